import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { chibo, cleanRecord, folderOf, ownProfile, wrongRecord } from './command-line.js';

const ownRecord = `${cleanRecord.replace('chi-bo-4-tot', 'rieng.chibo-profile.yaml')}criteria:
  I.1: {self: 8.5, branch: 4.75}
`;

describe('chibo evaluate', () => {
  test('prints JSON and nothing else', async () => {
    const cwd = await folderOf({
      'chi bộ/1.chibo.yaml': ownRecord,
      'chi bộ/rieng.chibo-profile.yaml': ownProfile,
    });
    const { code, out, err } = await chibo(['evaluate', 'chi bộ/1.chibo.yaml'], { cwd });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(JSON.parse(out)).toMatchObject({
      file: 'chi bộ/1.chibo.yaml',
      profile: { id: 'rieng', version: '1' },
      score: { max: 10, self: 8.5, branch: 4.75, appraised: 0, final: 4.75 },
      level: { byPoints: 'chua-dat', final: 'chua-dat' },
      diagnostics: [],
    });
    expect(out.endsWith('}\n')).toBe(true);
    expect(await chibo(['evaluate', 'chi bộ/1.chibo.yaml', '--format', 'json'], { cwd })).toEqual({
      code,
      out,
      err,
    });
  });

  test('explains each number to people', async () => {
    const cwd = await folderOf({ '1.chibo.yaml': ownRecord, 'rieng.chibo-profile.yaml': ownProfile });
    const { code, out } = await chibo(['evaluate', '1.chibo.yaml', '--format', 'pretty'], { cwd });
    expect(code).toBe(0);
    expect(out).toBe(`Chi bộ 1 – Riêng
Tổng điểm: 4,75/10
Mức: Chưa đạt
Tự chấm 8,5 · Chi bộ 4,75 · Thẩm định 0
Chưa đủ điểm ở cột: thẩm định

Vì sao
  4,75 = I: 4,75
  Nhóm I: 4,75/10 từ 1 tiêu chí.
    I.1: 4,75/10, lấy ở cột chi bộ.
  Chưa tới "Đạt": tổng điểm 4,75, cần từ 5, còn thiếu 0,25.
  Được xếp "Chưa đạt": tổng điểm 4,75, mức này cần từ 0.
  Trọng số của bộ tiêu chí này là mặc định của dự án, chưa do cơ quan nào ban hành.
`);
  });

  test('lists findings at lines and columns from 1, and ends with 1 where one is an error', async () => {
    const cwd = await folderOf({ '1.chibo.yaml': wrongRecord });
    const { code, out } = await chibo(['evaluate', '1.chibo.yaml', '--format', 'pretty'], { cwd });
    expect(code).toBe(1);
    expect(out).toContain(
      '1.chibo.yaml:6:15 I.1: 10,5 vượt điểm tối đa 10. Nhập điểm từ 0 đến 10. score/range\n',
    );
  });

  test('prints what it can of a record that cannot be read', async () => {
    const cwd = await folderOf({ '1.chibo.yaml': 'chibo: [' });
    const { code, out } = await chibo(['evaluate', '1.chibo.yaml'], { cwd });
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ score: null, level: null, facts: null });
  });

  test('is wrong use for a file that is not there', async () => {
    const cwd = await folderOf({});
    const { code, out, err } = await chibo(['evaluate', 'khong-co.chibo.yaml'], { cwd });
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('ENOENT');
    expect(err).toContain(join(cwd, 'khong-co.chibo.yaml'));
  });
});
