import { execFile } from 'node:child_process';
import { readFile, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { sealOf } from '../../src/cli/check/cache-secret.js';
import { progressOf } from '../../src/cli/check/progress.js';
import type { Io } from '../../src/cli/io.js';
import { printingIo } from '../../src/cli/printing.js';
import {
  chibo,
  cleanRecord,
  copiedRecord,
  earlyRecord,
  folderOf,
  ownProfile,
  wrongRecord,
} from './command-line.js';
import { repositoryOf } from './repository.js';

/** The files that a check reports on, whether or not it found anything. */
async function checked(cwd: string, ...words: readonly string[]): Promise<readonly string[]> {
  const { out } = await chibo(['check', '--format', 'json', ...words], { cwd });
  return JSON.parse(out).files.map(({ file }: { file: string }) => file);
}

async function codes(cwd: string, ...words: readonly string[]): Promise<readonly string[]> {
  const { out } = await chibo(['check', '--format', 'json', ...words], { cwd });
  return JSON.parse(out).files.flatMap(
    ({ diagnostics }: { diagnostics: readonly { code: string; severity: string }[] }) =>
      diagnostics.map(({ code, severity }) => `${code} ${severity}`),
  );
}

const wrong = 'score/range error';

describe('chibo check --output', () => {
  test('writes other formats to files beside what it prints', async () => {
    const cwd = await folderOf({ 'a.chibo.yaml': wrongRecord });
    const words = ['--output', 'json=b=c.json', '--output', 'github=d.txt', '**/*.chibo.yaml'];
    const { code, out } = await chibo(['check', ...words], { cwd });
    expect(code).toBe(1);
    expect(out).toContain('1 tệp: 1 lỗi');
    expect(JSON.parse(await readFile(join(cwd, 'b=c.json'), 'utf8')).summary.errors).toBe(1);
    expect(await readFile(join(cwd, 'd.txt'), 'utf8')).toMatch(/^::error file=a\.chibo\.yaml,line=6,/);
  });

  test.each(['xml=a', 'json', 'json=', '=a'])('refuses %j', async (written) => {
    const cwd = await folderOf({ 'a.chibo.yaml': cleanRecord });
    expect(await chibo(['check', '--output', written], { cwd })).toMatchObject({ code: 2, out: '' });
  });

  test('that cannot be written is wrong use', async () => {
    const cwd = await folderOf({ 'a.chibo.yaml': cleanRecord });
    const { code, err } = await chibo(['check', '--output', 'json=there/is/no.json'], { cwd });
    expect(code).toBe(2);
    expect(err).toContain('ENOENT');
  });
});

test.each([
  { limit: '0', code: 1 },
  { limit: '1', code: 1 },
  { limit: '2', code: 0 },
])('chibo check --max-warnings $limit ends with $code for two warnings', async ({ limit, code }) => {
  const cwd = await folderOf({ 'a.chibo.yaml': earlyRecord, 'b.chibo.yaml': earlyRecord });
  expect((await chibo(['check', '--max-warnings', limit], { cwd })).code).toBe(code);
  expect((await chibo(['check', '--max-warnings', 'x'], { cwd })).code).toBe(2);
});

describe('chibo check --quiet', () => {
  test('prints nothing where nothing fails the check', async () => {
    const cwd = await folderOf({ 'a.chibo.yaml': earlyRecord, 'b.chibo.yaml': copiedRecord });
    expect(await chibo(['check', '--quiet'], { cwd })).toEqual({ code: 0, out: '', err: '' });
  });

  test('prints only what fails the check', async () => {
    const cwd = await folderOf({ 'a.chibo.yaml': earlyRecord, 'b.chibo.yaml': wrongRecord });
    const { out } = await chibo(['check', '--quiet'], { cwd });
    expect(out).toMatch(/^b\.chibo\.yaml\n.*score\/range/);
    expect(out).not.toContain('profile/validity');
    expect(out).not.toContain('tệp:');
  });

  test('says with an error what YAML silently changed in its line, and in no other line', async () => {
    // Line 6 has a decimal comma, which makes a key 5; line 8 has a cut text, which fails nothing.
    const text = `${cleanRecord}criteria:\n  I.1: {self: 8,5}\n  I.2:\n    note: họp tổ #2\n`;
    const cwd = await folderOf({ 'a.chibo.yaml': text });
    const { code, out } = await chibo(['check', '--quiet', '--only', 'schema,yaml'], { cwd });
    expect(code).toBe(1);
    expect(out).toContain('8,5 được đọc thành hai giá trị');
    expect(out).toContain('8.5');
    expect(out.match(/^ {2}\d+:\d+.* (yaml|schema)\/\w+$/gm)).toEqual([
      expect.stringMatching(/^ {2}6:15 .*yaml\/suspicious$/),
      expect.stringMatching(/^ {2}6:17 .*schema\/additionalProperties$/),
    ]);
  });
});

describe('chibo check --stdin', () => {
  test('checks a text as if it stood in a file', async () => {
    const cwd = await folderOf({ 'a/rieng.chibo-profile.yaml': ownProfile });
    const stdin = `\uFEFF${cleanRecord.replace('chi-bo-4-tot', 'rieng.chibo-profile.yaml')}criteria: {I.1: {self: 11}}\n`;
    const words = ['check', '--stdin', '--stdin-filename', 'a/b.chibo.yaml'];
    const { code, out } = await chibo(words, { cwd, stdin });
    expect(code).toBe(1);
    expect(out).toMatch(/^a\/b\.chibo\.yaml\n {2}5:24 .*11 vượt điểm tối đa 10/);
    expect((await chibo([...words, '--fix'], { cwd, stdin })).code).toBe(2);
  });
});

describe('chibo check --baseline', () => {
  const words = ['check', '--baseline', 'mốc.json'] as const;

  test('puts up with what was there, and fails on what is new', async () => {
    const cwd = await folderOf({ 'a.chibo.yaml': wrongRecord });
    expect((await chibo(words, { cwd })).code).toBe(2);
    const written = await chibo([...words, '--update-baseline'], { cwd });
    expect(written).toEqual({ code: 0, out: '', err: 'mốc.json: đã ghi 1 phát hiện làm mốc.\n' });
    expect(JSON.parse(await readFile(join(cwd, 'mốc.json'), 'utf8')).findings).toMatchObject([
      { file: 'a.chibo.yaml', code: 'score/range', place: 'criteria.I.1.self' },
    ]);
    expect(await chibo(words, { cwd })).toEqual({
      code: 0,
      out: '1 tệp, không có gì mới phải sửa; 1 phát hiện cũ trong tệp mốc.\n',
      err: '1 phát hiện cũ đã có trong tệp mốc, không tính.\n',
    });
    const english = await chibo([...words, '--language', 'en'], { cwd });
    expect(english.out).toBe('1 file, nothing new to correct; 1 old finding in the baseline.\n');
    for (const more of [['--format', 'markdown'], ['--statistics']])
      expect((await chibo([...words, ...more], { cwd })).out).toContain('1 phát hiện cũ trong tệp mốc');
    // The old one has moved down, its score has changed, and another has joined it.
    await writeFile(
      join(cwd, 'a.chibo.yaml'),
      `# mới\n${wrongRecord.replace('10.5', '12')}  I.2: {self: 99}\n`,
    );
    const { code, out } = await chibo(words, { cwd });
    expect(code).toBe(1);
    expect(out).toContain('I.2: điểm này được tính');
    expect(out).not.toContain('I.1: 12 vượt');
  });

  test('says how many of its entries are gone', async () => {
    const cwd = await folderOf({ 'a.chibo.yaml': wrongRecord });
    await chibo([...words, '--update-baseline'], { cwd });
    await writeFile(join(cwd, 'a.chibo.yaml'), cleanRecord);
    expect(await chibo(words, { cwd })).toMatchObject({ code: 0, err: expect.stringContaining('1 mục') });
  });

  test.each(['{}', 'x', '{"chiboBaseline": 2, "findings": []}'])('refuses the file %j', async (text) => {
    const cwd = await folderOf({ 'a.chibo.yaml': cleanRecord, 'mốc.json': text });
    expect((await chibo(words, { cwd })).code).toBe(2);
  });

  test('is needed to write it anew', async () => {
    const cwd = await folderOf({ 'a.chibo.yaml': cleanRecord });
    expect((await chibo(['check', '--update-baseline'], { cwd })).code).toBe(2);
  });
});

describe('chibo.config.yaml', () => {
  test('changes how grave findings are, by code and by group', async () => {
    const cwd = await folderOf({
      '.git/HEAD': '',
      'chibo.config.yaml': 'chiboConfig: 1\nrules:\n  score/*: warning\n  score/copy-forward: off\n',
      'a.chibo.yaml': wrongRecord,
      'b.chibo.yaml': copiedRecord,
    });
    expect(await codes(cwd)).toEqual(['score/range warning']);
    expect((await chibo(['check'], { cwd })).code).toBe(0);
    const { out } = await chibo(['evaluate', 'a.chibo.yaml'], { cwd });
    expect(JSON.parse(out).diagnostics).toMatchObject([{ code: 'score/range', severity: 'warning' }]);
  });

  test('leaves paths out, except a file that is named', async () => {
    const cwd = await folderOf({
      '.git/HEAD': '',
      'chibo.config.yaml': 'chiboConfig: 1\nignore: [/cũ/, "*.nháp.chibo.yaml"]\n',
      'cũ/a.chibo.yaml': cleanRecord,
      'b/cũ/a.chibo.yaml': cleanRecord,
      'c.nháp.chibo.yaml': cleanRecord,
    });
    expect(await checked(cwd)).toEqual(['b/cũ/a.chibo.yaml']);
    expect(await checked(join(cwd, 'b'))).toEqual(['cũ/a.chibo.yaml']);
    expect(await checked(cwd, 'cũ/a.chibo.yaml')).toEqual(['cũ/a.chibo.yaml']);
  });

  test('names a folder of profiles for the whole repository', async () => {
    const cwd = await folderOf({
      '.git/HEAD': '',
      'chibo.config.yaml': 'chiboConfig: 1\nprofilePath: bộ\n',
      'bộ/rieng.chibo-profile.yaml': ownProfile,
      'a/b/c.chibo.yaml': `${cleanRecord.replace('chi-bo-4-tot', 'rieng')}criteria: {I.1: {self: 11}}\n`,
    });
    expect(await codes(cwd)).toEqual([wrong]);
    const set = await chibo(['set', 'a/b/c.chibo.yaml', 'criteria.I.1.self', '9'], { cwd });
    expect(set.code).toBe(0);
    expect(await codes(cwd)).toEqual([]);
  });

  test('nearest above a record counts, and --config stands in for all', async () => {
    const cwd = await folderOf({
      '.git/HEAD': '',
      'chibo.config.yaml': 'chiboConfig: 1\nrules: {score/range: off}\n',
      'a/chibo.config.yaml': 'chiboConfig: 1\nrules: {score/range: info}\n',
      'a/b/1.chibo.yaml': wrongRecord,
      'c/2.chibo.yaml': wrongRecord,
      'd/khác.yaml': 'chiboConfig: 1\nrules: {score/range: error}\nignore: ["*.chibo.yaml"]\n',
    });
    expect(await codes(cwd)).toEqual(['score/range info']);
    expect(await codes(cwd, '--config', 'd/khác.yaml')).toEqual([wrong, wrong]);
  });

  test('of the working folder counts where there is no repository', async () => {
    const cwd = await folderOf({
      'chibo.config.yaml': 'chiboConfig: 1\nrules: {score/range: info}\nignore: [b/]\n',
      'a/1.chibo.yaml': wrongRecord,
      'b/1.chibo.yaml': wrongRecord,
    });
    expect(await codes(cwd)).toEqual(['score/range info']);
  });

  test.each([
    ['rules: {score/rnge: off}', '2:9: Không có mã phát hiện "score/rnge". Có phải là "score/range"?'],
    ['rules: {score/range: of}', '2:22: '],
    ['profilePath: ../x', '2:14: '],
    ['rule: {}', '2:1: '],
    ['a: [', '2:5: '],
  ])('that holds %j is wrong use', async (line, message) => {
    const cwd = await folderOf({
      '.git/HEAD': '',
      'chibo.config.yaml': `chiboConfig: 1\n${line}\n`,
      'a.chibo.yaml': cleanRecord,
    });
    const { code, out, err } = await chibo(['check'], { cwd });
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(`chibo.config.yaml:${message}`);
  });
});

test('a quota is one finding of a baseline, whoever the first is who has the rank', async () => {
  const people = ['dv01', 'dv02', 'dv03'].map(
    (id) => `  - {id: ${id}, name: Lê ${id}, kind: chinh-thuc, rank: htxs}\n`,
  );
  const before = `${cleanRecord}members:\n${people.join('')}`;
  const { cwd, write } = await repositoryOf({ 'a.chibo.yaml': before });
  await chibo(['check', '--baseline', 'moc.json', '--update-baseline'], { cwd });
  write({ 'a.chibo.yaml': `${cleanRecord}members:\n${[...people].reverse().join('')}` });
  const { out } = await chibo(['check', '--baseline', 'moc.json'], { cwd });
  expect(out).toBe('1 tệp, không có gì mới phải sửa; 1 phát hiện cũ trong tệp mốc.\n');
});

describe('what a configuration switches off', () => {
  const files = {
    'a.chibo.yaml': wrongRecord,
    'b.chibo.yaml': cleanRecord,
    'chibo.config.yaml':
      'chiboConfig: 1\nrules: {score/range: off, level/*: off, text/nfc: off, score/step: info}\n',
  };
  const line = '3 mã bị tắt bởi cấu hình: level/*, score/range (1 phát hiện), text/nfc';

  test('is listed at the end of a run, also of one that found nothing', async () => {
    const { cwd } = await repositoryOf(files);
    const { out, err, code } = await chibo(['check'], { cwd });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toBe(`2 tệp, không có gì phải sửa.\n${line}\n`);
    const quiet = await chibo(['check', '--quiet'], { cwd });
    expect(quiet).toMatchObject({ code: 0, out: '', err: '' });
  });

  test('is said by other formats too, and by those that others read on stderr', async () => {
    const { cwd } = await repositoryOf(files);
    const json = await chibo(['check', '--format', 'json'], { cwd });
    expect(JSON.parse(json.out).off).toEqual([
      { code: 'level/*', count: 0 },
      { code: 'score/range', count: 1 },
      { code: 'text/nfc', count: 0 },
    ]);
    expect(json.err).toBe(`${line}\n`);
    expect((await chibo(['check', '--format', 'markdown'], { cwd })).out).toContain('3 mã bị tắt');
    expect((await chibo(['check', '--format', 'github'], { cwd })).err).toBe(`${line}\n`);
  });

  test('is nothing without a configuration', async () => {
    const { cwd } = await repositoryOf({ 'b.chibo.yaml': cleanRecord });
    expect((await chibo(['check'], { cwd })).out).toBe('1 tệp, không có gì phải sửa.\n');
    expect(JSON.parse((await chibo(['check', '--format', 'json'], { cwd })).out)).not.toHaveProperty('off');
  });
});

describe('chibo check --changed-since', () => {
  const child = (id: string): string =>
    cleanRecord.replace('id: cb1', `id: ${id}`).replace('type: chi-bo', 'type: chi-bo, parent: db');
  const above = `chibo: 1\nprofile: tong-hop-5-tot\nbranch: {id: db, name: Đảng bộ, type: dang-bo-co-so}\nperiod: 2023\n`;
  const own = cleanRecord.replace('chi-bo-4-tot', 'rieng.chibo-profile.yaml');

  test('reports changed, new and dependent records alone', async () => {
    const { cwd, write } = await repositoryOf({
      'a.chibo.yaml': child('a'),
      'b.chibo.yaml': cleanRecord,
      'db.chibo.yaml': above,
      'd/own.chibo.yaml': own,
      'd/rieng.chibo-profile.yaml': ownProfile,
    });
    expect(await checked(cwd, '--changed-since', 'HEAD')).toEqual([]);
    write({ 'a.chibo.yaml': `${child('a')}\n# x\n`, 'mới/c.chibo.yaml': cleanRecord });
    expect(await checked(cwd, '--changed-since', 'HEAD')).toEqual([
      'a.chibo.yaml',
      'db.chibo.yaml',
      'mới/c.chibo.yaml',
    ]);
    write({ 'a.chibo.yaml': child('a'), 'mới/c.chibo.yaml': undefined });
    write({ 'd/rieng.chibo-profile.yaml': `${ownProfile}# x\n` });
    expect(await checked(cwd, '--changed-since', 'HEAD')).toEqual(['d/own.chibo.yaml']);
    write({ 'd/rieng.chibo-profile.yaml': ownProfile, 'a.chibo.yaml': undefined });
    expect(await checked(cwd, '--changed-since', 'HEAD')).toEqual(['db.chibo.yaml']);
  });

  test('follows superiors of before and of now, at any height, also where one was left', async () => {
    const unit = (id: string, parent?: string): string =>
      above.replace('id: db,', `id: ${id},${parent ? ` parent: ${parent},` : ''}`);
    const base = {
      'a.chibo.yaml': child('a'),
      'db.chibo.yaml': unit('db', 'huyen-cu'),
      'huyen-cu.chibo.yaml': unit('huyen-cu'),
      'huyen-moi.chibo.yaml': unit('huyen-moi'),
      'khac.chibo.yaml': unit('khac'),
      'xa-moi.chibo.yaml': unit('xa-moi', 'huyen-moi'),
    };
    const { cwd, write, git } = await repositoryOf(base);
    write({ 'a.chibo.yaml': child('a').replace('parent: db', 'parent: xa-moi') });
    const moved = ['a', 'db', 'huyen-cu', 'huyen-moi', 'xa-moi'].map((name) => `${name}.chibo.yaml`);
    expect(await checked(cwd, '--changed-since', 'HEAD')).toEqual(moved);
    git('add', '-A');
    expect(await checked(cwd, '--staged')).toEqual(moved);
    write({ 'a.chibo.yaml': child('a'), 'db.chibo.yaml': unit('db') });
    expect(await checked(cwd, '--changed-since', 'HEAD')).toEqual(['db.chibo.yaml', 'huyen-cu.chibo.yaml']);
  });

  test('follows a profile and a configuration that are gone', async () => {
    const { cwd, write } = await repositoryOf({
      'b.chibo.yaml': cleanRecord,
      'd/own.chibo.yaml': own,
      'd/rieng.chibo-profile.yaml': ownProfile,
      'e/c.chibo.yaml': cleanRecord,
      'e/chibo.config.yaml': 'chiboConfig: 1\nrules: {score/range: info}\n',
    });
    write({ 'd/rieng.chibo-profile.yaml': undefined });
    expect(await checked(cwd, '--changed-since', 'HEAD')).toEqual(['d/own.chibo.yaml']);
    write({ 'd/rieng.chibo-profile.yaml': ownProfile, 'e/chibo.config.yaml': undefined });
    expect(await checked(cwd, '--changed-since', 'HEAD')).toEqual(['e/c.chibo.yaml']);
  });

  test('works below the root of the repository, and names what is wrong', async () => {
    const { cwd, commit } = await repositoryOf({
      'a/1.chibo.yaml': cleanRecord,
      'b/2.chibo.yaml': cleanRecord,
    });
    commit({ 'a/1.chibo.yaml': wrongRecord, 'b/2.chibo.yaml': wrongRecord });
    expect(await checked(join(cwd, 'a'), '--changed-since', 'HEAD~1')).toEqual(['1.chibo.yaml']);
    const missing = await chibo(['check', '--changed-since', '--output=x'], { cwd });
    expect(missing).toMatchObject({ code: 2, out: '' });
    const lone = await folderOf({ 'a.chibo.yaml': cleanRecord });
    expect(await chibo(['check', '--changed-since', 'HEAD'], { cwd: lone })).toMatchObject({
      code: 2,
      out: '',
    });
  });
});

describe('chibo check --cache', () => {
  test('gives the same findings, until a text, a profile, a branch or a configuration changes', async () => {
    const child = cleanRecord.replace('type: chi-bo', 'type: chi-bo, parent: db');
    const files: Record<string, string> = {
      '.git/HEAD': '',
      'a.chibo.yaml': `${cleanRecord.replace('chi-bo-4-tot', 'rieng.chibo-profile.yaml')}criteria: {I.1: {self: 9}}\n`,
      'rieng.chibo-profile.yaml': ownProfile,
      'b.chibo.yaml': wrongRecord.replace('cb1', 'cb2'),
      'c.chibo.yaml': child,
      'db.chibo.yaml': `chibo: 1\nprofile: trên.chibo-profile.yaml\nbranch: {id: db, name: Đảng bộ, type: dang-bo-co-so}\nperiod: 2023\nworkflow: {dang-ky: 2023-01-01, tham-dinh: 2023-11-01, cong-nhan: {date: 2023-12-01, result: dat}}\n`,
      'trên.chibo-profile.yaml': ownProfile
        .replace('kind: points, max: 10', 'kind: derived, max: 10, formula: "5.0 * branches.active"')
        .replace('id: rieng', 'id: tren'),
    };
    const cwd = await folderOf(files);
    const both = async (): Promise<readonly string[]> => {
      const plain = await codes(cwd);
      expect(await codes(cwd, '--cache')).toEqual(plain);
      expect(await codes(cwd, '--cache')).toEqual(plain);
      return plain;
    };
    const change = (name: string, from: string, to: string): Promise<void> => {
      files[name] = (files[name] ?? '').replace(from, to);
      return writeFile(join(cwd, name), files[name]);
    };
    expect(await both()).toEqual([wrong]);
    await change('rieng.chibo-profile.yaml', 'kind: points, max: 10', 'kind: points, max: 8');
    expect(await both()).toContain('profile/invalid error');
    await change('rieng.chibo-profile.yaml', 'max: 8', 'max: 10');
    await change('b.chibo.yaml', '10.5', '9');
    expect(await both()).toEqual([]);
    // Without its branch the đảng bộ falls below the 5 points of the level that it declares.
    await change('c.chibo.yaml', 'parent: db', 'parent: dc');
    expect(await both()).toEqual(['level/declared error']);
    await writeFile(join(cwd, 'chibo.config.yaml'), 'chiboConfig: 1\nrules: {level/*: off}\n');
    expect(await both()).toEqual([]);
  });

  test('goes by content and not by time, speaks the language asked for, and survives a broken file', async () => {
    const cwd = await folderOf({ 'a.chibo.yaml': wrongRecord });
    const words = ['check', '--format', 'json', '--cache-file', 'nhớ.json'];
    const first = await chibo(words, { cwd });
    const kept = await readFile(join(cwd, 'nhớ.json'), 'utf8');
    await utimes(join(cwd, 'a.chibo.yaml'), 1, 1);
    expect(await chibo(words, { cwd })).toEqual(first);
    expect(await readFile(join(cwd, 'nhớ.json'), 'utf8')).toBe(kept);
    expect((await chibo([...words, '--language', 'en'], { cwd })).out).toContain('above the maximum');
    await writeFile(join(cwd, 'nhớ.json'), '{"key": 1');
    expect(await chibo(words, { cwd })).toEqual(first);
  });

  test('uses what it has kept', async () => {
    const cwd = await folderOf({ 'a.chibo.yaml': wrongRecord });
    const words = ['check', '--cache-file', 'nhớ.json'];
    await chibo(words, { cwd });
    const kept = await readFile(join(cwd, 'nhớ.json'), 'utf8');
    // Made again under the same secret, so that only what is kept can say this.
    const secret = 'a secret of this test';
    const rest = kept.slice(kept.indexOf('"key"')).replace('I.1: 10,5 vượt', 'I.1: 10,5 (đã giữ) vượt');
    const sealed = `{"chiboCache":1,"seal":"${sealOf(rest, secret)}",${rest}`;
    await writeFile(join(cwd, 'nhớ.json'), sealed);
    const { out, err } = await chibo(words, { cwd, env: { CHIBO_CACHE_KEY: secret } });
    expect({ err, isKept: out.includes('(đã giữ)') }).toEqual({ err: '', isKept: true });
  });
});

describe('chibo check --watch', () => {
  test('checks again when a file changes, and ends when asked to', async () => {
    const cwd = await folderOf({ 'a.chibo.yaml': cleanRecord });
    const end = new AbortController();
    let runs = 0;
    const onOut = (text: string): void => {
      runs += 1;
      if (runs === 1) setTimeout(() => void writeFile(join(cwd, 'a.chibo.yaml'), wrongRecord), 200);
      if (text.includes('score/range')) end.abort();
    };
    const { code, out } = await chibo(['check', '--watch'], { cwd, ended: end.signal, onOut });
    expect(out).toMatch(/^1 tệp, không có gì phải sửa\.\na\.chibo\.yaml\n/);
    expect(code).toBe(1);
  });
});

describe('progress', () => {
  afterEach(() => vi.useRealTimers());

  /** What is drawn on stderr for ten files that take 100 ms each. */
  function drawn(setting: {
    readonly isErrorTerminal: boolean;
    readonly CI?: string;
    readonly quiet?: boolean;
  }): string {
    vi.useFakeTimers();
    let err = '';
    const io: Io = {
      cwd: '/',
      env: { CI: setting.CI },
      isTerminal: false,
      isErrorTerminal: setting.isErrorTerminal,
      ended: new AbortController().signal,
      in: async () => '',
      out: () => {},
      err: (text) => {
        err += text;
      },
    };
    const progress = progressOf(10, { io: printingIo(io), language: 'vi' }, setting.quiet ?? false);
    for (let file = 0; file < 10; file += 1) {
      vi.advanceTimersByTime(100);
      progress.step();
    }
    progress.end();
    return err;
  }

  test('is drawn on a terminal once it takes long, and taken away', () => {
    const err = drawn({ isErrorTerminal: true });
    const cleared = `\r${String.fromCharCode(27)}[K`;
    expect(err.endsWith(cleared)).toBe(true);
    expect(err.slice(0, -cleared.length)).toMatch(/^(\r[█░]{24} \d+\/10 tệp)+$/);
    expect(err).toContain('█ 10/10 tệp');
    expect(err).not.toContain(' 2/10');
  });

  test.each([
    { isErrorTerminal: false },
    { isErrorTerminal: true, CI: 'true' },
    { isErrorTerminal: true, quiet: true },
  ])('is not drawn with %j', (setting) => {
    expect(drawn(setting)).toBe('');
  });
});

test('each pattern must match something', async () => {
  const cwd = await folderOf({ 'a.chibo.yaml': cleanRecord });
  expect(await chibo(['check', 'a.chibo.yaml', 'b.chibo.yaml'], { cwd })).toMatchObject({ code: 2, out: '' });
});

test('200 KB and more arrive whole through a pipe', async () => {
  const items = Array.from({ length: 900 }, (_, index) => `  X.${index}: {self: 1}\n`).join('');
  const cwd = await folderOf({ 'a.chibo.yaml': `${cleanRecord}criteria:\n${items}` });
  const program = join(import.meta.dirname, '../../dist/cli/chibo.mjs');
  for (const format of ['pretty', 'json', 'sarif', 'github', 'gitlab', 'junit']) {
    const command = `node '${program}' check --format ${format} | (sleep 0.3; cat)`;
    const { stdout } = await promisify(execFile)('sh', ['-c', command], { cwd, maxBuffer: 1e8 });
    const { out } = await chibo(['check', '--format', format], { cwd });
    expect(stdout.length, format).toBeGreaterThan(100_000);
    expect(stdout, format).toBe(out);
  }
});
