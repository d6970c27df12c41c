// @ts-check
/** Runs the suite in the VS Code server, offline. The samples are copied, so that no test changes them. */
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runMochaInServer } from '../server/mocha.mjs';
import { bundleSuite, root } from './bundle.mjs';

const tests = await bundleSuite();
const folder = await mkdtemp(join(tmpdir(), 'chibo-suite-'));
try {
  await cp(join(root, 'samples'), folder, { recursive: true });
  const { passed, failed } = await runMochaInServer({ root, extension: root, tests, folder });
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
} finally {
  await rm(folder, { recursive: true, force: true });
}
