// @ts-check
/**
 * The offline kit: one zip with everything for a machine without internet. `docs/installing.md` says what is in it
 * and is its first page.
 */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, posix } from 'node:path';
import { zipSync } from 'fflate';
import { marked } from 'marked';
import { sha256 } from './checksum.mjs';
import { writeNpmPackage } from './npm-package.mjs';

/** The pages of the documentation that people need who have no repository, by the words of `.vscodeignore`. */
async function documentPages() {
  const lines = (await readFile('.vscodeignore', 'utf8')).split('\n');
  return lines.flatMap(
    (line) => /^!(docs\/[^*]+\.md|SECURITY\.md|CHANGELOG\.md|README\.md)$/.exec(line)?.[1] ?? [],
  );
}

/**
 * @param {{vsix: string, page: string}} files where the package for VS Code and the page are
 * @returns {Promise<Uint8Array>} the zip; the same bytes for the same input
 */
export async function makeKit({ vsix, page }) {
  /** @type {Map<string, Uint8Array>} */
  const files = new Map();
  /** @param {string} name @param {Uint8Array | string} content */
  const add = (name, content) =>
    files.set(name, typeof content === 'string' ? new TextEncoder().encode(content) : content);
  add('chibo.html', await readFile(page));
  add('chibo.vsix', await readFile(vsix));
  add('LICENSE.txt', await readFile('LICENSE'));
  add('THIRD-PARTY-NOTICES.txt', await readFile('dist/cli/THIRD-PARTY-NOTICES.txt'));
  for (const [name, content] of Object.entries(starters)) add(name, content);
  await addCommandLine(add);
  await addDocuments(add);
  const sums = [...files].map(([name, content]) => `${sha256(content)}  ${name}\n`).sort(byName);
  add('SHA256SUMS.txt', sums.join(''));
  const entries = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  return zipSync(Object.fromEntries(entries.map(([name, content]) => [name, [content, attributes(name)]])));
}

/** @param {string} a a line of checksums @param {string} b */
function byName(a, b) {
  return a.slice(66) < b.slice(66) ? -1 : 1;
}

/**
 * Zips keep no time zone, so the hour is noon: the day is the same everywhere.
 * @param {string} name
 * @returns {import('fflate').ZipOptions}
 */
function attributes(name) {
  const mode = name.endsWith('.sh') ? 0o755 : 0o644;
  return { mtime: new Date(2026, 0, 1, 12), os: 3, attrs: mode << 16, level: name.endsWith('.vsix') ? 0 : 9 };
}

/** Scripts that people start by a double click. Windows wants CRLF, and names in ASCII whatever its code page. */
const starters = {
  'cai-vao-vscode.cmd': [
    '@echo off',
    'cd /d "%~dp0"',
    'where code >nul 2>nul && (call code --install-extension chibo.vsix --force & goto end)',
    'where codium >nul 2>nul && (call codium --install-extension chibo.vsix --force & goto end)',
    'echo Khong tim thay VS Code. Hay cai VS Code truoc, hoac dung chibo.html.',
    ':end',
    'pause',
    '',
  ].join('\r\n'),
  'cai-vao-vscode.sh': [
    '#!/bin/sh',
    'cd "$(dirname "$0")" || exit 1',
    'for program in code codium; do',
    '  if command -v "$program" > /dev/null; then exec "$program" --install-extension chibo.vsix --force; fi',
    'done',
    'echo "Không tìm thấy VS Code. Hãy cài VS Code trước, hoặc dùng chibo.html." >&2',
    'exit 1',
    '',
  ].join('\n'),
  'dong-lenh/chibo.cmd': '@node "%~dp0dist\\cli\\chibo.mjs" %*\r\n',
  'dong-lenh/chibo.sh': '#!/bin/sh\nexec node "$(dirname "$0")/dist/cli/chibo.mjs" "$@"\n',
};

/** @param {(name: string, content: Uint8Array) => void} add */
async function addCommandLine(add) {
  const folder = await mkdtemp(join(tmpdir(), 'chibo-kit-'));
  try {
    await writeNpmPackage(folder);
    for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const path = join(entry.parentPath, entry.name);
      const name = path.slice(folder.length + 1).replaceAll('\\', '/');
      add(`dong-lenh/${name}`, await readFile(path));
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** @param {(name: string, content: Uint8Array | string) => void} add */
async function addDocuments(add) {
  const pages = await documentPages();
  const names = new Map(pages.map((page) => [page, htmlName(page)]));
  for (const page of pages) {
    const markdown = await readFile(page, 'utf8');
    add(htmlName(page), await htmlOf(markdown, page, names));
    for (const [, image = ''] of markdown.matchAll(/!\[[^\]]*\]\(([^)]+\.png)\)/g)) {
      const source = posix.join(posix.dirname(page), image);
      add(`tai-lieu/${posix.basename(source)}`, await readFile(source));
    }
  }
}

/** @param {string} page */
function htmlName(page) {
  if (page === 'docs/installing.md') return 'CAI-DAT.html';
  return `tai-lieu/${posix.basename(page, '.md').toLowerCase()}.html`;
}

/**
 * @param {string} markdown
 * @param {string} page its path in the repository
 * @param {ReadonlyMap<string, string>} names of the pages in the kit
 */
async function htmlOf(markdown, page, names) {
  const html = await marked.parse(markdown);
  const from = posix.dirname(names.get(page) ?? '');
  const linked = html
    .replace(/<img src="([^"]+)"/g, (_, image) => {
      return `<img src="${posix.relative(from, `tai-lieu/${posix.basename(image)}`)}"`;
    })
    .replace(/<a href="([^"#:]+)(#[^"]*)?">(.*?)<\/a>/g, (_, target, part = '', text) => {
      const known = names.get(posix.join(posix.dirname(page), target));
      // What the kit does not hold is named, and leads nowhere.
      return known ? `<a href="${posix.relative(from, known)}${part}">${text}</a>` : text;
    })
    .replace(
      /<h([1-6])>(.*?)<\/h\1>/g,
      (_, level, text) => `<h${level} id="${anchor(text)}">${text}</h${level}>`,
    );
  const title = /^# (.*)$/m.exec(markdown)?.[1] ?? page;
  return [
    '<!doctype html>',
    '<html lang="vi">',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${title}</title>`,
    `<style>${style}</style>`,
    `<main>${linked}</main>`,
    '</html>',
    '',
  ].join('\n');
}

/**
 * What links to a heading call it, as forges make it.
 * @param {string} heading
 */
function anchor(heading) {
  const words = heading.replace(/<[^>]*>/g, '').toLowerCase();
  return words.replace(/[^\p{L}\p{N} _-]/gu, '').replaceAll(' ', '-');
}

const style = [
  ':root{color-scheme:light dark}',
  'body{font:16px/1.55 system-ui,"Segoe UI",sans-serif;margin:0 auto;max-width:56rem;padding:1.5rem}',
  'table{border-collapse:collapse;display:block;overflow-x:auto}',
  'th,td{border:1px solid #8886;padding:.35rem .6rem;text-align:left;vertical-align:top}',
  'code,pre{font-family:ui-monospace,Consolas,monospace;font-size:.9em;background:#8882;border-radius:3px}',
  'code{padding:.1em .25em}pre{padding:.8rem;overflow-x:auto}pre code{padding:0;background:none}',
  'img{max-width:100%}a{color:#0b7285}@media(prefers-color-scheme:dark){a{color:#66d9e8}}',
].join('');
