import { describe, expect, test } from 'vitest';
import type { Facts } from '../../../../src/core/record/fact-names.js';
import { countsOf, factsOf, ownFacts, sumCounts } from '../../../../src/core/score/facts/facts.js';
import { smallProfile } from '../../rules/test-rule.js';
import { profileOf, recordOf } from '../evaluated.js';

const profile = profileOf(`${smallProfile}memberCriteria:
  title: Đảng viên tốt
  items: [{id: a, title: A}, {id: b, title: B}]
limits: {menteesPerMentor: 2}
`);

function factsFor(record: string): Facts {
  return factsOf(countsOf(recordOf(record), profile), []);
}

describe('members', () => {
  const { members } = factsFor(`
members:
  - {id: dv01, kind: chinh-thuc, rank: htxs, commitment: {tasks: 3, done: 3}, criteria: {a: dat, b: dat}}
  - {id: dv02, kind: chinh-thuc, rank: htt, commitment: {tasks: 4, done: 2}, criteria: {a: dat, b: khong-dat}}
  - {id: dv03, kind: chinh-thuc, rank: ht, commitment: {tasks: 2}, criteria: {a: dat}}
  - {id: dv04, kind: du-bi, rank: kht, status: chuyen-den, criteria: {a: dat, b: dat, c: khong-dat}}
  - {id: dv05, kind: du-bi, reason: mới kết nạp}
  - {id: dv06, kind: chinh-thuc, status: mien, rank: htt}
  - {id: dv07, kind: chinh-thuc, status: tam-dinh-chi}
  - {id: dv08, kind: chinh-thuc, status: chuyen-di, rank: htxs, commitment: {tasks: 9, done: 9}}
  - {id: dv09, kind: chinh-thuc, status: xoa-ten, rank: kht, criteria: {a: dat, b: dat}}
  - {id: dv10, commitment: {done: 1}}
`);

  test.each(
    Object.entries({
      // Eight of ten: one has moved away, one is struck off.
      total: 8,
      chinhThuc: 5,
      duBi: 2,
      mien: 1,
      rated: 5,
      htxs: 1,
      htt: 2,
      ht: 1,
      kht: 1,
      unrated: 3,
      // (1 + 2) of 5.
      htxsHtt: 0.6,
      // dv01 and dv04; a criterion that the profile does not have does no harm.
      fiveGood: 2,
      commitments: 4,
      // dv01 alone: dv02 did less, dv03 and dv10 do not say.
      commitmentsDone: 1,
      tasks: 9,
    }),
  )('%s is %d', (name, value) => {
    expect(members[name as keyof typeof members]).toBe(value);
  });

  test('the share is 0 where nobody is ranked', () => {
    expect(factsFor('members: [{id: dv01}]').members).toMatchObject({ total: 1, rated: 0, htxsHtt: 0 });
  });

  test('as many criteria are asked for as the profile says; without any nobody passes', () => {
    const two = 'members: [{id: dv01, criteria: {a: dat}}, {id: dv02, criteria: {a: khong-dat}}]';
    const least = profileOf(
      `${smallProfile}memberCriteria: {pass: {min: 1}, items: [{id: a, title: A}, {id: b, title: B}]}\n`,
    );
    const fiveGood = (by: typeof profile) => factsOf(countsOf(recordOf(two), by), []).members.fiveGood;
    expect(fiveGood(least)).toBe(1);
    expect(fiveGood(profile)).toBe(0);
    expect(fiveGood(profileOf(smallProfile))).toBe(0);
  });
});

describe('meetings', () => {
  const { meetings } = factsFor(`
period: {from: 2023-02-15, to: 2023-08-14}
meetings:
  - {date: 2023-02-20, kind: thuong-ky, due: 20, present: 18, minutes: 100, rating: tot}
  - {date: 2023-03-05, kind: thuong-ky, due: 20, present: 17, minutes: 85, rating: kha}
  - {date: 2023-03-25, kind: thuong-ky, due: 20, present: 20}
  - {date: 2023-05-05, kind: chuyen-de, due: 20, present: 15, minutes: 90, rating: tot}
  - {date: 2023-05-03, kind: chi-uy, due: 3, present: 1, minutes: 30, rating: tot}
  - {date: 2024-06-05, kind: thuong-ky}
`);

  test.each(
    Object.entries({
      // The one of June 2024 is outside the period.
      thuongKy: 3,
      thuongKyMonths: 2,
      chuyenDe: 1,
      chiUy: 1,
      good: 3,
      rated: 4,
      // (18 + 17 + 20 + 15) of 80; the chi ủy is left out.
      attendance: 0.875,
      minMinutes: 85,
      // February to August are seven months; February and March are held, June of another year is not.
      monthsMissing: 5,
      // Quarters 1, 2 and 3 are touched; the thematic meeting was in the second.
      quartersMissing: 2,
    }),
  )('%s is %d', (name, value) => {
    expect(meetings[name as keyof typeof meetings]).toBe(value);
  });

  test('without meetings nothing is attended and all months of the year are missing', () => {
    expect(factsFor('').meetings).toMatchObject({
      attendance: 0,
      minMinutes: 0,
      monthsMissing: 12,
      quartersMissing: 4,
    });
  });
});

describe('mentoring', () => {
  const { mentoring } = factsFor(`
mentoring:
  - {mentor: dv01, mentee: qc01, kind: quan-chung, to: 2023-03-31, progress: tien-bo, outcome: ket-nap}
  - {mentor: dv01, mentee: qc02, kind: quan-chung, to: 2023-03-31, progress: chua-tien-bo}
  - {mentor: dv01, mentee: cd01, kind: cap-duoi, from: 2023-04-01, outcome: khen-thuong}
  - {mentor: dv02, mentee: qc01, kind: quan-chung, progress: tien-bo, outcome: ket-nap}
  - {mentor: dv02, mentee: cd02, kind: cap-duoi, from: 2023-06-01, to: 2023-08-31}
  - {mentor: dv02, mentee: cd03, kind: cap-duoi, from: 2023-08-31, outcome: lop-nhan-thuc}
`);

  test.each(
    Object.entries({
      mentors: 2,
      mentees: 5,
      quanChung: 2,
      capDuoi: 3,
      progressed: 1,
      assessed: 2,
      admitted: 1,
      rewarded: 1,
      // 5 mentees of 2 mentors.
      ratio: 2.5,
      // dv02 has qc01, cd02 and cd03 on 31 August; dv01 never more than two on one day.
      overLimit: 1,
    }),
  )('%s is %d', (name, value) => {
    expect(mentoring[name as keyof typeof mentoring]).toBe(value);
  });

  test('the same person twice with one mentor is one; a pair that ends before it begins is none', () => {
    const facts = factsFor(`
mentoring:
  - {mentor: dv01, mentee: qc01}
  - {mentor: dv01, mentee: qc01}
  - {mentor: dv01, mentee: qc02}
  - {mentor: dv01, mentee: qc03, from: 2023-06-01, to: 2023-05-31}
`);
    expect(facts.mentoring).toMatchObject({ mentees: 3, overLimit: 0 });
  });

  test('nobody is over a limit that the profile does not set', () => {
    const record = recordOf(
      'mentoring: [{mentor: a, mentee: b}, {mentor: a, mentee: c}, {mentor: a, mentee: d}]',
    );
    expect(factsOf(countsOf(record, profile), []).mentoring.overLimit).toBe(1);
    expect(factsOf(countsOf(record, profileOf(smallProfile)), []).mentoring.overLimit).toBe(0);
  });
});

describe('the other groups', () => {
  const facts = factsFor(`
workflow: {dang-ky: 2023-01-10, cong-nhan: {date: 2023-12-28, result: kha}}
awards:
  - {form: khen-thuong, collective: 3, individual: 15}
  - {form: ghi-danh, individual: 8}
discipline:
  - {member: dv07, form: khien-trach}
  - {member: dv07, form: canh-cao, selfDetected: true}
  - {member: dv08}
initiatives:
  - {title: A, registered: 2023-02-01, recognised: 2023-11-20}
  - {title: B, registered: 2023-02-01}
  - {title: C}
targets:
  - {title: A, assigned: 12, achieved: 12}
  - {title: B, assigned: 95, achieved: 94.9, above: true}
  - {title: C, assigned: 4, achieved: 5, above: true}
  - {title: D, achieved: 5}
`);

  test('discipline, awards and initiatives are counted and summed', () => {
    expect(facts.discipline).toEqual({ cases: 3, members: 2 });
    expect(facts.awards).toEqual({ collective: 3, individual: 23 });
    expect(facts.initiatives).toEqual({ registered: 2, recognised: 1 });
  });

  test('a target is met where as much is achieved as assigned', () => {
    expect(facts.targets).toMatchObject({ total: 4, met: 2, above: 2, metShare: 0.5, aboveShare: 0.5 });
    expect(factsFor('').targets).toEqual({
      total: 0,
      met: 0,
      above: 0,
      late: 0,
      metShare: 0,
      aboveShare: 0,
      lateShare: 0,
      remedies: 0,
      remedied: 0,
    });
  });

  test('a shortcoming to remedy is no target, and is remedied where as much is achieved as assigned', () => {
    const { targets } = factsFor(`targets:
  - {title: A, assigned: 1, achieved: 1, above: true, late: true}
  - {title: B, assigned: 1, achieved: 0, late: false}
  - {title: C, assigned: 1, achieved: 1, remedy: true}
  - {title: D, assigned: 1, achieved: 0, above: true, late: true, remedy: true}
  - {title: E, remedy: true}
  - {title: F, assigned: 1, achieved: 1, date: 2022-12-31}
`);
    expect(targets).toEqual({
      total: 2,
      met: 1,
      above: 1,
      late: 1,
      metShare: 0.5,
      aboveShare: 0.5,
      lateShare: 0.5,
      remedies: 3,
      remedied: 1,
    });
  });

  test.each([
    { workflow: 'dang-ky: 2023-01-10, cam-ket: 2023-01-15', registered: 1, committed: 1, recognised: 0 },
    { workflow: 'cong-nhan: {date: 2023-12-28, result: tot}', registered: 0, committed: 0, recognised: 1 },
    {
      workflow: 'cong-nhan: {date: 2023-12-28, result: chua-dat}',
      registered: 0,
      committed: 0,
      recognised: 0,
    },
    { workflow: 'cong-nhan: 2023-12-28', registered: 0, committed: 0, recognised: 1 },
    { workflow: 'dang-ky: ~', registered: 0, committed: 0, recognised: 0 },
  ])('workflow {$workflow}', ({ workflow, ...expected }) => {
    expect(factsFor(`workflow: {${workflow}}`).workflow).toEqual(expected);
  });
});

describe('figures', () => {
  test('stand in for the counts they name, and shares are made of them', () => {
    const { members, mentoring } = factsFor(`
members: [{id: dv01, rank: htxs}, {id: dv02, rank: kht}]
figures:
  members.htt: 8
  members.rated: 10
  mentoring.mentors: ">19000"
  mentoring.mentees: "~62000"
  members.fiveGood: {value: 28601, mode: luot}
`);
    // (1 of the rows + 8 reported) of 10; 62000 of 19000.
    expect(members).toMatchObject({ total: 2, htxs: 1, htt: 8, rated: 10, htxsHtt: 0.9, fiveGood: 28601 });
    expect(mentoring).toMatchObject({ mentors: 19000, mentees: 62000, ratio: 62000 / 19000 });
  });

  test('may name a share, in per cent', () => {
    expect(factsFor('figures: {members.htxsHtt: ">=94%"}').members.htxsHtt).toBe(0.94);
  });

  test('of other names, or that cannot be read, change nothing', () => {
    const facts = factsFor('figures: {exemplaryUnits: 5, members.total: nhiều}');
    expect(facts).toEqual(factsFor(''));
  });

  test('of the branches of a đảng bộ stand in for the records below it', () => {
    const { branches } = factsFor(
      'figures: {branches.active: 2500, branches.recognised: 2000, branches.members.total: 28601}',
    );
    // 2000 of 2500 recognised; nothing is reported of the rest.
    expect(branches).toMatchObject({ active: 2500, recognised: 2000, rate: 0.8, registered: 0, kht: 0 });
    expect(branches.members.total).toBe(28601);
  });
});

describe('sums of several records', () => {
  const one = countsOf(
    recordOf(`
members: [{id: dv01, rank: htxs}, {id: dv02, rank: kht}]
meetings: [{date: 2023-01-05, kind: thuong-ky, due: 10, present: 9, minutes: 95}]
`),
    profile,
  );
  const two = countsOf(
    recordOf(`
members: [{id: dv01, rank: htt}]
meetings: [{date: 2023-01-05, kind: thuong-ky, due: 30, present: 21, minutes: 90}]
`),
    profile,
  );
  const none = countsOf(recordOf(''), profile);

  test('add counts and make shares anew, never the mean of shares', () => {
    const { members, meetings } = ownFacts(sumCounts([one, two]));
    // 2 of 3 ranked, where the mean of 1/2 and 1/1 would be 3/4; 30 of 40 present, not (0.9 + 0.7) / 2.
    expect(members).toMatchObject({ total: 3, rated: 3, htxsHtt: 2 / 3 });
    expect(meetings).toMatchObject({ thuongKy: 2, attendance: 0.75, monthsMissing: 22 });
  });

  test('keep the least minutes that are not 0', () => {
    expect(ownFacts(sumCounts([one, none, two])).meetings.minMinutes).toBe(90);
    expect(ownFacts(sumCounts([none, one])).meetings.minMinutes).toBe(95);
    expect(ownFacts(sumCounts([none, none])).meetings.minMinutes).toBe(0);
  });

  test('are associative', () => {
    const whole = ownFacts(sumCounts([one, two, none]));
    expect(ownFacts(sumCounts([sumCounts([one, two]), none]))).toEqual(whole);
    expect(ownFacts(sumCounts([one, sumCounts([none, two])]))).toEqual(whole);
  });
});
