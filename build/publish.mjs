// @ts-check
/**
 * Publishes what `npm run release` made: one .vsix to both registries of extensions, the package to npm.
 * `node build/publish.mjs [--dry-run]`. Nothing is built here; a file that is not the one of SHA256SUMS stops all.
 *
 * A registry whose token is not in the environment is left out, and said. With --dry-run nothing is sent: the files
 * are checked and the commands are printed.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from './checksum.mjs';

const folder = 'dist/release';
const isDry = process.argv.includes('--dry-run');
const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
const vsix = join(folder, `chibo-${version}.vsix`);
const tarball = join(folder, `chibo-${version}.tgz`);

/** Where it goes; each command reads its token from the environment, never from its arguments. */
const targets = [
  {
    name: 'Visual Studio Marketplace',
    token: 'VSCE_PAT',
    command: ['npx', '--yes', '@vscode/vsce@4.1.0', 'publish', '--packagePath', vsix],
  },
  { name: 'Open VSX', token: 'OVSX_PAT', command: ['npx', '--yes', 'ovsx@1.4.0', 'publish', vsix] },
  { name: 'npm', token: 'NODE_AUTH_TOKEN', command: ['npm', 'publish', tarball, '--access', 'public'] },
];

const expected = readFileSync(join(folder, 'SHA256SUMS'), 'utf8').trim().split('\n');
for (const line of expected) {
  const [sum = '', name = ''] = line.split('  ');
  if (sha256(readFileSync(join(folder, name))) !== sum) throw new Error(`${name} is not what was built`);
}
for (const file of [vsix, tarball])
  if (!expected.some((line) => line.endsWith(`  ${file.slice(folder.length + 1)}`)))
    throw new Error(`${file} has no checksum`);
console.log(`${expected.length} files are what was built`);

for (const { name, token, command } of targets) {
  const [program = '', ...words] = command;
  if (isDry) console.log(`${name}: ${command.join(' ')}`);
  else if (!process.env[token]) console.log(`${name}: left out, there is no ${token}`);
  else {
    const { status } = spawnSync(program, words, { stdio: 'inherit', env: envFor(token) });
    if (status !== 0) throw new Error(`${name}: not published`);
    console.log(`${name}: published`);
  }
}

/**
 * Each program sees the token of its own registry alone.
 * @param {string} token
 */
function envFor(token) {
  const others = targets.map((target) => target.token).filter((name) => name !== token);
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !others.includes(name)));
}
