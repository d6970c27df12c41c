import { describe, expect, test } from 'vitest';
import { parseText } from '../../../../src/core/parse/parse.js';
import { dataOf } from '../../../../src/core/parse/tree.js';
import { type BranchRecord, readRecord } from '../../../../src/core/record/record.js';
import { countsOf } from '../../../../src/core/score/facts/facts.js';
import { rowsInPeriod } from '../../../../src/core/score/facts/rows-in-period.js';

/** A record as it is read, of the text below the lines that every record needs. */
function recordOf(text: string): BranchRecord {
  return readRecord(dataOf(parseText(`chibo: 1\nbranch: {id: cb1, name: A, type: chi-bo}\n${text}`).root));
}

/** The counts of a record that are asked for, without a profile. */
function countsIn(text: string, names: readonly string[]): Record<string, number | undefined> {
  const counts = countsOf(recordOf(text), undefined);
  return Object.fromEntries(names.map((name) => [name, counts.get(name)]));
}

describe('what counts in a period', () => {
  test('leaves out discipline, awards, initiatives, pairs and steps of other years', () => {
    const text = `period: 2024
workflow: {dang-ky: 2022-01-10, cam-ket: 2023-07-01}
discipline: [{member: dv07, date: 2021-06-01}, {member: dv08, date: 2024-06-01}, {member: dv09}]
awards: [{form: a, collective: 3, individual: 15, date: 2023-12-31}, {form: b, collective: 1, individual: 2}]
initiatives:
  - {title: A, registered: 2021-02-01, recognised: 2021-11-20}
  - {title: B, registered: 2023-12-01, recognised: 2024-11-20}
mentoring:
  - {mentor: dv07, mentee: qc-1, kind: quan-chung, from: 2021-01-01, to: 2021-12-31}
  - {mentor: dv08, mentee: qc-2, kind: quan-chung, from: 2023-05-01}
`;
    const expected = {
      'discipline.cases': 2,
      'discipline.members': 2,
      'awards.collective': 1,
      'awards.individual': 2,
      'initiatives.registered': 1,
      'initiatives.recognised': 1,
      'mentoring.mentors': 1,
      'mentoring.mentees': 1,
      'workflow.registered': 0,
      'workflow.committed': 1,
    };
    expect(countsIn(text, Object.keys(expected))).toEqual(expected);
  });

  test('keeps the pair of an admission dated outside, but not the admission', () => {
    const text = `period: 2024
mentoring:
  - {mentor: dv01, mentee: qc-1, outcome: ket-nap, admitted: 2025-01-01}
  - {mentor: dv01, mentee: qc-2, outcome: ket-nap, admitted: 2024-12-31}
  - {mentor: dv01, mentee: qc-3, outcome: ket-nap}
`;
    expect(countsIn(text, ['mentoring.mentees', 'mentoring.admitted'])).toEqual({
      'mentoring.mentees': 3,
      'mentoring.admitted': 2,
    });
  });

  test('is the record itself where nothing lies outside, or where the period holds no day', () => {
    const inside = recordOf('period: 2024\nawards: [{form: a, date: 2024-01-01}]\n');
    expect(rowsInPeriod(inside)).toBe(inside);
    const backwards = recordOf(
      'period: {from: 2024-12-31, to: 2024-01-01}\nawards: [{form: a, date: 2020-01-01}]\n',
    );
    expect(rowsInPeriod(backwards)).toBe(backwards);
  });
});

describe('facts of the period and of who is reviewed', () => {
  test.each([
    { period: '2023', months: 12, quarters: 4 },
    { period: '{from: 2025-07-01, to: 2025-12-31}', months: 6, quarters: 2 },
    { period: '{from: 2025-09-30, to: 2025-10-01}', months: 2, quarters: 2 },
    { period: '{from: 2019-01-01, to: 2022-04-30}', months: 40, quarters: 14 },
  ])('$period has $months months and $quarters quarters', ({ period, months, quarters }) => {
    expect(countsIn(`period: ${period}\n`, ['period.months', 'period.quarters'])).toEqual({
      'period.months': months,
      'period.quarters': quarters,
    });
  });

  test('twelve meetings in January are those of one month', () => {
    const meetings = Array.from(
      { length: 12 },
      (_, index) => `  - {date: 2023-01-${String(index + 3).padStart(2, '0')}, kind: thuong-ky}\n`,
    );
    expect(
      countsIn(`period: 2023\nmeetings:\n${meetings.join('')}`, [
        'meetings.thuongKy',
        'meetings.thuongKyMonths',
      ]),
    ).toEqual({ 'meetings.thuongKy': 12, 'meetings.thuongKyMonths': 1 });
  });

  test('neither exempt, suspended, newly admitted members nor those here for a time are reviewed', () => {
    const text = `period: 2023
members:
  - {id: dv01, kind: chinh-thuc}
  - {id: dv02, kind: chinh-thuc, status: mien}
  - {id: dv03, kind: chinh-thuc, status: tam-dinh-chi}
  - {id: dv04, kind: du-bi, joined: 2023-06-30}
  - {id: dv05, kind: du-bi, joined: 2023-07-01}
  - {id: dv06, kind: chinh-thuc, status: tam-thoi, rank: htt}
  - {id: dv07, kind: chinh-thuc, status: chuyen-den}
  - {id: dv08, kind: chinh-thuc, status: chuyen-di}
`;
    // Belong: dv01 to dv05 and dv07. Reviewed: dv01, dv04 (six months on 30/12), dv07.
    expect(countsIn(text, ['members.total', 'members.reviewed', 'members.rated'])).toEqual({
      'members.total': 6,
      'members.reviewed': 3,
      'members.rated': 0,
    });
  });

  test('figures without rows imply who is reviewed and the months with a meeting', () => {
    const figures = 'period: 2023\nfigures: {members.total: 29, meetings.thuongKy: 14}\n';
    expect(countsIn(figures, ['members.reviewed', 'meetings.thuongKyMonths'])).toEqual({
      'members.reviewed': 29,
      'meetings.thuongKyMonths': 12,
    });
    const reported = 'period: 2023\nfigures: {members.total: 29, members.reviewed: 25}\n';
    expect(countsIn(reported, ['members.reviewed'])).toEqual({ 'members.reviewed': 25 });
  });
});
