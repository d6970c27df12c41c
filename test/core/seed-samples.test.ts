import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { OwnFacts } from '../../src/core/record/fact-names.js';
import { ownFacts, sumCounts } from '../../src/core/score/facts/facts.js';
import { readFigure } from '../../src/core/score/facts/figures.js';
import { menteeHeads } from '../../src/core/score/facts/mentoring.js';
import { fromPoints } from '../../src/core/text/points.js';
import { type Assessment, openRecord } from '../../src/core/workspace/assess.js';
import { assessIn } from '../../src/core/workspace/workspace.js';
import { memoryWorkspace } from './workspace/memory-workspace.js';

const samples = memoryWorkspace(
  Object.fromEntries(
    readdirSync('samples', { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.yaml'))
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => [relative('samples', file).split(sep).join('/'), readFileSync(file, 'utf8')]),
  ),
);
const paths = await samples.records();
const assessments = new Map<string, Assessment>(
  await Promise.all(
    paths.map(
      async (path): Promise<[string, Assessment]> => [
        path,
        await assessIn(samples, path, (await samples.read(path)) ?? ''),
      ],
    ),
  ),
);

/** The assessments of the records whose paths match. */
function matching(pattern: RegExp): readonly Assessment[] {
  return paths.filter((path) => pattern.test(path)).flatMap((path) => assessments.get(path) ?? []);
}

function one(path: string): Assessment {
  const assessment = assessments.get(path);
  if (assessment === undefined) throw new Error(`There is no sample ${path}.`);
  return assessment;
}

/** Facts of counts summed over records. */
function summed(all: readonly Assessment[]): OwnFacts {
  return ownFacts(sumCounts(all.flatMap(({ evaluation }) => evaluation?.counts ?? [])));
}

describe('every sample', () => {
  test.each(paths.filter((path) => !path.startsWith('dang-lam/')))(
    '%s has no error and no warning',
    (path) => {
      const found = one(path).findings.filter(({ severity }) => severity !== 'info');
      expect(found.map(({ code }) => code)).toEqual([]);
    },
  );

  test('a branch stands once in a period, and under one name', () => {
    const branches = paths.map((path) => openRecord(readFileSync(`samples/${path}`, 'utf8')).record);
    const places = branches.map((record) => `${record?.branch.id} ${record?.period?.from}`);
    expect(places.filter((place, index) => places.indexOf(place) !== index)).toEqual([]);
    const names = new Set(branches.map((record) => `${record?.branch.id} ${record?.branch.name}`));
    expect(names.size).toBe(new Set(branches.map((record) => record?.branch.id)).size);
  });
});

describe('báo Tây Ninh, 20/4/2022: Phòng Kỹ thuật, 2019–2021', () => {
  const cells = matching(/^phong-ky-thuat\/(?!dang-bo)/);

  test('three cells in three years', () => {
    expect(cells).toHaveLength(9);
    expect(new Set(cells.map(({ record }) => record?.branch.id)).size).toBe(3);
  });

  test('136 person-times of “đảng viên 5 tốt”: 43 + 45 + 48', () => {
    expect(summed(cells).members.fiveGood).toBe(136);
    const byYear = [2019, 2020, 2021].map(
      (year) => summed(matching(new RegExp(`^phong-ky-thuat/(?!dang-bo).*-${year}`))).members.fiveGood,
    );
    expect(byYear).toEqual([43, 45, 48]);
  });

  test('77 people mentored, nobody twice, 4 of them admitted', () => {
    expect(summed(cells).mentoring).toMatchObject({ mentees: 77, admitted: 4, overLimit: 0 });
    const pairs = cells.flatMap(({ record }) => record?.mentoring ?? []);
    expect(menteeHeads(pairs, () => true)).toBe(77);
  });

  test('3 cells recognised, all in 2021; their đảng bộ sees it', () => {
    expect(summed(cells).workflow.recognised).toBe(3);
    const branches = [2019, 2020, 2021].map(
      (year) => one(`phong-ky-thuat/dang-bo-${year}.chibo.yaml`).evaluation?.facts.branches,
    );
    expect(branches.map((facts) => [facts?.active, facts?.recognised, facts?.members.fiveGood])).toEqual([
      [3, 0, 43],
      [3, 0, 45],
      [3, 3, 48],
    ]);
    expect(branches.map((facts) => [facts?.mentoring.mentees, facts?.mentoring.admitted])).toEqual([
      [24, 1],
      [26, 1],
      [27, 2],
    ]);
  });

  test('who is admitted in one year is a member in the next', () => {
    const admitted = matching(/^phong-ky-thuat\/(tham-muu-2019|kho-2020)/).flatMap(({ record }) =>
      (record?.mentoring ?? []).flatMap((pair) => pair.admitted ?? []),
    );
    const joined = matching(/^phong-ky-thuat\/(tham-muu-2020|kho-2021)/).map(
      ({ record }) => record?.members.at(-1)?.joined,
    );
    expect(admitted.sort()).toEqual(joined.sort());
  });
});

describe('thanhuytphcm.vn, 26/6/2022: Quận 4, 2019–2022', () => {
  const wards = matching(/^quan-4\/phuong-/);
  const pairs = wards.flatMap(({ record }) => record?.mentoring ?? []);

  test('13 wards, 6 people admitted', () => {
    expect(wards).toHaveLength(13);
    expect(summed(wards).mentoring.admitted).toBe(6);
    expect(one('quan-4/dang-bo.chibo.yaml').evaluation?.facts.branches).toMatchObject({
      active: 13,
      mentoring: { admitted: 6, overLimit: 0 },
    });
  });

  test('every mentor has one or two people', () => {
    const mentors = new Set(pairs.map(({ mentor }) => mentor));
    const people = [...mentors].map((mentor) => pairs.filter((pair) => pair.mentor === mentor).length);
    expect(new Set(people)).toEqual(new Set([1, 2]));
  });

  test('one ward without a party member enlisted three years running; three excellent years', () => {
    const zero = wards.filter(
      ({ record }) => readFigure(record?.figures.get('enlistedMembers'))?.value === 0,
    );
    expect(zero).toHaveLength(1);
    expect(readFigure(one('quan-4/dang-bo.chibo.yaml').record?.figures.get('outstandingYears'))?.value).toBe(
      3,
    );
  });
});

describe('trang tin xã Quế Phú, 7/8/2023', () => {
  const cells = matching(/^que-phu\/chi-bo-/);

  test('15 cells registered and committed on 4 August 2023', () => {
    expect(cells).toHaveLength(15);
    expect(summed(cells).workflow).toEqual({ registered: 15, committed: 15, recognised: 0 });
    const days = cells.flatMap(({ record }) => [
      record?.workflow.get('dang-ky')?.date,
      record?.workflow.get('cam-ket')?.date,
    ]);
    expect(new Set(days)).toEqual(new Set(['2023-08-04']));
    expect(one('que-phu/dang-bo.chibo.yaml').evaluation?.facts.branches).toMatchObject({
      active: 15,
      registered: 15,
      recognised: 0,
    });
  });

  test('under plan 98-KH/ĐU of 31 July 2023, with its four parts', () => {
    for (const { profile } of cells) {
      expect(profile?.basis).toMatchObject({ document: '98-KH/ĐU', date: '2023-07-31', official: false });
    }
    expect(cells[0]?.profile?.groups.map(({ title }) => title)).toEqual([
      'Lãnh đạo hoàn thành tốt nhiệm vụ',
      'Chất lượng sinh hoạt tốt',
      'Đoàn kết, kỷ luật tốt',
      'Đảng viên tốt',
    ]);
  });
});

describe('bài về Đảng ủy Các cơ quan tỉnh Bắc Kạn, 7/3/2024', () => {
  const party = one('bac-kan/dang-bo.chibo.yaml');

  test('3 of 3 pilots recognised, nearly 30 further models', () => {
    expect(party.evaluation?.facts.branches).toMatchObject({
      active: 3,
      registered: 3,
      recognised: 3,
      rate: 1,
    });
    expect(readFigure(party.record?.figures.get('furtherModels'))).toMatchObject({
      value: 30,
      qualifier: '<',
    });
  });

  test('12 regular and 4 thematic meetings in each pilot, all good; 12 of the committee in Thanh tra', () => {
    for (const { evaluation } of matching(/^bac-kan\/(?!dang-bo)/)) {
      expect(evaluation?.facts.meetings).toMatchObject({ thuongKy: 12, chuyenDe: 4 });
      expect(evaluation?.facts.meetings.good).toBe(evaluation?.facts.meetings.rated);
    }
    expect(one('bac-kan/thanh-tra.chibo.yaml').evaluation?.facts.meetings.chiUy).toBe(12);
  });

  test('Thanh tra: 29 members, 5 excellent, 100 % good or better, 2 of 2 initiatives', () => {
    const facts = one('bac-kan/thanh-tra.chibo.yaml').evaluation?.facts;
    expect(facts?.members).toMatchObject({ total: 29, htxs: 5, htxsHtt: 1, commitmentsDone: 29, tasks: 87 });
    expect(facts?.initiatives).toEqual({ registered: 2, recognised: 2 });
    expect(facts?.discipline).toEqual({ cases: 0, members: 0 });
  });

  test('everybody in the pilots keeps a commitment of three tasks', () => {
    const { total, commitments, commitmentsDone, tasks } = summed(matching(/^bac-kan\/(?!dang-bo)/)).members;
    expect([commitments, commitmentsDone, tasks]).toEqual([total, total, 3 * total]);
  });

  test('the awards of the year: 7 collectives and 31 persons', () => {
    // 1 + 3 + 1 + 2; 8 + 15 + 1 + 3 + 4.
    expect(party.evaluation?.facts.awards).toEqual({ collective: 7, individual: 31 });
  });

  test('points by hand, scaled up for what the article does not say', () => {
    const finals = ['thanh-tra', 'tuyen-giao', 'ky-thuat-dien-luc'].map((name) =>
      fromPoints(one(`bac-kan/${name}.chibo.yaml`).evaluation?.score.final ?? (0 as never)),
    );
    // (9 + 10 + 5 + 9 + 5) + 16 + 20 + 20 = 94 of 96.
    // Without I.5 (5), II.3 (3) and II.4 (4) there are 88: (9.5 + 10 + 5 + 8.5) + 13 + 20 + 20 = 86.
    // And (9 + 10 + 5 + 9) + 13 + 20 + 20 = 86 of 88.
    expect(finals).toEqual([97.92, 97.73, 97.73]);
  });
});

describe('Báo Quân khu 7, 16/6/2022: 2019–2022', () => {
  const { record, evaluation } = one('quan-khu-7/2019-2022.chibo.yaml');

  test.each([
    ['mentoring.mentors', 19_000, '>', 'nguoi'],
    ['mentoring.mentees', 62_000, '>', 'nguoi'],
    ['mentoring.admitted', 7252, '', 'nguoi'],
    ['mentorsRewarded', 7000, '<', 'nguoi'],
    ['members.fiveGood', 28_601, '', 'luot'],
    ['branches.recognised', 2416, '', 'to-chuc'],
    ['awards.collective', 3855, '', 'to-chuc'],
    ['awards.individual', 28_696, '', 'nguoi'],
    ['branchesHtxsHtt', 0.94, '>=', undefined],
    ['members.htxsHtt', 0.97, '>', undefined],
    ['exemplaryUnits', 0.842, '>=', undefined],
  ])('%s is %d %s', (name, value, qualifier, mode) => {
    expect(readFigure(record?.figures.get(name))).toMatchObject({ value, qualifier, mode });
  });

  test('figures named as facts stand for counts; the ratio is made of them', () => {
    expect(evaluation?.facts.mentoring).toMatchObject({ mentors: 19_000, mentees: 62_000, admitted: 7252 });
    expect(evaluation?.facts.mentoring.ratio).toBeCloseTo(3.263, 3);
    expect(evaluation?.facts.members).toMatchObject({ fiveGood: 28_601, htxsHtt: 0.97 });
    expect(evaluation?.facts.awards).toEqual({ collective: 3855, individual: 28_696 });
  });

  test('all five figures of the summary sheet are there', () => {
    expect(evaluation?.level.final).toBe('du');
  });
});
