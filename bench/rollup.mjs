// What a roll-up costs: a region on disk against a read-only pass over the same files, and a country as a stream.
// Run: npm run build && node --expose-gc bench/rollup.mjs [region|country [CELLS [BOARDS]]]
// That the heap does not hang on the number of records: node --max-old-space-size=32 --expose-gc bench/rollup.mjs country CELLS 1250
import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { bundleCore } from './core.mjs';
import { countryRecord, regionFiles } from './rollup-records.mjs';

const core = await bundleCore(
  'rollup',
  `export { collect, looksAt } from './src/core/rollup/collect.js';
   export { fileEvaluator } from './src/core/rollup/evaluate-file.js';
   export { foldedFrom } from './src/core/rollup/fold.js';
   export { rollup } from './src/core/rollup/rollup.js';
   export { rollupJsonText } from './src/core/rollup/rollup-json.js';`,
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
async function country(cells, boards = Math.ceil(cells / 20)) {
  const count = cells + boards + 63 + 1;
  const source = { read: async (path) => countryRecord(Number(path.slice(0, -11)), cells, boards) };
  const paths = {
    async *[Symbol.asyncIterator]() {
      for (let index = 0; index < count; index += 1) yield `${index}.chibo.yaml`;
    },
  };
  const beforeMaking = process.cpuUsage();
  for await (const path of paths) await source.read(path);
  // Every file is read twice: looked at, and evaluated.
  const making = 2 * busy(beforeMaking);

  globalThis.gc?.();
  const wanted = { from: '0000-01-01', to: '9999-12-31' };
  const options = { language: 'vi', wanted, lines: false, nameOf: (path) => path };
  const begun = performance.now();
  const used = process.cpuUsage();
  const most = { heap: 0, buffers: 0 };
  const weigh = () => {
    globalThis.gc?.();
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    most.heap = Math.max(most.heap, heapUsed);
    most.buffers = Math.max(most.buffers, arrayBuffers);
  };
  const partial = await core.foldedFrom(
    {
      looks: () => core.looksAt(paths, source),
      async *records(isOnly) {
        let done = 0;
        for await (const { exchanged } of core.collect(paths, source, { ...options, isOnly })) {
          yield exchanged;
          done += 1;
          if (done % 20_000 === 0 || done === cells || done === count) weigh();
        }
      },
      async *recordsAt(places) {
        const files = core.fileEvaluator(source, options);
        for (const place of places)
          yield (await files.evaluateWith(`${place}.chibo.yaml`, [])).evaluated.exchanged;
      },
    },
    { wanted },
  );
  weigh();
  const made = core.rollup(partial);
  weigh();
  let length = 0;
  for (const piece of core.rollupJsonText(made, { language: 'vi' })) length += piece.length;
  weigh();
  const ms = performance.now() - begun;
  const own = busy(used) - making;
  console.log(
    `${String(cells).padStart(8)} ${String(boards).padStart(8)} ${seconds(ms)} ${((own / count) * 1000).toFixed(0).padStart(10)} ${megabytes(most.heap)} ${megabytes(most.buffers)} ${megabytes(length)}   ${made.root.facts.members.total}`,
  );
}

const [asked, cells, boards] = process.argv.slice(2);
if (asked !== 'country') await region();
if (asked !== 'region') {
  console.log('   cells   boards  seconds  µs of CPU  heap MB   buffers  JSON MB  members');
  if (cells !== undefined) await country(Number(cells), boards === undefined ? undefined : Number(boards));
  else {
    for (const size of [2_500, 25_000, 250_000]) await country(size);
    for (const size of [25_000, 100_000, 250_000]) await country(size, 1250);
  }
}
