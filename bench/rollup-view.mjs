// The longest pause of the extension host while the view "Chi bộ" loads a region's 2,500 records of one year.
// The view's own code runs against a stand-in for VS Code's API over files on disk; with threads as in VS Code on the
// desktop, and without, as where there are none. Run: npm run build && node bench/rollup-view.mjs [rounds]
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { bundleCore } from './core.mjs';
import { measured } from './pauses.cjs';
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
const uri = (path) => ({ path, fsPath: path, toString: () => `file://${path}` });
const watcher = () => ({
  onDidChange: new Emitter().event,
  onDidCreate: new Emitter().event,
  onDidDelete: new Emitter().event,
  dispose() {},
});
const changed = new Emitter();
globalThis.vscodeStub = {
  EventEmitter: Emitter,
  Disposable: class Disposable {
    static from(...all) {
      return new Disposable(() => {
        for (const one of all) one.dispose();
      });
    }
    constructor(dispose) {
      this.dispose = dispose;
    }
  },
  Uri: { joinPath: (base, ...parts) => uri([base.path, ...parts].join('/')) },
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
   export { threads } from './src/extension/node/threads.js';
   export { branchItems, viewedUnits } from './src/core/rollup/branch-items.js';
   export { partialOf } from './src/core/rollup/partial.js';
   export { rollup } from './src/core/rollup/rollup.js';`,
  [
    {
      name: 'vscode',
      setup(builder) {
        builder.onResolve({ filter: /^node:/ }, ({ path }) => ({ path, external: true }));
        builder.onResolve({ filter: /^vscode$/ }, () => ({ path: 'vscode', namespace: 'stub' }));
        builder.onLoad({ filter: /.*/, namespace: 'stub' }, () => ({
          contents: 'module.exports = globalThis.vscodeStub;',
        }));
      },
    },
  ],
);

const row = (name, { longest, total }) => {
  const both = ({ clock, work }) =>
    `${clock.toFixed(0).padStart(6)} ms, at work ${work.toFixed(0).padStart(5)} ms`;
  console.log(`${name.padEnd(40)} ${both(total)}   longest pause ${both(longest)}`);
};
const one = files.at(-1);
const other = one.text.replace('rank: htt', 'rank: ht');

async function round(name, threads) {
  await writeFile(join(folder, one.path), one.text);
  const records = new view.BranchRecords(threads);
  // What the view does with each change, first thing.
  records.onDidChange(() => view.branchItems(view.viewedUnits(records.entries, records.units), {}, 'vi'));
  row(`${name}: ${files.length} records, first load`, await measured(() => records.read()));
  records.follow();
  const change = async (path) => {
    changed.fire({ document: { uri: uri(`${folder}/${path}`) }, contentChanges: [{}] });
    await records.read();
  };
  await writeFile(join(folder, one.path), other);
  row(`${name}: one record changed`, await measured(() => change(one.path)));
  records.dispose();
  changed.listeners.length = 0;
  return records;
}

const rounds = Number(process.argv[2] ?? 1);
const threads = view.threads(uri(process.cwd()));
let entries = [];
for (let index = 0; index < rounds; index += 1) {
  await round('slices', undefined);
  await round('one thread', { ...threads, count: 1 });
  ({ entries } = await round('two threads', { ...threads, count: 2 }));
}
const begun = performance.now();
view.rollup(view.partialOf(entries));
console.log(`a review of everything ${(performance.now() - begun).toFixed(1)} ms`);
await rm(folder, { recursive: true, force: true });
process.exit(0);
