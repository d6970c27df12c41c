// @ts-check
/**
 * Runs this version and another one in turn, and prints what each costs in seconds of the processor: a check of
 * 1,000 clean records, and one edit of a record by `chibo set`. The machine may be busy: each pair runs under
 * much the same load, so that the ratio of a pair says more than any time.
 * Run: npm run build && node bench/beside.mjs OTHER/dist/cli/chibo.mjs [pairs]
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generate } from './check/generate.mjs';

const own = fileURLToPath(new URL('../dist/cli/chibo.mjs', import.meta.url));
const [other = '', pairs = '7'] = process.argv.slice(2);
if (other === '') {
  console.error('usage: node bench/beside.mjs OTHER/dist/cli/chibo.mjs [pairs]');
  process.exit(2);
}

const folder = mkdtempSync(join(tmpdir(), 'chibo-beside-'));
generate(folder, 1000);
const [first = ''] = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.chibo.yaml'),
);
const edited = mkdtempSync(join(tmpdir(), 'chibo-beside-'));
copyFileSync(join(folder, first), join(edited, 'a.chibo.yaml'));

/** @type {readonly {name: string, cwd: string, words: (round: number) => string[]}[]} */
const works = [
  { name: 'check of 1,000 clean records', cwd: folder, words: () => ['check'] },
  {
    name: 'one edit',
    cwd: edited,
    words: (round) => ['set', 'a.chibo.yaml', 'criteria.I.1.self', String(7 + (round % 2))],
  },
];

/** @param {string} program @param {(typeof works)[number]} work @param {number} round */
function seconds(program, { cwd, words }, round) {
  const run = spawnSync('/usr/bin/time', ['-f', '%U %S', process.execPath, program, ...words(round)], {
    cwd,
    encoding: 'utf8',
    maxBuffer: 1e9,
  });
  if (run.status !== 0) throw new Error(`${program}: ${run.stdout}${run.stderr}`);
  const [user = 0, system = 0] = (run.stderr.trim().split('\n').at(-1) ?? '').split(' ').map(Number);
  return user + system;
}

/** @param {readonly number[]} numbers */
const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

console.log('| work | other, CPU s | this, CPU s | this ÷ other, median of pairs | pairs |');
console.log('|---|---:|---:|---:|---|');
for (const work of works) {
  /** @type {{before: number, now: number}[]} */
  const runs = [];
  for (let round = 0; round <= Number(pairs); round += 1) {
    const turns = round % 2 === 0 ? [resolve(other), own] : [own, resolve(other)];
    const [a, b] = turns.map((program, turn) => seconds(program, work, 2 * round + turn));
    const [before = 0, now = 0] = round % 2 === 0 ? [a, b] : [b, a];
    // The first pair warms the disk's cache.
    if (round > 0) runs.push({ before, now });
  }
  const ratios = runs.map(({ before, now }) => now / before);
  const shown = [runs.map(({ before }) => before), runs.map(({ now }) => now), ratios].map((numbers) =>
    median(numbers).toFixed(2),
  );
  console.log(
    `| ${work.name} | ${shown.join(' | ')} | ${ratios.map((ratio) => ratio.toFixed(2)).join(' ')} |`,
  );
}
for (const one of [folder, edited]) rmSync(one, { recursive: true });
