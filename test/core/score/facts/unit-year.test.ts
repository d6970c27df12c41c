import { describe, expect, test } from 'vitest';
import type { Period } from '../../../../src/core/record/period.js';
import { countsOfYear, isFlow, unitYears } from '../../../../src/core/score/facts/unit-year.js';

const firstHalf: Period = { from: '2025-01-01', to: '2025-06-30' };
const secondHalf: Period = { from: '2025-07-01', to: '2025-12-31' };
const whole: Period = { from: '2025-01-01', to: '2025-12-31' };

function part(period: Period, counts: Record<string, number>) {
  return { period, counts: new Map(Object.entries(counts)) };
}

describe('the counts of a unit’s year', () => {
  const parts = [
    part(firstHalf, {
      'members.total': 9,
      'members.htt': 9,
      'members.madeOfficial': 1,
      'meetings.thuongKy': 6,
      'meetings.minMinutes': 95,
      'mentoring.mentors': 3,
      'mentoring.admitted': 1,
      'awards.individual': 2,
      'workflow.registered': 1,
      'period.months': 6,
      'period.quarters': 2,
    }),
    part(secondHalf, {
      'members.total': 12,
      'members.htt': 10,
      'meetings.thuongKy': 5,
      'meetings.minMinutes': 90,
      'mentoring.mentors': 2,
      'mentoring.admitted': 2,
      'awards.individual': 1,
      'workflow.recognised': 1,
      'period.months': 6,
      'period.quarters': 2,
    }),
  ];

  test('are the last record’s members and mentors, and the sum of what happened', () => {
    expect(Object.fromEntries(countsOfYear(parts, true))).toEqual({
      'members.total': 12,
      'members.htt': 10,
      'members.madeOfficial': 1,
      'meetings.thuongKy': 11,
      'meetings.minMinutes': 90,
      'mentoring.mentors': 2,
      'mentoring.admitted': 3,
      'awards.individual': 3,
      'workflow.registered': 1,
      'workflow.recognised': 1,
      'period.months': 12,
      'period.quarters': 4,
    });
  });

  test('of a unit that has ended are only what happened', () => {
    const ended = Object.fromEntries(countsOfYear(parts.slice(0, 1), false));
    expect(ended).toEqual({
      'members.madeOfficial': 1,
      'meetings.thuongKy': 6,
      'meetings.minMinutes': 95,
      'mentoring.admitted': 1,
      'awards.individual': 2,
      'period.months': 6,
      'period.quarters': 2,
    });
  });

  test('hold a quarter that two parts touch once', () => {
    const quarters = (period: Period, counts: Record<string, number>) => part(period, counts);
    const year = countsOfYear(
      [
        quarters(
          { from: '2025-01-01', to: '2025-07-31' },
          { 'period.quarters': 3, 'meetings.quartersMissing': 3 },
        ),
        quarters(
          { from: '2025-08-01', to: '2025-12-31' },
          { 'period.quarters': 2, 'meetings.quartersMissing': 2 },
        ),
      ],
      true,
    );
    expect(year.get('period.quarters')).toBe(4);
    expect(year.get('meetings.quartersMissing')).toBe(4);
  });
});

describe('the years of a unit', () => {
  test('join parts of one year in the order of time, and leave out what lies within a wider record', () => {
    const months = { period: { from: '2025-03-01', to: '2025-03-31' } };
    expect(unitYears([{ period: whole }, months])).toEqual([{ year: undefined, parts: [{ period: whole }] }]);
    expect(unitYears([{ period: secondHalf }, { period: firstHalf }])).toEqual([
      { year: '2025', parts: [{ period: firstHalf }, { period: secondHalf }] },
    ]);
  });

  test('take the first of several records of one period, and keep years apart', () => {
    const second = { period: whole, model: 'b' };
    const years = unitYears([
      { period: whole, model: 'a' },
      second,
      { period: { from: '2024-01-01', to: '2024-12-31' }, model: 'a' },
    ]);
    expect(years.map(({ parts }) => parts.map(({ period, model }) => `${period.from} ${model}`))).toEqual([
      ['2024-01-01 a'],
      ['2025-01-01 a'],
    ]);
  });
});

describe('flow', () => {
  test.each([
    ['meetings.due', true],
    ['discipline.cases', true],
    ['award/giay-khen/a/individual', true],
    ['discipline/khien-trach', true],
    ['members.total', false],
    ['members.fiveGood', false],
    ['mentoring.mentees', false],
    ['mentoring.progressed', true],
    ['score.points', false],
  ])('%s: %s', (name, flow) => {
    expect(isFlow(name)).toBe(flow);
  });
});
