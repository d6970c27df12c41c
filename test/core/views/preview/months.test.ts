import { describe, expect, test } from 'vitest';
import { page, partOf, rowsOf } from './page-of.js';

const record = `
criteria:
  I.1: {self: 20, months: [20, 20, 22, 22, 24.5, ~, 26, 26, 26, 26, 26, 30]}
  I.2: {self: dat, months: [dat, khong-dat, dat, dat, dat, dat, dat, dat, dat, dat, dat, dat]}
`;

describe('the monthly scores', () => {
  test('are all in a table, with the sum of months that are complete', async () => {
    expect(rowsOf(partOf(await page(record), 'months'))).toEqual([
      'Nội dung tiêu chí | Chuẩn | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12',
      'I.1 | 30 | 20 | 20 | 22 | 22 | 24,5 | – | 26 | 26 | 26 | 26 | 26 | 30',
      'I.2 | 20 | 20 | 0 | 20 | 20 | 20 | 20 | 20 | 20 | 20 | 20 | 20 | 20',
      'Tổng | 50 | 40 | 20 | 42 | 42 | 44,5 | – | 46 | 46 | 46 | 46 | 46 | 50',
    ]);
  });

  test('lead to the month of the item', async () => {
    expect(partOf(await page(record), 'months')).toContain(
      'data-path="[&quot;criteria&quot;,&quot;I.1&quot;,&quot;months&quot;,4]">24,5</span>',
    );
  });

  test('are a line that lifts where a month is missing, with words for those who cannot see it', async () => {
    const part = partOf(await page(record), 'months');
    expect(part).toContain('aria-label="Biểu đồ tổng điểm tự chấm của 11 tháng, thấp nhất 20, cao nhất 50."');
    const line = /class="line" d="([^"]*)"/.exec(part)?.[1] ?? '';
    // From 5 (20 less half of the 30 up to 50) to 50: 40 stands at 10/45, 50 at the top.
    expect(line.startsWith('M50 22.2L150 66.7')).toBe(true);
    expect(line.endsWith('L1150 0.0')).toBe(true);
    expect(line.match(/M/g)).toHaveLength(2);
    expect(part.match(/class="dot"/g)).toHaveLength(11);
  });

  test('of one item need no sum; what is no score is shown as it is written', async () => {
    const rows = rowsOf(partOf(await page('criteria: {I.1: {months: [x, 3]}}\n'), 'months'));
    expect(rows).toHaveLength(2);
    expect(rows[1]).toBe('I.1 | 30 | x | 3 | – | – | – | – | – | – | – | – | – | –');
  });

  test('are left out where there are none', async () => {
    expect(partOf(await page('criteria: {I.1: {self: 3}}\n'), 'months')).toBe('');
  });
});
