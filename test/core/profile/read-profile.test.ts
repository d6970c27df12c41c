import { describe, expect, test } from 'vitest';
import { parseText } from '../../../src/core/parse/parse.js';
import { readProfile } from '../../../src/core/profile/read-profile.js';
import { builtinIds, builtinText } from '../../../src/core/profile/supply.js';
import { toDiagnostics } from '../../../src/core/views/report/diagnostic.js';
import { smallProfile } from '../rules/test-rule.js';

/** Code, underlined source and Vietnamese message of what is wrong with a profile. */
function problems(text: string): readonly string[] {
  const { findings } = readProfile(parseText(text));
  const messages = toDiagnostics(findings, text, 'vi').map(({ message }) => message);
  return findings.map(
    ({ code, span }, index) => `${code} [${text.slice(span.start, span.end)}] ${messages[index]}`,
  );
}

describe('readProfile', () => {
  test('reads points in hundredths and fills in what may be left out', () => {
    const { profile, findings } = readProfile(parseText(smallProfile));
    expect(findings).toEqual([]);
    expect(profile).toMatchObject({
      id: 'thu',
      version: '1',
      basis: { official: false },
      scale: { max: 10000, step: 0.5, na: 'rescale' },
      memberCriteria: undefined,
      limits: { menteesPerMentor: undefined },
    });
    expect(profile?.groups[0]).toMatchObject({ id: 'I', min: 3000 });
    expect(profile?.groups[1]?.min).toBeUndefined();
    expect(
      profile?.bands.map(({ id, min, groupsPass, mustBeMax }) => ({ id, min, groupsPass, mustBeMax })),
    ).toEqual([
      { id: 'tot', min: 5000, groupsPass: true, mustBeMax: ['I.2'] },
      { id: 'kha', min: 2000, groupsPass: false, mustBeMax: [] },
      { id: 'chua-dat', min: 0, groupsPass: false, mustBeMax: [] },
    ]);
  });

  test('asks for all member criteria, or for as many as `pass` says', () => {
    const criteria = 'memberCriteria:\n  items: [{id: a, title: A}, {id: b, title: B}, {id: c, title: C}]\n';
    const needed = (text: string) =>
      readProfile(parseText(smallProfile + text)).profile?.memberCriteria?.needed;
    expect(needed(criteria)).toBe(3);
    expect(needed(`${criteria}  pass: all\n`)).toBe(3);
    expect(needed(`${criteria}  pass: {min: 2}\n`)).toBe(2);
  });

  test('takes every built-in profile without a finding', () => {
    expect(builtinIds.map((id) => [id, problems(builtinText(id) ?? '')])).toEqual(
      builtinIds.map((id) => [id, []]),
    );
  });

  test('says at its place which function a formula may not call', () => {
    const loops = smallProfile.replace(
      '40.0 * meetings.thuongKy / 12.0',
      '[1.0].all(a, a > 0.0) ? 1.0 : 0.0',
    );
    expect(problems(loops)).toEqual([
      'profile/invalid [all] Biểu thức không được gọi "all": chỉ dùng phép tính, so sánh và các hàm min, max, clamp, round, ratio (xem docs/profiles.md).',
    ]);
  });

  test('gives no profile where groups, bands or the scale cannot be used', () => {
    for (const broken of ['', '- 1', smallProfile.replace('max: 100', 'max: nhiều'), 'a: [']) {
      expect(readProfile(parseText(broken)).profile).toBeUndefined();
    }
  });
});

describe('what is wrong with a profile', () => {
  test.each([
    {
      name: 'maxima that do not make up the scale; bonus and penalty are not in it',
      change: ['{max: 100', '{max: 108'],
      found: [
        'profile/invalid [108] Điểm tối đa của các tiêu chí cộng lại là 100, khác tổng điểm 108 của thang. Sửa điểm tối đa của tiêu chí hoặc scale.max.',
      ],
    },
    {
      name: 'an item id used twice',
      change: ['id: C.1', 'id: I.1'],
      found: ['profile/invalid [I.1] Mã tiêu chí "I.1" dùng hai lần. Mỗi tiêu chí cần một mã riêng.'],
    },
    {
      name: 'bands that do not fall',
      change: ['min: 20}', 'min: 60.5}'],
      found: [
        'profile/invalid [60.5] Mức "kha" có điểm tối thiểu cao hơn mức "tot" đứng trên. Xếp mức cao nhất lên đầu.',
      ],
    },
    {
      name: 'a veto to a band that there is none of',
      change: ['to: chua-dat}', 'to: khong}'],
      found: ['profile/invalid [khong] Không có mức "khong" trong bands.'],
    },
    {
      name: 'an item that must be at its maximum, and that there is none of',
      change: ['mustBeMax: [I.2]', 'mustBeMax: [I.2, I.7]'],
      found: ['profile/invalid [I.7] Không có tiêu chí "I.7" trong groups.'],
    },
    {
      name: 'a formula that names an unknown fact, at that name within the quotes',
      change: ['40.0 * meetings.thuongKy / 12.0', '40.0 * meetings.thuongKi / 12.0'],
      found: [
        'profile/invalid [thuongKi] Không có dữ kiện "thuongKi". Xem danh sách dữ kiện trong docs/profiles.md.',
      ],
    },
    {
      name: 'a formula that is written wrong',
      change: ['40.0 * meetings.thuongKy / 12.0', '40.0 * (meetings.thuongKy + )'],
      found: ['profile/invalid [)] Biểu thức viết sai ở ")": Unexpected token: RPAREN.'],
    },
    {
      name: 'a formula that gives true or false',
      change: ['40.0 * meetings.thuongKy / 12.0', 'meetings.thuongKy > 12.0'],
      found: ['profile/invalid [meetings.thuongKy > 12.0] Biểu thức cho kết quả kiểu bool; ở đây cần số.'],
    },
    {
      name: 'a condition that gives a number',
      change: ['discipline.cases > 0.0', 'discipline.cases'],
      found: [
        'profile/invalid [discipline.cases] Biểu thức cho kết quả kiểu double; ở đây cần true hoặc false.',
      ],
    },
    {
      name: 'a function that there is none of',
      change: ['discipline.cases > 0.0', 'abs(discipline.cases) > 0.0'],
      found: [
        'profile/invalid [abs] Biểu thức không được gọi "abs": chỉ dùng phép tính, so sánh và các hàm min, max, clamp, round, ratio (xem docs/profiles.md).',
      ],
    },
    {
      name: 'two at once, in the order of the text',
      change: ['groups: pass, mustBeMax: [I.2]', 'when: "members.hxs > 1.0", mustBeMax: [I.9]'],
      found: [
        'profile/invalid [hxs] Không có dữ kiện "hxs". Xem danh sách dữ kiện trong docs/profiles.md.',
        'profile/invalid [I.9] Không có tiêu chí "I.9" trong groups.',
      ],
    },
  ])('$name', ({ change: [from = '', to = ''], found }) => {
    expect(smallProfile).toContain(from);
    expect(problems(smallProfile.replace(from, to))).toEqual(found);
  });

  test('a formula is marked at its characters; all of it where escapes stand for some of them', () => {
    const single = smallProfile.replace(
      'formula: "40.0 * meetings.thuongKy / 12.0"',
      "formula: '40.0 * meetings.thuongKi'",
    );
    expect(problems(single)[0]).toMatch(/^profile\/invalid \[thuongKi\]/);
    const escaped = smallProfile.replace(
      'formula: "40.0 * meetings.thuongKy / 12.0"',
      'formula: "40.0\\u0020* meetings.thuongKi"',
    );
    expect(problems(escaped)[0]).toMatch(/^profile\/invalid \["40.0\\u0020\* meetings.thuongKi"\]/);
  });
});
