import { describe, expect, test } from 'vitest';
import type { Chart, Document } from '../../../../src/core/paper/model.js';
import { board, type Drawn, rolledUp } from '../../rollup/records.js';
import { linesOf, reviewFor, rowsOf } from './samples.js';

const mentees = 'Người được dìu dắt';

/** A cell that mentors so many, and was recognised or was not. */
const cell = (id: string, period: string, mentored: number, isRecognised = false): Drawn => {
  const rows = Array.from(
    { length: mentored },
    (_, index) => `{mentor: m${index}, mentee: ${id}-q${index}, kind: quan-chung}`,
  );
  const workflow = isRecognised ? `workflow: {cong-nhan: {date: ${period}-12-20, result: tot}}\n` : '';
  return { id, parent: 'db', period, more: `${workflow}mentoring: [${rows.join(', ')}]\n` };
};

const boards: readonly Drawn[] = [
  { ...board, period: '2022' },
  { ...board, period: '2023' },
];

/** Three cells in 2022; in 2023 the third sent nothing. */
const missing: readonly Drawn[] = [
  ...boards,
  cell('c1', '2022', 6, true),
  cell('c1', '2023', 7, true),
  cell('c2', '2022', 6),
  cell('c2', '2023', 6, true),
  cell('c3', '2022', 9, true),
];

function barsOf({ blocks }: Document, title: string): readonly (readonly [string, string])[] {
  const charts = blocks.flatMap((block): readonly Chart[] => (block.kind === 'chart' ? [block] : []));
  const found = charts.filter((chart) => chart.title === title);
  return found.flatMap(({ bars }) => bars.map(({ label, text }) => [label, text] as const));
}

describe('the charts of the years', () => {
  test('compare the cells with a record in both years, so that a missing record is no decline', async () => {
    const review = reviewFor(await rolledUp(missing));
    // With c3 there would be 21 and 13.
    expect(barsOf(review, `${mentees} (2 chi bộ có hồ sơ cả hai năm)`)).toEqual([
      ['2022', '12'],
      ['2023', '13'],
    ]);
    // One of two, then both; with c3 two of three in both years.
    const title = 'Chi bộ được công nhận, trên số chi bộ (2 chi bộ có hồ sơ cả hai năm)';
    expect(barsOf(review, title)).toEqual([
      ['2022', '50 %'],
      ['2023', '100 %'],
    ]);
    expect(rowsOf(review, 'Qua các năm')).toContainEqual([mentees, '21', '13', '+1']);
  });

  test('show each year by itself where the cells are the same', async () => {
    const same = missing.filter(({ id }) => id !== 'c3');
    expect(barsOf(reviewFor(await rolledUp(same)), mentees)).toEqual([
      ['2022', '12'],
      ['2023', '13'],
    ]);
  });

  test('show an earlier year of fewer cells with the number of cells below', async () => {
    const earlier = [...missing.filter(({ id }) => id !== 'c3'), cell('c1', '2021', 5)];
    const review = reviewFor(await rolledUp(earlier));
    expect(barsOf(review, mentees)).toEqual([
      ['2021', '5'],
      ['2022', '12'],
      ['2023', '13'],
    ]);
    expect(linesOf(review)).toContain('Số chi bộ có hồ sơ từng năm: 1 (2021); 2 (2022); 2 (2023).');
  });

  test('give others no numbers whose difference is that of the cells left out', async () => {
    const review = reviewFor(await rolledUp(missing), { withhold: true });
    expect(barsOf(review, mentees)).toEqual([
      ['2022', '21'],
      ['2023', '13'],
    ]);
    expect(linesOf(review)).toContain('Số chi bộ có hồ sơ từng năm: 3 (2022); 2 (2023).');
  });
});
