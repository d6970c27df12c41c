import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CellInput, Input } from '../../../src/core/sheet/sheet.js';
import type { SheetView } from '../../../src/core/sheet/sheet-view.js';
import { clearInputs, copyText, pasteInputs } from '../../../webview/grid/paste.js';
import type { Selection } from '../../../webview/grid/selection.js';

/** A sheet of rows r0… and columns c0…; a text in brackets is a cell that only shows. */
function sheetOf(rows: readonly (readonly string[])[], kind: 'item' | 'new' = 'item'): SheetView {
  const width = rows[0]?.length ?? 0;
  return {
    id: 'criteria',
    title: 'Tiêu chí',
    errors: 0,
    warnings: 0,
    columns: Array.from({ length: width }, (_, index) => ({
      id: `c${index}`,
      title: `C${index}`,
      width: 9,
      align: 'start' as const,
      frozen: false,
      wraps: false,
    })),
    rows: rows.map((cells, index) => ({
      key: `r${index}`,
      kind: index === rows.length - 1 ? kind : 'item',
      cells: cells.map((text) => {
        const input: Input = text.startsWith('[') ? 'none' : 'text';
        return { text: text.replace(/[[\]]/g, ''), input };
      }),
    })),
    choices: [],
  };
}

/** `1:2` is one cell by row and column; `1:2 3:4` a range with its active cell first. */
function selected(cells: string): Selection {
  const [active = { row: 0, column: 0 }, corner = active] = cells.split(' ').map((cell) => {
    const [row = 0, column = 0] = cell.split(':').map(Number);
    return { row, column };
  });
  return { active, corner };
}

/** Inputs as `r0c1=text`, one after the other. */
function listed(inputs: readonly CellInput[]): string {
  return inputs.map(({ row, column, text }) => `${row}${column}=${text}`).join(' ');
}

const sheet = sheetOf([
  ['[I.1]', 'a', '', 'b'],
  ['[I.2]', '', '[7]', 'c'],
  ['[I.3]', 'd', 'e', ''],
]);

describe('pasting', () => {
  test.each([
    { name: 'one value into one cell', at: '0:1', text: '8,5', inputs: 'r0c1=8,5' },
    { name: 'one value, with the line end of Excel', at: '0:1', text: '8,5\r\n', inputs: 'r0c1=8,5' },
    {
      name: 'one value into a range',
      at: '0:1 1:3',
      text: 'x',
      inputs: 'r0c1=x r0c2=x r0c3=x r1c1=x r1c3=x',
    },
    { name: 'an empty value into a range', at: '0:1 0:2', text: '\r\n', inputs: 'r0c1= r0c2=' },
    { name: 'a block into one cell', at: '0:1', text: 'x\ty\nz\tw', inputs: 'r0c1=x r0c2=y r1c1=z' },
    {
      name: 'a block into a range drawn upwards from its last cell',
      at: '1:2 0:1',
      text: 'x\ty\nz\tw',
      inputs: 'r0c1=x r0c2=y r1c1=z',
    },
    {
      name: 'a row into a range of three rows',
      at: '0:2 2:3',
      text: 'x\ty',
      inputs: 'r0c2=x r0c3=y r1c3=y r2c2=x r2c3=y',
    },
    {
      name: 'a column into a range of two columns',
      at: '0:1 2:2',
      text: 'x\ny\nz',
      inputs: 'r0c1=x r0c2=x r1c1=y r2c1=z r2c2=z',
    },
    {
      name: 'a block once into a range that it does not fit',
      at: '0:1 2:1',
      text: 'x\ny',
      inputs: 'r0c1=x r1c1=y',
    },
    { name: 'a row once into a narrower range', at: '2:1', text: 'x\ty\tz', inputs: 'r2c1=x r2c2=y r2c3=z' },
    { name: 'empty cells of a block, which empty', at: '0:1', text: 'x\t\ty', inputs: 'r0c1=x r0c2= r0c3=y' },
    {
      name: 'nothing where a row of the block is shorter',
      at: '0:1',
      text: 'x\ty\nz',
      inputs: 'r0c1=x r0c2=y r1c1=z',
    },
    { name: 'nor where the first row is', at: '0:1', text: 'x\ny\tz\tw', inputs: 'r0c1=x r1c1=y r1c3=w' },
    { name: 'what lies to the right of the sheet', at: '0:3', text: 'x\ty', inputs: 'r0c3=x' },
    { name: 'what lies below the sheet', at: '2:1', text: 'x\ny', inputs: 'r2c1=x' },
    { name: 'over cells that only show', at: '0:0', text: 'x\ty', inputs: 'r0c1=y' },
    { name: 'a line end in a cell', at: '0:1', text: '"x\ny"', inputs: 'r0c1=x\ny' },
  ])('$name', ({ at, text, inputs }) => {
    expect(listed(pasteInputs(sheet, selected(at), text))).toBe(inputs);
  });

  test('names the sheet, the row and the column', () => {
    expect(pasteInputs(sheet, selected('0:1'), 'x')).toEqual([
      { sheet: 'criteria', row: 'r0', column: 'c1', text: 'x' },
    ]);
  });

  test('asks for nothing in an empty sheet', () => {
    expect(pasteInputs(sheetOf([]), selected('0:0'), 'x\ty')).toEqual([]);
  });

  test('takes in a block far larger than the sheet', () => {
    const text = 'x\n'.repeat(200_000);
    expect(listed(pasteInputs(sheet, selected('0:1'), text))).toBe('r0c1=x r1c1=x r2c1=x');
  });
});

describe('clearing', () => {
  test.each([
    { name: 'a cell', at: '0:1', inputs: 'r0c1=' },
    { name: 'an empty cell asks for nothing', at: '0:2', inputs: '' },
    { name: 'a fixed cell asks for nothing', at: '1:2', inputs: '' },
    { name: 'all passes over both', at: '0:0 2:3', inputs: 'r0c1= r0c3= r1c3= r2c1= r2c2=' },
  ])('$name', ({ at, inputs }) => {
    expect(listed(clearInputs(sheet, selected(at)))).toBe(inputs);
  });
});

describe('copying', () => {
  test.each([
    { name: 'a cell', at: '0:1', text: 'a' },
    { name: 'a block, also of fixed cells', at: '0:0 1:2', text: 'I.1\ta\t\r\nI.2\t\t7' },
    { name: 'a column that ends empty', at: '1:3 2:3', text: 'c\r\n\r\n' },
  ])('$name', ({ at, text }) => {
    expect(copyText(sheet, selected(at))).toBe(text);
  });

  const cell = fc.string({ unit: fc.constantFrom('a', 'ộ', '"', '\t', '\n', ' ', '8', ',') });
  const tables = fc
    .integer({ min: 1, max: 4 })
    .chain((width) =>
      fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 4 }),
    );

  test('and pasting in the same place changes nothing', () => {
    fc.assert(
      fc.property(tables, (rows) => {
        const own = sheetOf(rows);
        const all: Selection = {
          active: { row: 0, column: 0 },
          corner: { row: rows.length - 1, column: (rows[0]?.length ?? 1) - 1 },
        };
        const pasted = pasteInputs(own, all, copyText(own, all));
        expect(pasted.map(({ text }) => text)).toEqual(rows.flat());
      }),
    );
  });
});

describe('the row for a new entry', () => {
  const members = sheetOf(
    [
      ['dv01', 'An'],
      ['', 'Gõ tên'],
    ],
    'new',
  );

  test('holds nothing: its hint is not copied', () => {
    expect(copyText(members, selected('0:0 1:1'))).toBe('dv01\tAn\r\n\t');
  });

  test('has nothing to clear', () => {
    expect(listed(clearInputs(members, selected('0:0 1:1')))).toBe('r0c0= r0c1=');
  });

  test('takes what is pasted', () => {
    expect(listed(pasteInputs(members, selected('1:0'), 'dv02\tBình'))).toBe('r1c0=dv02 r1c1=Bình');
  });
});
