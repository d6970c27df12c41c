import { describe, expect, test } from 'vitest';
import { changeText } from '../../../../src/core/edit/change.js';
import { changesOf } from '../../../../src/core/views/sheet/cell-changes.js';
import type { SheetView } from '../../../../src/core/views/sheet/sheet-view.js';
import { shownSheets, viewsOf } from '../../../../src/core/views/sheet/sheets.js';
import { placeWithoutIds } from '../../../../src/core/views/sheet/without-ids.js';
import { assessed } from './sheet-of.js';

const record = `members:
  - {id: dv01, name: Nguyễn Văn An, kind: chinh-thuc}
  - {id: dv01, name: Trần Thị Bình, kind: chinh-thuc}
mentoring:
  - {mentor: dv01, mentee: qc-01}
`;

async function view(id: string): Promise<SheetView> {
  const views = viewsOf(await assessed(record), 'vi', { showIds: false });
  const found = views.find((sheet) => sheet.id === id);
  if (!found) throw new Error(`There is no sheet ${id}.`);
  return found;
}

describe('a record whose ids of members are hidden', () => {
  test('has no column of them, and begins with the name', async () => {
    const { columns, rows } = await view('members');
    expect(columns.map(({ id }) => id).slice(0, 2)).toEqual(['name', 'kind']);
    expect(rows[0]?.cells.map(({ text }) => text).slice(0, 2)).toEqual(['Nguyễn Văn An', 'Chính thức']);
    expect(rows.at(-1)?.cells[0]?.text).toBe('Gõ tên để thêm đảng viên');
  });

  test('says at the name what is wrong with the id', async () => {
    const { rows, errors } = await view('members');
    expect(rows[1]?.cells[0]?.findings?.map(({ message }) => message).join()).toMatch(/dv01/);
    expect(errors).toBeGreaterThan(0);
  });

  test('names whoever is named by an id', async () => {
    const { rows, columns } = await view('mentoring');
    expect(columns[0]?.title).toBe('Người dìu dắt');
    expect(rows[0]?.cells[0]?.text).toBe('Nguyễn Văn An');
  });

  test('leads to the name where something is about an id', () => {
    const id = { sheet: 'members', row: 'entry:0:dv01', column: 'id' } as const;
    expect(placeWithoutIds(id)).toEqual({ ...id, column: 'name' });
    expect(placeWithoutIds({ ...id, column: 'rank' })).toEqual({ ...id, column: 'rank' });
    expect(placeWithoutIds({ ...id, sheet: 'meetings' })).toEqual({ ...id, sheet: 'meetings' });
  });

  test('gets an id for each new member all the same', async () => {
    const assessment = await assessed(record);
    const sheets = shownSheets(assessment, { showIds: false });
    const input = { sheet: 'members', row: 'new', column: 'name', text: 'Lê Văn Cường' } as const;
    const result = changeText(assessment.parsed.text, changesOf(sheets, [input], assessment));
    expect(result.kind === 'changed' && result.text).toContain('- {id: dv02, name: Lê Văn Cường}');
  });

  test('keeps the rows that stay, so that only what changes is sent', async () => {
    const assessment = await assessed(record);
    const rows = (): readonly object[] =>
      shownSheets(assessment, { showIds: false }).find(({ id }) => id === 'members')?.rows ?? [];
    expect(rows().length).toBe(3);
    for (const [index, row] of rows().entries()) expect(rows()[index]).toBe(row);
  });
});
