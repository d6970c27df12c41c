import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clearInputs, pasteInputs, selectedTexts } from '../../../../webview/grid/pure/paste.js';
import { readTsv, writeTsv } from '../../../../webview/grid/pure/tsv.js';
import { listed, selected, sheetOf } from '../test-sheet.js';

const sheet = sheetOf([
  ['[I.1]', 'a', '', 'b'],
  ['[I.2]', '', '[7]', 'c'],
  ['[I.3]', 'd', 'e', ''],
]);

interface Pasting {
  readonly name: string;
  readonly at: string;
  /** What is on the clipboard. */
  readonly text: string;
  readonly inputs: string;
  /** Nothing where it does not say. */
  readonly leftOut?: number;
}

describe('pasting', () => {
  test.each<Pasting>([
    { name: 'one value into one cell', at: '0:1', text: '8,5', inputs: 'r0c1=8,5' },
    { name: 'one value, with the line end of Excel', at: '0:1', text: '8,5\r\n', inputs: 'r0c1=8,5' },
    {
      name: 'one value into a range',
      at: '0:1 1:3',
      text: 'x',
      inputs: 'r0c1=x r0c2=x r0c3=x r1c1=x r1c3=x',
      leftOut: 1,
    },
    { name: 'an empty value into a range', at: '0:1 0:2', text: '\r\n', inputs: 'r0c1= r0c2=' },
    {
      name: 'a block into one cell',
      at: '0:1',
      text: 'x\ty\nz\tw',
      inputs: 'r0c1=x r0c2=y r1c1=z',
      leftOut: 1,
    },
    {
      name: 'a block into a range drawn upwards from its last cell',
      at: '1:2 0:1',
      text: 'x\ty\nz\tw',
      inputs: 'r0c1=x r0c2=y r1c1=z',
      leftOut: 1,
    },
    {
      name: 'a row into a range of three rows',
      at: '0:2 2:3',
      text: 'x\ty',
      inputs: 'r0c2=x r0c3=y r1c3=y r2c2=x r2c3=y',
      leftOut: 1,
    },
    {
      name: 'a column into a range of two columns',
      at: '0:1 2:2',
      text: 'x\ny\nz',
      inputs: 'r0c1=x r0c2=x r1c1=y r2c1=z r2c2=z',
      leftOut: 1,
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
    {
      name: 'nor where the first row is',
      at: '0:1',
      text: 'x\ny\tz\tw',
      inputs: 'r0c1=x r1c1=y r1c3=w',
      leftOut: 1,
    },
    { name: 'what lies to the right of the sheet', at: '0:3', text: 'x\ty', inputs: 'r0c3=x', leftOut: 1 },
    { name: 'what lies below the sheet', at: '2:1', text: 'x\ny', inputs: 'r2c1=x', leftOut: 1 },
    { name: 'over cells that only show', at: '0:0', text: 'x\ty', inputs: 'r0c1=y', leftOut: 1 },
    { name: 'a line end in a cell', at: '0:1', text: '"x\ny"', inputs: 'r0c1=x\ny' },
  ])('$name', ({ at, text, inputs, leftOut = 0 }) => {
    const paste = pasteInputs(sheet, selected(at), readTsv(text));
    expect({ inputs: listed(paste.inputs), leftOut: paste.leftOut.length + paste.outside }).toEqual({
      inputs,
      leftOut,
    });
  });

  test('names the sheet, the row and the column', () => {
    expect(pasteInputs(sheet, selected('0:1'), [['x']]).inputs).toEqual([
      { sheet: 'criteria', row: 'r0', column: 'c1', text: 'x' },
    ]);
  });

  test('asks for nothing in an empty sheet', () => {
    expect(pasteInputs(sheetOf([]), selected('0:0'), [['x', 'y']])).toMatchObject({ inputs: [], outside: 2 });
  });

  test('takes in a block far larger than the sheet', () => {
    const paste = pasteInputs(sheet, selected('0:1'), readTsv('x\n'.repeat(200_000)));
    expect(listed(paste.inputs)).toBe('r0c1=x r1c1=x r2c1=x');
    expect(paste.outside).toBe(199_997);
  });

  test.each([{ cells: [] }, { cells: [[]] }])(
    'asks for nothing where nothing was copied: $cells',
    ({ cells }) => {
      expect(pasteInputs(sheet, selected('0:1 2:3'), cells)).toMatchObject({
        inputs: [],
        leftOut: [],
        outside: 0,
      });
    },
  );
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
    expect(writeTsv(selectedTexts(sheet, selected(at)))).toBe(text);
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
        const all = {
          active: { row: 0, column: 0 },
          corner: { row: rows.length - 1, column: (rows[0]?.length ?? 1) - 1 },
        };
        const { inputs, leftOut } = pasteInputs(own, all, readTsv(writeTsv(selectedTexts(own, all))));
        expect(inputs.map(({ text }) => text)).toEqual(rows.flat());
        expect(leftOut).toEqual([]);
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
    expect(selectedTexts(members, selected('0:0 1:1'))).toEqual([
      ['dv01', 'An'],
      ['', ''],
    ]);
  });

  test('has nothing to clear', () => {
    expect(listed(clearInputs(members, selected('0:0 1:1')))).toBe('r0c0= r0c1=');
  });

  test.each<Pasting>([
    { name: 'takes what is pasted', at: '1:0', text: 'dv02\tBình', inputs: 'newc0=dv02 newc1=Bình' },
    {
      name: 'grows another for each further row',
      at: '1:0',
      text: 'a\tb\r\nc\td\r\ne\tf\r\n',
      inputs: 'newc0=a newc1=b new:1c0=c new:1c1=d new:2c0=e new:2c1=f',
    },
    {
      name: 'takes what reaches below the last entry',
      at: '0:1',
      text: 'x\ny\nz',
      inputs: 'r0c1=x newc1=y new:1c1=z',
    },
    {
      name: 'leaves out what lies to the right',
      at: '1:1',
      text: 'x\ty\nz\tw',
      inputs: 'newc1=x new:1c1=z',
      leftOut: 2,
    },
    {
      name: 'takes no text from a row that is shorter',
      at: '1:0',
      text: 'a\tb\nc\nd\te',
      inputs: 'newc0=a newc1=b new:1c0=c new:2c0=d new:2c1=e',
    },
    { name: 'is filled with the range it is in', at: '0:1 1:1', text: 'x', inputs: 'r0c1=x newc1=x' },
    { name: 'counts an empty row', at: '1:0', text: 'a\n\nb', inputs: 'newc0=a new:1c0= new:2c0=b' },
  ])('$name', ({ at, text, inputs, leftOut = 0 }) => {
    const paste = pasteInputs(members, selected(at), readTsv(text));
    expect({ inputs: listed(paste.inputs), leftOut: paste.leftOut.length + paste.outside }).toEqual({
      inputs,
      leftOut,
    });
  });

  test('takes nothing where a column is computed, nor do the ones below it', () => {
    const own = sheetOf(
      [
        ['dv01', '[Đạt]', 'a'],
        ['', '[]', ''],
      ],
      'new',
    );
    const { inputs, leftOut } = pasteInputs(own, selected('1:0'), readTsv('a\tx\tb\nc\ty\td'));
    expect(listed(inputs)).toBe('newc0=a newc2=b new:1c0=c new:1c2=d');
    expect(leftOut).toEqual([]);
  });
});

describe('whatever is pasted wherever', () => {
  const sheets = fc.constantFrom(
    sheet,
    sheetOf(
      [
        ['dv01', 'An', '[Đạt]'],
        ['dv02', 'Bình', '[Đạt]'],
        ['', 'Gõ tên', '[]'],
      ],
      'new',
    ),
  );
  const blocks = fc.array(fc.array(fc.constantFrom('', 'x', '8,5'), { maxLength: 5 }), { maxLength: 6 });

  test('each text goes to one cell or is left out, and no cell gets two', () => {
    fc.assert(
      fc.property(sheets, blocks, fc.nat(2), fc.nat(2), (own, cells, row, column) => {
        const place = { row, column };
        const { inputs, leftOut, outside } = pasteInputs(own, { active: place, corner: place }, cells);
        const entered = [...inputs, ...leftOut];
        expect(entered.length + outside).toBeLessThanOrEqual(cells.flat().length);
        // Of a sheet without new rows, where no cell shows any of these texts, none that says something is lost.
        const said = ({ length }: readonly string[]): number => length;
        const texts = cells.map((line) => line.filter((text) => text !== ''));
        const count = entered.filter(({ text }) => text !== '').length + outside;
        if (own === sheet) expect(count).toBe(texts.map(said).reduce((sum, each) => sum + each, 0));
        expect(new Set(inputs.map((input) => `${input.row} ${input.column}`)).size).toBe(inputs.length);
      }),
    );
  });
});
