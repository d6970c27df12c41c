// @ts-check
/**
 * Puts everything that is released into `dist/release`, from one build: `npm run release`. What is published
 * afterwards is these files and no others.
 *
 *   chibo-VERSION.vsix          for both registries of extensions
 *   chibo-VERSION.tgz           for the npm registry
 *   chibo-VERSION.html          the page that needs no installation
 *   chibo-VERSION-offline.zip   all of it, for machines without internet
 *   SHA256SUMS, NOTES.md
 */
import { execFileSync } from 'node:child_process';
import { copyFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256 } from './checksum.mjs';
import { makeKit } from './kit.mjs';
import { notesOf } from './notes.mjs';
import { writeNpmPackage } from './npm-package.mjs';

const { version } = JSON.parse(await readFile('package.json', 'utf8'));
const tag = process.env.CHIBO_TAG;
if (tag && tag !== `v${version}`) throw new Error(`tag ${tag}, but package.json says ${version}`);
// Tried before the changelog is closed, a release says what is not released yet.
const headings = tag ? [version] : [version, 'Chưa phát hành'];
const notes = notesOf(await readFile('CHANGELOG.md', 'utf8'), headings);

const folder = 'dist/release';
await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
/** @param {string} ending */
const file = (ending) => join(folder, `chibo-${version}${ending}`);

await copyFile('dist/chibo.vsix', file('.vsix'));
await copyFile('dist/chibo.html', file('.html'));
await writeNpmPackage('dist/npm');
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
execFileSync(npm, ['pack', './dist/npm', '--pack-destination', folder], {
  stdio: ['ignore', 'ignore', 'inherit'],
});
await writeFile(file('-offline.zip'), await makeKit({ vsix: 'dist/chibo.vsix', page: 'dist/chibo.html' }));

const names = (await readdir(folder)).sort();
const sums = await Promise.all(
  names.map(async (name) => `${sha256(await readFile(join(folder, name)))}  ${name}\n`),
);
await writeFile(join(folder, 'SHA256SUMS'), sums.join(''));
await writeFile(join(folder, 'NOTES.md'), notes);
for (const name of names) console.log(join(folder, name));
