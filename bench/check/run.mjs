// @ts-check
/**
 * Checks records by Chibo and by others, in turn and in one run, and prints how long each takes as a multiple of
 * js-yaml + AJV. Run: npm run build && npm install --prefix bench/check && node bench/check/run.mjs
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generate } from './generate.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const root = join(here, '../..');
const rounds = Number(process.argv[2] ?? 5);
const peers = join(here, 'node_modules');
const chibo = join(root, 'dist/cli/chibo.mjs');
const schema = join(root, 'schemas/chibo.schema.json');

if (!existsSync(join(peers, 'ajv-cli')) || !existsSync(chibo)) {
  console.error('first: npm run build && npm install --prefix bench/check');
  process.exit(2);
}

const folder = mkdtempSync(join(tmpdir(), 'chibo-bench-'));
const small = join(folder, 'small');
const found = join(folder, 'found');
const large = join(folder, 'large');
generate(small, 1000);
generate(found, 1000, true);
generate(large, 10_000);
// What v8r is told by a catalogue: which schema is for which files.
const catalogue = join(folder, 'catalog.json');
const entry = { name: 'chibo', fileMatch: ['**/*.chibo.yaml'], location: schema };
writeFileSync(catalogue, JSON.stringify({ version: 1, schemas: [entry] }));

/** @typedef {{name: string, cwd: string, words: string[], before?: () => void}} Program */
const cache = ['--cache-file', join(folder, 'cache.json')];
/** @type {Program[]} */
const programs = [
  { name: 'node -e 0', cwd: folder, words: ['-e', '0'] },
  { name: 'chibo --version', cwd: folder, words: [chibo, '--version'] },
  { name: 'js-yaml 4 + compiled AJV', cwd: small, words: [join(here, 'js-yaml-ajv.mjs')] },
  { name: 'chibo check', cwd: small, words: [chibo, 'check'] },
  { name: 'chibo check --cache, second run', cwd: small, words: [chibo, 'check', ...cache] },
  { name: 'chibo check, a note and a warning in each record', cwd: found, words: [chibo, 'check'] },
  {
    name: 'ajv-cli 5',
    cwd: small,
    words: [
      join(peers, 'ajv-cli/dist/index.js'),
      'validate',
      '--spec=draft2020',
      '--strict=false',
      '-c',
      join(root, 'node_modules/ajv-formats/dist/index.js'),
      '-s',
      schema,
      '-d',
      '**/*.chibo.yaml',
      '--errors=no',
    ],
  },
  {
    name: 'v8r 5',
    cwd: small,
    words: [join(peers, 'v8r/src/index.js'), '--schema', schema, '**/*.chibo.yaml'],
  },
];
/** @type {readonly Program[]} */
const growth = ['1', '2'].map((jobs) => ({
  name: `chibo check --jobs ${jobs}, 10,000 records`,
  cwd: large,
  words: [chibo, 'check', '--jobs', jobs],
}));

/** @param {Program} program */
function measure({ cwd, words }) {
  const time = spawnSync('/usr/bin/time', ['-f', '%e %U %S %M', process.execPath, ...words], {
    cwd,
    encoding: 'utf8',
    maxBuffer: 1e9,
  });
  const [wall = 0, user = 0, system = 0, memory = 0] = (time.stderr.trim().split('\n').at(-1) ?? '')
    .split(' ')
    .map(Number);
  return { wall, cpu: user + system, memory: memory / 1024 };
}

/** @param {readonly number[]} numbers */
const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

if (programs[4]) measure(programs[4]);
/** @type {Map<string, ReturnType<typeof measure>[]>} */
const results = new Map();
for (let round = 0; round < rounds; round += 1) {
  for (const program of programs) {
    results.set(program.name, [...(results.get(program.name) ?? []), measure(program)]);
  }
}
for (const program of growth) results.set(program.name, [measure(program)]);

const base = results.get('js-yaml 4 + compiled AJV') ?? [];
const of = (
  /** @type {ReturnType<typeof measure>[]} */ runs,
  /** @type {'wall' | 'cpu' | 'memory'} */ what,
) => median(runs.map((one) => one[what]));
console.log('| program | wall s | CPU s | ÷ js-yaml + AJV (CPU) | memory MB |\n|---|---:|---:|---:|---:|');
for (const [name, runs] of results) {
  const ratio = (of(runs, 'cpu') / of(base, 'cpu')).toFixed(2);
  console.log(
    `| ${name} | ${of(runs, 'wall').toFixed(2)} | ${of(runs, 'cpu').toFixed(2)} | ${ratio} | ${of(runs, 'memory').toFixed(0)} |`,
  );
}
rmSync(folder, { recursive: true });
