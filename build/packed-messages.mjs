// @ts-check
import { join } from 'node:path';
import { build } from 'esbuild';

/**
 * Puts the messages into a bundle as texts in JSON, one for each group and language, that are read when a message of
 * the group is first said. A run says a few messages of some 3,000; as objects all of them are compiled and made
 * whenever the program starts, which took a seventh of the time of a short command.
 * @type {import('esbuild').Plugin}
 */
export const packedMessages = {
  name: 'packed-messages',
  setup(builder) {
    builder.onLoad({ filter: /src[\\/]core[\\/]language[\\/]wordings\.ts$/ }, async ({ path }) => {
      const catalogue = await messagesBeside(path);
      return { contents: lookupOf(catalogue) };
    });
  },
};

/** @typedef {Readonly<Record<string, {readonly vi: string, readonly en: string}>>} Catalogue */

/** @param {string} path @returns {Promise<Catalogue>} */
async function messagesBeside(path) {
  const { outputFiles } = await build({
    entryPoints: [join(path, '..', 'catalogue.ts')],
    bundle: true,
    write: false,
    format: 'esm',
    logLevel: 'warning',
  });
  const [file] = outputFiles;
  if (file === undefined) throw new Error('packed-messages: nothing was built');
  const { catalogue } = await import(
    `data:text/javascript;base64,${Buffer.from(file.contents).toString('base64')}`
  );
  return catalogue;
}

/**
 * The module that looks messages up. Those whose names begin alike, up to the slash, are a group.
 * @param {Catalogue} catalogue
 */
function lookupOf(catalogue) {
  const groups = new Set(Object.keys(catalogue).map(groupOf));
  /** @param {'vi' | 'en'} language */
  const packed = (language) =>
    [...groups].map((name) => {
      const entries = Object.entries(catalogue).filter(([key]) => groupOf(key) === name);
      const texts = Object.fromEntries(entries.map(([key, wording]) => [key, wording[language]]));
      return `${JSON.stringify(name)}: ${JSON.stringify(JSON.stringify(texts))},`;
    });
  return [
    `const packed = { vi: {${packed('vi').join('')}}, en: {${packed('en').join('')}} };`,
    'const unpacked = { vi: new Map(), en: new Map() };',
    'function group(language, name) {',
    '  const known = unpacked[language].get(name);',
    '  if (known) return known;',
    '  if (!Object.hasOwn(packed[language], name)) return {};',
    '  const texts = JSON.parse(packed[language][name]);',
    '  unpacked[language].set(name, texts);',
    '  return texts;',
    '}',
    `const groupOf = ${groupOf.toString()};`,
    'export function wordingIn(language, key) {',
    '  const texts = group(language, groupOf(key));',
    '  return Object.hasOwn(texts, key) ? texts[key] : undefined;',
    '}',
    'export function wordingsIn(language) {',
    '  return Object.assign({}, ...Object.keys(packed[language]).map((name) => group(language, name)));',
    '}',
  ].join('\n');
}

/** @param {string} key */
function groupOf(key) {
  return key.slice(0, Math.max(key.indexOf('/'), 0));
}
