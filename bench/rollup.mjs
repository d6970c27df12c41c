// What a roll-up costs: a region on disk against a read-only pass over the same files, and a country as a stream.
// Run: npm run build && node --expose-gc bench/rollup.mjs [region|country]
import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { bundleCore } from './core.mjs';
import { countryRecord, regionFiles } from './rollup-records.mjs';

const core = await bundleCore(
  'rollup',
  `export { collect } from './src/core/rollup/collect.js';
   export { addExchanged, openPartial } from './src/core/rollup/partial.js';
   export { rollup } from './src/core/rollup/rollup.js';`,
);

const seconds = (ms) => (ms / 1000).toFixed(1).padStart(8);
const megabytes = (bytes) => (bytes / 1e6).toFixed(0).padStart(8);

async function region() {
  const folder = await mkdtemp(join(tmpdir(), 'chibo-region-'));
  try {
    const files = [...regionFiles(7)];
    for (const { path } of files) await mkdir(join(folder, path, '..'), { recursive: true });
    for (const { path, text } of files) await writeFile(join(folder, path), text);
    const size = files.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
    console.log(`region: ${files.length} records, ${(size / 1e6).toFixed(1)} MB`);

    const read = async () => {
      const start = performance.now();
      for (const { path } of files) await readFile(join(folder, path), 'utf8');
      return performance.now() - start;
    };
    const run = (...words) => {
      const start = performance.now();
      const { status, stderr, stdout } = spawnSync(
        '/usr/bin/env',
        ['node', 'dist/cli/chibo.mjs', 'rollup', folder, ...words],
        { encoding: 'utf8', maxBuffer: 1e9 },
      );
      if (status !== 0) throw new Error(stderr);
      return { ms: performance.now() - start, stdout };
    };
    await read();
    const pass = await read();
    const one = run('--jobs', '1');
    const two = run('--jobs', '2');
    const { root } = JSON.parse(one.stdout);
    console.log(
      `sums: ${root.facts.branches.active} cells in all years, ${root.facts.members.fiveGood} lượt`,
    );
    console.log('                          seconds   ÷ reading');
    for (const [name, ms] of [
      ['reading the files', pass],
      ['rollup --jobs 1', one.ms],
      ['rollup --jobs 2', two.ms],
    ]) {
      console.log(`${name.padEnd(24)} ${seconds(ms)} ${(ms / pass).toFixed(1).padStart(8)}×`);
    }
    console.log(`two threads give the same bytes: ${one.stdout === two.stdout}`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Processor time since `before`, in milliseconds: what a busy machine does not blur. */
function busy(before) {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** A country whose files are made while they are read: nothing is kept of them. */
async function country(cells) {
  const source = { read: async (path) => countryRecord(Number(path.slice(0, -11)), cells) };
  const paths = Array.from(
    { length: cells + Math.ceil(cells / 20) + 63 + 1 },
    (_, index) => `${index}.chibo.yaml`,
  );
  const beforeMaking = process.cpuUsage();
  for (const path of paths) await source.read(path);
  const making = busy(beforeMaking);

  globalThis.gc?.();
  const partial = core.openPartial();
  const wanted = { from: '0000-01-01', to: '9999-12-31' };
  const options = { language: 'vi', wanted, lines: false, nameOf: (path) => path };
  const begun = performance.now();
  const used = process.cpuUsage();
  let most = 0;
  let done = 0;
  for await (const { exchanged } of core.collect(paths, source, options)) {
    core.addExchanged(partial, exchanged, true);
    done += 1;
    if (done % 20_000 === 0 || done === paths.length) {
      globalThis.gc?.();
      most = Math.max(most, process.memoryUsage().heapUsed);
    }
  }
  const { root } = core.rollup(partial);
  const ms = performance.now() - begun;
  const own = busy(used) - making;
  console.log(
    `${String(cells).padStart(8)} ${seconds(ms)} ${((own / paths.length) * 1000).toFixed(0).padStart(10)} ${megabytes(most)}   ${root.facts.members.total}`,
  );
}

const asked = process.argv[2];
if (asked !== 'country') await region();
if (asked !== 'region') {
  console.log('   cells  seconds  µs of CPU a record  heap MB   members');
  await country(2_500);
  await country(25_000);
  await country(250_000);
}
