// @ts-check
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Writes the notices that the licences require: the bundled packages, according to esbuild's metafile, and the full
 * text of each licence. Fails if a package has no licence that allows redistribution.
 */

const allowed =
  /^(MIT|ISC|0BSD|BSD-2-Clause|BSD-3-Clause|Apache-2\.0|BlueOak-1\.0\.0|Unlicense|Zlib|\(MIT AND Zlib\)|\(MIT OR [^)]*\)|\(BSD-2-Clause OR MIT[^)]*\)|MIT-0|CC0-1\.0|Python-2\.0)$/;

/**
 * The folders of packages that files came from.
 * @param {Iterable<string>} inputs paths as in esbuild's metafile
 * @returns {readonly string[]}
 */
export function packageFolders(inputs) {
  const folders = new Set();
  for (const input of inputs) {
    const match = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input.replace(/^[\w-]+:/, ''));
    if (match?.[1] !== undefined && existsSync(join(match[1], 'package.json'))) folders.add(match[1]);
  }
  return [...folders];
}

/**
 * The text of the notices.
 * @param {Iterable<string>} inputs
 * @returns {string}
 */
export function noticesOf(inputs) {
  const packages = packageFolders(inputs).map(readPackage);
  const byName = new Map(packages.map((one) => [`${one.name}@${one.version}`, one]));
  const sorted = [...byName].sort(([a], [b]) => (a < b ? -1 : 1));
  const head = 'Chibo contains the following software of others, each under the licence below its name.\n';
  const parts = sorted.map(
    ([id, { licence, text }]) => `${'='.repeat(80)}\n${id} (${licence})\n\n${text.trim()}\n`,
  );
  return [head, ...parts].join('\n');
}

/** @param {string} folder */
function readPackage(folder) {
  const { name, version, license, licenses, author, homepage } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  );
  const files = readdirSync(folder).filter((file) => /^(licen[cs]e|notice|copying)/i.test(file));
  const texts = files.map((file) => readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n'));
  const said = typeof license === 'string' ? license : (license?.type ?? licenses?.[0]?.type);
  // Old packages name their licence only in the text.
  const licence =
    said ??
    (/^\s*(The )?MIT License|Permission is hereby granted, free of charge/m.test(texts.join('\n'))
      ? 'MIT'
      : '');
  if (!allowed.test(licence)) throw new Error(`${name}@${version}: licence "${licence}" has to be looked at`);
  const by = typeof author === 'string' ? author : (author?.name ?? '');
  const text =
    texts.length > 0
      ? texts.join('\n')
      : `Copyright ${by}\n${licence} licence; its package holds no text of it. ${homepage ?? ''}`;
  return { name, version, licence, text };
}
