import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { NodeJson, RollupJson } from '../../src/core/rollup/rollup-json.js';
import { builtCommandLine, chibo, cleanRecord, folderOf, ownProfile } from './command-line.js';

const cwd = resolve('.');
type Facts = Readonly<Record<string, Readonly<Record<string, number>>>>;

async function rolled(folder: string, ...more: readonly string[]): Promise<RollupJson> {
  const { code, out, err } = await chibo(['rollup', folder, ...more], { cwd });
  expect({ code, err: withoutProgress(err) }).toEqual({ code: 0, err: '' });
  return JSON.parse(out);
}

/** What was said but for how far it has come, which is said where a machine is slow. */
function withoutProgress(err: string): string {
  return err.replaceAll(/^chibo: \d+\/\d+ .*\n/gm, '');
}

/** The one unit at the top of a sample folder. */
async function top(
  folder: string,
  ...more: readonly string[]
): Promise<NodeJson & { readonly facts: Facts }> {
  const { root } = await rolled(`samples/${folder}`, ...more);
  expect(root.children).toHaveLength(1);
  const [node] = root.children;
  if (node === undefined) throw new Error('There is no unit.');
  return { ...node, facts: node.facts as Facts };
}

describe('the seeds’ numbers', () => {
  test('báo Tây Ninh, 20/4/2022: 136 lượt, 77 people, 4 admitted, 3 cells', async () => {
    const { id, records, facts, qualifiers, children } = await top('phong-ky-thuat');
    expect({ id, records }).toEqual({ id: 'phong-ky-thuat', records: 12 });
    expect(facts.members?.fiveGood).toBe(136);
    expect(facts.mentoring).toMatchObject({ mentees: 77, admitted: 4 });
    expect(facts.branches?.recognised).toBe(3);
    expect(qualifiers).toEqual({});
    expect(children.map((child) => [child.id, child.records])).toEqual([
      ['kho', 3],
      ['sua-chua', 3],
      ['tham-muu', 3],
    ]);
  });

  test('báo Tây Ninh: 136 are lượt, 45,3 a year', async () => {
    const node = await top('phong-ky-thuat', '--figures');
    expect(node.modes?.['members.fiveGood']).toBe('luot');
    const mean = node.review?.figures.find(({ title }) => title.includes('bình quân một năm'));
    expect(mean).toMatchObject({ id: 'F11', n: 136, of: 3 });
    expect(mean?.value).toBeCloseTo(45.333, 3);
  });

  test('Báo Quân khu 7, 16/6/2022: every number with its word', async () => {
    const { id, facts, qualifiers } = await top('quan-khu-7');
    expect(id).toBe('quan-khu-7');
    expect(facts).toMatchObject({
      mentoring: { mentors: 19_000, mentees: 62_000, admitted: 7252 },
      branches: { recognised: 2416 },
      members: { fiveGood: 28_601, htxsHtt: 0.97 },
      branchesHtxsHtt: 0.94,
      exemplaryUnits: 0.842,
      mentorsRewarded: 7000,
      awards: { collective: 3855, individual: 28_696 },
    });
    expect(qualifiers).toEqual({
      'mentoring.mentors': '>',
      'mentoring.mentees': '>',
      // More over more: it can be either.
      'mentoring.ratio': '~',
      'members.htxsHtt': '>',
      branchesHtxsHtt: '>=',
      exemplaryUnits: '>=',
      mentorsRewarded: '<',
    });
    // 7.252 of more than 62.000 is less than 11,7 %.
    const { review } = await top('quan-khu-7', '--figures');
    const rate = review?.figures.find(({ id: figure, n }) => figure === 'F14' && n !== undefined);
    expect(rate).toMatchObject({ n: 7252, of: 62_000, qualifier: '<' });
  });

  test('thanhuytphcm.vn, 26/6/2022: 13 wards, 6 admitted, 1–2 people a mentor, one ward without a source', async () => {
    const { facts, children } = await top('quan-4');
    expect(children).toHaveLength(13);
    expect(facts).toMatchObject({
      branches: { active: 13 },
      mentoring: { admitted: 6, overLimit: 0 },
      outstandingYears: 3,
    });
    expect(facts.mentoring?.ratio).toBeGreaterThanOrEqual(1);
    expect(facts.mentoring?.ratio).toBeLessThanOrEqual(2);
    const { diagnostics } = await rolled('samples/quan-4');
    expect(diagnostics.map(({ code, unit }) => [code, unit])).toEqual([
      ['rollup/no-source', 'quan-4-phuong-07'],
    ]);
  });

  test('trang tin xã Quế Phú, 7/8/2023: 15 cells registered and committed', async () => {
    const { facts, children } = await top('que-phu');
    expect(children).toHaveLength(15);
    expect(facts).toMatchObject({
      branches: { active: 15, registered: 15, recognised: 0 },
      workflow: { registered: 15, committed: 15, recognised: 0 },
    });
  });

  test('Bắc Kạn, 7/3/2024: 3 of 3 pilots, nearly 30 more, 12/4/12 meetings, 5 of 29', async () => {
    const { facts, qualifiers, children } = await top('bac-kan');
    expect(facts).toMatchObject({
      branches: { active: 3, registered: 3, recognised: 3, rate: 1, kht: 0 },
      furtherModels: 30,
      // 1 + 3 + 1 + 2 collectives and 8 + 15 + 1 + 3 + 4 people.
      awards: { collective: 7, individual: 31 },
      initiatives: { registered: 2, recognised: 2 },
      members: { htxsHtt: 1 },
      discipline: { cases: 0 },
    });
    expect(qualifiers).toEqual({ furtherModels: '<' });
    const inspectors = children.find(({ id }) => id === 'ccq-thanh-tra');
    expect(inspectors?.facts).toMatchObject({
      members: { total: 29, htxs: 5, rated: 29, commitmentsDone: 29, tasks: 87 },
      meetings: { thuongKy: 12, chuyenDe: 4, chiUy: 12, good: 28, rated: 28 },
    });
  });
});

describe('chibo rollup', () => {
  test('prints the shape of the contract and nothing more', async () => {
    const { code, out, err } = await chibo(['rollup', 'samples/quan-khu-7', '--format', 'json'], { cwd });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const printed = JSON.parse(out);
    expect(Object.keys(printed)).toEqual(['records', 'from', 'to', 'root', 'diagnostics']);
    expect(printed).toMatchObject({ records: 1, from: '2019-01-01', to: '2022-06-16', diagnostics: [] });
    expect(printed.root).toMatchObject({ id: null, name: '', records: 1 });
    for (const node of [printed.root, printed.root.children[0]]) {
      expect(Object.keys(node)).toEqual(['id', 'name', 'records', 'facts', 'qualifiers', 'children']);
    }
  });

  test.each([
    ['--from 2020 --to 2021', 8, '2020-01-01', '2021-12-31', 93],
    ['--to 2019', 4, '2019-01-01', '2019-12-31', 43],
    ['--from 2021-01-01', 4, '2021-01-01', '2021-12-31', 48],
  ])('takes the records of %s', async (words, records, from, to, fiveGood) => {
    const { code, out } = await chibo(['rollup', 'samples/phong-ky-thuat', ...words.split(' ')], { cwd });
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ records, from, to, root: { facts: { members: { fiveGood } } } });
  });

  test.each([
    [
      'year',
      [
        ['2019', 43],
        ['2020', 45],
        ['2021', 48],
      ],
    ],
    [
      'type',
      [
        ['chi-bo', 136],
        ['dang-bo-co-so', null],
      ],
    ],
    [
      'unit',
      [
        ['kho', 45],
        ['phong-ky-thuat', null],
        ['sua-chua', 43],
        ['tham-muu', 48],
      ],
    ],
  ])('groups by %s', async (by, groups) => {
    const printed = await rolled('samples/phong-ky-thuat', '--by', by);
    expect(printed.groups?.map(({ key, facts }) => [key, (facts as Facts).members?.fiveGood])).toEqual(
      groups,
    );
  });

  test('draws the tree for people', async () => {
    const { code, out } = await chibo(['rollup', 'samples/quan-khu-7', '--format', 'pretty', '--figures'], {
      cwd,
    });
    expect(code).toBe(0);
    const lines = out.split('\n');
    expect(lines[0]).toBe('Kỳ 01/01/2019–16/06/2022, 1 hồ sơ');
    expect(lines[4]).toMatch(
      /^ {2}Đảng bộ Quân khu 7 +1 .*2\.416 .*28\.601 +trên 97 % +hơn 19\.000 +hơn 62\.000 +7\.252$/,
    );
    expect(out).toContain('Người được kết nạp, trên số được dìu dắt cùng kỳ: gần 11,7 % (7.252/62.000)');
  });

  test('writes a table for a spreadsheet: byte order mark, decimal comma, no formulas', async () => {
    const folder = await folderOf({
      '1.chibo.yaml': cleanRecord.replace('name: Chi bộ 1', 'name: "=HYPERLINK(1);x"'),
      '2.chibo.yaml': `${cleanRecord.replace('id: cb1', 'id: cb2')}members: [{id: a, rank: htt}, {id: b, rank: ht}]\n`,
    });
    const { code, out } = await chibo(['rollup', '.', '--format', 'csv'], { cwd: folder });
    expect(code).toBe(0);
    expect(out.startsWith('\uFEFFBậc;Mã;Đơn vị;Hồ sơ;Số đảng viên (members.total);')).toBe(true);
    const [, all = '', first = '', second = ''] = out.split('\r\n');
    expect(all).toMatch(/^0;;Tất cả;2;2;/);
    expect(first).toMatch(/^1;cb1;"'=HYPERLINK\(1\);x";1;/);
    expect(second.split(';')[15]).toBe('0,5');
    const english = await chibo(['--language', 'en', 'rollup', '.', '--format', 'csv'], { cwd: folder });
    expect(english.out.startsWith('\uFEFFDepth,Id,Unit,Records,Members (members.total),')).toBe(true);
    expect(english.out.split('\r\n')[3]?.split(',')[15]).toBe('0.5');
  });

  test('exchanges one evaluation in a line, and joins parts to the same result, bit for bit', async () => {
    const folder = await folderOf({});
    const whole = await chibo(['rollup', 'samples', '--figures'], { cwd });
    const parts: string[] = [];
    for (const part of ['3/3', '1/3', '2/3']) {
      const file = join(folder, `part-${part[0]}.ndjson`);
      parts.push(file);
      const { code, out } = await chibo(
        ['rollup', 'samples', '--format', 'ndjson', '--shard', part, '-o', file],
        { cwd },
      );
      expect({ code, out }).toEqual({ code: 0, out: '' });
    }
    const lines = (await Promise.all(parts.map((file) => readFile(file, 'utf8'))))
      .join('')
      .trimEnd()
      .split('\n');
    const ends = lines.flatMap((line, index) => (line.startsWith('{"chiboPart"') ? [index] : []));
    // 49 records, and a last line for each part.
    expect(lines).toHaveLength(49 + 3);
    expect(ends.at(-1)).toBe(51);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      branch: {},
      score: {},
      facts: {},
      diagnostics: [],
      rollup: {},
    });
    const joined = await chibo(['rollup', '--figures', '--merge', ...parts], { cwd });
    expect(joined).toEqual({ ...whole, err: withoutProgress(whole.err) });
  });

  test('exchanges what lies within the days asked for, also when it joins', async () => {
    const folder = await folderOf({ '1.chibo.yaml': cleanRecord, '2.chibo.yaml': 'chibo: [' });
    const { code, out, err } = await chibo(['rollup', '.', '--format', 'ndjson'], { cwd: folder });
    expect({ code, lines: out.trimEnd().split('\n').length }).toEqual({ code: 1, lines: 3 });
    expect(err).toContain('2.chibo.yaml');
    const file = join(folder, 'x.ndjson');
    await writeFile(file, out);
    const years = ['rollup', '--merge', file, '--format', 'ndjson', '--from', '2024'];
    const joined = (await chibo(years, { cwd: folder })).out.split('\n');
    expect(joined[0]).toBe(out.split('\n').find((line) => line.includes('"unread"')));
    expect(JSON.parse(joined[1] ?? '')).toMatchObject({ end: { shard: 1, of: 1, records: 1 } });
    expect(joined).toHaveLength(3);
  });

  test.each([
    ['samples/phong-ky-thuat', []],
    ['samples/quan-4', []],
    ['samples', ['--deadline', '2023-12-20']],
    ['samples', ['--by', 'year']],
  ])(
    'says the same of %s %j when it folds, from the records and from parts, but for single cells',
    async (folder, more) => {
      const words = ['--figures', ...more];
      const whole = await rolled(folder, ...words);
      const folded = await rolled(folder, ...words, '--fold');
      const withoutCells = (node: NodeJson, kept: NodeJson): NodeJson => ({
        ...node,
        children: node.children.flatMap((child) => {
          const same = kept.children.find(({ id, name }) => id === child.id && name === child.name);
          return same ? [withoutCells(child, same)] : [];
        }),
      });
      expect(folded).toEqual({ ...whole, root: withoutCells(whole.root, folded.root) });
      expect(JSON.stringify(folded).length).toBeLessThan(JSON.stringify(whole).length);
      const parts: string[] = [];
      const place = await folderOf({});
      for (const part of ['2/2', '1/2']) {
        const file = join(place, `part-${part[0]}.ndjson`);
        parts.push(file);
        await chibo(['rollup', folder, '--format', 'ndjson', '--shard', part, '-o', file], { cwd });
      }
      const joined = await chibo(['rollup', ...words, '--fold', '--merge', ...parts], { cwd });
      expect(joined.code).toBe(0);
      expect(JSON.parse(joined.out)).toEqual(folded);
    },
  );

  test('keeps no cells when it folds', async () => {
    const { out, err } = await chibo(['rollup', 'samples/phong-ky-thuat', '--fold'], { cwd });
    expect(err).toBe('');
    const { root } = JSON.parse(out);
    expect(root).toMatchObject({
      records: 12,
      facts: { members: { fiveGood: 136 }, branches: { recognised: 3 } },
    });
    expect(root.children[0]?.children).toEqual([]);
  });

  test('says what it could not read, and ends with 1', async () => {
    const folder = await folderOf({ '1.chibo.yaml': cleanRecord, '2.chibo.yaml': 'chibo: [' });
    const { code, out } = await chibo(['rollup', '.'], { cwd: folder });
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      records: 1,
      diagnostics: [{ code: 'rollup/unread', file: '2.chibo.yaml' }],
    });
  });

  test.each([
    [['rollup'], 'Cần một thư mục'],
    [['rollup', 'samples', '--merge', 'x'], 'Cần một thư mục'],
    [['rollup', 'khong-co'], 'ENOENT'],
    [['rollup', 'package.json'], 'ENOTDIR'],
    [['rollup', '--merge', 'khong-co.ndjson'], 'ENOENT'],
    [['rollup', '--merge', 'package.json'], 'package.json:1'],
    [['rollup', '--fold', '--merge', '/dev/null'], '--fold'],
    [['rollup', 'samples', '--from', '20x9'], '20x9'],
    [['rollup', 'samples', '--deadline', '2023-02-30'], '2023-02-30'],
    [['rollup', 'samples', '--shard', '3/2', '--format', 'ndjson'], '3/2'],
    [['rollup', 'samples', '--shard', '1/2'], 'ndjson'],
    [['rollup', 'samples', '--format', 'parquet'], '-o'],
    [['rollup', 'samples', '--jobs', '0'], '0'],
    [['rollup', 'samples', '--units', 'package.json'], 'package.json'],
    [['rollup', 'samples/thanh-tra', '-o', '/khong/co/x.json'], 'ENOENT'],
  ])('%j is wrong use', async (argv, says) => {
    const { code, out, err } = await chibo(argv, { cwd });
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(says);
  });

  test('counts those that sent their record by the day it was due', async () => {
    const sent = (id: string, day: string): string =>
      `${cleanRecord.replace('id: cb1', `id: ${id}`)}workflow: {gui-ho-so: ${day}}\n`;
    const folder = await folderOf({
      'a.chibo.yaml': sent('a', '2023-12-05'),
      'b.chibo.yaml': sent('b', '2023-12-20'),
      'c.chibo.yaml': cleanRecord,
    });
    const { out } = await chibo(['rollup', '.', '--figures', '--deadline', '2023-12-10'], { cwd: folder });
    const figures = (JSON.parse(out) as RollupJson).root.review?.figures.filter(({ id }) => id === 'F24');
    expect(figures?.map(({ n, of }) => [n, of])).toEqual([
      [2, 3],
      [1, 3],
    ]);
  });
});

describe('SQL over what is written', () => {
  const recipes = readFile('docs/rollup.md', 'utf8').then((page) =>
    [...page.matchAll(/^```sql\n([\s\S]*?)^```$/gm)].map((match) => match[1] ?? ''),
  );

  async function query(sql: string): Promise<readonly Readonly<Record<string, unknown>>[]> {
    const instance = await DuckDBInstance.create(':memory:');
    const connection = await instance.connect();
    const reader = await connection.runAndReadAll(sql);
    return reader.getRowObjectsJson();
  }

  test('by the recipes of docs/rollup.md gives the same numbers as the roll-up', async () => {
    const folder = await folderOf({});
    const parquet = join(folder, 'records.parquet');
    await chibo(['rollup', 'samples/phong-ky-thuat', '--format', 'parquet', '-o', parquet], { cwd });
    expect(existsSync(parquet)).toBe(true);
    const sqls = (await recipes).map((sql) => sql.replaceAll('records.parquet', parquet));
    expect(sqls.length).toBeGreaterThanOrEqual(4);
    const results = await Promise.all(sqls.map(query));
    const { facts } = await top('phong-ky-thuat');
    for (const [total] of [results[0] ?? []]) {
      expect({
        members: Number(total?.members),
        fiveGood: Number(total?.five_good),
        mentees: Number(total?.mentees),
        admitted: Number(total?.admitted),
        recognised: Number(total?.cells_recognised),
      }).toEqual({
        members: facts.members?.total,
        fiveGood: 136,
        mentees: 77,
        admitted: 4,
        recognised: 3,
      });
    }
    expect(Number(results[0]?.[0]?.htt_or_better)).toBeCloseTo(facts.members?.htxsHtt ?? 0, 12);
    expect(results[1]?.map((row) => [Number(row.year), Number(row.five_good), Number(row.mentees)])).toEqual([
      [2019, 43, 24],
      [2020, 45, 26],
      [2021, 48, 27],
    ]);
    expect(results[2]?.map((row) => [row.unit, Number(row.five_good)])).toEqual([['phong-ky-thuat', 136]]);
  });

  test('gives them where units ended, moved and sent two records', async () => {
    const member = (name: string) => `{id: ${name}, name: Người ${name}, joined: 2010-05-19}`;
    const record = (id: string, parent: string, period: string, more: string, profile = 'rieng') =>
      `chibo: 1\nprofile: ${profile}.chibo-profile.yaml\nbranch: {id: ${id}, name: ${id}, type: chi-bo, parent: ${parent}}\nperiod: ${period}\n${more}`;
    const members = (...names: readonly string[]) => `members: [${names.map(member).join(', ')}]\n`;
    const met = 'meetings: [{date: 2025-02-03, kind: thuong-ky}]\n';
    const folder = await folderOf({
      'rieng.chibo-profile.yaml': ownProfile,
      'khac.chibo-profile.yaml': ownProfile.replace('id: rieng', 'id: khac'),
      'c1.chibo.yaml': record('c1', 'a', '2025', members('a', 'b', 'c')),
      'c1-b.chibo.yaml': record(
        'c1',
        'a',
        '2025',
        `${members('a', 'b', 'c')}workflow: {dang-ky: 2025-01-05}\n`,
        'khac',
      ),
      // c2 was merged into c3 on 30 September; its three are among the six of c3.
      'c2.chibo.yaml': record('c2', 'a', '{from: 2025-01-01, to: 2025-09-30}', members('d', 'e', 'f') + met),
      'c3.chibo.yaml': record('c3', 'a', '2025', members('d', 'e', 'f', 'g', 'h', 'i') + met),
      // c4 moved on 1 July; m came to c5 from c4, and is listed by both.
      'c4-1.chibo.yaml': record(
        'c4',
        'a',
        '{from: 2025-01-01, to: 2025-06-30}',
        members('j', 'k', 'm') + met,
      ),
      'c4-2.chibo.yaml': record('c4', 'b', '{from: 2025-07-01, to: 2025-12-31}', members('j', 'k', 'm')),
      'c5.chibo.yaml': record(
        'c5',
        'b',
        '2025',
        members('l', 'm', 'n').replace('id: m', 'id: m, status: chuyen-den'),
      ),
    });
    const parquet = join(folder, 'records.parquet');
    await chibo(['rollup', '.', '--format', 'parquet', '-o', parquet], { cwd: folder });
    const [all, byYear, byUnit] = await Promise.all(
      (await recipes).map((sql) => query(sql.replaceAll('records.parquet', parquet))),
    );
    // 3 + 6 + 2 + 3: whoever is in two units is in one.
    expect(Number(all?.[0]?.members)).toBe(14);
    expect([Number(all?.[0]?.cells), Number(all?.[0]?.cells_registered)]).toEqual([4, 1]);
    expect(byYear?.map(({ year }) => Number(year))).toEqual([2025]);
    expect(byUnit?.map(({ unit }) => unit)).toEqual(['a', 'b']);
    const [meetings] = await query(
      `SELECT sum(meetings_thuongKy)::INT AS held FROM '${parquet}' WHERE counted`,
    );
    expect(meetings?.held).toBe(3);
    const { out } = await chibo(['rollup', '.'], { cwd: folder });
    expect(JSON.parse(out).root.facts).toMatchObject({
      members: { total: 14 },
      meetings: { thuongKy: 3 },
      branches: { active: 4, registered: 1 },
    });
  });

  test('reads a file of no records', async () => {
    const folder = await folderOf({ 'x/readme.txt': '' });
    const parquet = join(folder, 'none.parquet');
    await chibo(['rollup', 'x', '--format', 'parquet', '-o', parquet], { cwd: folder });
    expect(await query(`SELECT count(*)::INT AS n FROM '${parquet}'`)).toEqual([{ n: 0 }]);
  });
});

describe('the recipes in parts', () => {
  test.each(['GitHub Actions', 'GitLab'])('of %s give the whole', async (name) => {
    const page = await readFile('docs/rollup.md', 'utf8');
    const section = page.split(/^## /m).find((part) => part.startsWith(`In parts: ${name}`)) ?? '';
    const recipe: unknown = parse(/^```yaml\n([\s\S]*?)^```$/m.exec(section)?.[1] ?? '');
    const commands = textsIn(recipe).filter((text) => text.startsWith('npx chibo rollup'));
    expect(commands).toHaveLength(2);
    const folder = await folderOf({});
    await cp('samples/phong-ky-thuat', join(folder, 'samples'), { recursive: true });
    const [part = '', whole = ''] = commands;
    for (const index of ['1', '2', '3', '4']) {
      const command = part
        .replaceAll(/\$\{\{ matrix\.part \}\}|\$CI_NODE_INDEX/g, index)
        .replace('$CI_NODE_TOTAL', '4');
      expect(await chibo(command.split(' ').slice(2), { cwd: folder })).toEqual({
        code: 0,
        out: '',
        err: '',
      });
    }
    expect(await chibo(whole.split(' ').slice(2), { cwd: folder })).toEqual({ code: 0, out: '', err: '' });
    const { out } = await chibo(['rollup', 'samples'], { cwd: folder });
    expect(await readFile(join(folder, 'whole.json'), 'utf8')).toBe(out);
  });
});

/** Every text in a value, however deep. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

describe('threads', () => {
  test('give the same result as one thread', async () => {
    const folder = await builtCommandLine();
    const run = (jobs: string) => {
      const argv = [join(folder, 'chibo.mjs'), 'rollup', 'samples', '--figures', '--jobs', jobs];
      return spawnSync(process.execPath, argv, { cwd, encoding: 'utf8', maxBuffer: 1e8 });
    };
    const [one, two] = [run('1'), run('2')];
    expect([one.status, two.status]).toEqual([0, 0]);
    expect(two.stdout === one.stdout && two.stdout.length > 10_000).toBe(true);
  });
});
