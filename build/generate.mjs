// @ts-check
/** Generates code that is built from data: validators of the schemas, profiles, styles, the page of the rules. */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { build } from 'esbuild';

const require = createRequire(import.meta.url);
const generated = 'src/core/generated';

/** Package files that are bundled into generated code. */
export const generatedFrom = /** @type {string[]} */ ([]);

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

/** The page of the rules, which the command line explains codes by. */
async function generateRulesMarkdown() {
  const page = await readFile('docs/rules.md', 'utf8');
  await writeFile(
    `${generated}/rules-markdown.ts`,
    `export const rulesMarkdown = ${JSON.stringify(page)};\n`,
  );
}

/** Writes all generated code. */
export async function generate() {
  await mkdir(generated, { recursive: true });
  await Promise.all([
    generateValidator('validate-record', 'schemas/chibo.schema.json'),
    generateValidator('validate-profile', 'schemas/chibo-profile.schema.json'),
    generateValidator('validate-config', 'schemas/chibo-config.schema.json'),
    generateValidator('validate-units', 'schemas/chibo-units.schema.json'),
    generateProfiles(),
    generateRulesMarkdown(),
    generateSchema(),
    generateStyles(),
  ]);
}
