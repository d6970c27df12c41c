import { describe, expect, test } from 'vitest';
import { say } from '../../../src/core/language/message.js';
import { branchTypeName } from '../../../src/core/record/branch-type-name.js';
import { branchTypes } from '../../../src/core/record/codes.js';
import { readChoice } from '../../../src/core/values/choice.js';
import { branchTypeChoicesOn } from '../../../src/core/values/choices.js';

describe('the names of types of units', () => {
  test.each([
    { type: 'chi-bo-co-so', before: 'chi bộ cơ sở', after: 'chi bộ' },
    { type: 'chi-bo', before: 'chi bộ', after: 'chi bộ' },
    { type: 'dang-bo-bo-phan', before: 'đảng bộ bộ phận', after: 'đảng bộ trực thuộc' },
    { type: 'dang-bo-truc-thuoc', before: 'đảng bộ trực thuộc', after: 'đảng bộ trực thuộc' },
    { type: 'dang-bo-co-so', before: 'đảng bộ cơ sở', after: 'đảng bộ cơ sở' },
  ] as const)('$type: $before until 25/7/2026, then $after', ({ type, before, after }) => {
    expect(say('vi', branchTypeName(type, '2026-07-25'))).toBe(before);
    expect(say('vi', branchTypeName(type, '2026-07-26'))).toBe(after);
    expect(say('vi', branchTypeName(type, undefined))).toBe(before);
  });

  test('every code may still be chosen and typed, by its old name too', () => {
    const choices = branchTypeChoicesOn('2026-12-31');
    expect(choices.map(({ code }) => code)).toEqual(branchTypes);
    for (const [typed, code] of [
      ['chi bộ', 'chi-bo'],
      ['Chi bộ cơ sở', 'chi-bo-co-so'],
      ['đảng bộ bộ phận', 'dang-bo-bo-phan'],
      ['Đảng bộ trực thuộc', 'dang-bo-truc-thuoc'],
      ['dang-bo-co-so', 'dang-bo-co-so'],
    ] as const) {
      expect(readChoice(choices, typed), typed).toEqual({ kind: 'code', code });
    }
  });
});
