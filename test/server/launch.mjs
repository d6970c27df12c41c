// @ts-check
/** Starts and stops the VS Code server, each time on a port and in a data folder of its own. */
import { randomUUID } from 'node:crypto';
import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { onExit, run } from './child.mjs';
import { ensureServer } from './install.mjs';

/** @typedef {import('./child.mjs').Child} Child */

/**
 * @typedef {object} StartOptions
 * @property {string} root where `.vscode-server/` is
 * @property {readonly string[]} [extensions] `.vsix` files, or folders, to install first
 * @property {string} [dataDir] kept at stop; without it a temporary one, removed at stop
 * @property {Record<string, unknown>} [settings] user settings, over the quiet ones
 * @property {boolean} [trust] true to meet the workspace trust dialog
 */

/**
 * @typedef {object} Server
 * @property {string} origin such as `http://127.0.0.1:40123`
 * @property {number} port
 * @property {string} token what a browser must present: other programs of the machine stay out
 * @property {string} dataDir
 * @property {() => string} log what the server printed so far
 * @property {() => Promise<void>} stop ends every process it started; may be called twice
 */

/**
 * @typedef {object} Program
 * @property {string} node
 * @property {string} main the server's own script
 */

/**
 * @typedef {object} Workbench
 * @property {string} folder the folder to open
 * @property {string} [extension] the extension in development; an address can name but one
 * @property {string} [tests] the module whose `run` the extension host calls
 * @property {string} [file] a file to open at once, in the text editor: see README.md
 */

/** Starting takes two seconds; a machine that runs everything at once may need far more. */
const startTimeout = 60_000;

/** Nothing may cover the workbench, ask, or reach for a network that may not be there. */
const quietSettings = {
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.enableExperiments': false,
  'workbench.welcomePage.walkthroughs.openOnInstall': false,
  'workbench.settings.enableNaturalLanguageSearch': false,
  'extensions.ignoreRecommendations': true,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'update.mode': 'none',
  'update.showReleaseNotes': false,
  'telemetry.telemetryLevel': 'off',
  // Of the newest VS Code; others pass over them.
  'chat.disableAIFeatures': true,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'git.autofetch': false,
  'git.openRepositoryInParentFolders': 'never',
  'json.schemaDownload.enable': false,
  'npm.fetchOnlinePackageInfo': false,
  'typescript.disableAutomaticTypeAcquisition': true,
  // The desktop default. In a browser files are saved a second after each edit, which would hide
  // the unsaved state that tests look at.
  'files.autoSave': 'off',
};

/**
 * @param {StartOptions} options
 * @returns {Promise<Server>}
 */
export async function startServer({ root, extensions = [], dataDir, settings = {}, trust }) {
  const { vscode, node } = await ensureServer(root);
  const program = { node, main: join(vscode, 'out', 'server-main.js') };
  const dir = dataDir ?? fs.mkdtempSync(join(tmpdir(), 'chibo-vscode-'));
  const cleanUp = () => {
    if (!dataDir) fs.rmSync(dir, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    writeSettings(settingsFile(dir, 'User'), { ...quietSettings, ...settings });
    await installExtensions(program, dir, extensions);
    return await serve(program, dir, trust === true, cleanUp);
  } catch (error) {
    cleanUp();
    throw error;
  }
}

/**
 * The address that opens a workbench on a folder of the server's machine.
 * @param {Pick<Server, 'origin' | 'token'>} server
 * @param {Workbench} workbench
 * @returns {string}
 */
export function workbenchUrl(server, { folder, extension, tests, file }) {
  const { host } = new URL(server.origin);
  /** @param {string} path */
  const remote = (path) => `vscode-remote://${host}${encodeURI(resolve(path))}`;
  /** @type {[string, string][]} */
  const payload = [];
  if (extension) payload.push(['extensionDevelopmentPath', remote(extension)]);
  if (tests) payload.push(['extensionTestsPath', remote(tests)]);
  if (file) payload.push(['openFile', remote(file)]);
  const query = [`tkn=${server.token}`, `folder=${readable(resolve(folder))}`];
  if (payload.length > 0) query.push(`payload=${readable(JSON.stringify(payload))}`);
  return `${server.origin}/?${query.join('&')}`;
}

/**
 * Encodes for a query, but leaves what may stand there as it is: people read these addresses.
 * @param {string} text
 */
function readable(text) {
  return encodeURIComponent(text).replace(/%(2F|3A|2C)/g, decodeURIComponent);
}

/**
 * Changes some settings of a running server; open workbenches take them over within a second. They
 * become machine settings, which win over user settings: this server does not watch the latter.
 * @param {Pick<Server, 'dataDir'>} server
 * @param {Record<string, unknown>} settings
 */
export function updateSettings(server, settings) {
  const file = settingsFile(server.dataDir, 'Machine');
  const before = fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : {};
  writeSettings(file, { ...before, ...settings });
}

/** @type {Map<string, Server>} */
const running = new Map();

/**
 * The server of this process that answers at this origin.
 * @param {string} origin
 */
export function serverAt(origin) {
  return running.get(origin);
}

/**
 * @param {string} dataDir
 * @param {'User' | 'Machine'} owner
 */
function settingsFile(dataDir, owner) {
  return join(dataDir, 'data', owner, 'settings.json');
}

/**
 * @param {string} file
 * @param {Record<string, unknown>} settings
 */
function writeSettings(file, settings) {
  fs.mkdirSync(dirname(file), { recursive: true });
  fs.writeFileSync(file, `${JSON.stringify(settings, null, 2)}\n`);
}

/**
 * @param {Program} program
 * @param {string} dir
 * @param {readonly string[]} extensions
 */
async function installExtensions({ node, main }, dir, extensions) {
  const folders = extensions.filter((path) => fs.statSync(path).isDirectory());
  for (const path of folders) {
    // The server takes over what it finds there at its first start.
    fs.cpSync(path, join(dir, 'extensions', basename(path)), { recursive: true });
  }
  const files = extensions.filter((path) => !folders.includes(path));
  if (files.length === 0) return;
  const flags = files.flatMap((file) => ['--install-extension', resolve(file)]);
  const child = run(node, main, ['--server-data-dir', dir, '--force', ...flags]);
  const code = await child.exit;
  if (code !== 0) throw new Error(`Installing ${files.join(', ')} failed:\n${child.log()}`);
}

/**
 * @param {Program} program
 * @param {string} dir
 * @param {boolean} trust
 * @param {() => void} cleanUp
 * @returns {Promise<Server>}
 */
async function serve({ node, main }, dir, trust, cleanUp) {
  const token = randomUUID();
  const child = run(node, main, [
    ...['--host', '127.0.0.1', '--port', '0', '--connection-token', token],
    ...['--accept-server-license-terms', '--telemetry-level', 'off', '--server-data-dir', dir],
    ...(trust ? [] : ['--disable-workspace-trust']),
  ]);
  const forget = onExit(cleanUp);
  try {
    const port = await listeningPort(child);
    const origin = `http://127.0.0.1:${port}`;
    await untilItAnswers(origin, child);
    const stop = async () => {
      running.delete(origin);
      await child.kill();
      cleanUp();
      forget();
    };
    const server = { origin, port, token, dataDir: dir, log: child.log, stop };
    running.set(origin, server);
    return server;
  } catch (error) {
    await child.kill();
    forget();
    throw error;
  }
}

/**
 * The server picks the port itself, so that no other process can take it in between.
 * @param {Child} child
 */
async function listeningPort(child) {
  const deadline = Date.now() + startTimeout;
  for (;;) {
    const port = /Extension host agent listening on (\d+)/.exec(child.log())?.[1];
    if (port) return Number(port);
    assertStarting(child, deadline);
    await sleep(50);
  }
}

/**
 * @param {string} origin
 * @param {Child} child
 */
async function untilItAnswers(origin, child) {
  const deadline = Date.now() + startTimeout;
  while (!(await answers(origin))) {
    assertStarting(child, deadline);
    await sleep(50);
  }
}

/** @param {string} origin */
async function answers(origin) {
  try {
    return (await fetch(`${origin}/version`, { signal: AbortSignal.timeout(5_000) })).ok;
  } catch {
    return false;
  }
}

/**
 * @param {Child} child
 * @param {number} deadline
 */
function assertStarting(child, deadline) {
  if (child.ended()) throw new Error(`The VS Code server ended at once:\n${child.log()}`);
  if (Date.now() > deadline) throw new Error(`The VS Code server does not start:\n${child.log()}`);
}
