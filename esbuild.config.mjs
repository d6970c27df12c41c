// @ts-check
/**
 * Builds everything that runs: generated validators and built-in profiles first, then one bundle for
 * each host. `node esbuild.config.mjs` builds once; `--watch` keeps building; `--generate` only generates.
 */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { build, context } from 'esbuild';

const require = createRequire(import.meta.url);
const generated = 'src/core/generated';

/** @type {import('esbuild').BuildOptions} */
const shared = { bundle: true, minify: true, sourcemap: false, logLevel: 'warning', legalComments: 'none' };

/** @type {Record<string, import('esbuild').BuildOptions>} */
const bundles = {
  extension: {
    ...shared,
    entryPoints: { 'extension/node': 'src/extension/extension.ts' },
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    // The package is of type module, so that Node needs this ending for CommonJS.
    outExtension: { '.js': '.cjs' },
    external: ['vscode'],
    outdir: 'dist',
  },
  web: {
    ...shared,
    entryPoints: { 'extension/web': 'src/extension/extension.ts' },
    platform: 'browser',
    target: 'es2022',
    format: 'cjs',
    external: ['vscode'],
    outdir: 'dist',
  },
  webview: {
    ...shared,
    entryPoints: {
      'webview/editor': 'webview/editor/main.ts',
      'webview/preview': 'webview/preview/main.ts',
      'webview/editor-style': 'webview/editor/editor.css',
      'webview/preview-style': 'webview/preview/preview.css',
    },
    platform: 'browser',
    target: 'es2022',
    format: 'esm',
    outdir: 'dist',
  },
  commandLine: {
    ...shared,
    entryPoints: { 'cli/chibo': 'src/cli/bin.ts', 'cli/rollup-worker': 'src/cli/rollup-worker.ts' },
    platform: 'node',
    target: 'node20',
    format: 'esm',
    outExtension: { '.js': '.mjs' },
    // Commander is CommonJS and asks for Node's own modules by `require`.
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
    legalComments: 'none',
  });
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

async function generate() {
  await mkdir(generated, { recursive: true });
  await Promise.all([
    generateValidator('validate-record', 'schemas/chibo.schema.json'),
    generateValidator('validate-profile', 'schemas/chibo-profile.schema.json'),
    generateProfiles(),
    generateSchema(),
  ]);
}

await generate();
if (!process.argv.includes('--generate')) {
  await rm('dist', { recursive: true, force: true });
  if (process.argv.includes('--watch')) {
    for (const options of Object.values(bundles)) {
      await (await context({ ...options, minify: false, sourcemap: true })).watch();
    }
    console.error('chibo: watching');
  } else {
    await Promise.all(Object.values(bundles).map((options) => build(options)));
  }
}
