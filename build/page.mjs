// @ts-check
/**
 * Builds `chibo.html`, the page that needs neither a server nor a network: one file that holds everything. Its policy
 * forbids every connection, and allows the scripts of this build by their hashes and no others. All but a small
 * script is packed with gzip; that script unpacks the program, and the program unpacks a library when somebody asks
 * for a paper or an import.
 */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

/**
 * The libraries that are parts of their own, with what the page calls in them. What is loaded later in VS Code is a
 * file beside the extension; here it is a part of the page.
 */
const libraries = {
  docx: { entry: 'src/export/docx.ts', calls: ['writeDocx'] },
  pdf: { entry: 'src/export/pdf.ts', calls: ['writePdf'] },
  xlsx: { entry: 'src/export/xlsx.ts', calls: ['writeXlsx', 'writeForm'] },
  'read-tables': { entry: 'src/import/read-tables.ts', calls: ['readTables'] },
};

/** Pages in frames, as VS Code shows them, and what they are given. */
const frames = {
  editor: 'webview/editor/main.ts',
  preview: 'webview/preview/main.ts',
  prelude: 'src/page/prelude.ts',
};

const styles = {
  'editor-style': 'webview/editor/editor.css',
  'preview-style': 'webview/preview/preview.css',
  theme: 'src/page/theme.css',
};

const fonts = ['Tinos-Regular', 'Tinos-Bold', 'Tinos-Italic'];

/**
 * Replaces the loading of a library by that of a part.
 * @type {import('esbuild').Plugin}
 */
const loadedFromParts = {
  name: 'loaded-from-parts',
  setup(build) {
    const names = Object.keys(libraries).join('|');
    build.onResolve({ filter: new RegExp(`^\\./(${names})\\.js$`) }, ({ path, kind }) =>
      kind === 'dynamic-import' ? { path: path.slice(2, -'.js'.length), namespace: 'part' } : undefined,
    );
    build.onLoad({ filter: /.*/, namespace: 'part' }, ({ path }) => {
      const { calls } = libraries[/** @type {keyof typeof libraries} */ (path)];
      const lines = calls.map(
        (name) => `export const ${name} = async (...given) => (await loadPart('${path}')).${name}(...given);`,
      );
      return {
        contents: [`import { loadPart } from './src/page/parts.js';`, ...lines].join('\n'),
        resolveDir: process.cwd(),
        loader: 'js',
      };
    });
  },
};

/**
 * @param {import('esbuild').BuildOptions} shared what all bundles of the build have in common
 * @param {readonly import('esbuild').Plugin[]} plugins that leave out unused parts of libraries
 * @returns {Promise<{html: string, inputs: readonly string[]}>} the page, and the files that are in it
 */
export async function buildPage(shared, plugins) {
  /** @type {string[]} */
  const inputs = [];
  /** @param {import('esbuild').BuildOptions} options */
  const bundle = async (options) => {
    const result = await build({
      ...shared,
      platform: 'browser',
      target: ['chrome111', 'firefox115', 'safari16.4'],
      write: false,
      metafile: true,
      ...options,
    });
    inputs.push(...Object.keys(result.metafile.inputs));
    // A script ends without a line feed, so that its hash is that of what is written between the tags.
    return (result.outputFiles?.[0]?.text ?? '').trimEnd();
  };
  /** @type {Map<string, string | Buffer>} */
  const parts = new Map();
  /** @type {string[]} */
  const scripts = [];
  /** @param {string} name @param {string} code */
  const addScript = (name, code) => {
    parts.set(name, code);
    scripts.push(code);
  };
  for (const [name, { entry }] of Object.entries(libraries)) {
    const globalName = `chiboPart_${name.replaceAll('-', '_')}`;
    const code = await bundle({ entryPoints: [entry], format: 'iife', globalName, plugins: [...plugins] });
    addScript(name, code);
  }
  for (const [name, entry] of Object.entries(frames))
    addScript(name, await bundle({ entryPoints: [entry], format: 'iife' }));
  const program = {
    entryPoints: ['src/page/main.ts'],
    plugins: [loadedFromParts],
    format: /** @type {const} */ ('iife'),
  };
  addScript('program', await bundle(program));
  for (const [name, entry] of Object.entries(styles)) parts.set(name, await bundle({ entryPoints: [entry] }));
  for (const name of fonts) parts.set(name, await readFile(resolve('dist/fonts', `${name}.ttf`)));
  const boot = await bundle({ entryPoints: ['src/page/boot.ts'], format: 'iife' });
  const style = `${parts.get('theme')}\n${await bundle({ entryPoints: ['src/page/page.css'] })}`;
  return { html: pageOf({ parts, scripts: [...scripts, boot], boot, style }), inputs };
}

/**
 * @param {{parts: ReadonlyMap<string, string | Buffer>, scripts: readonly string[], boot: string, style: string}} page
 */
function pageOf({ parts, scripts, boot, style }) {
  const policy = [
    "default-src 'none'",
    `script-src ${scripts.map((code) => `'sha256-${hashOf(code)}'`).join(' ')}`,
    // The controls of the grid write styles of their own.
    "style-src 'unsafe-inline'",
    'img-src data: blob:',
    "connect-src 'none'",
    "form-action 'none'",
    "base-uri 'none'",
  ].join('; ');
  const packed = [...parts].map(
    ([name, content]) =>
      `<script type="text/plain" id="part-${name}">${gzipSync(content, { level: 9 }).toString('base64')}</script>`,
  );
  return [
    '<!doctype html>',
    '<html lang="vi">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    '<title>Chibo</title>',
    `<style>${style}</style>`,
    '</head>',
    '<body>',
    '<div id="app"><p class="start">Đang mở Chibo… Nếu dòng này không đổi, trình duyệt đã quá cũ: cần Edge, Chrome từ 111 hoặc Firefox từ 115.</p></div>',
    ...packed,
    `<script>${boot}</script>`,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

/** @param {string} code */
function hashOf(code) {
  return createHash('sha256').update(code).digest('base64');
}
