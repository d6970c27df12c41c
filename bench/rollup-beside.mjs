// @ts-check
/**
 * Rolls up the same records by this version and by another one in turn, and prints for each pair the processor
 * time a record and the most memory: a region of three years, and countries of one year, folded. The machine may be
 * busy: both runs of a pair meet much the same load, so that their ratio says more than any time.
 * Run: npm run build && node bench/rollup-beside.mjs OTHER/dist/cli/chibo.mjs [pairs]
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { countryRecord, regionFiles } from './rollup-records.mjs';

const own = fileURLToPath(new URL('../dist/cli/chibo.mjs', import.meta.url));
const [other = '', pairs = '5'] = process.argv.slice(2);
if (other === '') {
  console.error('usage: node bench/rollup-beside.mjs OTHER/dist/cli/chibo.mjs [pairs]');
  process.exit(2);
}

/** @param {number} cells @param {number} boards */
function* countryFiles(cells, boards) {
  for (let index = 0; index < cells + boards + 64; index += 1) {
    const board = index < cells ? index % boards : boards;
    yield { path: `${board}/${index}.chibo.yaml`, text: countryRecord(index, cells, boards) };
  }
}

/** @type {readonly {name: string, words: string[], files: () => Iterable<{path: string, text: string}>}[]} */
const works = [
  { name: 'region, three years', words: [], files: () => regionFiles(7) },
  { name: 'region, folded', words: ['--fold'], files: () => regionFiles(7) },
  { name: 'country of 5,000 cells, folded', words: ['--fold'], files: () => countryFiles(5_000, 250) },
  { name: 'country of 20,000 cells, folded', words: ['--fold'], files: () => countryFiles(20_000, 250) },
];

/** @param {string} program @param {string} folder @param {readonly string[]} words */
function run(program, folder, words) {
  const { status, stdout, stderr } = spawnSync(
    '/usr/bin/time',
    ['-f', '%U %S %M', process.execPath, program, 'rollup', folder, '--jobs', '1', ...words],
    { encoding: 'utf8', maxBuffer: 1e9 },
  );
  if (status !== 0) throw new Error(`${program}: ${stdout.slice(0, 500)}${stderr}`);
  const [user = 0, system = 0, memory = 0] = (stderr.trim().split('\n').at(-1) ?? '').split(' ').map(Number);
  return { seconds: user + system, megabytes: memory / 1000 };
}

/** @param {readonly number[]} numbers */
const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

console.log('| work | ms a record, other | this | this ÷ other | MB, other | this | pairs |');
console.log('|---|---:|---:|---:|---:|---:|---|');
for (const { name, words, files } of works) {
  const folder = mkdtempSync(join(tmpdir(), 'chibo-beside-'));
  let records = 0;
  for (const { path, text } of files()) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
    records += 1;
  }
  const before = [];
  const now = [];
  for (let round = 0; round <= Number(pairs); round += 1) {
    const turns = round % 2 === 0 ? [resolve(other), own] : [own, resolve(other)];
    const results = turns.map((program) => run(program, folder, words));
    // The first pair warms the disk's cache.
    if (round === 0) continue;
    before.push(results[round % 2]);
    now.push(results[1 - (round % 2)]);
  }
  const seconds = (/** @type {typeof before} */ runs) => runs.map((one) => one?.seconds ?? 0);
  const ratios = seconds(now).map((after, index) => after / (seconds(before)[index] ?? 0));
  /** @param {typeof before} runs */
  const each = (runs) => ((median(seconds(runs)) / records) * 1000).toFixed(2);
  /** @param {typeof before} runs */
  const memory = (runs) => median(runs.map((one) => one?.megabytes ?? 0)).toFixed(0);
  console.log(
    `| ${name} | ${each(before)} | ${each(now)} | ${median(ratios).toFixed(2)} | ${memory(before)} | ${memory(now)} | ${ratios.map((ratio) => ratio.toFixed(2)).join(' ')} |`,
  );
  rmSync(folder, { recursive: true });
}
