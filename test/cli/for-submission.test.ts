import { cp } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { chibo, cleanRecord, earlyRecord, folderOf } from './command-line.js';

describe('chibo check --for-submission', () => {
  test('passes a year that is done', async () => {
    const cwd = await folderOf({});
    await cp('samples/thanh-tra', cwd, { recursive: true });
    const { code, out } = await chibo(['check', '--for-submission'], { cwd });
    expect(out).toBe('1 tệp, không có gì phải sửa.\n');
    expect(code).toBe(0);
  });

  test('fails a record that has no error, but is not done', async () => {
    const cwd = await folderOf({ 'a.chibo.yaml': cleanRecord });
    expect((await chibo(['check'], { cwd })).code).toBe(0);
    const { code, out } = await chibo(['check', '--for-submission', '--format', 'json'], { cwd });
    expect(code).toBe(1);
    const [{ diagnostics }] = JSON.parse(out).files;
    const said = diagnostics.map((one: { code: string; message: string }) => `${one.code} ${one.message}`);
    expect(said).toContain('score/missing Cột chi bộ chưa có điểm nào.');
    expect(said).toContain('workflow/missing Chưa ghi bước bình xét. Thêm binh-xet với ngày của bước đó.');
    expect(new Set(diagnostics.map((one: { severity: string }) => one.severity))).toEqual(new Set(['error']));
  });

  test('leaves out what does not block', async () => {
    const cwd = await folderOf({ 'a.chibo.yaml': earlyRecord });
    expect((await chibo(['check'], { cwd })).out).toContain('profile/validity');
    expect((await chibo(['check', '--for-submission'], { cwd })).out).not.toContain('profile/validity');
  });

  test('of a profile is what check finds', async () => {
    const cwd = await folderOf({ 'a.chibo-profile.yaml': 'chiboProfile: 1\n' });
    const plain = await chibo(['check', 'a.chibo-profile.yaml'], { cwd });
    expect(await chibo(['check', 'a.chibo-profile.yaml', '--for-submission'], { cwd })).toEqual(plain);
    expect(plain.code).toBe(1);
  });
});
