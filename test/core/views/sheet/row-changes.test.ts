import { describe, expect, test } from 'vitest';
import { changeText } from '../../../../src/core/edit/change.js';
import type { Change } from '../../../../src/core/record/change.js';
import {
  rowDuplicates,
  rowMoves,
  rowOrder,
  rowRemovals,
} from '../../../../src/core/views/sheet/row-changes.js';
import type { SheetId } from '../../../../src/core/views/sheet/sheet.js';
import type { Assessment } from '../../../../src/core/workspace/assess.js';
import { assessed, assessedText } from './sheet-of.js';

const record = `members:
  # bí thư
  - id: dv01
    name: An   # An
  - {id: dv02, joined: 2004-05-19, commitment: {tasks: 3, done: 08}}
  - {name: Bình}
`;

async function text(make: (assessment: Assessment) => readonly Change[], before = record): Promise<string> {
  const assessment = await assessed(before);
  const result = changeText(assessment.parsed.text, make(assessment), assessment.profile);
  if (result.kind === 'refused') return result.reason.key;
  return result.text.slice(0, result.text.indexOf('chibo: 1'));
}

describe('removing rows', () => {
  test('takes several at once', async () => {
    const rows = ['entry:0:dv01', 'entry:2:'];
    expect(await text((assessment) => rowRemovals('members', rows, assessment))).toBe(
      'members:\n  - {id: dv02, joined: 2004-05-19, commitment: {tasks: 3, done: 08}}\n',
    );
  });

  test('passes over rows that are gone or stand for nothing', async () => {
    const assessment = await assessed(record);
    expect(rowRemovals('members', ['entry:1:dv09', 'entry:9:', 'new'], assessment)).toEqual([]);
    expect(rowRemovals('criteria', ['item:I.1', 'total', 'unknown:X.9'], assessment)).toEqual([]);
    expect(rowRemovals('general', ['profile'], assessment)).toEqual([]);
  });

  test.each<readonly [SheetId, string, string, string]>([
    ['figures', 'figure:a', 'figures:\n  # cũ\n  a: {value: 5}\n  b: 6\n', 'figures:\n  b: 6\n'],
    [
      'criteria',
      'unknown:X.9',
      'criteria:\n  I.1: {self: 1}\n  X.9: {self: 5, months: [1]}\n',
      'criteria:\n  I.1: {self: 1}\n',
    ],
  ])('takes keys out of maps: %s %s', async (sheet, row, before, after) => {
    expect(await text((assessment) => rowRemovals(sheet, [row], assessment), before)).toBe(after);
  });
});

describe('copying rows', () => {
  test('puts them below the last, laid out as it, with ids of their own', async () => {
    const rows = ['entry:1:dv02', 'entry:0:dv01'];
    expect(await text((assessment) => rowDuplicates('members', rows, assessment))).toBe(`members:
  # bí thư
  - id: dv01
    name: An   # An
  - {id: dv02, joined: 2004-05-19, commitment: {tasks: 3, done: 08}}
  - {id: dv03, name: An}
  - {id: dv04, joined: 2004-05-19, commitment: {tasks: 3, done: 08}}
  - {name: Bình}
`);
  });

  test('copies other things as they are', async () => {
    const awards = 'awards:\n  - form: A\n    collective: 3\n';
    const make = (assessment: Assessment): readonly Change[] =>
      rowDuplicates('awards', ['entry:0:'], assessment);
    expect(await text(make, awards)).toBe(`${awards}  - form: A\n    collective: 3\n`);
  });
});

describe('moving rows', () => {
  const first = '  # bí thư\n  - id: dv01\n    name: An   # An\n';
  const second = '  - {id: dv02, joined: 2004-05-19, commitment: {tasks: 3, done: 08}}\n';
  const third = '  - {name: Bình}\n';

  test.each<readonly ['up' | 'down', readonly string[], string]>([
    ['up', ['entry:1:dv02'], second + first + third],
    ['up', ['entry:1:dv02', 'entry:2:'], second + third + first],
    ['up', ['entry:0:dv01', 'entry:1:dv02'], first + second + third],
    ['up', ['entry:0:dv01', 'entry:2:'], first + third + second],
    ['down', ['entry:0:dv01'], second + first + third],
    ['down', ['entry:0:dv01', 'entry:1:dv02'], third + first + second],
    ['down', ['entry:2:'], first + second + third],
    ['down', ['entry:1:dv09'], first + second + third],
  ])('%s: %s', async (direction, rows, lines) => {
    expect(await text((assessment) => rowMoves('members', rows, direction, assessment))).toBe(
      `members:\n${lines}`,
    );
  });

  test('writes an order', async () => {
    const order = ['entry:2:', 'entry:0:dv01', 'entry:1:dv02'];
    expect(await text((assessment) => rowOrder('members', order, assessment))).toBe(
      `members:\n${third}${first}${second}`,
    );
  });

  test('writes no order of only some rows', async () => {
    const assessment = await assessed(record);
    expect(rowOrder('members', ['entry:2:', 'entry:0:dv01'], assessment)).toEqual([]);
    expect(rowOrder('members', ['entry:2:', 'entry:0:dv01', 'entry:1:dv09'], assessment)).toEqual([]);
    expect(rowOrder('members', ['entry:2:', 'entry:2:', 'entry:0:dv01'], assessment)).toEqual([]);
  });
});

describe('a record whose YAML is broken', () => {
  test('has no rows that come, go or move', async () => {
    const broken = await assessedText('members: [');
    expect(rowRemovals('members', ['entry:0:dv01'], broken)).toEqual([]);
    expect(rowMoves('members', ['entry:0:dv01'], 'up', broken)).toEqual([]);
  });
});
