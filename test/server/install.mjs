// @ts-check
/**
 * Installs the VS Code servers that the npm package code-server ships: the only builds of VS Code
 * that a machine with nothing but an npm registry can get. Its own install script wants downloads
 * from elsewhere, so the steps it would take are taken here one by one.
 */
import { spawn, spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

/**
 * @typedef {object} Edition
 * @property {string} folder where it is cached, below the project
 * @property {string} version of code-server
 * @property {string} [node] the npm package with the Node that runs it; without it the one that runs this
 * @property {readonly string[]} natives modules to compile
 * @property {string} [ripgrep] where it looks for Debian's; without it, it has its own
 */

/** @type {Readonly<Record<'usual' | 'newest', Edition>>} */
const editions = {
  // VS Code 1.100.3, the newest one built for Node 20.
  usual: {
    folder: '.vscode-server',
    version: '4.100.3',
    natives: ['@vscode/spdlog', 'native-watchdog'],
    ripgrep: 'node_modules/@vscode/ripgrep/bin/rg',
  },
  // VS Code 1.139.1, the newest one that npm carries.
  newest: {
    folder: '.vscode-server-newest',
    version: '4.139.1',
    node: `node-linux-${process.arch}@24.9.0`,
    natives: ['@vscode/spdlog', '@vscode/native-watchdog'],
  },
};

/**
 * Chosen by `CHIBO_VSCODE=newest` in the environment.
 * @type {keyof typeof editions}
 */
export const edition = process.env.CHIBO_VSCODE === 'newest' ? 'newest' : 'usual';

/** Compiling two native modules on a slow machine is the longest step by far. */
const lockTimeout = 10 * 60_000;

/** The root of this project, for scripts that are run by themselves. */
export const projectRoot = fileURLToPath(new URL('../..', import.meta.url));

/**
 * @typedef {object} Installed
 * @property {string} vscode the path of `lib/vscode`
 * @property {string} node the program that runs it
 */

/**
 * Makes sure the server is installed below the project.
 * @param {string} root
 * @param {keyof typeof editions} [name]
 * @returns {Promise<Installed>}
 */
export async function ensureServer(root, name = edition) {
  const wanted = editions[name];
  const ripgrep = findRipgrep();
  const home = join(root, wanted.folder);
  const vscode = join(home, 'node_modules', 'code-server', 'lib', 'vscode');
  if (!isInstalled(wanted, home, vscode)) {
    await withLock(home, async () => {
      // Another process may have finished the work while this one waited for the lock.
      if (!isInstalled(wanted, home, vscode)) await install(wanted, home, vscode);
    });
  }
  if (wanted.ripgrep) linkRipgrep(join(vscode, wanted.ripgrep), ripgrep);
  return { vscode, node: nodeOf(wanted, home) };
}

/**
 * @param {Edition} wanted
 * @param {string} home
 * @param {string} vscode
 */
async function install(wanted, home, vscode) {
  const { version, node, natives } = wanted;
  report(`Installing the VS Code server (code-server ${version}) into ${home}; about a minute.`);
  // Whatever an interrupted run left behind cannot be trusted.
  fs.rmSync(markerOf(home), { force: true });
  fs.rmSync(join(home, 'node_modules'), { recursive: true, force: true });
  fs.writeFileSync(join(home, 'package.json'), '{ "private": true }\n');

  report('1/3 code-server');
  const packages = [`code-server@${version}`, ...(node ? [node] : [])];
  await npm(home, ['install', '--ignore-scripts', '--no-save', ...packages]);
  report('2/3 dependencies of the server');
  await npm(vscode, ['install', '--omit=dev', '--ignore-scripts']);
  report('3/3 native modules');
  await npm(vscode, ['rebuild', '--ignore-scripts=false', ...natives], nodeOf(wanted, home));

  // Written last: its presence says that every step before it succeeded.
  fs.writeFileSync(markerOf(home), `${version}\n`);
  report('The VS Code server is ready.');
}

/**
 * @param {Edition} wanted
 * @param {string} home
 */
function nodeOf({ node }, home) {
  if (!node) return process.execPath;
  return join(home, 'node_modules', node.replace(/@.*/, ''), 'bin', 'node');
}

/**
 * @param {Edition} wanted
 * @param {string} home
 * @param {string} vscode
 */
function isInstalled({ version }, home, vscode) {
  const marker = markerOf(home);
  if (!fs.existsSync(marker) || !fs.existsSync(join(vscode, 'out', 'server-main.js'))) return false;
  return fs.readFileSync(marker, 'utf8').trim() === version;
}

/** @param {string} home */
function markerOf(home) {
  return join(home, 'installed-version');
}

/** @returns {string} */
function findRipgrep() {
  const found = spawnSync('which', ['rg'], { encoding: 'utf8' }).stdout?.trim();
  if (found) return found;
  throw new Error(
    'ripgrep (rg) is missing: VS Code finds files with it. Install the Debian package ripgrep: ' +
      'apt-get install ripgrep',
  );
}

/**
 * Done at every start, because a link to a program that has moved since would fail silently.
 * @param {string} link
 * @param {string} ripgrep
 */
function linkRipgrep(link, ripgrep) {
  if (readLink(link) === ripgrep) return;
  fs.mkdirSync(dirname(link), { recursive: true });
  fs.rmSync(link, { force: true });
  fs.symlinkSync(ripgrep, link);
}

/** @param {string} path */
function readLink(path) {
  try {
    return fs.readlinkSync(path);
  } catch {
    return undefined;
  }
}

/**
 * Runs `work` while no other process can: test runners started at once share one installation.
 * @param {string} home
 * @param {() => Promise<void>} work
 */
async function withLock(home, work) {
  fs.mkdirSync(home, { recursive: true });
  const lock = join(home, 'install.lock');
  await takeLock(lock);
  try {
    await work();
  } finally {
    fs.rmSync(lock, { force: true });
  }
}

/** @param {string} lock */
async function takeLock(lock) {
  const deadline = Date.now() + lockTimeout;
  let told = false;
  while (!tryLock(lock)) {
    if (Date.now() > deadline) throw new Error(`Another install holds ${lock}. Is it stuck?`);
    if (!told) report('Waiting for another install of the VS Code server.');
    told = true;
    await sleep(500);
  }
}

/** @param {string} lock */
function tryLock(lock) {
  try {
    fs.writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
    removeStaleLock(lock);
    return false;
  }
}

/**
 * A killed install leaves its lock behind.
 * @param {string} lock
 */
function removeStaleLock(lock) {
  try {
    const owner = Number(fs.readFileSync(lock, 'utf8'));
    // Empty for the instant between the creation of the file and the writing of the number.
    if (owner > 0 && !isAlive(owner)) fs.rmSync(lock, { force: true });
  } catch {
    // Released meanwhile.
  }
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
}

/**
 * @param {string} cwd
 * @param {string[]} args
 * @param {string} [node] the program to compile for
 * @returns {Promise<void>}
 */
function npm(cwd, args, node = process.execPath) {
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];
  // npm's own output goes to stderr: stdout belongs to whoever called.
  const child = spawn('npm', [...args, ...quiet], {
    cwd,
    env: npmEnvironment(node),
    stdio: ['ignore', process.stderr, process.stderr],
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`npm ${args.join(' ')} failed in ${cwd} (exit code ${code})`));
    });
  });
}

/** @param {string} node */
function npmEnvironment(node) {
  const program = fs.realpathSync(node);
  /** @type {NodeJS.ProcessEnv} */
  // First on the path, so that native modules are compiled for it.
  const env = { ...process.env, PATH: `${dirname(program)}${delimiter}${process.env.PATH ?? ''}` };
  // Set by `npm run`; the nested npm would otherwise take this project for its own.
  delete env.npm_config_local_prefix;
  // Node's headers, where they are beside it, spare node-gyp a download.
  const prefix = dirname(dirname(program));
  if (fs.existsSync(join(prefix, 'include', 'node', 'node.h'))) env.npm_config_nodedir = prefix;
  return env;
}

/** @param {string} line */
function report(line) {
  process.stderr.write(`[vscode-server] ${line}\n`);
}

if (process.argv[1] && fs.realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const names = /** @type {(keyof typeof editions)[]} */ (process.argv.slice(2));
  for (const name of names.length > 0 ? names : [edition]) {
    process.stdout.write(`${(await ensureServer(projectRoot, name)).vscode}\n`);
  }
}
