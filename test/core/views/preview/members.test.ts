import { describe, expect, test } from 'vitest';
import { smallProfile } from '../../rules/test-rule.js';
import { page, partOf, rowsOf, textOf } from './page-of.js';

const record = `
members:
  - {id: dv01, name: Nông Minh Ấn, kind: chinh-thuc, role: bi-thu, rank: htxs, criteria: {a: dat}}
  - {id: dv02, name: Lý Đức Chuyên, kind: du-bi, role: dang-vien, rank: htt}
  - {id: dv03, name: Đặng Văn Đạt, kind: chinh-thuc, rank: htt}
  - {id: dv04, name: Hà Minh Hậu, kind: chinh-thuc, status: mien, reason: Được miễn}
  - {id: dv05, name: Ma Thị Hường, kind: chinh-thuc, status: chuyen-di, rank: htt}
`;
const profile = `${smallProfile}memberCriteria: {title: Đảng viên tốt, pass: all, items: [{id: a, title: A}]}\n`;

describe('members by rank', () => {
  test('stand below their rank with roles and reasons, those gone left out', async () => {
    const part = partOf(await page(record, 'vi', profile), 'members');
    expect(textOf(part.replace(/<h3>Tỷ lệ.*/s, ''))).toBe(
      [
        'Đảng viên theo xếp loại 4 đảng viên, 3 người đã xếp loại. Đảng viên tốt: 1 người (★).',
        'Hoàn thành xuất sắc nhiệm vụ: 1 (33,3 %) Hoàn thành tốt nhiệm vụ: 2 (66,7 %)',
        'Hoàn thành xuất sắc nhiệm vụ (1) Nông Minh Ấn ★ đạt tiêu chí đảng viên Bí thư',
        'Hoàn thành tốt nhiệm vụ (2) Lý Đức Chuyên Dự bị Đặng Văn Đạt',
        'Chưa xếp loại (1) Hà Minh Hậu Miễn sinh hoạt, Được miễn',
      ].join(' '),
    );
  });

  test('name those who are here for a time apart, and count them nowhere', async () => {
    const guest = `${record}  - {id: dv06, name: Vi Thị Yến, kind: chinh-thuc, status: tam-thoi}\n`;
    const text = textOf(partOf(await page(guest, 'vi', profile), 'members'));
    expect(text).toContain('Đảng viên theo xếp loại 4 đảng viên, 3 người đã xếp loại.');
    expect(text).toContain('Sinh hoạt tạm thời (1) Vi Thị Yến');
    const alone = 'members: [{id: dv06, name: Vi Thị Yến, status: tam-thoi}]';
    expect(textOf(partOf(await page(alone), 'members'))).toContain('Sinh hoạt tạm thời (1) Vi Thị Yến');
  });

  test('lead to their rank', async () => {
    expect(partOf(await page(record), 'members')).toContain(
      'data-path="[&quot;members&quot;,2,&quot;rank&quot;]">Đặng Văn Đạt</span>',
    );
  });

  test('share one bar by their numbers', async () => {
    const part = partOf(await page(record), 'members');
    expect(part).toContain('class="rank-htxs" x="0.00" width="33.33"');
    expect(part).toContain('class="rank-htt" x="33.33" width="66.67"');
    expect(part).not.toContain('class="rank-kht" x=');
  });

  test('carry the quotas on their three bases', async () => {
    // 1 of 2 htt, of 3 htt or better, of 4 members: 20 % allow nobody.
    expect(rowsOf(partOf(await page(record), 'members')).slice(1)).toEqual([
      'số xếp hoàn thành tốt nhiệm vụ | 2 | 0 | 1 | Vượt',
      'số xếp hoàn thành tốt nhiệm vụ trở lên (bộ tiêu chí dùng) | 3 | 0 | 1 | Vượt',
      'toàn bộ đảng viên | 4 | 0 | 1 | Vượt',
    ]);
  });

  test('are left out where there are none, and shown where they are only reported', async () => {
    expect(partOf(await page(''), 'members')).toBe('');
    const reported = partOf(
      await page('figures: {members.total: 9, members.rated: 9, members.htt: 9}\n'),
      'members',
    );
    expect(textOf(reported)).toContain('9 đảng viên, 9 người đã xếp loại.');
    expect(textOf(reported)).toContain('Hoàn thành tốt nhiệm vụ: 9 (100 %)');
  });
});
