import { describe, expect, test } from 'vitest';
import type { Change } from '../../../src/core/edit/change.js';
import { insertionBefore, removalOf } from '../../../src/core/sheet/row-changes.js';
import type { SheetId } from '../../../src/core/sheet/sheet.js';
import { assessed, assessedText } from './sheet-of.js';

const record = 'members: [{id: dv01}, {id: dv02}, {name: Bình}]\n';

function insertion(index: number): Change {
  return { kind: 'insert', path: ['members'], index, data: { id: 'dv03' } };
}

describe('a row', () => {
  test.each<{ readonly sheet: SheetId; readonly row: string; readonly change: Change | undefined }>([
    { sheet: 'members', row: 'entry:0:dv01', change: insertion(0) },
    { sheet: 'members', row: 'entry:1:dv02', change: insertion(1) },
    { sheet: 'members', row: 'entry:2:', change: insertion(2) },
    { sheet: 'members', row: 'new', change: insertion(3) },
    { sheet: 'members', row: 'entry:1:dv09', change: undefined },
    { sheet: 'criteria', row: 'item:I.1', change: undefined },
  ])('is inserted before $row: $change', async ({ sheet, row, change }) => {
    expect(insertionBefore(sheet, row, await assessed(record))).toEqual(change);
  });

  test.each<{ readonly sheet: SheetId; readonly row: string; readonly index: number | undefined }>([
    { sheet: 'members', row: 'entry:0:dv01', index: 0 },
    { sheet: 'members', row: 'entry:2:', index: 2 },
    { sheet: 'members', row: 'new', index: undefined },
    { sheet: 'members', row: 'entry:3:dv04', index: undefined },
    // The record has changed and another member stands there.
    { sheet: 'members', row: 'entry:0:dv02', index: undefined },
    { sheet: 'criteria', row: 'entry:0:dv01', index: undefined },
  ])('$row of $sheet is removed: $index', async ({ sheet, row, index }) => {
    const change = index === undefined ? undefined : { kind: 'remove', path: ['members'], index };
    expect(removalOf(sheet, row, await assessed(record))).toEqual(change);
  });

  test('comes and goes in no record whose YAML is broken', async () => {
    const broken = await assessedText('members: [');
    expect(insertionBefore('members', 'new', broken)).toBeUndefined();
    expect(removalOf('members', 'entry:0:dv01', broken)).toBeUndefined();
  });
});
