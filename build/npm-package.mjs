// @ts-check
/**
 * The package of the command line, as the npm registry gets it. It has a package.json of its own: what VS Code reads
 * of ours, and what only the build needs, is nothing to those who install it.
 */
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What the package holds, and nothing else; `package.json` is written. */
const files = [
  'dist/cli',
  'dist/fonts',
  'ci/forge.mjs',
  'ci/baselines.mjs',
  'ci/chibo-matcher.json',
  'ci/chibo.gitlab-ci.yml',
  'schemas/chibo.schema.json',
  'schemas/chibo-config.schema.json',
  'schemas/chibo-profile.schema.json',
  'schemas/chibo-units.schema.json',
  'CHANGELOG.md',
];

/** What npm puts into every package. */
const always = ['README.md', 'LICENSE'];

/**
 * Writes the package into a folder, ready for `npm pack` and `npm publish`. `dist` must have been built.
 * @param {string} folder
 */
export async function writeNpmPackage(folder) {
  const own = JSON.parse(await readFile('package.json', 'utf8'));
  const { name, version, license, type, repository, homepage, bugs, keywords, bin } = own;
  const manifest = {
    name,
    version,
    description: 'Kiểm tra, chấm điểm, tổng hợp hồ sơ chi bộ (command line of Chibo)',
    license,
    type,
    repository,
    homepage,
    bugs,
    keywords,
    bin,
    files,
    engines: { node: own.engines.node },
  };
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  for (const each of [...files, ...always])
    await cp(each, join(folder, each), { recursive: true, errorOnExist: true });
}
