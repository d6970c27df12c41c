// @ts-check
/**
 * Where this repository is, in one setting: `repository.url` of package.json. `node build/address.mjs URL` writes it
 * with the addresses that follow from it. Releases do so with the address that they are made at, so that a fork
 * publishes its own.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/**
 * @param {string} address of the repository, as a browser opens it
 * @returns {{repository: {type: 'git', url: string}, homepage: string, bugs: {url: string}}}
 */
export function fieldsOf(address) {
  const url = new URL(address.replace(/^git\+/, '').replace(/(\.git)?\/*$/, ''));
  if (url.protocol !== 'https:' && url.protocol !== 'http:') throw new Error(`${address}: not an address`);
  const page = url.href;
  return {
    repository: { type: 'git', url: `git+${page}.git` },
    homepage: `${page}#readme`,
    bugs: { url: `${page}/issues` },
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const manifest = JSON.parse(await readFile('package.json', 'utf8'));
  // Assigned in place, so that the fields stay where they are.
  Object.assign(manifest, fieldsOf(process.argv[2] ?? manifest.repository.url));
  await writeFile('package.json', `${JSON.stringify(manifest, null, 2)}\n`);
}
