import { describe, expect, test } from 'vitest';
import type { ReviewOptions } from '../../../../src/core/paper/review/source.js';
import { board, type Drawn, rolledUp } from '../../rollup/records.js';
import { linesOf, reviewFor } from './samples.js';

/** A cell that mentors so many, of whom the first are said to have made progress. */
const cell = (assessed: number, mentored: number, period = '2023'): Drawn => {
  const rows = Array.from(
    { length: mentored },
    (_, index) =>
      `{mentor: m1, mentee: q${index}, kind: quan-chung${index < assessed ? ', progress: tien-bo' : ''}}`,
  );
  return { id: 'c1', parent: 'db', period, more: `mentoring: [${rows.join(', ')}]\n` };
};

async function notes(drawn: readonly Drawn[], options: ReviewOptions = {}): Promise<readonly string[]> {
  const lines = linesOf(reviewFor(await rolledUp([board, ...drawn]), options));
  return lines.filter((text) => text.startsWith('Đã đánh giá'));
}

describe('the shares of progress', () => {
  test('say how many of those mentored were assessed, where others were not', async () => {
    expect(await notes([cell(6, 11)])).toEqual(['Đã đánh giá 6 trên 11 người được dìu dắt.']);
    expect(await notes([cell(6, 6)])).toEqual([]);
    expect(await notes([cell(6, 11), cell(7, 8, '2022')])).toEqual([
      'Đã đánh giá 13 trên 19 lượt người được dìu dắt.',
    ]);
  });

  test('keep the word of a number that is not exact', async () => {
    const reported: Drawn = { id: 'c2', parent: 'db', more: 'figures: {mentoring.mentees: ">100"}\n' };
    expect(await notes([cell(6, 11), reported])).toEqual(['Đã đánh giá 6 trên hơn 111 người được dìu dắt.']);
  });

  test('are not told to others where they tell of a few people', async () => {
    const others = { withhold: true };
    expect(await notes([cell(6, 11)], others)).toEqual(['Đã đánh giá 6 trên 11 người được dìu dắt.']);
    expect(await notes([cell(4, 11)], others)).toEqual([]);
    expect(await notes([cell(8, 11)], others)).toEqual([]);
  });
});
