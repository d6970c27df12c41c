import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { builtinIds, builtinText } from '../../src/core/profile/supply.js';
import { chibo, folderOf, ownProfile } from './command-line.js';

async function made(cwd: string, file: string): Promise<string> {
  return readFile(join(cwd, file), 'utf8');
}

describe('chibo new', () => {
  test('writes every item of the profile as an empty line, and nothing on stdout', async () => {
    const cwd = await folderOf({ 'rieng.chibo-profile.yaml': ownProfile });
    const { code, out, err } = await chibo(
      [
        'new',
        '2024.chibo.yaml',
        '--profile',
        'rieng.chibo-profile.yaml',
        '--branch-id',
        'cb1',
        '--name',
        'Chi bộ: số 1',
        '--type',
        'chi-bo-co-so',
        '--parent',
        'db',
      ],
      { cwd },
    );
    expect({ code, out, err }).toEqual({
      code: 0,
      out: '',
      err: '2024.chibo.yaml: đã tạo hồ sơ với 1 tiêu chí của bộ "rieng.chibo-profile.yaml".\n',
    });
    expect(await made(cwd, '2024.chibo.yaml')).toBe(`# yaml-language-server: $schema=schemas/chibo.schema.json
# Hồ sơ mới. Điền vào từng dòng, ví dụ {self: 9} hoặc {self: dat}; cột sau là branch, appraised.
chibo: 1
profile: rieng.chibo-profile.yaml
branch:
  id: cb1
  name: "Chi bộ: số 1"
  type: chi-bo-co-so
  parent: db
period: 2024
criteria:
  # I. Nhóm
  I.1: {}  # Mục (tối đa 10 điểm)
`);
  });

  test.each(builtinIds)('a record of %s is free of errors and takes a score', async (id) => {
    const cwd = await folderOf({});
    const argv = ['new', 'a.chibo.yaml', '--profile', id, '--name', 'Chi bộ A', '--period', '2025-10'];
    expect((await chibo(argv, { cwd })).code).toBe(0);
    expect((await chibo(['check', '.'], { cwd })).code).toBe(0);
    const text = await made(cwd, 'a.chibo.yaml');
    const items = (builtinText(id) ?? '').match(/kind: /g) ?? [];
    expect(text.match(/^ {2}\S+: \{\} {2}# /gm)).toHaveLength(items.length);
    expect(text).toContain('period: {from: 2025-10-01, to: 2025-10-31}');
  });

  test('takes code and year from the file, and makes its folder', async () => {
    const cwd = await folderOf({ 'schemas/chibo.schema.json': '{}', '.git/HEAD': '' });
    await chibo(['new', 'hồ sơ/thanh-tra/2023.chibo.yaml'], { cwd });
    await chibo(['new', 'thon-1.chibo.yaml', '--period', '2019-01-01..2022-04-30'], { cwd });
    const first = await made(cwd, 'hồ sơ/thanh-tra/2023.chibo.yaml');
    expect(first).toContain('$schema=../../schemas/chibo.schema.json\n');
    expect(first).toContain('  id: thanh-tra\n  name: Chi bộ …\n  type: chi-bo\nperiod: 2023\n');
    expect(await made(cwd, 'thon-1.chibo.yaml')).toContain(
      '  id: thon-1\n  name: Chi bộ …\n  type: chi-bo\nperiod: {from: 2019-01-01, to: 2022-04-30}\n',
    );
    // The name is the one thing that waits to be filled in.
    const { code, out } = await chibo(['check', '--fail-on', 'warning'], { cwd });
    expect(code).toBe(1);
    expect(out.match(/text\/placeholder/g)).toHaveLength(2);
  });

  test('starts from the first type that the profile is for', async () => {
    const cwd = await folderOf({});
    await chibo(['new', '2024.chibo.yaml', '--profile', 'dang-bo-co-so-4-tot'], { cwd });
    expect(await made(cwd, '2024.chibo.yaml')).toContain('  type: dang-bo-bo-phan\n');
  });

  test('speaks English where asked to', async () => {
    const cwd = await folderOf({});
    const { err } = await chibo(['--language', 'en', 'new', '2024.chibo.yaml'], { cwd });
    expect(err).toContain('19 items');
    const text = await made(cwd, '2024.chibo.yaml');
    expect(text).toContain('  name: Branch …\n');
    expect(text).toMatch(/^ {2}I\.3: \{\} {2}# Có nghị quyết.*, 5 points\)$/m);
  });

  test('does not overwrite', async () => {
    const cwd = await folderOf({ '2024.chibo.yaml': 'giữ nguyên', 'a.chibo-profile.yaml': 'giữ nguyên' });
    const record = await chibo(['new', '2024.chibo.yaml'], { cwd });
    const profile = await chibo(['new', 'a.chibo-profile.yaml', '--profile-from', 'chi-bo-4-tot'], { cwd });
    expect([record.code, profile.code]).toEqual([2, 2]);
    expect(record.err).toBe('chibo: 2024.chibo.yaml: đã có tệp này; không ghi đè. Chọn tên khác.\n');
    expect(await made(cwd, '2024.chibo.yaml')).toBe('giữ nguyên');
    expect(await made(cwd, 'a.chibo-profile.yaml')).toBe('giữ nguyên');
  });

  test.each([
    { name: 'another ending', argv: ['a.yaml'], says: 'phải kết thúc bằng .chibo.yaml' },
    { name: 'no name but the ending', argv: ['.chibo.yaml'], says: 'phải kết thúc bằng .chibo.yaml' },
    { name: 'a profile that there is none of', argv: ['a.chibo.yaml', '--profile', 'la'], says: '"la"' },
    {
      name: 'a profile file that is missing',
      argv: ['a.chibo.yaml', '--profile', 'la.chibo-profile.yaml'],
      says: 'Không tìm thấy tệp',
    },
    {
      name: 'a profile that cannot be used',
      argv: ['a.chibo.yaml', '--profile', 'hong.chibo-profile.yaml'],
      says: 'còn lỗi',
    },
    { name: 'no such month', argv: ['a.chibo.yaml', '--period', '2024-13'], says: '"2024-13"' },
    {
      name: 'no such day',
      argv: ['a.chibo.yaml', '--period', '2024-02-30..2024-03-01'],
      says: 'không phải kỳ',
    },
    {
      name: 'days in the wrong order',
      argv: ['a.chibo.yaml', '--period', '2024-03-01..2024-02-01'],
      says: '..',
    },
    { name: 'a year too early', argv: ['a.chibo.yaml', '--period', '1929'], says: '"1929"' },
    { name: 'an unknown type', argv: ['a.chibo.yaml', '--type', 'to'], says: '--type' },
    {
      name: 'a record ending for a profile',
      argv: ['a.chibo.yaml', '--profile-from', 'chi-bo-4-tot'],
      says: 'phải kết thúc bằng .chibo-profile.yaml',
    },
    {
      name: 'a copy of no built-in profile',
      argv: ['a.chibo-profile.yaml', '--profile-from', 'la'],
      says: '--profile-from',
    },
    {
      name: 'a copy with a period',
      argv: ['a.chibo-profile.yaml', '--profile-from', 'chi-bo-4-tot', '--period', '2024'],
      says: '--period',
    },
  ])('$name is wrong use, and nothing is written', async ({ argv, says }) => {
    const cwd = await folderOf({ 'hong.chibo-profile.yaml': 'chiboProfile: 1\n' });
    const { code, out, err } = await chibo(['new', ...argv], { cwd });
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(says);
    await expect(made(cwd, argv[0] ?? '')).rejects.toThrow('ENOENT');
  });

  test('explains itself', async () => {
    const { code, out } = await chibo(['new', '--help'], { cwd: '.' });
    expect(code).toBe(0);
    for (const word of ['chibo new', '--profile-from', '--branch-id', 'Mã kết thúc: 0'])
      expect(out).toContain(word);
  });
});

describe('the profile of a new record', () => {
  const profileIn = (text: string): string | undefined => /^profile: (.*)$/m.exec(text)?.[1];

  test.each([
    { file: '2023.chibo.yaml', options: [], profile: 'chi-bo-4-tot' },
    { file: '2026.chibo.yaml', options: [], profile: 'chi-bo-4-tot-2025' },
    { file: 'a.chibo.yaml', options: ['--period', '2025-10'], profile: 'chi-bo-4-tot-2025' },
    { file: 'a.chibo.yaml', options: ['--period', '2025-09'], profile: 'chi-bo-4-tot' },
    { file: '2026.chibo.yaml', options: ['--type', 'dang-bo-co-so'], profile: 'dang-bo-co-so-4-tot-2025' },
    // Before the model there was nothing better.
    { file: '2020.chibo.yaml', options: [], profile: 'chi-bo-4-tot' },
  ])('is $profile for $file $options', async ({ file, options, profile }) => {
    const cwd = await folderOf({});
    expect((await chibo(['new', file, ...options], { cwd })).code).toBe(0);
    expect(profileIn(await made(cwd, file))).toBe(profile);
  });

  test('is the one that was asked for, with a word where another is in force', async () => {
    const cwd = await folderOf({});
    const { code, err } = await chibo(['new', '2026.chibo.yaml', '--profile', 'chi-bo-4-tot'], { cwd });
    expect(code).toBe(0);
    expect(profileIn(await made(cwd, '2026.chibo.yaml'))).toBe('chi-bo-4-tot');
    expect(err).toContain('hết hiệu lực (27/10/2025). Bộ thay thế là "chi-bo-4-tot-2025".');
  });

  test('is answered by those that fit where there is none such, most used first', async () => {
    const record = 'chibo: 1\nprofile: xep-loai-2025\nbranch: {id: x, name: X, type: chi-bo}\nperiod: 2025\n';
    const cwd = await folderOf({ 'a.chibo.yaml': record });
    const { code, err } = await chibo(['new', '2026.chibo.yaml', '--type', 'chi-bo', '--profile', '?'], {
      cwd,
    });
    expect(code).toBe(2);
    const lines = err.split('\n').filter((line) => line.startsWith('  '));
    expect(lines.map((line) => line.trim().split(/ {2,}/)[0])).toEqual([
      'xep-loai-2025',
      'chi-bo-4-tot-2025',
      'chi-bo-5-tot-2025',
      'chi-bo-4-tot-thang-2025',
      'chat-luong-sinh-hoat-2025',
    ]);
    expect(lines[1]).toContain('Chi bộ bốn tốt: Công nhận “Chi bộ bốn tốt” của một chi bộ, cả năm.');
  });
});

describe('chibo new --profile-from', () => {
  test.each(builtinIds)('%s is copied under its own id, not official, and can be used', async (id) => {
    const cwd = await folderOf({});
    const { code, out, err } = await chibo(['new', '--profile-from', id, 'xa/xa-minh.chibo-profile.yaml'], {
      cwd,
    });
    expect({ code, out }).toEqual({ code: 0, out: '' });
    expect(err).toContain(`đã chép từ bộ "${id}"`);
    const [first, ...rest] = (await made(cwd, 'xa/xa-minh.chibo-profile.yaml')).split('\n');
    expect(first).toContain(`Chép từ bộ "${id}" có sẵn của Chibo`);
    expect(rest.join('\n')).toBe((builtinText(id) ?? '').replace(`\nid: ${id}\n`, '\nid: xa-minh\n'));
    expect(rest.join('\n')).toContain('official: false');
    const use = ['new', 'xa/2025.chibo.yaml', '--profile', 'xa-minh.chibo-profile.yaml', '--name', 'A'];
    expect((await chibo(use, { cwd })).code).toBe(0);
    expect((await chibo(['check', 'xa/2025.chibo.yaml'], { cwd })).code).toBe(0);
  });

  test('keeps the id where the name of the file cannot be one', async () => {
    const cwd = await folderOf({});
    await chibo(['new', '--profile-from', 'chi-bo-5-tot', 'Xã.chibo-profile.yaml'], { cwd });
    expect(await made(cwd, 'Xã.chibo-profile.yaml')).toContain('\nid: chi-bo-5-tot\n');
  });
});
