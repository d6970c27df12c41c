import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join, relative, resolve, sep } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

const root = resolve('.');

/** What the core may take from outside itself; `ajv` only as types, its validators being generated. */
const coreLibraries: ReadonlySet<string> = new Set(['yaml', '@marcbachmann/cel-js', 'ajv', 'ignore']);

/** The folders of the core in the order in which they are read, from docs/architecture.md: each uses only those before it. */
const storeys: readonly string[] = [
  ...readFileSync('docs/architecture.md', 'utf8')
    .replace(/^[\s\S]*\n## The core, in reading order\n/, '')
    .replace(/\n## [\s\S]*$/, '')
    .matchAll(/^\| `([\w-]+)` \|/gm),
].map(([, name = '']) => name);

interface Import {
  readonly specifier: string;
  readonly typeOnly: boolean;
}

interface Source {
  /** Relative to the root, with `/` between folders. */
  readonly file: string;
  readonly imports: readonly Import[];
  readonly literals: readonly { readonly line: number; readonly text: string }[];
}

const sources = ['src', 'webview'].flatMap(filesBelow).map(readSource);
const byFile = new Map(sources.map((source) => [source.file, source]));
const core = sources.filter(({ file }) => file.startsWith('src/core/'));

describe('the core', () => {
  test('is there to be looked at', () => {
    expect(core.length).toBeGreaterThan(50);
    expect(byFile.get('src/core/profile/expression.ts')?.imports).toContainEqual({
      specifier: '@marcbachmann/cel-js',
      typeOnly: false,
    });
  });

  test('imports nothing but itself and the libraries listed', () => {
    const foreign = core.flatMap(({ file, imports }) =>
      imports
        .filter(({ specifier }) => !isWithinCore(file, specifier) && !coreLibraries.has(specifier))
        .map(({ specifier }) => `${file} ← ${specifier}`),
    );
    expect(foreign).toEqual([]);
  });

  test('imports neither vscode nor anything of Node, with or without node:', () => {
    const builtins = new Set(['vscode', ...builtinModules]);
    const hosts = core.flatMap(({ file, imports }) =>
      imports
        .filter(
          ({ specifier }) => specifier.startsWith('node:') || builtins.has(specifier.split('/')[0] ?? ''),
        )
        .map(({ specifier }) => `${file} ← ${specifier}`),
    );
    expect(hosts).toEqual([]);
  });

  test('takes no code, only types, from the schema library', () => {
    const loaded = core.filter(({ imports }) =>
      imports.some(({ specifier, typeOnly }) => specifier === 'ajv' && !typeOnly),
    );
    expect(loaded.map(({ file }) => file)).toEqual([]);
  });

  test('is compiled without the DOM and without the types of any host', () => {
    const { config } = ts.readConfigFile('tsconfig.json', ts.sys.readFile);
    expect(config).toMatchObject({
      include: ['src/core'],
      compilerOptions: { lib: ['ES2023'], types: [] },
    });
    const references = core.filter(({ file }) => /^\/\/\/\s*<reference/m.test(readFileSync(file, 'utf8')));
    expect(references.map(({ file }) => file)).toEqual([]);
  });
});

describe('the folders of the core', () => {
  test('are all in the table of docs/architecture.md', () => {
    const folders = new Set(core.map(({ file }) => storeyOf(file)));
    expect([...folders].sort()).toEqual(
      storeys.filter((each) => each !== 'generated' || folders.has(each)).sort(),
    );
  });

  test('use only folders before them', () => {
    const upward = core.flatMap(({ file, imports }) =>
      imports.flatMap(({ specifier }) => {
        const target = fileOf(file, specifier);
        if (target === undefined || !target.startsWith('src/core/')) return [];
        return storeys.indexOf(storeyOf(target)) > storeys.indexOf(storeyOf(file))
          ? [`${file} → ${target}`]
          : [];
      }),
    );
    expect(upward).toEqual([]);
  });
});

describe('the session of the editor', () => {
  const session = sources.filter(({ file }) => file.startsWith('src/session/'));

  test('imports the core, the messages of the pages and itself', () => {
    expect(session.length).toBeGreaterThan(10);
    const foreign = session.flatMap((source) =>
      source.imports
        .map(({ specifier }) => fileOf(source.file, specifier) ?? specifier)
        .filter((file) => !/^src\/(core|protocol|session)\//.test(file))
        .map((file) => `${source.file}: ${file}`),
    );
    expect(foreign).toEqual([]);
  });

  test('is compiled without the types of any host but a browser', () => {
    const options = JSON.parse(readFileSync('src/session/tsconfig.json', 'utf8')).compilerOptions;
    expect(options).toEqual({ lib: ['ES2023', 'DOM'] });
  });
});

describe('the sources', () => {
  test('import only files that there are', () => {
    const lost = sources.flatMap(({ file, imports }) =>
      imports
        .filter(({ specifier }) => specifier.startsWith('.') && fileOf(file, specifier) === undefined)
        .map(({ specifier }) => `${file} ← ${specifier}`),
    );
    expect(lost).toEqual([]);
  });

  test('have no import cycle, types counted in', () => {
    expect(cycles()).toEqual([]);
  });

  test('hold Vietnamese text in the language files alone', () => {
    const found = sources
      .filter(({ file }) => !/^src\/core\/(language|generated)\//.test(file))
      .flatMap(({ file, literals }) =>
        literals.filter(({ text }) => isVietnamese(text)).map(({ line, text }) => `${file}:${line} ${text}`),
      );
    expect(found).toEqual([]);
  });
});

describe('a page', () => {
  test('is given its words by the host, and loads those of no language', () => {
    const pages = sources.map(({ file }) => file).filter((file) => /^webview\/[\w-]+\/main\.ts$/.test(file));
    expect(pages.length).toBeGreaterThan(2);
    const loaded = [...loadedFrom(pages)].filter(
      (file) => /^src\/core\/(language|generated)\//.test(file) && !/\/(fill|thousands)\.ts$/.test(file),
    );
    expect(loaded).toEqual([]);
  });
});

describe('the instruments of this test', () => {
  test('see imports of every form', () => {
    const text = `import a from 'a'; import type { B } from 'b'; import { type C, d } from 'c';
import { type E } from 'e'; export { f } from 'f'; export type { G } from 'g';
const h = await import('h'); type I = import('i').I; import 'j'; export * from 'k';`;
    const { imports } = sourceOf('x.ts', text);
    expect(imports.map(({ specifier, typeOnly }) => (typeOnly ? `type ${specifier}` : specifier))).toEqual([
      'a',
      'type b',
      'c',
      'type e',
      'f',
      'type g',
      'h',
      'type i',
      'j',
      'k',
    ]);
  });

  test('see Vietnamese in literals and templates, and not in comments', () => {
    const text = `// chú thích
const a = 'hồ sơ', b = \`x \${'điểm'} tốt\`; /* đạt */
const c = 'OK – 5 × 3…';`;
    const found = sourceOf('x.ts', text).literals.filter((literal) => isVietnamese(literal.text));
    expect(found.map((literal) => literal.text)).toEqual(['hồ sơ', 'điểm', ' tốt']);
  });
});

/** The folder of the core that a file lies in. */
function storeyOf(file: string): string {
  return file.split('/')[2] ?? '';
}

function filesBelow(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|tsx|js|mjs)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).split(sep).join('/'))
    .sort();
}

function readSource(file: string): Source {
  return sourceOf(file, readFileSync(file, 'utf8'));
}

function sourceOf(file: string, text: string): Source {
  const parsed = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, false);
  const imports: Import[] = [];
  const literals: { line: number; text: string }[] = [];
  const walk = (node: ts.Node): void => {
    const found = importOf(node);
    if (found) imports.push(found);
    else if (isText(node)) {
      const { line } = parsed.getLineAndCharacterOfPosition(node.getStart(parsed));
      literals.push({ line: line + 1, text: node.text });
    }
    ts.forEachChild(node, walk);
  };
  walk(parsed);
  return { file, imports, literals };
}

function isText(node: ts.Node): node is ts.Node & { readonly text: string } {
  return (
    ts.isStringLiteral(node) ||
    ts.isNoSubstitutionTemplateLiteral(node) ||
    ts.isTemplateHead(node) ||
    ts.isTemplateMiddle(node) ||
    ts.isTemplateTail(node) ||
    ts.isJsxText(node)
  );
}

function importOf(node: ts.Node): Import | undefined {
  if (ts.isImportDeclaration(node)) return named(node.moduleSpecifier, isTypeOnly(node.importClause));
  if (ts.isExportDeclaration(node)) return named(node.moduleSpecifier, node.isTypeOnly);
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
    return named(node.arguments[0], false);
  }
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
    return named(node.argument.literal, true);
  return undefined;
}

function named(specifier: ts.Node | undefined, typeOnly: boolean): Import | undefined {
  return specifier && ts.isStringLiteral(specifier) ? { specifier: specifier.text, typeOnly } : undefined;
}

/** `import type …`, or names that are each marked as types. */
function isTypeOnly(clause: ts.ImportClause | undefined): boolean {
  if (clause === undefined) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const names = clause.namedBindings;
  return (
    clause.name === undefined &&
    names !== undefined &&
    ts.isNamedImports(names) &&
    names.elements.length > 0 &&
    names.elements.every((element) => element.isTypeOnly)
  );
}

function isWithinCore(file: string, specifier: string): boolean {
  return fileOf(file, specifier)?.startsWith('src/core/') ?? false;
}

/** The file that a relative import means; `undefined` where there is none, or it is a library. */
function fileOf(from: string, specifier: string): string | undefined {
  if (!specifier.startsWith('.')) return undefined;
  const path = resolve(root, dirname(from), specifier);
  const candidates = [path.replace(/\.js$/, '.ts'), path.replace(/\.js$/, '.tsx'), path, `${path}.ts`];
  const file = candidates.find((candidate) => existsSync(candidate));
  return file && relative(root, file).split(sep).join('/');
}

/** All files that run where these do. */
function loadedFrom(files: readonly string[]): ReadonlySet<string> {
  const loaded = new Set(files);
  for (const file of loaded) {
    for (const { specifier, typeOnly } of byFile.get(file)?.imports ?? []) {
      const target = typeOnly ? undefined : fileOf(file, specifier);
      if (target !== undefined) loaded.add(target);
    }
  }
  return loaded;
}

/** Each cycle of imports once, as the files along it. */
function cycles(): readonly string[] {
  const done = new Set<string>();
  const found: string[] = [];
  const walk = (file: string, above: readonly string[]): void => {
    const start = above.indexOf(file);
    if (start >= 0) found.push([...above.slice(start), file].join(' → '));
    if (start >= 0 || done.has(file)) return;
    for (const { specifier } of byFile.get(file)?.imports ?? []) {
      const target = fileOf(file, specifier);
      if (target !== undefined) walk(target, [...above, file]);
    }
    done.add(file);
  };
  for (const { file } of sources) walk(file, []);
  return found;
}

/** Latin letters with the marks of Vietnamese, or đ. */
function isVietnamese(text: string): boolean {
  return /\p{Script=Latin}\p{M}|đ/iu.test(text.normalize('NFD'));
}
