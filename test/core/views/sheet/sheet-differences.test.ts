import { describe, expect, test } from 'vitest';
import { differencesOf } from '../../../../src/core/views/sheet/sheet-differences.js';
import type { RowView, SheetView } from '../../../../src/core/views/sheet/sheet-view.js';
import { sheetsOf } from '../../../../src/core/views/sheet/sheets.js';
import { viewSheet } from '../../../../src/core/views/sheet/show-sheet.js';
import { assessed } from './sheet-of.js';
import { rowOf, viewOf } from './view-of.js';

const columns = ['a', 'b', 'c', 'computed'];

function list(...rows: readonly RowView[]): SheetView {
  return viewOf([...rows, rowOf('new', ['', 'Gõ tên', '', ''], 'new')], columns);
}

/** `row column: text → other`, one after the other. */
function differences(sheet: SheetView, other: SheetView): readonly string[] {
  return differencesOf([sheet], [other]).map(
    ({ row, column, text, other: theirs }) => `${row} ${column}: ${text} → ${theirs}`,
  );
}

const an = rowOf('entry:0:dv01', ['dv01', 'An', 'x', '1']);
const binh = rowOf('entry:1:dv02', ['dv02', 'Bình', 'y', '2']);

describe('the cells that differ', () => {
  test('are named by row and column, with both texts', () => {
    const other = rowOf('entry:0:dv01', ['dv01', 'An', 'z', '1']);
    expect(differencesOf([list(an)], [list(other)])).toEqual([
      {
        sheet: 'members',
        row: 'entry:0:dv01',
        column: 'c',
        name: ['dv01', 'An', 'C'],
        text: 'x',
        other: 'z',
      },
    ]);
  });

  test.each([
    { name: 'none where nothing does', others: [an, binh], found: [] },
    { name: 'not the computed ones', others: [rowOf('k', ['dv01', 'An', 'x', '9']), binh], found: [] },
    { name: 'none where rows have only moved', others: [binh, an], found: [] },
    {
      name: 'those of a row that moved, by its key here',
      others: [binh, rowOf('entry:1:dv01', ['dv01', 'An', 'z', '1'])],
      found: ['entry:0:dv01 c: x → z'],
    },
    {
      name: 'all of a row that is here alone',
      others: [an],
      found: ['entry:1:dv02 a: dv02 → ', 'entry:1:dv02 b: Bình → ', 'entry:1:dv02 c: y → '],
    },
    {
      name: 'all of a row that is there alone, by its key there; empty ones do not differ',
      others: [an, binh, rowOf('entry:2:dv03', ['dv03', 'Chi', '', '3'])],
      found: ['entry:2:dv03 a:  → dv03', 'entry:2:dv03 b:  → Chi'],
    },
    {
      name: 'the name alone where that was corrected',
      others: [rowOf('entry:0:dv01', ['dv01', 'Ân', 'x', '1']), binh],
      found: ['entry:0:dv01 b: An → Ân'],
    },
    {
      name: 'the id and the name where one row stands for another',
      others: [an, rowOf('entry:1:dv09', ['dv09', 'Giang', 'y', '2'])],
      found: ['entry:1:dv02 a: dv02 → dv09', 'entry:1:dv02 b: Bình → Giang'],
    },
    {
      name: 'those of a corrected name and a row before it',
      others: [
        rowOf('entry:0:dv00', ['dv00', 'Ái', '', '']),
        rowOf('entry:1:dv01', ['dv01', 'Ân', 'x', '1']),
        binh,
      ],
      found: ['entry:0:dv01 b: An → Ân', 'entry:0:dv00 a:  → dv00', 'entry:0:dv00 b:  → Ái'],
    },
  ])('are $name', ({ others, found }) => {
    expect(differences(list(an, binh), list(...others))).toEqual(found);
  });

  test('of several rows alike are those of the first, the second…', () => {
    const rows = ['x', 'y', 'z'].map((text, index) => rowOf(`entry:${index}:`, ['', '03/02/2023', text, '']));
    const others = [...rows.slice(0, 1), rowOf('entry:1:', ['', '03/02/2023', 'w', '']), ...rows.slice(2)];
    expect(differences(list(...rows), list(...others))).toEqual(['entry:1: c: y → w']);
  });

  test('leave out the row for a new entry', () => {
    const other = viewOf([an, rowOf('new', ['', 'Type a name', '', ''], 'new')], columns);
    expect(differences(list(an), other)).toEqual([]);
  });

  test('go by entries also where one of the two lists takes no rows', () => {
    const locked = { ...list(binh, an), takesRows: false };
    expect(differences(list(an, binh), locked)).toEqual([]);
    expect(differences(locked, list(an, binh))).toEqual([]);
  });

  test('go by keys where rows are no entries, whatever they are called', () => {
    const own = viewOf(
      [rowOf('item:I.1', ['I.1', 'Một', 'x', '']), rowOf('item:I.2', ['I.2', 'Hai', 'y', ''])],
      columns,
      {
        id: 'criteria',
        takesRows: false,
      },
    );
    const other = {
      ...own,
      rows: [rowOf('item:I.2', ['I.1', 'Một', 'x', '']), rowOf('item:I.1', ['I.1', 'Một', 'z', ''])],
    };
    expect(differences(own, other)).toEqual([
      'item:I.1 c: x → z',
      'item:I.2 a: I.2 → I.1',
      'item:I.2 b: Hai → Một',
      'item:I.2 c: y → x',
    ]);
  });

  test('go by the names of columns, and are none in those of one version alone', () => {
    const wide = viewOf([rowOf('k', ['dv01', 'An', 'tc', 'x'])], ['a', 'b', 'criteria:tc1', 'c']);
    const narrow = viewOf([rowOf('k', ['dv01', 'An', 'y'])], ['a', 'b', 'c']);
    expect(differences(narrow, wide)).toEqual(['k c: y → x']);
    expect(differences(wide, narrow)).toEqual(['k criteria:tc1: tc → ', 'k c: x → y']);
  });

  test('are none in a sheet that the other version has not', () => {
    expect(differencesOf([list(an)], [])).toEqual([]);
  });
});

test('two versions of a record differ where their texts do, and computed cells follow', async () => {
  const views = async (record: string): Promise<readonly SheetView[]> =>
    sheetsOf(await assessed(record)).map((sheet) => viewSheet(sheet, 'vi'));
  const before = await views(`criteria: {I.1: {self: 20}, II.2: {self: 8}}
members: [{id: dv01, name: An, kind: chinh-thuc}, {id: dv02, name: Bình, rank: htt}]
`);
  const after = await views(`criteria: {I.1: {self: 25.5}, II.2: {self: 8}}
members: [{id: dv02, name: Bình, rank: htxs}, {id: dv01, name: Ân, kind: chinh-thuc}]
`);
  const found = differencesOf(before, after);
  expect(found.map(({ name, column, text, other }) => [...name.slice(0, 2), column, text, other])).toEqual([
    ['I.1', 'Nghị quyết', 'self', '20', '25,5'],
    ['dv01', 'An', 'name', 'An', 'Ân'],
    ['dv02', 'Bình', 'rank', 'Hoàn thành tốt nhiệm vụ', 'Hoàn thành xuất sắc nhiệm vụ'],
  ]);
});
