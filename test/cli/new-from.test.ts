import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { chibo, folderOf, ownProfile } from './command-line.js';

const old = `chibo: 1
profile: rieng.chibo-profile.yaml
branch: {id: cb1, name: "Chi bộ: số 1", type: chi-bo, parent: db, path: [Đảng bộ tỉnh, Đảng bộ A]}
period: 2024
workflow: {tu-cham: 2024-12-05}
members:
  - {id: dv01, name: Trần Văn An, kind: chinh-thuc, role: bi-thu, joined: 2004-05-19, official: 2005-05-19, rank: htxs, commitment: {tasks: 3, done: 3}, note: x}
  - {id: dv02, name: Lê Thị Bé, kind: du-bi, joined: 2024-02-01, status: chuyen-den}
  - {id: dv03, name: Võ Tư, status: chuyen-di}
  - {id: dv04, name: Ngô Sáu, status: mien, rank: ht}
  - {id: dv05, name: Hồ Bảy}
meetings:
  - {date: 2024-01-05, kind: thuong-ky}
mentoring:
  - {mentor: dv01, mentee: Mai Tám, kind: quan-chung, from: 2024-01-15, progress: tien-bo}
  - {mentor: dv03, mentee: Lý Chín, kind: quan-chung}
  - {mentor: dv01, mentee: Tô Mười, from: 2023-01-15, to: 2024-06-30}
  - {mentor: dv01, mentee: Đỗ Một, outcome: ket-nap, admitted: 2024-09-02}
discipline:
  - {member: dv05, form: khai-tru, date: 2024-06-01}
criteria:
  I.1: {self: 9}
targets:
  - {title: x, assigned: 1}
`;

test('a profile out of reach of the new record is refused', async () => {
  const cwd = await folderOf({ 'a/2024.chibo.yaml': old, 'a/rieng.chibo-profile.yaml': ownProfile });
  const { code, err } = await chibo(['new', 'a/b/2025.chibo.yaml', '--from', 'a/2024.chibo.yaml'], {
    cwd,
  });
  expect(err).toContain('../rieng');
  expect(code).toBe(2);
});

test('the next year, beside the old one', async () => {
  const cwd = await folderOf({ '2024.chibo.yaml': old, 'rieng.chibo-profile.yaml': ownProfile });
  const { code, out, err } = await chibo(['new', '2025.chibo.yaml', '--from', '2024.chibo.yaml'], { cwd });
  expect({ code, out }).toEqual({ code: 0, out: '' });
  expect(
    await readFile(join(cwd, '2025.chibo.yaml'), 'utf8'),
  ).toBe(`# yaml-language-server: $schema=schemas/chibo.schema.json
# Hồ sơ mới. Điền vào từng dòng, ví dụ {self: 9} hoặc {self: dat}; cột sau là branch, appraised.
chibo: 1
profile: rieng.chibo-profile.yaml
branch:
  id: cb1
  name: "Chi bộ: số 1"
  type: chi-bo
  parent: db
  path: [Đảng bộ tỉnh, Đảng bộ A]
period: 2025
members:
  - {id: dv01, name: Trần Văn An, kind: chinh-thuc, role: bi-thu, joined: 2004-05-19, official: 2005-05-19}
  - {id: dv02, name: Lê Thị Bé, kind: du-bi, joined: 2024-02-01}
  - {id: dv04, name: Ngô Sáu, status: mien}
criteria:
  # I. Nhóm
  I.1: {}  # Mục (tối đa 10 điểm)
mentoring:
  - {mentor: dv01, mentee: Mai Tám, kind: quan-chung, from: 2024-01-15}
`);
  expect(
    err,
  ).toBe(`2025.chibo.yaml: đã tạo hồ sơ với 3 đảng viên và 1 cặp dìu dắt chuyển sang; bộ tiêu chí "rieng.chibo-profile.yaml".
Không chuyển sang: Võ Tư (Chuyển đi).
Không chuyển sang: Hồ Bảy (đã bị khai trừ).
Không chuyển sang cặp dìu dắt Võ Tư – Lý Chín: Võ Tư không còn trong chi bộ.
Đỗ Một được kết nạp trong kỳ trước (02/09/2024): thêm vào danh sách là đảng viên dự bị nếu sinh hoạt ở chi bộ này.
`);
});

test('a profile that ends is followed by the one in force', async () => {
  const record = (profile: string): string => old.replace('rieng.chibo-profile.yaml', profile);
  const cwd = await folderOf({
    '2024.chibo.yaml': record('xep-loai-2023'),
    'sh.chibo.yaml': record('chat-luong-sinh-hoat'),
  });
  const followed = await chibo(['new', '2025.chibo.yaml', '--from', '2024.chibo.yaml'], { cwd });
  expect(followed.err).toContain('hồ sơ dùng bộ thay thế "xep-loai-2025"');
  expect(await readFile(join(cwd, '2025.chibo.yaml'), 'utf8')).toContain('profile: xep-loai-2025\n');
  const named = await chibo(['new', 'sh-2026.chibo.yaml', '--from', 'sh.chibo.yaml', '--period', '2026'], {
    cwd,
  });
  expect(named.err).toContain('hồ sơ dùng bộ thay thế "chat-luong-sinh-hoat-2025"');
});

test('a file that is there is never written over', async () => {
  const cwd = await folderOf({ '2024.chibo.yaml': old, 'rieng.chibo-profile.yaml': ownProfile });
  const { code } = await chibo(['new', '2024.chibo.yaml', '--from', '2024.chibo.yaml'], { cwd });
  expect(code).toBe(2);
  expect(await readFile(join(cwd, '2024.chibo.yaml'), 'utf8')).toBe(old);
});
