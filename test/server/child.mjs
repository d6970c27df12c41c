// @ts-check
/** Processes of the server, none of which may outlive the one that started them. */
import { spawn } from 'node:child_process';

/**
 * @typedef {object} Child
 * @property {Promise<number | null>} exit the exit code, or null when a signal ended it
 * @property {() => boolean} ended
 * @property {() => string} log what it printed so far
 * @property {() => Promise<void>} kill ends it with all that it started
 */

/**
 * Runs the server's program, for as long as this process lives at most.
 * @param {string} node
 * @param {string} main
 * @param {readonly string[]} args
 * @returns {Child}
 */
export function run(node, main, args) {
  // A process group of its own: the server forks extension hosts and watchers that outlive it.
  const child = spawn(node, [main, ...args], {
    detached: true,
    env: serverEnvironment(),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let log = '';
  let ended = false;
  /** @param {Buffer} chunk */
  const collect = (chunk) => {
    log += chunk;
  };
  child.stdout.on('data', collect);
  child.stderr.on('data', collect);
  /** @type {Promise<number | null>} */
  const exit = new Promise((settle, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => {
      ended = true;
      settle(code);
    });
  });
  const group = child.pid ?? 0;
  const forget = onExit(() => killGroup(group));
  const kill = async () => {
    killGroup(group);
    await exit;
    forget();
  };
  return { exit, ended: () => ended, log: () => log, kill };
}

/**
 * By SIGKILL: the data folder is thrown away, and a server asked politely waits for its clients.
 * @param {number} group
 */
function killGroup(group) {
  try {
    if (group > 0) process.kill(-group, 'SIGKILL');
  } catch {
    // Every process of the group has ended.
  }
}

/**
 * Runs `action` when this process ends before `forget` is called, be it by Ctrl+C: a detached group
 * does not get the terminal's signals.
 * @param {() => void} action
 * @returns {() => void} forget
 */
export function onExit(action) {
  /** @type {NodeJS.Signals[]} */
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  /** @param {NodeJS.Signals} signal */
  const onSignal = (signal) => {
    forget();
    action();
    // The default answer to the signal, unless a test runner has one of its own.
    if (process.listenerCount(signal) === 0) process.kill(process.pid, signal);
  };
  const forget = () => {
    process.off('exit', action);
    for (const signal of signals) process.off(signal, onSignal);
  };
  process.on('exit', action);
  for (const signal of signals) process.on(signal, onSignal);
  return forget;
}

function serverEnvironment() {
  const env = { ...process.env };
  for (const name of Object.keys(env)) {
    // Left by a surrounding VS Code or a coverage run, they would change how the server behaves.
    if (/^(VSCODE_|ELECTRON_|NODE_OPTIONS$|NODE_V8_COVERAGE$)/.test(name)) delete env[name];
  }
  // No gallery: with internet as without, a test meets only the extensions it brings.
  return { ...env, EXTENSIONS_GALLERY: '{}' };
}
