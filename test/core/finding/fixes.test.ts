import { describe, expect, test } from 'vitest';
import { applySafeFixes, editsOf } from '../../../src/core/edit/apply-fixes.js';
import { builtinProfile } from '../../../src/core/profile/supply.js';
import { applyEdits } from '../../../src/core/text/text-edits.js';
import { assess, openRecord } from '../../../src/core/workspace/assess.js';

const head = 'chibo: 1\nprofile: chi-bo-4-tot\nbranch: {id: a, name: A, type: chi-bo}\nperiod: 2023\n';
const supplied = {
  kind: 'found',
  place: { kind: 'builtin', id: 'x' },
  ...builtinProfile('chi-bo-4-tot'),
} as const;

function assessed(text: string) {
  return assess(openRecord(text), supplied);
}

/** What the fix of the finding with a code makes of a body. */
function fixed(code: string, body: string): string | undefined {
  const { findings, profile } = assessed(head + body);
  const fix = findings.find((finding) => finding.code === code)?.fix;
  const result = fix && editsOf(fix, head + body, profile);
  return result?.kind === 'edits' ? applyEdits(head + body, result.edits).slice(head.length) : undefined;
}

describe('fixes', () => {
  test.each([
    ['score/step', 'criteria:\n  I.1: {self: 8.3}   # c\n', 'criteria:\n  I.1: {self: 8.25}   # c\n'],
    ['score/kind', 'criteria:\n  I.1:\n    self: 8,5\n', 'criteria:\n  I.1:\n    self: 8.5\n'],
    ['score/kind', 'criteria:\n  I.3: {self: Không đạt}\n', 'criteria:\n  I.3: {self: khong-dat}\n'],
    ['schema/enum', 'members:\n  - {id: a, rank: HTXS}\n', 'members:\n  - {id: a, rank: htxs}\n'],
    ['schema/format', 'workflow:\n  cam-ket: 15/01/2023\n', 'workflow:\n  cam-ket: 2023-01-15\n'],
    ['schema/type', 'members:\n  - {id: 12}\n', 'members:\n  - {id: "12"}\n'],
    ['schema/type', 'members:\n  - {id: 012}\n', 'members:\n  - {id: "012"}\n'],
    ['yaml/suspicious', 'criteria:\n  I.1: {self: 9,5}\n', 'criteria:\n  I.1: {self: 9.5}\n'],
    ['yaml/suspicious', 'criteria:\n  I.1: {self:9}\n', 'criteria:\n  I.1: {self: 9}\n'],
    [
      'yaml/suspicious',
      'members:\n  - {id: a, name: B #12\n    }\n',
      'members:\n  - {id: a, name: "B #12"\n    }\n',
    ],
    [
      'text/nfc',
      `members:\n  - {id: a, name: ${'Đặng'.normalize('NFD')}}\n`,
      'members:\n  - {id: a, name: Đặng}\n',
    ],
    [
      'score/override-reason',
      'criteria:\n  II.1: {override: {value: 4}}\n',
      'criteria:\n  II.1: {override: {value: 4, reason: ""}}\n',
    ],
    [
      'level/declared',
      'workflow:\n  cong-nhan: {date: 2023-12-28, result: dat}\n',
      'workflow:\n  cong-nhan: {date: 2023-12-28, result: chua-dat}\n',
    ],
    [
      'mentoring/unknown-member',
      'members:\n  - {id: dv01, name: An}\nmentoring:\n  - {mentor: An, mentee: q}\n',
      'members:\n  - {id: dv01, name: An}\nmentoring:\n  - {mentor: dv01, mentee: q}\n',
    ],
  ])('%s: %j', (code, body, expected) => {
    expect(fixed(code, body)).toBe(expected);
  });

  test('are not offered where it is not plain what was meant', () => {
    expect(fixed('score/kind', 'criteria:\n  I.1: {self: tốt}\n')).toBeUndefined();
    expect(fixed('score/range', 'criteria:\n  I.1: {self: 12}\n')).toBeUndefined();
    expect(fixed('schema/format', 'workflow:\n  cam-ket: 31/02/2023\n')).toBeUndefined();
  });

  test('that are safe are made together, round by round, and nothing else is touched', () => {
    let text = `${head}criteria:\n  I.1: {self: 8,3}   # điểm\n  I.3: {self: Đạt}\n  II.1: {override: {value: 4}}\n`;
    const made: unknown[] = [];
    for (let round = 0; round < 5; round += 1) {
      const { findings, profile } = assessed(text);
      const fixed = applySafeFixes(text, findings, profile);
      text = fixed.text;
      made.push(...fixed.made.map(({ fix }) => fix?.shown));
    }
    // 8,3 → 8.3 and Đạt → dat; 8.3 is off the step and the reason is missing: both are left to people.
    expect(text).toBe(
      `${head}criteria:\n  I.1: {self: 8.3}   # điểm\n  I.3: {self: dat}\n  II.1: {override: {value: 4}}\n`,
    );
    expect(made).toEqual([
      { before: '8,3', after: '8.3' },
      { before: 'Đạt', after: 'dat' },
    ]);
  });
});
