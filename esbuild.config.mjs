// @ts-check
/**
 * Builds everything that runs: generated validators and built-in profiles first, then one bundle for
 * each host. `node esbuild.config.mjs` builds once; `--watch` keeps building; `--generate` only generates.
 */
import { copyFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { build, context } from 'esbuild';
import { noticesOf } from './build/third-party-notices.mjs';

const require = createRequire(import.meta.url);
const generated = 'src/core/generated';

/** @type {import('esbuild').BuildOptions} */
const shared = { bundle: true, minify: true, sourcemap: false, logLevel: 'warning', legalComments: 'none' };

/**
 * Lazy loading: the document writers are separate bundles beside the extension, where `require` finds them. A
 * browser loads a single file, so the web bundle includes them.
 * @type {import('esbuild').Plugin}
 */
const loadedLater = {
  name: 'loaded-later',
  setup(build) {
    build.onResolve({ filter: /^\.\/(docx|pdf|xlsx|read-tables)\.js$/ }, ({ path, kind }) =>
      kind === 'dynamic-import' ? { path: path.replace('.js', '.cjs'), external: true } : undefined,
    );
  },
};

/**
 * Leaves out unused parts of the PDF library: a decoder for compressed fonts, a third of its size, and SVG
 * drawing. Our fonts are not compressed and our documents have no pictures.
 * @type {import('esbuild').Plugin}
 */
const withoutUnusedParts = {
  name: 'without-unused-parts',
  setup(build) {
    const unused = /^brotli\/decompress\.js$|svg-to-pdfkit\/source(\.js)?$|^xmldoc$/;
    build.onResolve({ filter: unused }, ({ path }) => ({ path, namespace: 'left-out' }));
    build.onLoad({ filter: /.*/, namespace: 'left-out' }, ({ path }) => ({
      contents: `module.exports = () => { throw new Error('${path}'); };`,
    }));
    // The library's browser build is one file, from which only the decoder's dictionary can be removed.
    build.onLoad({ filter: /pdfmake[\\/]build[\\/]pdfmake\.js$/ }, async ({ path }) => ({
      contents: (await readFile(path, 'utf8'))
        .replace('BrotliDictionary.init();', '')
        .replace(/"[A-Za-z0-9+/=]{60000,}"/, '""'),
    }));
  },
};

/**
 * The thread that evaluates records only counts findings, so it needs no message texts.
 * @type {import('esbuild').Plugin}
 */
const withoutTexts = {
  name: 'without-texts',
  setup(build) {
    build.onLoad({ filter: /src[\\/]core[\\/]language[\\/]catalogue\.ts$/ }, () => ({
      contents: 'export const catalogue = {};',
    }));
  },
};

/** @type {Record<string, import('esbuild').BuildOptions>} */
const bundles = {
  extension: {
    ...shared,
    entryPoints: { 'extension/node': 'src/extension/node/extension.ts' },
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    // The package has type module, so Node needs this ending for CommonJS.
    outExtension: { '.js': '.cjs' },
    external: ['vscode'],
    plugins: [loadedLater],
    outdir: 'dist',
  },
  writers: {
    ...shared,
    entryPoints: {
      'extension/docx': 'src/export/docx.ts',
      'extension/pdf': 'src/export/pdf.ts',
      'extension/xlsx': 'src/export/xlsx.ts',
    },
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    outExtension: { '.js': '.cjs' },
    plugins: [withoutUnusedParts],
    outdir: 'dist',
  },
  // The reader of office files returns message keys and needs no texts.
  reader: {
    ...shared,
    entryPoints: { 'extension/read-tables': 'src/import/read-tables.ts' },
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    outExtension: { '.js': '.cjs' },
    plugins: [withoutTexts],
    outdir: 'dist',
  },
  web: {
    ...shared,
    entryPoints: { 'extension/web': 'src/extension/web/extension.ts' },
    platform: 'browser',
    target: 'es2022',
    format: 'cjs',
    external: ['vscode'],
    plugins: [withoutUnusedParts],
    outdir: 'dist',
  },
  // One script for Node threads and browser workers, so that it is packaged once.
  evaluation: {
    ...shared,
    entryPoints: { 'extension/evaluation': 'src/extension/thread/evaluation.ts' },
    platform: 'browser',
    target: 'es2022',
    format: 'iife',
    external: ['node:worker_threads'],
    plugins: [withoutTexts],
    outExtension: { '.js': '.cjs' },
    outdir: 'dist',
  },
  webview: {
    ...shared,
    entryPoints: {
      'webview/editor': 'webview/editor/main.ts',
      'webview/preview': 'webview/preview/main.ts',
      'webview/review': 'webview/comparison/main.ts',
      'webview/review-style': 'webview/comparison/comparison.css',
      'webview/editor-style': 'webview/editor/editor.css',
      'webview/preview-style': 'webview/preview/preview.css',
      'webview/unit-review': 'webview/unit-review/main.ts',
      'webview/unit-review-style': 'webview/unit-review/unit-review.css',
    },
    platform: 'browser',
    target: 'es2022',
    format: 'esm',
    outdir: 'dist',
  },
  commandLine: {
    ...shared,
    entryPoints: {
      'cli/chibo': 'src/cli/bin.ts',
      'cli/check-worker': 'src/cli/workers/check-worker.ts',
      'cli/rollup-worker': 'src/cli/workers/rollup-worker.ts',
    },
    platform: 'node',
    target: 'node20',
    format: 'esm',
    // A command is loaded when it runs, so that `--version` and `--help` are fast.
    splitting: true,
    // Chunks stay in this folder because fonts are found relative to them.
    chunkNames: 'cli/[name]-[hash]',
    plugins: [withoutUnusedParts],
    // The PDF library is CommonJS too, and strips this prefix from the names in its virtual file system.
    define: { __dirname: '"/"' },
    outExtension: { '.js': '.mjs' },
    // Commander is CommonJS and loads Node's built-in modules with `require`.
    banner: {
      js: [
        '#!/usr/bin/env node',
        "import { createRequire as createNodeRequire } from 'node:module';",
        'const require = createNodeRequire(import.meta.url);',
      ].join('\n'),
    },
    outdir: 'dist',
  },
};

/** Package files that are bundled into generated code. */
const generatedFrom = /** @type {string[]} */ ([]);

/** Compiles a JSON Schema to a validator that needs neither AJV nor `eval` at run time. */
async function generateValidator(name, schemaFile) {
  const Ajv = require('ajv/dist/2020').default;
  const standaloneCode = require('ajv/dist/standalone').default;
  const ajv = new Ajv({
    allErrors: true,
    verbose: false,
    strictTypes: false,
    code: { source: true, esm: false },
  });
  require('ajv-formats')(ajv, ['date']);
  const schema = JSON.parse(await readFile(schemaFile, 'utf8'));
  const result = await build({
    stdin: { contents: standaloneCode(ajv, ajv.compile(schema)), resolveDir: process.cwd() },
    bundle: true,
    format: 'esm',
    write: false,
    metafile: true,
    legalComments: 'none',
  });
  generatedFrom.push(...Object.keys(result.metafile.inputs), 'node_modules/ajv/package.json');
  const code = result.outputFiles[0]?.text ?? '';
  await writeFile(`${generated}/${name}.js`, code);
  await writeFile(
    `${generated}/${name}.d.ts`,
    `import type { ValidateFunction } from 'ajv';\ndeclare const validate: ValidateFunction;\nexport default validate;\n`,
  );
}

async function generateProfiles() {
  const folder = 'schemas/profiles';
  const names = (await readdir(folder)).filter((name) => name.endsWith('.chibo-profile.yaml')).sort();
  const entries = [];
  for (const name of names) {
    const text = await readFile(`${folder}/${name}`, 'utf8');
    entries.push(`  ${JSON.stringify(name.replace('.chibo-profile.yaml', ''))}: ${JSON.stringify(text)},`);
  }
  const lines = ['export const builtinProfiles: Readonly<Record<string, string>> = {', ...entries, '};', ''];
  await writeFile(`${generated}/profiles.ts`, lines.join('\n'));
}

async function generateSchema() {
  const schema = await readFile('schemas/chibo.schema.json', 'utf8');
  await writeFile(
    `${generated}/record-schema.ts`,
    `export const recordSchema: unknown = ${schema.trimEnd()};\n`,
  );
}

/** The styles of pages that are written to files: the preview and the comparison. */
async function generateStyles() {
  const styles = [
    { name: 'preview', entry: 'webview/preview/preview.css' },
    { name: 'comparison', entry: 'webview/comparison/comparison.css' },
  ];
  for (const { name, entry } of styles) {
    const result = await build({ entryPoints: [entry], bundle: true, minify: true, write: false });
    const css = JSON.stringify(result.outputFiles[0]?.text.trim() ?? '');
    await writeFile(`${generated}/${name}-style.ts`, `export const ${name}Style = ${css};\n`);
  }
}

/** What documents in Vietnamese may hold: all Latin that languages of Vietnam are written in, punctuation, arrows, signs. */
const letters = [
  // Latin of every language of the country: Vietnamese, Ê-đê and Ba-na (ƀ, Ƀ, ŏ, č), Gia-rai, Chăm (ꞌ), Thái (ɛ, ɔ), Tày (ə, ɯ).
  [0x20, 0x36f],
  [0x1e00, 0x1eff],
  [0x200b, 0x200b],
  [0x2010, 0x203a],
  [0x20ab, 0x20ac],
  [0x2116, 0x2122],
  [0x2190, 0x2193],
  [0x2212, 0x2265],
  [0x25a0, 0x25cf],
  [0xa78b, 0xa78c],
]
  .flatMap(([from = 0, to = 0]) => Array.from({ length: to - from + 1 }, (_, index) => from + index))
  .map((code) => String.fromCodePoint(code))
  .join('');

/** Subsets the faces of the PDF font to the scripts that documents use, and copies their licence. */
async function shrinkFonts() {
  const subsetFont = require('subset-font');
  const folder = 'node_modules/@expo-google-fonts/tinos';
  const faces = { Regular: '400Regular', Bold: '700Bold', Italic: '400Regular_Italic' };
  await mkdir('dist/fonts', { recursive: true });
  await copyFile(`${folder}/LICENSE_FONT`, 'dist/fonts/LICENSE.txt');
  for (const [face, name] of Object.entries(faces)) {
    const whole = await readFile(`${folder}/${name}/Tinos_${name}.ttf`);
    const part = await subsetFont(whole, letters, { targetFormat: 'truetype', noHinting: true });
    await writeFile(`dist/fonts/Tinos-${face}.ttf`, part);
  }
}

/** Extracts the help of each code from docs/rules.md, for report formats that include it. */
async function generateRulePages() {
  const page = await readFile('docs/rules.md', 'utf8');
  const entries = page
    .split(/^## /m)
    .slice(1)
    .map((section) => {
      const code = section.slice(0, section.indexOf('\n')).trim();
      const part = (name) => section.match(new RegExp(`^\\*\\*${name}\\.\\*\\* (.*)$`, 'm'))?.[1] ?? '';
      const example = (name) =>
        section.match(new RegExp(`^\\*\\*${name}\\.\\*\\*[\\s\\S]*?(?=^\\*\\*)`, 'm'))?.[0] ?? '';
      const fenced = (name) =>
        example(name)
          .match(/^```[\s\S]*?^```$/gm)
          ?.join('\n\n') ?? '';
      const rulePage = {
        what: part('Tìm gì'),
        fix: part('Cách sửa'),
        english: part('English'),
        wrong: fenced('Sai'),
        right: fenced('Đúng'),
      };
      return [code, { ...rulePage, page: section.slice(section.indexOf('\n')).trim() }];
    });
  await writeFile(
    `${generated}/rule-pages.ts`,
    `export const rulePages: Readonly<Record<string, { readonly what: string; readonly fix: string; readonly english: string; readonly wrong: string; readonly right: string; readonly page: string } | undefined>> = ${JSON.stringify(Object.fromEntries(entries), null, 2)};\n`,
  );
}

async function generate() {
  await mkdir(generated, { recursive: true });
  await Promise.all([
    generateValidator('validate-record', 'schemas/chibo.schema.json'),
    generateValidator('validate-profile', 'schemas/chibo-profile.schema.json'),
    generateValidator('validate-config', 'schemas/chibo-config.schema.json'),
    generateValidator('validate-units', 'schemas/chibo-units.schema.json'),
    generateProfiles(),
    generateRulePages(),
    generateSchema(),
    generateStyles(),
  ]);
}

await generate();
if (!process.argv.includes('--generate')) {
  await rm('dist', { recursive: true, force: true });
  await shrinkFonts();
  if (process.argv.includes('--watch')) {
    for (const options of Object.values(bundles)) {
      await (await context({ ...options, minify: false, sourcemap: true })).watch();
    }
    console.error('chibo: watching');
  } else {
    const results = await Promise.all(
      Object.values(bundles).map((options) => build({ ...options, metafile: true })),
    );
    const inputs = results.flatMap(({ metafile }) => Object.keys(metafile?.inputs ?? {}));
    const notices = noticesOf([...inputs, ...generatedFrom]);
    for (const folder of ['cli', 'extension'])
      await writeFile(`dist/${folder}/THIRD-PARTY-NOTICES.txt`, notices);
  }
}
