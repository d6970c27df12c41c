import { describe, expect, test } from 'vitest';
import { changeText } from '../../../../src/core/edit/change.js';
import { suppose } from '../../../../src/core/views/sheet/what-if.js';
import { assessIn } from '../../../../src/core/workspace/workspace.js';
import { completed, smallProfile } from '../../rules/test-rule.js';
import { memoryWorkspace } from '../../workspace/memory-workspace.js';

const workspace = memoryWorkspace({ 'thu.chibo-profile.yaml': smallProfile });
const text = completed('criteria:\n  I.1: {self: 28.5}  # giữ\n  I.2: {self: dat}\n');
const base = await assessIn(workspace, 'thu.chibo.yaml', text);

describe('a what-if', () => {
  test.each([
    { name: 'a lower score', path: ['criteria', 'I.1', 'self'], typed: '27,5', before: 28.5, after: 27.5 },
    {
      name: 'a score where there is none',
      path: ['criteria', 'I.1', 'branch'],
      typed: '9',
      before: '',
      after: 9,
    },
    { name: 'a score taken away', path: ['criteria', 'I.1', 'self'], typed: '', before: 28.5, after: '' },
    {
      name: 'a check by its code',
      path: ['criteria', 'I.2', 'self'],
      typed: 'khong-dat',
      before: { key: 'check/dat' },
      after: { key: 'check/khong-dat' },
    },
    {
      name: 'an item that does not apply',
      path: ['criteria', 'I.1', 'self'],
      typed: 'na',
      before: 28.5,
      after: { key: 'check/na' },
    },
    {
      name: 'a word that is no score',
      path: ['criteria', 'I.1', 'self'],
      typed: 'chín',
      before: 28.5,
      after: 'chín',
    },
  ])('knows $name', ({ path, typed, before, after }) => {
    expect(suppose(base, [{ path, typed }]).changes).toMatchObject([{ path, item: path[1], before, after }]);
  });

  test.each([
    { name: 'what is written', path: ['criteria', 'I.1', 'self'], typed: '28.50' },
    { name: 'an empty field that was empty', path: ['criteria', 'I.1', 'branch'], typed: '' },
    { name: 'a place that takes no score', path: ['criteria', 'I.1', 'note'], typed: '5' },
    { name: 'an item that there is not', path: ['criteria', 'X.9', 'self'], typed: '5' },
    { name: 'a place outside the scores', path: ['branch', 'name'], typed: '5' },
  ])('takes $name for no change', ({ path, typed }) => {
    expect(suppose(base, [{ path, typed }]).changes).toEqual([]);
  });

  test('comes to the result of the changed copy, and one line a score is what writing it changes', async () => {
    const whatIf = suppose(base, [
      { path: ['criteria', 'II.2', 'self'], typed: '10' },
      { path: ['criteria', 'I.1', 'self'], typed: '20' },
    ]);
    // In the order of the score sheet.
    expect(whatIf.changes.map(({ item }) => item)).toEqual(['I.1', 'II.2']);
    const result = changeText(text, whatIf.edits, base.profile);
    if (result.kind === 'refused') throw new Error(result.reason.key);
    expect(result.text).toBe(
      text
        .replace('28.5}  # giữ', '20}  # giữ')
        .replace('{self: dat}\n', '{self: dat}\n  II.2: {self: 10}\n'),
    );
    const after = await assessIn(workspace, 'thu.chibo.yaml', result.text);
    // 20 + 20 + 0 + 10
    expect(after.evaluation?.score.final).toBe(5000);
    expect(after.evaluation?.level.final).toBe('tot');
  });
});
