import { describe, expect, test } from 'vitest';
import { say } from '../../../src/core/language/message.js';
import { smallProfile } from '../rules/test-rule.js';
import { evaluated } from './evaluated.js';

const keep = smallProfile.replace('na: rescale', 'na: keep');

/** The four totals, in hundredths. */
function totals(record: string, profile = smallProfile) {
  const { self, branch, appraised, final } = evaluated(record, profile).score;
  return { self, branch, appraised, final };
}

function group(record: string, index: number, profile = smallProfile) {
  const { max, min, self, final, pass } = evaluated(record, profile).score.groups[index] ?? {};
  return { max, min, self, final, pass };
}

describe('an item', () => {
  test('final is the last value present: appraised, else branch, else self', () => {
    const items = evaluated(`
criteria:
  I.1: {self: 30, branch: 29, appraised: 28.5}
  I.2: {self: khong-dat, branch: dat}
  II.2: {self: 9.5}
`).score.groups.flatMap(({ items }) => items);
    expect(
      items.map(({ item, self, branch, appraised, final }) => [item.id, self, branch, appraised, final]),
    ).toEqual([
      ['I.1', 3000, 2900, 2850, 2850],
      ['I.2', 0, 2000, undefined, 2000],
      ['II.1', 0, 0, 0, 0],
      ['II.2', 950, undefined, undefined, 950],
      ['C.1', undefined, undefined, undefined, undefined],
      ['T.1', undefined, undefined, undefined, undefined],
    ]);
  });

  test('a check is worth its maximum or nothing', () => {
    expect(totals('criteria: {I.2: {self: dat}}').final).toBe(2000);
    expect(totals('criteria: {I.2: {self: khong-dat}}').final).toBe(0);
  });

  test('a value that it does not take counts as none', () => {
    const record = 'criteria: {I.1: {self: 20, branch: dat}, I.2: {self: 20}, II.1: {self: 40}}';
    expect(totals(record)).toEqual({ self: 2000, branch: 0, appraised: 0, final: 2000 });
  });

  test('months alone give no value', () => {
    expect(totals('criteria: {I.1: {months: [9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9]}}').final).toBe(0);
  });

  test('more than two decimals round half up: 1.005 → 1.01, 1.0049 → 1.00', () => {
    expect(totals('criteria: {I.1: {self: 1.005, branch: 1.0049}}')).toMatchObject({
      self: 101,
      branch: 100,
    });
  });
});

describe('a derived item', () => {
  const thuongKy = (count: number): string =>
    `meetings:\n${Array.from({ length: count }, (_, i) => `  - {date: 2023-01-${10 + i}, kind: thuong-ky}\n`).join('')}`;

  test('counts in every column: 40 × 9 ÷ 12 = 30', () => {
    expect(totals(thuongKy(9))).toEqual({ self: 3000, branch: 3000, appraised: 3000, final: 3000 });
  });

  test('goes down to a multiple of the step: 40 × 5 ÷ 12 = 16.66… → 16.5', () => {
    expect(totals(thuongKy(5)).final).toBe(1650);
  });

  test('is held within 0 and its maximum: 40 × 13 ÷ 12 = 43.3… → 40', () => {
    expect(totals(thuongKy(13)).final).toBe(4000);
    const below = smallProfile.replace('40.0 * meetings.thuongKy / 12.0', '5.0 - meetings.thuongKy');
    expect(totals(thuongKy(6), below).final).toBe(0);
  });

  test('loses no step to a float: 0.1 × 3 is 0.3 at a step of 0.1', () => {
    const profile = smallProfile
      .replace('step: 0.5', 'step: 0.1')
      .replace('40.0 * meetings.thuongKy / 12.0', '0.1 * meetings.thuongKy');
    expect(totals(thuongKy(3), profile).final).toBe(30);
    const difference = profile.replace('0.1 * meetings.thuongKy', '0.3 - 0.1 * meetings.thuongKy');
    // 0.3 − 0.1 is 0.19999999999999998 as a float, and would go down to 0.1.
    expect(totals(thuongKy(1), difference).final).toBe(20);
  });

  test('counts 0 where the formula has no value', () => {
    const profile = smallProfile.replace('40.0 * meetings.thuongKy / 12.0', '0.0 / members.total');
    expect(totals('', profile).final).toBe(0);
  });

  test('an override with a reason replaces it in every column', () => {
    const record = `${thuongKy(9)}criteria: {II.1: {override: {value: 35.5, reason: Hai kỳ họp ghép}}}`;
    expect(totals(record)).toEqual({ self: 3550, branch: 3550, appraised: 3550, final: 3550 });
  });

  test.each(['{value: 35}', '{value: 35, reason: ""}', '{value: 35, reason: "  "}', '{reason: Họp ghép}'])(
    'an override %s leaves the computed value in force',
    (override) => {
      expect(totals(`${thuongKy(9)}criteria: {II.1: {override: ${override}}}`).final).toBe(3000);
    },
  );

  test('na takes it out, also where it is overridden', () => {
    const record = `${thuongKy(12)}criteria:
  I.1: {self: 24}
  II.1: {self: na, override: {value: 35, reason: Họp ghép}}`;
    // 24 of the 60 points left: 24 × 100 ÷ 60.
    expect(totals(record).final).toBe(4000);
  });
});

describe('na', () => {
  const record = `
criteria:
  I.1: {self: 25, branch: 24}
  I.2: {self: dat, branch: na}
  II.2: {self: 8}
`;

  test('judged on the final value, counts in no column: 25 + 8 = 33 of 80, rescaled × 100 ÷ 80', () => {
    expect(totals(record)).toEqual({ self: 4125, branch: 3000, appraised: 0, final: 4000 });
  });

  test('under keep nothing is rescaled', () => {
    expect(totals(record, keep)).toEqual({ self: 3300, branch: 2400, appraised: 0, final: 3200 });
  });

  test('leaves the maximum of its group, and shrinks the minimum alike: 30 × 30 ÷ 50 = 18', () => {
    expect(group(record, 0)).toEqual({ max: 3000, min: 1800, self: 2500, final: 2400, pass: true });
  });

  test('under keep the maximum shrinks and the minimum stays', () => {
    expect(group(record, 0, keep)).toEqual({ max: 3000, min: 3000, self: 2500, final: 2400, pass: false });
  });

  test('a shrunk minimum rounds half up to hundredths: 25.01 × 30 ÷ 50 = 15.006 → 15.01', () => {
    const profile = smallProfile.replace('min: 30\n', 'min: 25.01\n');
    expect(group(record, 0, profile).min).toBe(1501);
  });

  test('in a column alone it counts 0 there and leaves the maxima as they are', () => {
    const own = 'criteria: {I.1: {self: na, branch: 24}, II.2: {self: 8}}';
    expect(totals(own)).toEqual({ self: 800, branch: 2400, appraised: 0, final: 3200 });
  });

  test('rescaling rounds half up: 30 + 0.005 of 100 where 80 are left', () => {
    // 30.01 × 100 ÷ 80 = 37.5125 → 37.51; 30.02 × 100 ÷ 80 = 37.525 → 37.53.
    const one = 'criteria: {I.1: {self: 30.01}, I.2: {self: na}}';
    const two = 'criteria: {I.1: {self: 30.02}, I.2: {self: na}}';
    expect(totals(one).final).toBe(3751);
    expect(totals(two).final).toBe(3753);
  });

  test('in all items of a group lets the group pass at 0 of 0', () => {
    expect(group('criteria: {I.1: {self: na}, I.2: {self: na}}', 0)).toEqual({
      max: 0,
      min: 0,
      self: 0,
      final: 0,
      pass: true,
    });
  });

  test('in every item gives 0 and no division by 0', () => {
    const all =
      'criteria: {I.1: {self: na}, I.2: {self: na}, II.1: {self: na}, II.2: {self: na}, C.1: {self: 2}}';
    expect(totals(all).final).toBe(200);
  });

  test('of a bonus or a penalty leaves the scale alone', () => {
    const extra = 'criteria: {I.1: {self: 20}, C.1: {self: 2, branch: na}, T.1: {self: na}}';
    expect(totals(extra)).toEqual({ self: 2000, branch: 0, appraised: 0, final: 2000 });
  });
});

describe('a group', () => {
  test('sums points, check and derived items, plainly and without bonus and penalty', () => {
    const record = 'criteria: {II.2: {self: 9.5}, C.1: {self: 3}, T.1: {self: 5}}';
    expect(group(record, 1)).toEqual({ max: 5000, min: undefined, self: 950, final: 950, pass: true });
  });

  test('passes at its minimum and not a hundredth below', () => {
    expect(group('criteria: {I.1: {self: 30}}', 0).pass).toBe(true);
    expect(group('criteria: {I.1: {self: 29.99}}', 0).pass).toBe(false);
  });

  test('is not rescaled where the total is', () => {
    expect(group('criteria: {I.1: {self: 21}, II.2: {self: na}}', 0).final).toBe(2100);
  });
});

describe('bonus and penalty', () => {
  const full = 'I.1: {self: 30}, I.2: {self: dat}, II.2: {self: 10}';

  test('are added and subtracted after rescaling: (20 × 100 ÷ 80) + 2 − 5', () => {
    const record = 'criteria: {I.1: {self: 20}, I.2: {self: na}, C.1: {self: 2}, T.1: {self: 5}}';
    expect(totals(record).final).toBe(2200);
  });

  test('each count with their own last value', () => {
    const record = `criteria: {${full}, C.1: {self: 3, branch: 1}, T.1: {appraised: 0.5}}`;
    expect(totals(record)).toEqual({ self: 6300, branch: 100, appraised: 0, final: 6050 });
  });

  test('never lift the total above the scale', () => {
    const record = `criteria: {${full}, II.1: {override: {value: 40, reason: Đủ kỳ}}, C.1: {self: 3}}`;
    expect(totals(record).final).toBe(10000);
  });

  test('never push it below 0', () => {
    expect(totals('criteria: {II.2: {self: 1}, T.1: {self: 5}}').final).toBe(0);
  });
});

describe('a column', () => {
  test('is complete where each points and check item has a value in it or is na', () => {
    const { complete } = evaluated(`
criteria:
  I.1: {self: 30, branch: 29}
  I.2: {self: dat, appraised: na}
  II.2: {self: 0}
`).score;
    expect(complete).toEqual({ self: true, branch: false, appraised: false });
  });

  test('is complete with na as a value of its own', () => {
    const { complete } = evaluated(
      'criteria: {I.1: {self: na, branch: 29}, I.2: {self: dat}, II.2: {self: 9}}',
    ).score;
    expect(complete).toEqual({ self: true, branch: false, appraised: false });
  });

  test('is not made complete by a value that the item does not take', () => {
    const { complete } = evaluated('criteria: {I.1: {self: 30}, I.2: {self: 20}, II.2: {self: 9}}').score;
    expect(complete.self).toBe(false);
  });

  test('shows its sum where it is not complete; a missing final value counts 0', () => {
    expect(totals('criteria: {I.1: {appraised: 28}}')).toEqual({
      self: 0,
      branch: 0,
      appraised: 2800,
      final: 2800,
    });
  });
});

describe('the reasons', () => {
  const record = `
criteria:
  I.1: {self: 20, appraised: 24.5}
  I.2: {self: na}
  II.1: {override: {value: 35.5, reason: Hai kỳ họp ghép}}
  C.1: {self: 2}
  T.1: {self: 0.5}
`;

  test('say how the total comes about: 60 × 100 ÷ 80 + 2 − 0.5 = 76.5', () => {
    const { reason, final } = evaluated(record).score;
    expect(final).toBe(7650);
    expect(say('vi', reason)).toBe('76,5 = I: 24,5; II: 35,5; quy đổi × 100/80; cộng 2; trừ 0,5');
    expect(say('en', reason)).toBe('76.5 = I: 24.5; II: 35.5; rescaled × 100/80; plus 2; minus 0.5');
  });

  test('say how each group and item comes about', () => {
    const { groups } = evaluated(record).score;
    expect(groups.map(({ reason }) => say('vi', reason))).toEqual([
      'Nhóm I: 24,5/30 từ 1 tiêu chí. Đạt mức tối thiểu 18.',
      'Nhóm II: 35,5/50 từ 2 tiêu chí.',
    ]);
    expect(groups.flatMap(({ items }) => items.map(({ reason }) => say('vi', reason)))).toEqual([
      'I.1: 24,5/30, lấy ở cột thẩm định.',
      'I.2: không áp dụng, không tính và bỏ khỏi điểm tối đa.',
      'II.1: 35,5, thay cho 0 tính được; lý do: Hai kỳ họp ghép.',
      'II.2: chưa có điểm, tính 0.',
      'C.1: 2/3, lấy ở cột tự chấm.',
      'T.1: 0,5/5, lấy ở cột tự chấm.',
    ]);
  });

  test('say how a formula comes about, and by how much a group fails', () => {
    const meetings = Array.from({ length: 5 }, (_, i) => `{date: 2023-0${i + 1}-05, kind: thuong-ky}`).join(
      ', ',
    );
    const { groups } = evaluated(`meetings: [${meetings}]\ncriteria: {I.1: {self: 17.5}}`).score;
    expect(say('vi', groups[0]?.reason ?? { key: 'level/none' })).toBe(
      'Nhóm I: 17,5/50 từ 2 tiêu chí. Chưa đạt mức tối thiểu 30, còn thiếu 12,5.',
    );
    expect(say('vi', groups[1]?.items[0]?.reason ?? { key: 'level/none' })).toBe(
      'II.1 = 40 × Số kỳ sinh hoạt thường kỳ / 12 = 16,6667 → 16,5 (giữ trong 0…40, làm tròn xuống bước 0,5).',
    );
  });
});
