// @ts-check
/** Runs the same suite in a downloaded desktop VS Code; needs a connection to the internet. */
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { bundleSuite, root } from './bundle.mjs';

const extensionTestsPath = await bundleSuite();
const folder = await mkdtemp(join(tmpdir(), 'chibo-suite-'));
try {
  await cp(join(root, 'samples'), folder, { recursive: true });
  await runTests({
    extensionDevelopmentPath: root,
    extensionTestsPath,
    launchArgs: [folder, '--disable-extensions', '--disable-workspace-trust'],
  });
} finally {
  await rm(folder, { recursive: true, force: true });
}
