import { describe, expect, test } from 'vitest';
import { page, partOf, rowsOf, textOf } from './page-of.js';

const record = `
members: [{id: dv01, name: Nông Minh Ấn, kind: chinh-thuc}, {id: dv02, name: Lý Đức Chuyên, kind: chinh-thuc}]
mentoring:
  - {mentor: dv01, mentee: qc-01, kind: quan-chung, group: to-1, from: 2023-01-15, to: 2023-12-31, progress: tien-bo, outcome: ket-nap, admitted: 2023-09-02}
  - {mentor: dv01, mentee: dv02, kind: cap-duoi, from: 2023-02-01, progress: chua-tien-bo}
  - {mentor: dv09, mentee: qc-02}
`;

describe('mentoring', () => {
  test('names the pairs, their time and what came of them', async () => {
    expect(rowsOf(partOf(await page(record), 'mentoring')).slice(1)).toEqual([
      'Nông Minh Ấn | qc-01 | Quần chúng | to-1 | 15/01/2023 – 31/12/2023 | Tiến bộ | Được kết nạp Đảng (02/09/2023)',
      'Nông Minh Ấn | Lý Đức Chuyên | Cấp dưới | – | 01/02/2023 – … | Chưa tiến bộ | –',
      'dv09 | qc-02 | – | – | – | – | –',
    ]);
  });

  test('sums them up, and says nothing of what there is none of', async () => {
    expect(textOf(partOf(await page(record), 'mentoring'))).toContain(
      '2 người dìu dắt 3 người: 1 quần chúng, 1 cấp dưới. Tiến bộ 1/2 người đã đánh giá (50 %). Kết nạp 1 người. Người dìu dắt',
    );
  });

  test('is left out where nobody is mentored', async () => {
    expect(partOf(await page(''), 'mentoring')).toBe('');
  });
});
