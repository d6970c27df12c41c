import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeKit } from '../../build/kit.mjs';
import { openBrowser } from '../server/workbench.mjs';
import { root } from './root.js';

const parts = { vsix: join(root, 'dist/chibo.vsix'), page: join(root, 'dist/chibo.html') };

describe('the offline kit', () => {
  let folder = '';
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'chibo-kit-'));
    for (const [name, content] of Object.entries(unzipSync(await makeKit(parts)))) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), content);
    }
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('is the same for the same build', async () => {
    expect(Buffer.from(await makeKit(parts)).equals(Buffer.from(await makeKit(parts)))).toBe(true);
  });

  it('has a right checksum for every file', () => {
    const lines = readFileSync(join(folder, 'SHA256SUMS.txt'), 'utf8').trim().split('\n');
    const files = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
    expect(lines.map((line) => line.slice(66)).sort()).toEqual(
      files.filter((file) => file !== 'SHA256SUMS.txt').sort(),
    );
    for (const line of lines) {
      const sum = createHash('sha256')
        .update(readFileSync(join(folder, line.slice(66))))
        .digest('hex');
      expect(sum, line.slice(66)).toBe(line.slice(0, 64));
    }
  });

  it('has a command line that runs where there is Node and no network', () => {
    cpSync(join(root, 'samples/thanh-tra'), join(folder, 'ho-so'), { recursive: true });
    const script = join(folder, 'dong-lenh/chibo.sh');
    chmodSync(script, 0o755);
    const { status, stdout } = spawnSync(script, ['check', 'ho-so'], { cwd: folder, encoding: 'utf8' });
    expect({ status, stdout }).toMatchObject({ status: 0, stdout: expect.stringContaining('1 tệp: 0 lỗi') });
  });

  it('has pages that a browser shows from the disk, whose links lead within it', async () => {
    const browser = await openBrowser();
    try {
      const page = await browser.newPage();
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      await page.goto(pathToFileURL(join(folder, 'CAI-DAT.html')).href);
      await page.getByRole('heading', { name: 'Cài đặt không cần internet' }).waitFor();
      const seen = new Set<string>();
      const waiting = [page.url()];
      for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
        if (seen.has(next)) continue;
        seen.add(next);
        await page.goto(next);
        expect(await page.locator('h1').count(), next).toBe(1);
        const links = await page.$$eval('a[href]', (all) => all.map((a) => String(Reflect.get(a, 'href'))));
        waiting.push(
          ...links.filter((link) => link.startsWith('file:')).map((link) => link.replace(/#.*/, '')),
        );
      }
      expect(seen.size).toBeGreaterThan(10);
      expect(asked.filter((address) => !address.startsWith('file:'))).toEqual([]);
      await page.goto(pathToFileURL(join(folder, 'chibo.html')).href);
      await page.getByRole('button', { name: 'Hồ sơ mới…' }).waitFor();
    } finally {
      await browser.close();
    }
  });
});
