import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chibo, folderOf } from './command-line.js';
import { type Repository, repositoryIn } from './repository.js';

const profile = `chiboProfile: 1
id: hai-muc
version: "1"
title: Hai mục
scale: {max: 20}
groups:
  - id: I
    title: Nhóm
    items:
      - {id: I.1, title: Việc một, kind: points, max: 10}
      - {id: I.2, title: Việc hai, kind: points, max: 10}
bands:
  - {id: dat, title: Đạt, min: 16}
  - {id: chua-dat, title: Chưa đạt, min: 0}
`;

interface Drawn {
  readonly id: string;
  readonly name?: string;
  readonly first?: number;
  readonly second?: number;
  readonly members?: readonly string[];
}

function record({ id, name = id, first = 9, second = 10, members = [] }: Drawn): string {
  const rows = members.length > 0 ? `members:\n${members.map((row) => `  - ${row}\n`).join('')}` : '';
  return `chibo: 1
profile: ../bo/hai.chibo-profile.yaml
branch: {id: ${id}, name: ${name}, type: chi-bo}
period: 2023
${rows}criteria:
  I.1: {self: ${first}}
  I.2: {self: ${second}}
`;
}

const an = '{id: dv01, name: Trần Văn An, rank: htt}';
const binh = '{id: dv02, name: "Lê | Thị *Bình*", rank: ht}';
const one: Drawn = { id: 'cb1', name: 'Chi bộ 1', members: [an, binh] };
const two: Drawn = { id: 'cb2', name: 'Chi bộ 2' };

/** What the tests look at of `chibo diff --format json`. */
interface Printed {
  readonly summary: Readonly<Record<string, number>>;
  readonly branches: readonly {
    readonly kind: string;
    readonly branch: { readonly id: string; readonly name: string };
    readonly path: string;
    readonly moved?: object;
    readonly name?: object;
    readonly profile?: object;
    readonly score?: object;
    readonly level?: object;
    readonly causes: readonly string[];
    readonly items: readonly object[];
    readonly members: readonly {
      readonly kind: string;
      readonly id: string;
      readonly other?: string;
      readonly rank?: object;
    }[];
    readonly findings: {
      readonly added: readonly { readonly code: string }[];
      readonly gone: readonly { readonly code: string }[];
    };
    readonly values: readonly object[];
  }[];
}

/** A history whose every step is known; made once. */
describe('chibo diff on a history of twelve commits', () => {
  let repository: Repository;
  const commits: string[] = [];

  beforeAll(() => {
    repository = repositoryIn(mkdtempSync(join(tmpdir(), 'chibo-diff-')), {});
    const { commit, git } = repository;
    const step = (files: Parameters<typeof commit>[0]): void => {
      commits.push(commit(files));
    };
    step({
      'bo/hai.chibo-profile.yaml': profile,
      'a/1.chibo.yaml': record(one),
      'a/2.chibo.yaml': record(two),
    });
    // 1: a lower score costs the level, 19 → 15 with 16 needed.
    const lower = { ...one, second: 6 };
    step({ 'a/1.chibo.yaml': record(lower) });
    // 2: line ends alone. 3: a comment, another order, another layout.
    step({ 'a/2.chibo.yaml': record(two).replaceAll('\n', '\r\n') });
    const [first = '', second = ''] = ['  I.1: {self: 9}\n', '  I.2: {self: 10}\n'];
    step({
      'a/2.chibo.yaml': `# chú thích\n${record(two).replace(first + second, `${second}  I.1:\n    self: 9   # chín\n`)}`,
    });
    // 4: a member goes from one branch to the other.
    const lone = { ...lower, members: [an] };
    const joined = { ...two, members: [binh] };
    step({ 'a/1.chibo.yaml': record(lone), 'a/2.chibo.yaml': record(joined) });
    // 5: the file is renamed and two of its values change; 6: the branch is renamed.
    step({ 'a/2.chibo.yaml': undefined, 'b/hai mới.chibo.yaml': record(joined) });
    const renamed = { ...joined, name: 'Chi bộ Hai' };
    step({ 'b/hai mới.chibo.yaml': record(renamed) });
    // 7: the profile asks for less, so that 15 points are enough.
    step({ 'bo/hai.chibo-profile.yaml': profile.replace('min: 16', 'min: 14').replace('"1"', '"2"') });
    // 8 on a branch of its own, 9 on the main one, 10 the merge of both.
    git('checkout', '-q', '-b', 'side');
    step({ 'a/1.chibo.yaml': record({ ...lone, members: [an.replace('htt', 'htxs')] }) });
    git('checkout', '-q', 'main');
    step({ 'b/hai mới.chibo.yaml': record({ ...renamed, first: 8.5 }) });
    git('merge', '-q', '--no-edit', 'side');
    commits.push(git('rev-parse', 'HEAD').trim());
    // 11: a record goes, one comes, and an error with it.
    step({
      'b/hai mới.chibo.yaml': undefined,
      'a/3.chibo.yaml': record({ id: 'cb3', first: 11 }),
      'a/1.chibo.yaml': record({ ...lone, members: [an.replace('htt', 'htxs')] }).replace(
        'period: 2023',
        'period: 2023\nfigures: {x: 1}',
      ),
    });
  });

  afterAll(() => rmSync(repository.cwd, { recursive: true, force: true }));

  const compare = async (base: number, head: number, ...words: readonly string[]): Promise<Printed> => {
    const range = [commits[base] ?? '', commits[head] ?? ''];
    const { out, err, code } = await chibo(['diff', ...range, ...words, '--format', 'json'], {
      cwd: repository.cwd,
    });
    expect({ err, code }).toEqual({ err: '', code: 0 });
    return JSON.parse(out);
  };

  test('a lower score costs the level, and the item is named', async () => {
    const { branches, summary } = await compare(0, 1);
    expect(summary).toMatchObject({ changed: 1, down: 1, up: 0, textOnly: 0 });
    expect(branches).toHaveLength(1);
    expect(branches[0]).toMatchObject({
      kind: 'changed',
      branch: { id: 'cb1', name: 'Chi bộ 1' },
      score: { before: 19, after: 15, max: 20 },
      level: { before: 'Đạt', after: 'Chưa đạt', rise: -1 },
      causes: ['tổng điểm 15, dưới mức 16 của "Đạt"', 'I.2 Việc hai: tự chấm 10 → 6 (tối đa 10)'],
      items: [
        {
          id: 'I.2',
          title: 'Việc hai',
          before: 10,
          after: 6,
          max: { before: 10, after: 10 },
          columns: [{ column: 'self', before: 10, after: 6 }],
        },
      ],
      values: [{ section: 'criteria', count: 1 }],
    });
    const { out } = await chibo(['diff', `${commits[0]}`, `${commits[1]}`], { cwd: repository.cwd });
    expect(out).toContain(
      'mất danh hiệu "Đạt" vì tổng điểm 15, dưới mức 16 của "Đạt"; I.2 Việc hai: tự chấm 10 → 6 (tối đa 10)',
    );
    expect(out).toContain('19 → 15 (−4)');
  });

  test('the other way round it is won', async () => {
    const { branches } = await compare(1, 0);
    expect(branches[0]).toMatchObject({
      level: { rise: 1 },
      causes: ['tổng điểm 19, đủ mức 16 của "Đạt"', 'I.2 Việc hai: tự chấm 6 → 10 (tối đa 10)'],
    });
  });

  test.each([
    ['line ends', 1, 2],
    ['comments, order and layout', 2, 3],
    ['all of these', 1, 3],
  ])('%s are counted, not listed', async (_, base, head) => {
    const { branches, summary } = await compare(base, head);
    expect(branches).toEqual([]);
    expect(summary).toMatchObject({ changed: 0, textOnly: 1 });
  });

  test('a member who moves is told on both sides', async () => {
    const { branches } = await compare(3, 4);
    const byId = new Map(branches.map((change) => [change.branch.id, change.members]));
    expect(byId.get('cb1')).toMatchObject([{ kind: 'removed', id: 'dv02', other: 'Chi bộ 2' }]);
    expect(byId.get('cb2')).toMatchObject([
      { kind: 'added', id: 'dv02', other: 'Chi bộ 1', rank: { before: null, after: 'ht' } },
    ]);
  });

  test('a renamed file is the same record', async () => {
    const { branches, summary } = await compare(4, 5);
    expect(summary).toMatchObject({ added: 0, removed: 0, changed: 1 });
    expect(branches[0]).toMatchObject({
      moved: { before: 'a/2.chibo.yaml', after: 'b/hai mới.chibo.yaml' },
      items: [],
      members: [],
      values: [],
    });
  });

  test('a renamed branch is the same branch', async () => {
    const { branches } = await compare(5, 6);
    expect(branches).toHaveLength(1);
    expect(branches[0]).toMatchObject({ kind: 'changed', name: { before: 'Chi bộ 2', after: 'Chi bộ Hai' } });
  });

  test('another profile changes the level of a record whose text is the same', async () => {
    const { branches } = await compare(6, 7);
    expect(branches.map(({ branch: { id } }) => id)).toEqual(['cb1', 'cb2']);
    expect(branches[0]).toMatchObject({
      profile: { before: 'hai-muc 1', after: 'hai-muc 2' },
      level: { before: 'Chưa đạt', after: 'Đạt', rise: 1 },
      causes: ['bộ tiêu chí “Hai mục” đổi: Mức "Đạt": điểm tối thiểu 16 → 14'],
      values: [],
    });
    expect(branches[0]?.score).toBeUndefined();
    expect(branches[1]).toMatchObject({ values: [] });
    expect(branches[1]?.level).toBeUndefined();
  });

  test('a merge shows what came from the other side, from either side', async () => {
    const rank = { branch: { id: 'cb1' }, members: [{ id: 'dv01', rank: { before: 'htt', after: 'htxs' } }] };
    const score = { branch: { id: 'cb2' }, score: { before: 19, after: 18.5 } };
    expect((await compare(9, 10)).branches).toMatchObject([rank]);
    expect((await compare(8, 10)).branches).toMatchObject([score]);
    expect((await compare(7, 10)).branches).toMatchObject([score, rank]);
    // Three dots: what the side branch did since it parted, whatever the main one did meanwhile.
    const { out } = await chibo(['diff', `${commits[9]}...side`, '--format', 'json'], {
      cwd: repository.cwd,
    });
    expect(JSON.parse(out).branches).toMatchObject([rank]);
  });

  test('records come and go, with their findings', async () => {
    const { branches, summary } = await compare(10, 11);
    expect(summary).toMatchObject({ added: 1, removed: 1, changed: 1, newErrors: 1 });
    expect(branches.map(({ kind, branch }) => `${kind} ${branch.id}`)).toEqual([
      'removed cb2',
      'added cb3',
      'changed cb1',
    ]);
    expect(branches[1]?.findings.added).toMatchObject([{ code: 'score/range', line: 5, severity: 'error' }]);
    expect(branches[2]).toMatchObject({ values: [{ section: 'figures', count: 1 }] });
    const back = await compare(11, 10);
    expect(back.branches.find(({ branch }) => branch.id === 'cb3')?.findings.gone).toMatchObject([
      { code: 'score/range' },
    ]);
  });

  test('over all of it there is one change for each record', async () => {
    const { branches } = await compare(0, 11);
    expect(branches.map(({ kind, branch }) => `${kind} ${branch.id}`)).toEqual([
      'removed cb2',
      'added cb3',
      'changed cb1',
    ]);
    // The score fell, and the level is held by the milder profile.
    expect(branches[2]).toMatchObject({ score: { before: 19, after: 15 } });
    expect(branches[2]?.level).toBeUndefined();
  });

  test('patterns choose records of either version, from the working folder', async () => {
    expect((await compare(10, 11, 'b/**')).branches.map(({ branch: { id } }) => id)).toEqual(['cb2']);
    expect((await compare(10, 11, 'a/3.chibo.yaml')).branches.map(({ branch: { id } }) => id)).toEqual([
      'cb3',
    ]);
    const words = ['diff', `${commits[10]}`, `${commits[11]}`, '3.*', '--format', 'json'];
    const { out } = await chibo(words, { cwd: `${repository.cwd}/a` });
    expect(JSON.parse(out).branches).toHaveLength(1);
  });

  test('the working tree counts as it is, new files too', async () => {
    repository.write({
      'a/1.chibo.yaml': record({ ...one, first: 1 }),
      'mới.chibo.yaml': record({ id: 'cb4' }).replace('../', ''),
    });
    const { out } = await chibo(['diff', 'HEAD', '.', '--format', 'json'], { cwd: repository.cwd });
    const plain = await chibo(['diff', 'HEAD', '--format', 'json'], { cwd: repository.cwd });
    expect(plain.out).toBe(out);
    expect(JSON.parse(out).branches.map(({ branch }: { branch: { id: string } }) => branch.id)).toEqual([
      'cb1',
      'cb4',
    ]);
    repository.git('checkout', '-q', '.');
    repository.git('clean', '-qfd');
  });

  test('Markdown has a marker, codes instead of names, and nothing that formats by accident', async () => {
    const words = ['diff', `${commits[3]}`, `${commits[4]}`, '--format', 'markdown'];
    const { out } = await chibo(words, { cwd: repository.cwd });
    expect(out.startsWith('<!-- chibo-diff:v1 -->\n\n### ')).toBe(true);
    expect(out).toContain('dv02: chuyển sang Chi bộ 2');
    expect(out).not.toContain('Bình');
    const named = await chibo([...words, '--names'], { cwd: repository.cwd });
    expect(named.out).toContain('dv02 Lê \\| Thị \\*Bình\\*');
  });

  test.each([200, 600, 900, 1500])(
    'Markdown holds to %i characters, and keeps its headline',
    async (length) => {
      const words = [
        'diff',
        `${commits[0]}`,
        `${commits[11]}`,
        '--format',
        'markdown',
        '--max-length',
        String(length),
      ];
      const { out } = await chibo(words, { cwd: repository.cwd });
      expect(out.length).toBeLessThanOrEqual(length);
      expect(out).toContain('1 hồ sơ đổi · 1 hồ sơ mới · 1 hồ sơ bị xóa');
      expect((out.match(/<details>/g) ?? []).length).toBe((out.match(/<\/details>/g) ?? []).length);
    },
  );

  test.each([['không-có'], ['--upload-pack=x'], ['main..side'], ['HEAD~99']])(
    '%j is no revision',
    async (revision) => {
      const { code, out } = await chibo(['diff', revision, 'HEAD'], { cwd: repository.cwd });
      expect({ code, out }).toEqual({ code: 2, out: '' });
    },
  );
});

test('outside a repository there is nothing to compare', async () => {
  const cwd = await folderOf({});
  expect(await chibo(['diff', 'HEAD'], { cwd })).toEqual({
    code: 2,
    out: '',
    err: 'chibo: Thư mục này không nằm trong kho git nào.\n',
  });
});

describe('chibo diff for who reviews without VS Code', () => {
  const before = record(one);
  const repository = async (after: string): Promise<Repository> => {
    const made = repositoryIn(await folderOf({}), {
      'bo/hai.chibo-profile.yaml': profile,
      'a/1.chibo.yaml': before,
    });
    made.write({ 'a/1.chibo.yaml': after });
    return made;
  };

  test('writes a page that loads and runs nothing, and names nobody unless asked', async () => {
    const hostile = before
      .replace('name: Chi bộ 1', "name: '<script>alert(1)</script>'")
      .replace('name: Trần Văn An, rank: htt', 'name: Trần Văn An, rank: ht');
    const { cwd } = await repository(hostile);
    const words = ['diff', 'HEAD', '--format', 'html', '-o', 'so-sanh.html'];
    expect(await chibo(words, { cwd })).toMatchObject({ code: 0, out: '' });
    const page = readFileSync(join(cwd, 'so-sanh.html'), 'utf8');
    expect(page).toMatch(/^<!doctype html>\n<html lang="vi">/);
    expect(page).toContain(`content="default-src 'none'; style-src 'unsafe-inline';`);
    expect(page).not.toMatch(/<script|<button|\bhttps?:|\bon\w+=/);
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(page).toContain('dv01: xếp loại Hoàn thành tốt nhiệm vụ → Hoàn thành nhiệm vụ');
    expect(page).not.toContain('Trần Văn An');
    await chibo([...words, '--names'], { cwd });
    expect(readFileSync(join(cwd, 'so-sanh.html'), 'utf8')).toContain('dv01 Trần Văn An');
  });

  test('does not write over a record', async () => {
    const { cwd } = await repository(before);
    const { code } = await chibo(['diff', 'HEAD', '--format', 'html', '-o', 'a/1.chibo.yaml'], { cwd });
    expect(code).toBe(2);
    expect(readFileSync(join(cwd, 'a/1.chibo.yaml'), 'utf8')).toBe(before);
  });

  test.each([
    ['the column that may change', 'criteria.*.self', 0],
    ['one item of it', 'criteria.I.2.self', 0],
    ['another item', 'criteria.I.1.self', 1],
    ['another column', 'criteria.*.appraised,workflow.tham-dinh', 1],
    ['one of several', 'members.*.rank, criteria', 0],
    ['a section that no record has', 'critera', 2],
    ['nothing', '', 2],
  ])('--allow with %s (%s) ends with %i', async (_, allow, expected) => {
    const { cwd } = await repository(record({ ...one, second: 7 }));
    const { code, err } = await chibo(['diff', 'HEAD', '--allow', allow], { cwd });
    expect(code).toBe(expected);
    if (expected === 1)
      expect(err).toBe('Ngoài phần được phép (--allow): a/1.chibo.yaml: criteria.I.2.self\n');
  });

  test.each([
    ['a comment', (text: string) => `# x\n${text}`, 0],
    ['a rank', (text: string) => text.replace('rank: htt', 'rank: ht'), 1],
    ['a broken text', (text: string) => text.replace('members:', 'members: ['), 1],
  ])('--allow criteria with %s besides', async (_, edit, expected) => {
    const { cwd } = await repository(edit(record({ ...one, second: 7 })));
    expect((await chibo(['diff', 'HEAD', '--allow', 'criteria'], { cwd })).code).toBe(expected);
  });

  test('--allow names files that come, go, or are no records, in JSON too', async () => {
    const { cwd, write } = await repository(before);
    write({
      'a/2.chibo.yaml': record(two),
      'bo/hai.chibo-profile.yaml': profile.replace('min: 16', 'min: 10'),
      'chibo.config.yaml': 'chiboConfig: 1\nrules: {quota/exceeded: "off"}\n',
    });
    const { out, code } = await chibo(['diff', 'HEAD', '--allow', '*', '--format', 'json'], { cwd });
    expect(code).toBe(1);
    expect(JSON.parse(out).outside).toEqual([
      { file: 'bo/hai.chibo-profile.yaml', what: 'tệp đổi' },
      { file: 'chibo.config.yaml', what: 'tệp mới' },
      { file: 'a/2.chibo.yaml', what: 'hồ sơ mới' },
    ]);
  });
});
