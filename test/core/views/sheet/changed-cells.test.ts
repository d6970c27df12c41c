import { expect, test } from 'vitest';
import { changedCells } from '../../../../src/core/views/sheet/changed-cells.js';
import { rowOf, viewOf } from './view-of.js';

const columns = ['id', 'name', 'note', 'computed'];
const an = rowOf('a', ['dv01', 'An', '', '1']);
const binh = rowOf('b', ['dv02', 'Bình', '', '2']);
const last = rowOf('new', ['', 'Gõ tên', '', ''], 'new');
const before = viewOf([an, binh, last], columns);

const after = (...rows: Parameters<typeof viewOf>[0]) => viewOf([...rows, last], columns);

test('a cell that was entered is found, computed ones are passed over', () => {
  expect(changedCells([before], [after(an, rowOf('b', ['dv02', 'Bình', 'x', '3']))], 'members')).toEqual({
    sheet: 'members',
    first: { row: 'b', column: 'note' },
    last: { row: 'b', column: 'note' },
  });
});

test('several cells are one block', () => {
  const sheet = after(rowOf('a', ['dv01', 'Ân', '', '1']), rowOf('b', ['dv02', 'Bình', 'x', '2']));
  expect(changedCells([before], [sheet], 'members')).toEqual({
    sheet: 'members',
    first: { row: 'a', column: 'name' },
    last: { row: 'b', column: 'note' },
  });
});

test('a row that came back is found by what it holds', () => {
  const sheet = after(an, rowOf('c', ['dv03', 'Cường', '', '3']), binh);
  expect(changedCells([before], [sheet], 'members')).toEqual({
    sheet: 'members',
    first: { row: 'c', column: 'id' },
    last: { row: 'c', column: 'name' },
  });
});

test('where a row has gone it is the one in its place', () => {
  const place = { row: 'b', column: 'id' };
  expect(changedCells([before], [after(binh)], 'members')).toEqual({
    sheet: 'members',
    first: place,
    last: place,
  });
  const end = { row: 'new', column: 'id' };
  expect(changedCells([before], [after(an)], 'members')).toEqual({ sheet: 'members', first: end, last: end });
});

test('rows that changed places count only out of sight: in sight the selection has gone along', () => {
  expect(changedCells([before], [after(binh, an)], 'members')).toBeUndefined();
  expect(changedCells([before], [after(binh, an)], 'general')).toEqual({
    sheet: 'members',
    first: { row: 'b', column: 'id' },
    last: { row: 'a', column: 'id' },
  });
});

test('the sheet in sight comes first', () => {
  const other = { ...before, id: 'awards' as const };
  const changed = after(an, rowOf('b', ['dv02', 'Bình', 'x', '2']));
  const both = [changed, { ...changed, id: 'awards' as const }];
  expect(changedCells([before, other], both, 'awards')?.sheet).toBe('awards');
  expect(changedCells([before, other], both, 'general')?.sheet).toBe('members');
  expect(changedCells([before], [before], 'members')).toBeUndefined();
});
