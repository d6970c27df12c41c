import { cp, mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer, workbenchUrl } from '../server/launch.mjs';
import { editorFrame, openBrowser, openFile, openWorkbench } from '../server/workbench.mjs';
import { root } from './bench.js';

const vsix = join(root, 'dist/chibo.vsix');

describe('the package', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'chibo-package-'));
    await cp(join(root, 'samples'), folder, { recursive: true });
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('is under 1.5 MB', async () => {
    expect((await stat(vsix)).size).toBeLessThan(1_500_000);
  });

  it('installs and opens a record in a workspace that nobody trusts yet', async () => {
    const server = await startServer({ root, extensions: [vsix], trust: true });
    const browser = await openBrowser();
    try {
      const page = await openWorkbench(browser, workbenchUrl(server, { folder }));
      await page.getByRole('button', { name: /No, I don't trust/ }).click();
      await openFile(page, 'thanh-tra/2023.chibo.yaml');
      const frame = await editorFrame(page, 'table.grid td', { timeout: 30_000 });
      expect(await frame.textContent('.toolbar .score')).toBe('97,25 / 100');
    } finally {
      await browser.close();
      await server.stop();
    }
  });
});
