import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sealOf } from '../../src/cli/check/cache-secret.js';
import { chibo, folderOf, wrongRecord } from '../cli/command-line.js';
import { repositoryOf } from '../cli/repository.js';

const words = ['check', '--cache'];

/** A cache without the findings that the check gave. */
function emptied(cache: string): string {
  const data = JSON.parse(cache);
  for (const entry of Object.values<{ result: { findings: readonly unknown[] } }>(data.entries))
    entry.result.findings = [];
  return `${JSON.stringify(data)}\n`;
}

describe('a cache that somebody has committed', () => {
  test('brings no result of its own making', async () => {
    const { cwd } = await repositoryOf({ 'a.chibo.yaml': wrongRecord });
    const file = join(cwd, '.chibo-cache.json');
    expect((await chibo(words, { cwd })).code).toBe(1);
    const forged = emptied(await readFile(file, 'utf8'));
    const rest = forged.slice(forged.indexOf('"key"'));
    for (const text of [
      forged,
      `{${rest}`,
      `{"chiboCache":1,"seal":"${sealOf(rest, 'a secret of somebody else')}",${rest}`,
      `{"chiboCache":1,"seal":"${'0'.repeat(64)}",${rest}`,
    ]) {
      await writeFile(file, text);
      const { code, out } = await chibo(words, { cwd });
      expect({ code, out }).toEqual({ code: 1, out: expect.stringContaining('score/range') });
    }
  });

  test('is not believed by a secret that the repository brings along', async () => {
    const secret = '0123456789abcdef'.repeat(4);
    const { cwd } = await repositoryOf({
      'a.chibo.yaml': wrongRecord,
      'state/chibo/cache-key': `${secret}\n`,
    });
    const env = { XDG_STATE_HOME: join(cwd, 'state'), CHIBO_CACHE_KEY: undefined as unknown as string };
    const { code, err } = await chibo(words, { cwd, env });
    expect({ code, err }).toEqual({ code: 1, err: expect.stringContaining('CHIBO_CACHE_KEY') });
    await expect(readFile(join(cwd, '.chibo-cache.json'))).rejects.toThrow('ENOENT');
  });

  test('is used again by who has written it, with a secret in a file of the user alone', async () => {
    const state = await folderOf({});
    const { cwd } = await repositoryOf({ 'a.chibo.yaml': wrongRecord });
    const env = { XDG_STATE_HOME: state, CHIBO_CACHE_KEY: undefined as unknown as string };
    const first = await chibo(words, { cwd, env });
    const kept = await readFile(join(cwd, '.chibo-cache.json'), 'utf8');
    expect(await chibo(words, { cwd, env })).toEqual(first);
    expect(await readFile(join(cwd, '.chibo-cache.json'), 'utf8')).toBe(kept);
    const { stat } = await import('node:fs/promises');
    const { mode } = await stat(join(state, 'chibo/cache-key'));
    expect(mode & 0o777).toBe(0o600);
    const other = { ...env, XDG_STATE_HOME: await folderOf({}) };
    expect((await chibo(words, { cwd, env: other })).err).toContain('không phải do người dùng này ghi');
  });
});

test.each([
  '',
  'null',
  '[]',
  '{"key": 1',
  '{"key":"0.1.0 vi false false ","entries":null}',
  '{"key":"0.1.0 vi false false ","entries":{"a.chibo.yaml":{"hash":"x","uses":null,"result":{}}}}',
  `{"chiboCache":1,"seal":"${'f'.repeat(64)}","key":1}`,
])('a cache of %j is an empty one', async (text) => {
  const cwd = await folderOf({ 'a.chibo.yaml': wrongRecord, '.chibo-cache.json': text });
  const { code, out } = await chibo(words, { cwd });
  expect({ code, out }).toEqual({ code: 1, out: expect.stringContaining('score/range') });
});

test.each(['', 'null', '[1]', '{"chiboBaseline":1', '{"chiboBaseline":2,"findings":[]}'])(
  'a baseline of %j is wrong use',
  async (text) => {
    const cwd = await folderOf({ 'a.chibo.yaml': wrongRecord, 'base.json': text });
    const { code, out, err } = await chibo(['check', '--baseline', 'base.json'], { cwd });
    expect({ code, out, err }).toEqual({ code: 2, out: '', err: expect.stringContaining('base.json') });
  },
);

test.each([
  '{"chiboBaseline":1}',
  '{"chiboBaseline":1,"findings":null}',
  '{"chiboBaseline":1,"findings":[null,1,{}]}',
])('a baseline of %j knows no finding', async (text) => {
  const cwd = await folderOf({ 'a.chibo.yaml': wrongRecord, 'base.json': text });
  expect((await chibo(['check', '--baseline', 'base.json'], { cwd })).code).toBe(1);
});
