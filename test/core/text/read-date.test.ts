import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatDate } from '../../../src/core/text/numbers.js';
import { type DateContext, excelDay, readDate } from '../../../src/core/text/read-date.js';

const year2026: DateContext = {
  period: { from: '2026-01-01', to: '2026-12-31' },
  latest: '2026-12-31',
};

describe('a day, as people write it in a record of 2026', () => {
  test.each<readonly [written: string, iso: string]>([
    ['19/5/2004', '2004-05-19'],
    ['19/05/2004', '2004-05-19'],
    ['19-5-2004', '2004-05-19'],
    ['19.5.2004', '2004-05-19'],
    [' 19 / 5 / 2004 ', '2004-05-19'],
    ['19/5/04', '2004-05-19'],
    ['19-5-04', '2004-05-19'],
    ['19.5.04', '2004-05-19'],
    ['19/5', '2026-05-19'],
    ['19-5', '2026-05-19'],
    ['19.5', '2026-05-19'],
    ['190504', '2004-05-19'],
    ['19052004', '2004-05-19'],
    ['20040519', '2004-05-19'],
    ['19/5/2004 00:00:00', '2004-05-19'],
    ['19/05/2004 7:30', '2004-05-19'],
    ['19/5/2004 12:00:00 AM', '2004-05-19'],
    ['2004-05-19', '2004-05-19'],
    ['2004-5-19', '2004-05-19'],
    ['2004/05/19', '2004-05-19'],
    ['2004-05-19T00:00:00.000Z', '2004-05-19'],
    ['ngày 19 tháng 5 năm 2004', '2004-05-19'],
    ['Ngày 19 tháng 05 năm 2004'.normalize('NFD'), '2004-05-19'],
    ['19 tháng 5', '2026-05-19'],
    ['29/2/2024', '2024-02-29'],
    // Two digits never lead past the last day of the period.
    ['3/2/30', '1930-02-03'],
    ['3/2/75', '1975-02-03'],
    ['3/2/00', '2000-02-03'],
    ['31/12/26', '2026-12-31'],
    ['1/1/27', '1927-01-01'],
  ])('%j is %s', (written, iso) => {
    expect(readDate(written, year2026)).toEqual({ kind: 'day', iso });
  });

  test.each([
    ['5/2004', 'no-day'],
    ['05-2004', 'no-day'],
    ['tháng 5/2004', 'no-day'],
    ['tháng 5 năm 2004', 'no-day'],
    ['2004-05', 'no-day'],
    ['2004', 'no-day'],
    ['31/02/2023', 'none'],
    ['29/2', 'none'],
    ['29/2/2023', 'none'],
    ['5/19/2004', 'none'],
    ['32/1', 'none'],
    ['311304', 'none'],
    ['1952004', 'none'],
    ['38126', 'none'],
    ['1905', 'no-day'],
    ['19', 'none'],
    ['0/1/2023', 'none'],
    ['1/0/2023', 'none'],
    ['hôm qua', 'none'],
    ['8,5', 'none'],
    ['19/5/204', 'none'],
    ['19/5/2004/1', 'none'],
    ['', 'none'],
  ] as const)('%j is no day: %s', (written, kind) => {
    expect(readDate(written, year2026)).toEqual({ kind });
  });
});

describe('a date without its year', () => {
  const within = (from: string, to: string): DateContext => ({ period: { from, to } });
  test.each<readonly [written: string, context: DateContext, iso: string | undefined]>([
    // From the middle of one year to the middle of the next, each day is there once.
    ['19/5', within('2025-07-01', '2026-06-30'), '2026-05-19'],
    ['19/9', within('2025-07-01', '2026-06-30'), '2025-09-19'],
    // Beside a part of a year it is still a day of that year; the period's findings say the rest.
    ['19/5', within('2025-07-01', '2025-12-31'), '2025-05-19'],
    ['29/2', within('2023-01-01', '2025-12-31'), '2024-02-29'],
    ['19/5', within('2019-01-01', '2022-04-30'), undefined],
    ['19/5', {}, undefined],
  ])('%s in %o', (written, context, iso) => {
    const reading = readDate(written, context);
    expect(reading).toEqual(iso === undefined ? { kind: 'no-year' } : { kind: 'day', iso });
  });
});

test('every real day is read as it is shown, with or without a year of four digits', () => {
  const day = fc.date({ min: new Date('1927-01-01'), max: new Date('2026-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(day, (date) => {
      const iso = date.toISOString().slice(0, 10);
      const shown = formatDate(iso);
      for (const written of [shown, `${shown.slice(0, 6)}${shown.slice(8)}`, shown.replaceAll('/', '')]) {
        expect(readDate(written, year2026)).toEqual({ kind: 'day', iso });
      }
    }),
  );
});

describe('a day that Excel counts', () => {
  test.each<readonly [text: string, iso: string | undefined]>([
    ['38126', '2004-05-19'],
    ['36526', '2000-01-01'],
    ['44986', '2023-03-01'],
    ['10000', '1927-05-18'],
    ['09999', undefined],
    ['99999', undefined],
    ['381260', undefined],
    ['38126,5', undefined],
  ])('%s', (text, iso) => {
    expect(excelDay(text)).toBe(iso);
  });
});
