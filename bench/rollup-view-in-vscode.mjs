// How long the view "Chi bộ" takes to load a region's 2,500 records of one year in the VS Code server, and how long its
// extension host works and pauses meanwhile. Takes one or more builds of the extension and measures them in turn.
// Run: npm run build && node bench/rollup-view-in-vscode.mjs [rounds] [folder of a build]…
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { runMochaInServer } from '../test/server/mocha.mjs';
import { regionFiles } from './rollup-records.mjs';

const [rounds = '1', ...builds] = process.argv.slice(2);
const folder = await mkdtemp(join(tmpdir(), 'chibo-view-'));
for (const { path, text } of regionFiles(7, { years: [2021] })) {
  await mkdir(join(folder, path, '..'), { recursive: true });
  await writeFile(join(folder, path), text);
}
for (let round = 0; round < Number(rounds); round += 1) {
  for (const build of builds.length > 0 ? builds : ['.']) {
    console.log(build);
    await runMochaInServer({
      root: process.cwd(),
      extension: resolve(build),
      tests: resolve('bench/rollup-view-suite.cjs'),
      folder,
      // Checking all records in the background is another matter.
      settings: { 'chibo.checkWorkspace': false },
    });
  }
}
await rm(folder, { recursive: true, force: true });
