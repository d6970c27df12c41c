import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Cells, readTsv, writeTsv } from '../../../../webview/grid/pure/tsv.js';
import { often } from '../../../properties.js';

describe('reading a clipboard', () => {
  test.each<{ readonly name: string; readonly text: string; readonly cells: Cells }>([
    {
      name: 'Excel: CRLF, also behind the last row',
      text: 'a\tb\r\nc\td\r\n',
      cells: [
        ['a', 'b'],
        ['c', 'd'],
      ],
    },
    {
      name: 'Google Sheets: LF, none behind the last row',
      text: 'a\tb\nc\td',
      cells: [
        ['a', 'b'],
        ['c', 'd'],
      ],
    },
    {
      name: 'LibreOffice: LF, also behind the last row',
      text: 'a\tb\nc\td\n',
      cells: [
        ['a', 'b'],
        ['c', 'd'],
      ],
    },
    { name: 'old Macs: CR', text: 'a\rb\r', cells: [['a'], ['b']] },
    { name: 'a single cell', text: '8,5', cells: [['8,5']] },
    { name: 'a single cell with a line end', text: '8,5\r\n', cells: [['8,5']] },
    { name: 'nothing', text: '', cells: [['']] },
    { name: 'one empty cell from Excel', text: '\r\n', cells: [['']] },
    { name: 'two empty cells below each other from Excel', text: '\r\n\r\n', cells: [[''], ['']] },
    {
      name: 'empty cells at all sides',
      text: '\ta\t\n\t\t',
      cells: [
        ['', 'a', ''],
        ['', '', ''],
      ],
    },
    { name: 'an empty row between', text: 'a\n\nb', cells: [['a'], [''], ['b']] },
    { name: 'rows of different lengths', text: 'a\tb\nc', cells: [['a', 'b'], ['c']] },
    { name: 'a line end in a cell', text: '"một\nhai"\tba\r\n', cells: [['một\nhai', 'ba']] },
    { name: 'a CRLF in a cell', text: '"một\r\nhai"', cells: [['một\r\nhai']] },
    { name: 'a tab in a cell', text: '"một\thai"', cells: [['một\thai']] },
    { name: 'doubled quotes', text: '"tổ ""3""\nvà 4"', cells: [['tổ "3"\nvà 4']] },
    { name: 'an empty cell in quotes', text: '""\ta', cells: [['', 'a']] },
    { name: 'a cell that is one quote', text: '""""', cells: [['"']] },
    { name: 'a quote inside text', text: 'ống 5" dài\tb', cells: [['ống 5" dài', 'b']] },
    {
      name: 'quotes around the first word, as Sheets puts them',
      text: '"Đạt" rồi\tb',
      cells: [['"Đạt" rồi', 'b']],
    },
    { name: 'a quote at the start that never ends', text: '"Đạt\tb\nc', cells: [['"Đạt', 'b'], ['c']] },
    { name: 'a lone quote', text: '"\tb', cells: [['"', 'b']] },
    { name: 'spaces, which stay', text: ' a \t b', cells: [[' a ', ' b']] },
  ])('$name', ({ text, cells }) => {
    expect(readTsv(text)).toEqual(cells);
  });
});

describe('writing a clipboard', () => {
  test.each<{ readonly name: string; readonly cells: Cells; readonly text: string }>([
    { name: 'one cell without a line end', cells: [['8,5']], text: '8,5' },
    {
      name: 'rows and columns',
      cells: [
        ['a', 'b'],
        ['c', ''],
      ],
      text: 'a\tb\r\nc\t',
    },
    {
      name: 'quotes where a cell needs them',
      cells: [['a\tb', 'c\nd', 'e"f', 'g,h']],
      text: '"a\tb"\t"c\nd"\t"e""f"\tg,h',
    },
    { name: 'an empty cell', cells: [['']], text: '' },
    { name: 'a column that ends in an empty cell', cells: [['a'], ['']], text: 'a\r\n\r\n' },
  ])('$name', ({ cells, text }) => {
    expect(writeTsv(cells)).toBe(text);
  });

  const cell = fc.oneof(
    fc.string({ unit: fc.constantFrom('a', 'ộ', '"', '\t', '\n', '\r', ' ', ',') }),
    fc.string({ unit: 'grapheme' }),
  );
  const block = fc
    .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
    .chain(([rows, columns]) =>
      fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), {
        minLength: rows,
        maxLength: rows,
      }),
    );

  test('and reading it gives the same cells, whatever stands in them', () => {
    fc.assert(
      fc.property(block, (cells) => {
        expect(readTsv(writeTsv(cells))).toEqual(cells);
      }),
      often(500),
    );
  });

  test('and reading it with one more line end, as other programs put it', () => {
    fc.assert(
      fc.property(block, (cells) => {
        const text = writeTsv(cells);
        fc.pre(!text.endsWith('\r\n') && text !== '');
        expect(readTsv(`${text}\r\n`)).toEqual(cells);
      }),
    );
  });

  test('any text at all can be read', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('"', '\t', '\n', '\r', 'a') }), (text) => {
        const cells = readTsv(text);
        expect(cells.length).toBeGreaterThan(0);
        expect(cells.every((row) => row.length > 0)).toBe(true);
      }),
    );
  });
});
