import { expect, test } from 'vitest';
import { say } from '../../../src/core/language/message.js';
import { periodChoices } from '../../../src/core/record/period-choices.js';

test('this year comes first, then the years beside it, halves and quarters', () => {
  const choices = periodChoices(2026).map(({ label, written, suffix }) => [
    say('vi', label),
    written,
    suffix,
  ]);
  expect(choices).toEqual([
    ['Năm 2026', '2026', '2026'],
    ['Năm 2027', '2027', '2027'],
    ['Năm 2025', '2025', '2025'],
    ['6 tháng đầu năm 2026', '{from: 2026-01-01, to: 2026-06-30}', '2026-6-thang-dau'],
    ['6 tháng cuối năm 2026', '{from: 2026-07-01, to: 2026-12-31}', '2026-6-thang-cuoi'],
    ['Quý 1 năm 2026', '{from: 2026-01-01, to: 2026-03-31}', '2026-quy-1'],
    ['Quý 2 năm 2026', '{from: 2026-04-01, to: 2026-06-30}', '2026-quy-2'],
    ['Quý 3 năm 2026', '{from: 2026-07-01, to: 2026-09-30}', '2026-quy-3'],
    ['Quý 4 năm 2026', '{from: 2026-10-01, to: 2026-12-31}', '2026-quy-4'],
  ]);
});
