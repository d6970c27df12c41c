// @ts-check
/**
 * Builds everything that runs: generated validators and built-in profiles first, then one bundle for
 * each host. `node esbuild.config.mjs` builds once; `--watch` keeps building; `--generate` only generates.
 */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, context } from 'esbuild';
import { shrinkFonts } from './build/fonts.mjs';
import { generate, generatedFrom } from './build/generate.mjs';
import { buildWithJoinedChunks } from './build/joined-chunks.mjs';
import { packedMessages } from './build/packed-messages.mjs';
import { buildPage } from './build/page.mjs';
import { noticesOf } from './build/third-party-notices.mjs';

/** @type {import('esbuild').BuildOptions} */
const shared = {
  bundle: true,
  minify: true,
  sourcemap: false,
  logLevel: 'warning',
  legalComments: 'none',
  // Otherwise esbuild makes a pattern with `\p{L}` again whenever it is used.
  supported: { 'regexp-unicode-property-escapes': true },
};

/** The files that are loaded when they are first needed; they export asynchronous functions only. */
const laterParts = {
  docx: 'src/export/docx.ts',
  pdf: 'src/export/pdf.ts',
  xlsx: 'src/export/xlsx.ts',
  'read-tables': 'src/import/read-tables.ts',
};
const partImport = new RegExp(`^\\./(${Object.keys(laterParts).join('|')})\\.js$`);

/**
 * The functions that a part exports, by its own text: a list beside it would be forgotten.
 * @param {keyof typeof laterParts} part
 */
async function functionsOf(part) {
  const source = await readFile(laterParts[part], 'utf8');
  const own = [...source.matchAll(/^export async function (\w+)/gm)].map(([, name]) => name);
  const passedOn = [...source.matchAll(/^export \{([^}]+)\} from/gm)].flatMap(([, names = '']) =>
    names.split(','),
  );
  return [...own, ...passedOn].map((name = '') => name.trim()).filter((name) => name !== '');
}

/**
 * The extension is one bundle, built for browsers and run by Node too. Node's entry point, with its threads and its
 * way to write files, takes the rest from there.
 * @type {import('esbuild').Plugin}
 */
const fromWebBundle = {
  name: 'from-web-bundle',
  setup(build) {
    build.onResolve({ filter: /^\.\.\/bundle\.js$/ }, () => ({ path: './web.js', external: true }));
  },
};

/**
 * Lazy loading: a browser runs a single file, so the parts are read by the workbench.
 * @type {import('esbuild').Plugin}
 */
const readLater = {
  name: 'read-later',
  setup(build) {
    build.onResolve({ filter: partImport }, ({ path, kind }) =>
      kind === 'dynamic-import' ? { path: path.replace(partImport, '$1'), namespace: 'part' } : undefined,
    );
    build.onLoad({ filter: /.*/, namespace: 'part' }, async ({ path }) => ({
      contents: [
        "import { loadPart } from './src/extension/web/load-part.js';",
        ...(await functionsOf(/** @type {keyof typeof laterParts} */ (path))).map(
          (name) =>
            `export const ${name} = async (...given) => (await loadPart('${path}')).${name}(...given);`,
        ),
      ].join('\n'),
      resolveDir: process.cwd(),
    }));
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
 * The thread that evaluates records only counts findings. Of all texts it needs those in which it says why a unit has
 * no higher level.
 * @type {import('esbuild').Plugin}
 */
const withoutTexts = {
  name: 'without-texts',
  setup(build) {
    build.onLoad({ filter: /src[\\/]core[\\/]language[\\/]catalogue\.ts$/ }, () => ({
      contents: [
        "import { factsMessages } from './messages/facts.js';",
        "import { scoreMessages } from './messages/score.js';",
        'export const catalogue = { ...factsMessages, ...scoreMessages };',
      ].join('\n'),
      resolveDir: join(process.cwd(), 'src/core/language'),
    }));
  },
};

/**
 * Leaves out what commander starts programs with: our commands are none of their own, and `node:child_process` takes a
 * fortieth of the time of a short command to load.
 * @type {import('esbuild').Plugin}
 */
const withoutPrograms = {
  name: 'without-programs',
  setup(build) {
    build.onResolve({ filter: /^node:child_process$/ }, ({ importer, path }) =>
      /commander/.test(importer) ? { path, namespace: 'without-programs' } : undefined,
    );
    build.onLoad({ filter: /.*/, namespace: 'without-programs' }, () => ({
      contents: 'module.exports = {};',
    }));
  },
};

/**
 * Takes the library for YAML as modules, of which what is not used is left out; as CommonJS all of it is loaded.
 * @type {import('esbuild').Plugin}
 */
const yamlModules = {
  name: 'yaml-modules',
  setup(build) {
    const path = fileURLToPath(new URL('node_modules/yaml/browser/dist/index.js', import.meta.url));
    build.onResolve({ filter: /^yaml$/ }, () => ({ path, sideEffects: false }));
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
    plugins: [fromWebBundle],
    outdir: 'dist',
  },
  // Built for browsers, and run by Node too, so that they are packaged once.
  writers: {
    ...shared,
    entryPoints: {
      'extension/docx': 'src/export/docx.ts',
      'extension/pdf': 'src/export/pdf.ts',
      'extension/xlsx': 'src/export/xlsx.ts',
    },
    platform: 'browser',
    target: 'es2022',
    format: 'cjs',
    outExtension: { '.js': '.cjs' },
    plugins: [withoutUnusedParts],
    outdir: 'dist',
  },
  // The reader of office files returns message keys and needs no texts.
  reader: {
    ...shared,
    entryPoints: { 'extension/read-tables': 'src/import/read-tables.ts' },
    platform: 'browser',
    target: 'es2022',
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
    plugins: [readLater],
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
      'webview/appraisal': 'webview/appraisal/main.ts',
      'webview/appraisal-style': 'webview/appraisal/appraisal.css',
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
    plugins: [withoutUnusedParts, withoutPrograms, yamlModules, packedMessages],
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

await generate();
if (!process.argv.includes('--generate')) {
  await rm('dist', { recursive: true, force: true });
  // VS Code for the Web wants a name that ends in `.js`; Node would take it for a module.
  await mkdir('dist/extension', { recursive: true });
  await writeFile('dist/extension/package.json', '{"type": "commonjs"}\n');
  await shrinkFonts();
  if (process.argv.includes('--watch')) {
    for (const options of Object.values(bundles)) {
      await (await context({ ...options, minify: false, sourcemap: true })).watch();
    }
    console.error('chibo: watching');
  } else {
    const results = await Promise.all(
      Object.values(bundles).map((options) =>
        options.splitting ? buildWithJoinedChunks(options) : build({ ...options, metafile: true }),
      ),
    );
    const page = await buildPage(shared, [withoutUnusedParts]);
    await writeFile('dist/chibo.html', page.html);
    const inputs = results.flatMap(({ metafile }) => Object.keys(metafile?.inputs ?? {}));
    const notices = noticesOf([...inputs, ...page.inputs, ...generatedFrom]);
    for (const folder of ['cli', 'extension'])
      await writeFile(`dist/${folder}/THIRD-PARTY-NOTICES.txt`, notices);
  }
}
