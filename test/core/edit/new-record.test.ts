import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { branchIdIn, branchNameIn, newRecordText, yearIn } from '../../../src/core/edit/new-record.js';
import { parseText } from '../../../src/core/parse/parse.js';
import { nodeAt, toData } from '../../../src/core/parse/tree.js';
import type { Profile } from '../../../src/core/profile/profile.js';
import { readProfile } from '../../../src/core/profile/read-profile.js';
import { smallProfile } from '../rules/test-rule.js';
import { assessedText } from '../views/sheet/sheet-of.js';

function profileOf(text: string): Profile {
  const { profile } = readProfile(parseText(text));
  if (profile === undefined) throw new Error('The profile is broken.');
  return profile;
}

const given = { profileName: 'thu.chibo-profile.yaml', branchId: 'cb1', period: '2024' };

describe('a new record', () => {
  test('has what every record needs, and a line for each item with what it is worth', () => {
    expect(newRecordText(given, profileOf(smallProfile), 'vi')).toBe(`\
# Hồ sơ mới. Điền vào từng dòng, ví dụ {self: 9} hoặc {self: dat}; cột sau là branch, appraised.
chibo: 1
profile: thu.chibo-profile.yaml
branch:
  id: cb1
  name: Chi bộ …
  type: chi-bo
period: 2024
criteria:
  # I. Nhiệm vụ
  I.1: {}  # Nghị quyết (tối đa 30 điểm)
  I.2: {}  # Quy chế (đạt/không đạt, 20 điểm)
  # II. Sinh hoạt
  II.1: {}  # Thường kỳ (tính từ hồ sơ, tối đa 40 điểm)
  II.2: {}  # Biên bản (tối đa 10 điểm)
  C.1: {}  # Thưởng (cộng tới 3)
  T.1: {}  # Phạt (trừ tới 5)
`);
  });

  test('has nothing wrong but what waits to be filled in', async () => {
    const whole = { ...given, name: 'Chi bộ 1', type: 'chi-bo-co-so', parent: 'db' } as const;
    const text = newRecordText(
      { ...whole, period: '{from: 2024-01-01, to: 2024-06-30}' },
      profileOf(smallProfile),
      'en',
    );
    const { findings, record } = await assessedText(text, smallProfile);
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(record?.branch).toMatchObject({ id: 'cb1', name: 'Chi bộ 1', type: 'chi-bo-co-so', parent: 'db' });
  });

  test('has its types as the profile says first, and a chi bộ where it says none', () => {
    const only = (types: string): string =>
      newRecordText(given, profileOf(smallProfile.replace(/^appliesTo: .*\n/m, types)), 'vi');
    expect(only('appliesTo: [dang-bo-co-so]\n')).toContain('\n  type: dang-bo-co-so\n');
    expect(only('')).toContain('\n  type: chi-bo\n');
  });

  test('begins with the schema where its way is known', () => {
    const text = newRecordText({ ...given, schema: '../chibo.schema.json' }, profileOf(smallProfile), 'vi');
    expect(text.split('\n')[0]).toBe('# yaml-language-server: $schema=../chibo.schema.json');
  });

  test('keeps titles of several lines in their comments, and quotes ids that need it', () => {
    const profile = profileOf(
      smallProfile
        .replace('title: Nghị quyết', 'title: "Nghị\\nquyết: # 1"')
        .replace('title: Nhiệm vụ', 'title: "Nhiệm\\n\\n vụ"')
        .replace('{id: II.2,', '{id: "2",'),
    );
    const text = newRecordText(given, profile, 'vi');
    expect(text).toContain('\n  # I. Nhiệm vụ\n  I.1: {}  # Nghị quyết: # 1 (tối đa 30 điểm)\n');
    expect(text).toContain('\n  "2": {}  # Biên bản (tối đa 10 điểm)\n');
  });

  test('says what it is given, whatever that is', () => {
    const profile = profileOf(smallProfile);
    const value = fc.oneof(
      fc.string({ unit: 'grapheme', minLength: 1 }),
      fc.constantFrom(
        '2024',
        '01',
        'true',
        '~',
        'a: b',
        'a # b',
        '- a',
        '[',
        '"',
        "'",
        'a\nb',
        ' a ',
        '*a',
        'no',
      ),
    );
    fc.assert(
      fc.property(value, value, value, value, (profileName, branchId, name, parent) => {
        const { root } = parseText(
          newRecordText({ profileName, branchId, name, parent, period: '2024' }, profile, 'vi'),
        );
        expect(toData(nodeAt(root, ['profile']))).toBe(profileName);
        expect(toData(nodeAt(root, ['branch']))).toEqual({ id: branchId, name, type: 'chi-bo', parent });
        expect(toData(nodeAt(root, ['period']))).toBe(2024);
      }),
    );
  });
});

describe('what the name of a file says', () => {
  test.each([
    ['2024.chibo.yaml', '2024'],
    ['2024-2025.chibo.yaml', '2024'],
    ['chi-bo-1-2023.chibo.yaml', '2023'],
    ['cb1930.chibo.yaml', '1930'],
    ['2024-03.chibo.yaml', '2024'],
    ['1929.chibo.yaml', undefined],
    ['2200.chibo.yaml', undefined],
    ['12024.chibo.yaml', undefined],
    ['20240.chibo.yaml', undefined],
    ['thanh-tra.chibo.yaml', undefined],
    ['', undefined],
  ])('%s is of the year %s', (name, year) => {
    expect(yearIn(name)).toBe(year);
  });

  test.each([
    ['thanh-tra.chibo.yaml', 'thanh-tra'],
    ['/ho-so/thanh-tra.chibo.yaml', 'thanh-tra'],
    ['/ho-so/thanh-tra/2024.chibo.yaml', 'thanh-tra'],
    ['thanh-tra/2024-03.chibo.yaml', 'thanh-tra'],
    ['thanh-tra/2024-2025.chibo.yaml', 'thanh-tra'],
    ['ho-so/cb1-2024.chibo.yaml', 'cb1'],
    ['ho-so/Chi bộ 1.chibo.yaml', 'chi-bo-1'],
    ['ho-so/Chi bộ Khối phố 1 - 2026.chibo.yaml', 'chi-bo-khoi-pho-1'],
    [`ho-so/${'Chi bộ Đồng Tâm'.normalize('NFD')} năm 2026.chibo.yaml`, 'chi-bo-dong-tam'],
    ['Chi bộ Thanh tra/2026.chibo.yaml', 'chi-bo-thanh-tra'],
    ['ho-so/2026_KP1.chibo.yaml', 'KP1'],
    ['2024.chibo.yaml', '2024'],
    ['/2024.chibo.yaml', '2024'],
  ])('%s is about %s', (path, id) => {
    expect(branchIdIn(path)).toBe(id);
  });

  test.each([
    ['ho-so/Chi bộ Khối phố 1 - 2026.chibo.yaml', 'Chi bộ Khối phố 1'],
    [`ho-so/${'Chi bộ Đồng Tâm'.normalize('NFD')} năm 2026.chibo.yaml`, 'Chi bộ Đồng Tâm'],
    ['Chi bộ Thanh tra/2026.chibo.yaml', 'Chi bộ Thanh tra'],
    ['ho-so/kp1-2026.chibo.yaml', undefined],
    ['2026.chibo.yaml', undefined],
  ])('%s names %s', (path, name) => {
    expect(branchNameIn(path)).toBe(name);
  });
});
