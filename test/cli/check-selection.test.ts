import { execFileSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { chibo, cleanRecord, copiedRecord, earlyRecord, folderOf, wrongRecord } from './command-line.js';
import { repositoryOf } from './repository.js';

/** An error score/range, a warning profile/validity, and an info score/copy-forward. */
const three = {
  '1.chibo.yaml': wrongRecord,
  '2.chibo.yaml': earlyRecord.replace('cb1', 'cb2'),
  '3.chibo.yaml': copiedRecord.replace('cb1', 'cb3'),
};

async function codes(argv: readonly string[], cwd: string): Promise<readonly string[]> {
  const { out } = await chibo(['check', '--format', 'json', ...argv], { cwd });
  const { files }: { files: { diagnostics: { code: string }[] }[] } = JSON.parse(out);
  return files.flatMap(({ diagnostics }) => diagnostics.map(({ code }) => code));
}

describe('chibo check --only and --skip', () => {
  test.each([
    [['--only', 'score/range'], ['score/range']],
    [
      ['--only', 'score'],
      ['score/range', 'score/copy-forward'],
    ],
    [['--only', 'score/*', '--skip', 'score/range'], ['score/copy-forward']],
    [
      ['--only', 'score/range,profile'],
      ['score/range', 'profile/validity'],
    ],
    [
      ['--only', 'score/range', '--only', 'profile'],
      ['score/range', 'profile/validity'],
    ],
    [['--skip', 'score'], ['profile/validity']],
    [
      ['--skip', 'schema/enum'],
      ['score/range', 'profile/validity', 'score/copy-forward'],
    ],
  ])('%j', async (argv, expected) => {
    const cwd = await folderOf(three);
    expect(await codes(argv, cwd)).toEqual(expected);
  });

  test('decide the exit code with the findings that are left', async () => {
    const cwd = await folderOf(three);
    expect((await chibo(['check', '--only', 'profile'], { cwd })).code).toBe(0);
    expect((await chibo(['check', '--skip', 'profile'], { cwd })).code).toBe(1);
  });

  test.each([
    ['score/rang', 'Có phải: score/range'],
    ['scor', 'Có phải: score/range, score/step,'],
    ['khong-co', 'Xem mọi mã: chibo explain'],
  ])('%s is no code', async (word, guess) => {
    const cwd = await folderOf(three);
    const { code, out, err } = await chibo(['check', '--skip', word], { cwd });
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(`Không có mã kiểm tra "${word}".\n${guess}`);
  });

  test('let --fix make the fixes of these findings alone', async () => {
    // A date and a decimal comma, each with a safe fix.
    const text = `${cleanRecord}workflow:\n  tu-cham: 5/12/2023\ncriteria:\n  I.1: {self: "8,5"}\n`;
    const cwd = await folderOf({ '1.chibo.yaml': text });
    const found = await codes([], cwd);
    await chibo(['check', '--fix', '--skip', 'schema/format'], { cwd });
    const after = await readFile(join(cwd, '1.chibo.yaml'), 'utf8');
    expect(found).toContain('schema/format');
    expect(after).toContain('I.1: {self: 8.5}');
    expect(after).toContain('tu-cham: 5/12/2023');
  });

  test('do not say that other findings of a baseline are gone', async () => {
    const cwd = await folderOf(three);
    await chibo(['check', '--baseline', 'moc.json', '--update-baseline'], { cwd });
    const { code, err } = await chibo(['check', '--baseline', 'moc.json', '--only', 'score'], { cwd });
    expect({ code, err }).toEqual({ code: 0, err: '2 phát hiện cũ đã có trong tệp mốc, không tính.\n' });
    const both = ['check', '--baseline', 'moc.json', '--update-baseline', '--only', 'score'];
    expect((await chibo(both, { cwd })).code).toBe(2);
  });
});

describe('chibo check --statistics', () => {
  test('counts by code and by unit for people', async () => {
    const cwd = await folderOf({ ...three, '4.chibo.yaml': wrongRecord, 'hong.chibo.yaml': 'a: [' });
    const { code, out } = await chibo(['check', '--statistics'], { cwd });
    expect(code).toBe(1);
    const lines = out.split('\n').map((line) => line.trim().split(/ {2,}/));
    expect(lines[0]).toEqual(['Số lần', 'Hồ sơ', 'Mức', 'Mã', 'Tìm gì']);
    expect(lines[1]?.slice(0, 4)).toEqual(['2', '2', 'lỗi', 'score/range']);
    expect(lines).toContainEqual(['Lỗi', 'Cảnh báo', 'Lưu ý', 'Hồ sơ', 'Mã', 'Đơn vị']);
    expect(lines).toContainEqual(['2', '0', '0', '2', 'cb1', 'Chi bộ 1']);
    expect(lines).toContainEqual(['0', '1', '0', '1', 'cb2', 'Chi bộ 1']);
    expect(out).toContain('5 tệp: 3 lỗi, 1 cảnh báo, 1 lưu ý.\n');
  });

  test('counts for programs', async () => {
    const cwd = await folderOf(three);
    const { out } = await chibo(['check', '--statistics', '--format', 'json'], { cwd });
    expect(JSON.parse(out)).toEqual({
      codes: [
        { code: 'profile/validity', severity: 'warning', count: 1, files: 1 },
        { code: 'score/copy-forward', severity: 'info', count: 1, files: 1 },
        { code: 'score/range', severity: 'error', count: 1, files: 1 },
      ],
      units: [
        { id: 'cb1', name: 'Chi bộ 1', files: 1, errors: 1, warnings: 0, infos: 0 },
        { id: 'cb2', name: 'Chi bộ 1', files: 1, errors: 0, warnings: 1, infos: 0 },
        { id: 'cb3', name: 'Chi bộ 1', files: 1, errors: 0, warnings: 0, infos: 1 },
      ],
      summary: { files: 3, errors: 1, warnings: 1, infos: 1 },
    });
  });

  test('goes with no other format, and says so where nothing is found', async () => {
    const cwd = await folderOf({ '1.chibo.yaml': cleanRecord });
    expect((await chibo(['check', '--statistics', '--format', 'sarif'], { cwd })).code).toBe(2);
    const { code, out } = await chibo(['check', '--statistics'], { cwd });
    expect({ code, out }).toEqual({ code: 0, out: '1 tệp, không có gì phải sửa.\n' });
  });
});

describe('chibo check --files-from', () => {
  test.each([
    { name: 'lines', list: '1.chibo.yaml\n3.chibo.yaml\n' },
    { name: 'lines of Windows', list: '1.chibo.yaml\r\n3.chibo.yaml\r\n' },
    { name: 'NUL', list: '1.chibo.yaml\x003.chibo.yaml\0' },
    { name: 'names of other files', list: 'README.md\n1.chibo.yaml\na/b.txt\n3.chibo.yaml' },
  ])('reads names from stdin: $name', async ({ list }) => {
    const cwd = await folderOf(three);
    const { out } = await chibo(['check', '--files-from', '-', '--format', 'json'], { cwd, stdin: list });
    expect(JSON.parse(out).files.map(({ file }: { file: string }) => file)).toEqual([
      '1.chibo.yaml',
      '3.chibo.yaml',
    ]);
  });

  test('reads names from a file, beside patterns', async () => {
    const cwd = await folderOf({ ...three, 'ds.txt': '2.chibo.yaml\n' });
    const { out } = await chibo(['check', '3*', '--files-from', 'ds.txt', '--format', 'json'], { cwd });
    expect(JSON.parse(out).files.map(({ file }: { file: string }) => file)).toEqual([
      '2.chibo.yaml',
      '3.chibo.yaml',
    ]);
  });

  test('checks nothing for an empty list, and refuses a name that is not there', async () => {
    const cwd = await folderOf(three);
    const empty = await chibo(['check', '--files-from', '-'], { cwd, stdin: '' });
    expect(empty).toEqual({ code: 0, out: '0 tệp, không có gì phải sửa.\n', err: '' });
    expect((await chibo(['check', '--files-from', '-'], { cwd, stdin: 'x.chibo.yaml\n' })).code).toBe(2);
  });
});

describe('chibo check --staged', () => {
  test('checks what the next commit changes, and what hangs on it', async () => {
    const { cwd, git } = await repositoryOf(three);
    expect((await chibo(['check', '--staged'], { cwd })).out).toBe('0 tệp, không có gì phải sửa.\n');
    await writeFile(join(cwd, '2.chibo.yaml'), wrongRecord);
    expect(await codes(['--staged'], cwd)).toEqual([]);
    git('add', '2.chibo.yaml');
    expect(await codes(['--staged'], cwd)).toEqual(['score/range']);
    git('rm', '-q', '--cached', '3.chibo.yaml');
    expect((await chibo(['check', '--staged', '--changed-since', 'HEAD'], { cwd })).code).toBe(2);
  });

  test('works before the first commit, and is wrong use outside a repository', async () => {
    const cwd = await folderOf({ '1.chibo.yaml': wrongRecord });
    execFileSync('git', ['init', '-q'], { cwd });
    execFileSync('git', ['add', '-A'], { cwd });
    expect(await codes(['--staged'], cwd)).toEqual(['score/range']);
    const outside = await folderOf(three);
    expect((await chibo(['check', '--staged'], { cwd: outside })).code).toBe(2);
  });
});

describe('chibo check', () => {
  test('--format auto prints for GitHub within its Actions, else for people', async () => {
    const cwd = await folderOf(three);
    const there = await chibo(['check', '--format', 'auto'], { cwd, env: { GITHUB_ACTIONS: 'true' } });
    expect(there.out).toMatch(/^::error file=1\.chibo\.yaml,/);
    const here = await chibo(['check', '--format', 'auto'], { cwd });
    expect(here).toEqual(await chibo(['check'], { cwd }));
  });

  test('--allow-empty takes patterns that match nothing', async () => {
    const cwd = await folderOf(three);
    expect((await chibo(['check', 'zz*'], { cwd })).code).toBe(2);
    expect((await chibo(['check', 'zz*', '--allow-empty'], { cwd })).code).toBe(0);
    expect(await codes(['zz*', '1*', '--allow-empty'], cwd)).toEqual(['score/range']);
  });

  test.each([
    ['bao-cao.sarif', '"version":"2.1.0"'],
    ['bao-cao.json', '"summary"'],
    ['bao-cao.xml', '<testsuites'],
    ['bao-cao.md', 'score/range'],
  ])('-o %s knows the format by the ending', async (file, content) => {
    const cwd = await folderOf(three);
    expect((await chibo(['check', '-o', file], { cwd })).code).toBe(1);
    expect((await readFile(join(cwd, file), 'utf8')).replace(/"version": /, '"version":')).toContain(content);
  });

  test('names a code to explain on a terminal alone', async () => {
    const cwd = await folderOf({ '1.chibo.yaml': wrongRecord });
    const shown = await chibo(['check'], { cwd, isTerminal: true, env: { NO_COLOR: '1' } });
    expect(shown.out).toMatch(/Giải thích một mã: chibo explain score\/range\n$/);
    expect((await chibo(['check'], { cwd })).out).not.toContain('chibo explain');
  });
});
