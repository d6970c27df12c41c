import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { builtCommandLine, chibo, cleanRecord, folderOf, wrongRecord } from './command-line.js';

test('several threads print what one prints, whatever their number', async () => {
  const built = await builtCommandLine();
  const records = Array.from({ length: 150 }, (_, index) => {
    const text = index % 7 === 0 ? wrongRecord : index % 31 === 0 ? 'a: [' : cleanRecord;
    return [`xa-${index % 5}/cb-${index}.chibo.yaml`, text.replace(/id: [\w-]+/, `id: cb-${index}`)];
  });
  const cwd = await folderOf(Object.fromEntries(records));
  const run = (...more: readonly string[]) => {
    const argv = [join(built, 'chibo.mjs'), 'check', '--format', 'json', ...more];
    const { status, stdout, stderr } = spawnSync(process.execPath, argv, {
      cwd,
      encoding: 'utf8',
      maxBuffer: 1e8,
    });
    return { status, stdout, stderr };
  };
  const one = run('--jobs', '1');
  expect(one.status).toBe(1);
  expect(one.stdout).toContain('score/range');
  for (const jobs of ['2', '3', '64']) expect(run('--jobs', jobs)).toEqual(one);
  const english = run('--jobs', '2', '--language', 'en', '--for-submission');
  expect(english).toEqual(run('--jobs', '1', '--language', 'en', '--for-submission'));
  expect(english.stdout).not.toBe(one.stdout);
}, 120_000);

test.each(['0', '65', '1.5', 'hai'])('--jobs %s is wrong use', async (jobs) => {
  const cwd = await folderOf({ 'a.chibo.yaml': cleanRecord });
  const { code, err } = await chibo(['check', '--jobs', jobs], { cwd });
  expect(code).toBe(2);
  expect(err).toContain(`${jobs}: số luồng`);
});
