import { describe, expect, test } from 'vitest';
import { paperFileName, setFolderName } from '../../../src/core/paper/file-name.js';
import { readRecord } from '../../../src/core/record/record.js';

function recordOf(name: string, period: unknown = 2026) {
  return readRecord({ branch: { id: 'x', name, type: 'chi-bo' }, period });
}

describe('the file of a paper', () => {
  test.each([
    ['Chi bộ thôn 4', 'Tờ trình - Chi bộ thôn 4 - 2026'],
    ['', 'Tờ trình - x - 2026'],
    ['Chi bộ A/B: "C" <D>|?*\\', 'Tờ trình - Chi bộ A B C D - 2026'],
    ['  Chi bộ.. ', 'Tờ trình - Chi bộ - 2026'],
    ['Chi bộ\u0000\u202E\n1', 'Tờ trình - Chi bộ 1 - 2026'],
    ['..', 'Tờ trình - 2026'],
  ])('of %j is %s', (name, file) => {
    expect(paperFileName('to-trinh', recordOf(name))).toBe(file);
  });

  test.each([
    [{ from: '2026-07-01', to: '2026-12-31' }, 'Biểu tổng hợp - A - 01-07-2026 đến 31-12-2026'],
    [{ from: '2026-03-01', to: '2026-03-31' }, 'Biểu tổng hợp - A - 03-2026'],
    ['không rõ', 'Biểu tổng hợp - A'],
  ])('in %j is %s', (period, file) => {
    expect(paperFileName('bieu-tong-hop', recordOf('A', period))).toBe(file);
  });

  test('names its month', () => {
    const month = { month: 3, text: '2027-03' };
    const period = { from: '2026-07-01', to: '2027-06-30' };
    expect(paperFileName('phieu-tu-danh-gia-thang', recordOf('A', period), month)).toBe(
      'Phiếu tự đánh giá tháng 03 - A - 2027',
    );
  });

  test('stays within what file systems take, cut between words', () => {
    const long = 'Chi bộ Khối Đào tạo, Bồi dưỡng '.repeat(9);
    const file = paperFileName('bien-ban-binh-xet', recordOf(long));
    expect(new TextEncoder().encode(file).length).toBeLessThan(200);
    expect(file).toMatch(/ - Chi bộ Khối Đào tạo, .*\p{L} - 2026$/u);
    expect(paperFileName('to-trinh', recordOf('Ở'.repeat(200)))).toBe(`Tờ trình - ${'Ở'.repeat(40)} - 2026`);
  });

  test('stands in a folder of the set', () => {
    expect(setFolderName(recordOf('Chi bộ thôn 4'))).toBe('Bộ hồ sơ nộp - Chi bộ thôn 4 - 2026');
  });
});
