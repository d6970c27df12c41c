import { describe, expect, test } from 'vitest';
import { smallProfile } from '../../rules/test-rule.js';
import { page, partOf, textOf } from './page-of.js';

const record = `
meetings:
  - {date: 2023-01-03, kind: chi-uy, due: 3, present: 3, rating: tot}
  - {date: 2023-01-05, kind: thuong-ky, due: 29, present: 28, rating: tot}
  - {date: 2023-02-20, kind: chuyen-de, due: 29, present: 27, rating: kha}
  - {date: mai, kind: thuong-ky}
`;

/** The cards of the calendar as texts. */
function cards(part: string): readonly string[] {
  return part
    .split(/<li class="(?:lacking)?">/)
    .slice(1)
    .map(textOf);
}

describe('the calendar of meetings', () => {
  test('has a card for every month, with what was held and who came', async () => {
    const shown = cards(partOf(await page(record), 'meetings'));
    expect(shown).toHaveLength(12);
    expect(shown[0]).toBe('Tháng 1/2023 03/01 Chi ủy 3/3 05/01 Thường kỳ 28/29');
    expect(shown[1]).toBe('Tháng 2/2023 20/02 Chuyên đề 27/29 , khá');
    expect(shown[2]).toBe('Tháng 3/2023 Không có kỳ nào');
  });

  test('lists the meetings of a month by their days, in whatever order they were entered', async () => {
    const entered =
      'meetings:\n  - {date: 2023-01-05, kind: thuong-ky}\n  - {date: 2023-01-03, kind: chi-uy}\n';
    const [january] = cards(partOf(await page(entered), 'meetings'));
    expect(january).toMatch(/03\/01 Chi ủy.*05\/01 Thường kỳ/);
  });

  test('sums up the kinds against the limits, attendance and ratings', async () => {
    const limited = `${smallProfile}limits: {thuongKy: 12, chiUy: 12}\n`;
    // 28 + 27 of 29 + 29; two of three rated are good.
    expect(textOf(partOf(await page(record, 'vi', limited), 'meetings'))).toMatch(
      /^Lịch sinh hoạt trong kỳ Sinh hoạt thường kỳ: 2\/12 · Sinh hoạt chuyên đề: 1 · Họp chi ủy: 1\/12 · Dự sinh hoạt: 94,8 % · Xếp loại tốt: 2\/3 /,
    );
  });

  test('marks the days: the fifth of January 2023 is the Thursday of the second week', async () => {
    const part = partOf(await page(record), 'meetings');
    expect(part).toContain('<rect class="thuong-ky" x="30" y="10" width="8" height="8"></rect>');
    // The third is the Tuesday before; the twentieth of February a Monday, in the fourth week.
    expect(part).toContain('<rect class="chi-uy" x="10" y="10" width="8" height="8"></rect>');
    expect(part).toContain('<rect class="chuyen-de" x="0" y="30" width="8" height="8"></rect>');
  });

  test('tells months without a regular meeting, and keeps what has no real date', async () => {
    const part = partOf(await page(record), 'meetings');
    expect(part.match(/<li class="lacking">/g)).toHaveLength(11);
    expect(textOf(part)).toMatch(/Chưa rõ ngày mai Thường kỳ$/);
    expect(part).toContain('data-path="[&quot;meetings&quot;,3,&quot;date&quot;]">mai</span>');
  });

  test('of many years shows the months that something was held in', async () => {
    const long = `period: {from: 1900-01-01, to: 2023-12-31}\n${record}`;
    expect(cards(partOf(await page(long), 'meetings'))).toHaveLength(2);
  });

  test('is left out where no list is kept', async () => {
    expect(partOf(await page(''), 'meetings')).toBe('');
  });
});
