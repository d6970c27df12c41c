// @ts-check
/**
 * What `npm test` runs: all that must be green before a change lands, in stages that fill two cores. It stops at the
 * first stage that fails, and ends with the seconds of each.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from './server/install.mjs';

/**
 * @typedef {object} Stage
 * @property {string} name
 * @property {readonly string[]} command
 */

/**
 * @param {string} name
 * @param {string} command
 * @returns {Stage}
 */
const stage = (name, command) => ({ name, command: command.split(' ') });

/**
 * Stages of one group run at once. Those that drive a browser run one after the other, two files at a time: they share
 * two cores with the workbenches that they drive, and more of them would only wait for each other.
 */
const groups = [
  [stage('build', 'npm run -s build')],
  [
    stage('types', 'npm run -s typecheck'),
    stage('lint', 'npm run -s lint'),
    stage('servers', 'node test/server/install.mjs usual newest'),
  ],
  [stage('core', 'npm run -s test:core')],
  [stage('package', 'npm run -s package')],
  [stage('vscode', 'npm run -s test:vscode')],
  [stage('hand', 'npm run -s test:hand')],
  [stage('days', 'npm run -s test:days')],
  [stage('newest', 'npm run -s test:newest')],
];

const scratch = mkdtempSync(join(tmpdir(), 'chibo-gate-'));
const retried = join(scratch, 'retried');
const env = { ...process.env, CHIBO_RETRIED: retried };
/** @type {string[]} */
const seconds = [];
const began = Date.now();
let failed = false;

try {
  for (const group of groups) {
    const codes = await Promise.all(group.map((each) => run(each, group.length > 1)));
    failed = codes.some((code) => code !== 0);
    if (failed) break;
  }
} finally {
  summarize();
  rmSync(scratch, { recursive: true, force: true });
}
process.exitCode = failed ? 1 : 0;

/**
 * Runs a stage. Where others run beside it, its output is printed as one piece when it has ended.
 * @param {Stage} stage
 * @param {boolean} isBeside
 * @returns {Promise<number>} its exit code
 */
function run({ name, command }, isBeside) {
  const start = Date.now();
  const [program = '', ...args] = command;
  const child = spawn(program, args, { cwd: projectRoot, env, stdio: isBeside ? 'pipe' : 'inherit' });
  let output = '';
  /** @param {Buffer} chunk */
  const collect = (chunk) => {
    output += chunk;
  };
  child.stdout?.on('data', collect);
  child.stderr?.on('data', collect);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      if (output) process.stdout.write(output);
      seconds.push(`${name} ${secondsSince(start)}${code === 0 ? '' : ' FAILED'}`);
      resolve(code ?? 1);
    });
  });
}

/** @param {number} start */
function secondsSince(start) {
  return Math.round((Date.now() - start) / 1000);
}

/** The line that a reader of the log looks for. */
function summarize() {
  const tries = existsSync(retried) ? readFileSync(retried, 'utf8').trim().split('\n') : [];
  for (const line of tries) console.log(`tried again in a new workbench: ${line}`);
  console.log(
    `${failed ? 'failed' : 'passed'} in ${secondsSince(began)} s (${seconds.join(', ')}), ` +
      `${tries.length} tried again in a new workbench`,
  );
}
