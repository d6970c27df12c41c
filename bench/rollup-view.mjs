// The longest pause of the extension host while the view "Chi bộ" loads a region's 2,500 records of one year.
// The view's own code runs against a stand-in for VS Code's API over files on disk. Run: node bench/rollup-view.mjs
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { bundleCore } from './core.mjs';
import { regionFiles } from './rollup-records.mjs';

const files = [...regionFiles(7, { years: [2021] })];
const folder = await mkdtemp(join(tmpdir(), 'chibo-view-'));
for (const { path, text } of files) {
  await mkdir(join(folder, path, '..'), { recursive: true });
  await writeFile(join(folder, path), text);
}

class Emitter {
  listeners = [];
  event = (listener) => {
    this.listeners.push(listener);
    return { dispose() {} };
  };
  fire(value) {
    for (const listener of this.listeners) listener(value);
  }
  dispose() {}
}
const uri = (path) => ({ path, toString: () => `file://${path}` });
const watcher = () => ({
  onDidChange: new Emitter().event,
  onDidCreate: new Emitter().event,
  onDidDelete: new Emitter().event,
  dispose() {},
});
const changed = new Emitter();
globalThis.vscodeStub = {
  EventEmitter: Emitter,
  Uri: { joinPath: (base, path) => uri(`${base.path}/${path}`) },
  RelativePattern: class {},
  workspace: {
    workspaceFolders: [{ uri: uri(folder) }],
    textDocuments: [],
    createFileSystemWatcher: watcher,
    onDidChangeTextDocument: changed.event,
    onDidCloseTextDocument: new Emitter().event,
    onDidChangeWorkspaceFolders: new Emitter().event,
    findFiles: async () => files.map(({ path }) => uri(`${folder}/${path}`)),
    fs: { readFile: ({ path }) => readFile(path) },
    getConfiguration: () => ({ get: (_, fallback) => fallback }),
  },
};

const view = await bundleCore(
  'rollup-view',
  `export { BranchRecords } from './src/extension/branches-view/branch-records.js';
   export { branchItems } from './src/core/rollup/branch-items.js';
   export { partialOf } from './src/core/rollup/partial.js';
   export { rollup } from './src/core/rollup/rollup.js';`,
  [
    {
      name: 'vscode',
      setup(builder) {
        builder.onResolve({ filter: /^vscode$/ }, () => ({ path: 'vscode', namespace: 'stub' }));
        builder.onLoad({ filter: /.*/, namespace: 'stub' }, () => ({
          contents: 'module.exports = globalThis.vscodeStub;',
        }));
      },
    },
  ],
);

/** The longest time in which nobody else got a turn, until `until` is done. */
async function longestPause(until) {
  let longest = 0;
  let busiest = 0;
  let last = performance.now();
  let used = process.cpuUsage();
  let running = true;
  const tick = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    const { user, system } = process.cpuUsage(used);
    busiest = Math.max(busiest, (user + system) / 1000);
    used = process.cpuUsage();
    last = now;
    if (running) setImmediate(tick);
  };
  setImmediate(tick);
  const start = performance.now();
  await until();
  running = false;
  return { longest, busiest, total: performance.now() - start };
}

const records = new view.BranchRecords();
// What the view does with each change, first thing.
records.onDidChange(() => view.branchItems(records.entries, {}, 'vi'));
const loaded = () => new Promise((resolve) => records.onDidChange(() => resolve(undefined)));
const row = (name, { longest, busiest, total }) =>
  console.log(
    `${name.padEnd(34)} ${total.toFixed(0).padStart(8)} ms   longest pause ${longest.toFixed(1).padStart(6)} ms, of processor time ${busiest.toFixed(1).padStart(6)} ms`,
  );
row(
  `${files.length} records, first load`,
  await longestPause(() => {
    records.want();
    return loaded();
  }),
);
const one = files.at(-1);
row(
  'one record changed',
  await longestPause(async () => {
    await writeFile(join(folder, one.path), one.text.replace('rank: htt', 'rank: ht'));
    changed.fire({ document: { uri: uri(`${folder}/${one.path}`) } });
    await loaded();
  }),
);
const begun = performance.now();
view.rollup(view.partialOf(records.entries));
console.log(`a review of everything ${(performance.now() - begun).toFixed(1)} ms`);
records.dispose();
await rm(folder, { recursive: true, force: true });
process.exit(0);
