import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  dragged,
  fillAll,
  fillDown,
  filledToEnd,
  fillOut,
  fillRight,
} from '../../../../webview/grid/pure/fill.js';
import { type Block, blockOf } from '../../../../webview/grid/pure/selection.js';
import { listed, selected, sheetOf } from '../test-sheet.js';

function block(cells: string): Block {
  return blockOf(selected(cells));
}

const sheet = sheetOf([
  ['[I.1]', '1', 'a', ''],
  ['[I.2]', '2', '[b]', ''],
  ['[I.3]', '', 'c', ''],
  ['[I.4]', '', '', ''],
]);

describe('filling down', () => {
  test.each([
    { name: 'repeats the first row', at: '0:1 2:2', inputs: 'r1c1=1 r2c1=1 r2c2=a' },
    { name: 'also from a range drawn upwards', at: '2:2 0:1', inputs: 'r1c1=1 r2c1=1 r2c2=a' },
    { name: 'takes the row above where one row is selected', at: '2:1 2:2', inputs: 'r2c1=2 r2c2=b' },
    { name: 'has nothing above the first row', at: '0:1 0:3', inputs: '' },
    { name: 'empties below an empty cell', at: '2:1 3:1', inputs: 'r3c1=' },
    { name: 'passes over cells that only show', at: '0:0 3:0', inputs: '' },
  ])('$name', ({ at, inputs }) => {
    expect(listed(fillDown(sheet, block(at)).inputs)).toBe(inputs);
  });

  test('adds an entry with the values of the last, and takes no hint for a value', () => {
    const members = sheetOf(
      [
        ['dv01', 'An'],
        ['', 'Gõ tên'],
      ],
      'new',
    );
    expect(listed(fillDown(members, block('1:1')).inputs)).toBe('newc1=An');
    expect(listed(fillRight(members, block('1:0 1:1')).inputs)).toBe('newc1=');
  });
});

describe('filling to the right', () => {
  test.each([
    { name: 'repeats the first column', at: '0:1 1:3', inputs: 'r0c2=1 r0c3=1 r1c3=2' },
    { name: 'takes the column before where one is selected', at: '0:2 1:2', inputs: 'r0c2=1' },
    { name: 'has nothing before the first column', at: '0:0 2:0', inputs: '' },
    { name: 'takes what only shows', at: '0:0 1:1', inputs: 'r0c1=I.1 r1c1=I.2' },
  ])('$name', ({ at, inputs }) => {
    expect(listed(fillRight(sheet, block(at)).inputs)).toBe(inputs);
  });
});

/** Drags the handle over a line of cells; the source is given by its first and last place. */
function along(way: 'column' | 'row', line: readonly string[], first: number, last: number): string {
  const isColumn = way === 'column';
  const own = sheetOf(isColumn ? line.map((text) => [text]) : [line]);
  const span = (from: number, to: number): Block =>
    isColumn ? { top: from, bottom: to, left: 0, right: 0 } : { top: 0, bottom: 0, left: from, right: to };
  const { inputs } = fillOut(own, span(first, last), span(0, line.length - 1));
  return inputs.map(({ text }) => text).join(' ');
}

describe.each(['column', 'row'] as const)('dragging the handle along a %s', (way) => {
  test.each([
    { name: 'continues a series onwards', line: ['1', '2', '', ''], source: [0, 1], texts: '3 4' },
    { name: 'continues a series backwards', line: ['', '', '3', '5'], source: [2, 3], texts: '-1 1' },
    { name: 'continues one that falls', line: ['10', '9,5', '', ''], source: [0, 1], texts: '9 8,5' },
    { name: 'and backwards', line: ['', '', '10', '9'], source: [2, 3], texts: '12 11' },
    { name: 'on both sides', line: ['', '2', '4', ''], source: [1, 2], texts: '0 6' },
    { name: 'without a float to be seen', line: ['0,1', '0,2', '', ''], source: [0, 1], texts: '0,3 0,4' },
    { name: 'in steps of an eighth', line: ['0,125', '0,25', '', ''], source: [0, 1], texts: '0,375 0,5' },
    { name: 'written with a point', line: ['8.5', '9', '', ''], source: [0, 1], texts: '9,5 10' },
    { name: 'of three numbers', line: ['1', '3', '5', '', ''], source: [0, 2], texts: '7 9' },
    { name: 'repeats a single number', line: ['5', '', ''], source: [0, 0], texts: '5 5' },
    { name: 'repeats numbers that stay', line: ['5', '5', '', ''], source: [0, 1], texts: '5 5' },
    { name: 'repeats what has no step', line: ['1', '2', '4', '', ''], source: [0, 2], texts: '1 2' },
    { name: 'repeats a number and a word', line: ['1', 'a', '', '', ''], source: [0, 1], texts: '1 a 1' },
    {
      name: 'repeats words onwards',
      line: ['a', 'b', 'c', '', '', '', ''],
      source: [0, 2],
      texts: 'a b c a',
    },
    { name: 'repeats words backwards', line: ['', '', '', 'a', 'b'], source: [3, 4], texts: 'b a b' },
    {
      name: 'continues months',
      line: ['05/01/2026', '05/02/2026', '', ''],
      source: [0, 1],
      texts: '05/03/2026 05/04/2026',
    },
    {
      name: 'continues months backwards',
      line: ['', '05/01/2026', '05/02/2026'],
      source: [1, 2],
      texts: '05/12/2025',
    },
    {
      name: 'continues quarters over a year',
      line: ['15/08/2025', '15/11/2025', '', ''],
      source: [0, 1],
      texts: '15/02/2026 15/05/2026',
    },
    { name: 'continues years', line: ['19/05/2024', '19/05/2025', ''], source: [0, 1], texts: '19/05/2026' },
    {
      name: 'continues a day that months lack',
      line: ['30/12/2025', '30/01/2026', '', ''],
      source: [0, 1],
      texts: '28/02/2026 30/03/2026',
    },
    {
      name: 'continues ends of months',
      line: ['31/01/2026', '28/02/2026', '', ''],
      source: [0, 1],
      texts: '31/03/2026 30/04/2026',
    },
    {
      name: 'continues ends of months from a short one',
      line: ['30/04/2026', '31/05/2026', ''],
      source: [0, 1],
      texts: '30/06/2026',
    },
    {
      name: 'continues days',
      line: ['30/12/2025', '31/12/2025', '', ''],
      source: [0, 1],
      texts: '01/01/2026 02/01/2026',
    },
    {
      name: 'continues weeks',
      line: ['22/01/2026', '29/01/2026', '', ''],
      source: [0, 1],
      texts: '05/02/2026 12/02/2026',
    },
    {
      name: 'goes on from one date by a day',
      line: ['28/02/2026', '', ''],
      source: [0, 0],
      texts: '01/03/2026 02/03/2026',
    },
    {
      name: 'repeats the same date',
      line: ['05/01/2026', '05/01/2026', ''],
      source: [0, 1],
      texts: '05/01/2026',
    },
    {
      name: 'repeats dates without a step',
      line: ['05/01/2026', '06/01/2026', '09/01/2026', ''],
      source: [0, 2],
      texts: '05/01/2026',
    },
    { name: 'repeats a date and a word', line: ['05/01/2026', 'a', ''], source: [0, 1], texts: '05/01/2026' },
    { name: 'reads thousands', line: ['1.000', '1.250', ''], source: [0, 1], texts: '1500' },
    { name: 'repeats an empty cell', line: ['a', '', '', ''], source: [0, 1], texts: 'a ' },
    { name: 'counts the cells it passes over', line: ['1', '2', '[9]', ''], source: [0, 1], texts: '4' },
  ])('$name', ({ line, source: [first = 0, last = 0], texts }) => {
    expect(along(way, line, first, last)).toBe(texts);
  });

  const hundredths = fc.integer({ min: -100_000, max: 100_000 });
  const written = (value: number): string => String(value / 100).replace('.', ',');

  test('gives back a series of which some cells are left', () => {
    const series = fc
      .record({ start: hundredths, step: hundredths, length: fc.integer({ min: 2, max: 8 }) })
      .map(({ start, step, length }) => Array.from({ length }, (_, at) => written(start + step * at)));
    fc.assert(
      fc.property(series, fc.nat(8), fc.nat(8), (line, from, more) => {
        const first = Math.min(from, line.length - 2);
        const last = Math.min(first + 1 + more, line.length - 1);
        const left = line.map((text, at) => (at >= first && at <= last ? text : ''));
        const expected = line.filter((_, at) => at < first || at > last);
        expect(along(way, left, first, last)).toBe(expected.join(' '));
      }),
    );
  });
});

describe('dragging out a block', () => {
  test('goes on in each column where it goes down or up', () => {
    const own = sheetOf([
      ['', ''],
      ['1', 'a'],
      ['2', 'b'],
      ['', ''],
    ]);
    const { inputs } = fillOut(own, block('1:0 2:1'), block('0:0 3:1'));
    expect(listed(inputs)).toBe('r0c0=0 r0c1=b r3c0=3 r3c1=a');
  });

  test('goes on in each row where it goes to a side', () => {
    const own = sheetOf([
      ['', '1', '2', ''],
      ['', 'a', 'b', ''],
    ]);
    const { inputs } = fillOut(own, block('0:1 1:2'), block('0:0 1:3'));
    expect(listed(inputs)).toBe('r0c0=0 r0c3=3 r1c0=b r1c3=a');
  });
});

describe('where the handle is dragged to', () => {
  const source: Block = { top: 2, bottom: 3, left: 2, right: 3 };
  test.each([
    { name: 'below', row: 6, column: 2, target: { ...source, bottom: 6 } },
    { name: 'above', row: 0, column: 3, target: { ...source, top: 0 } },
    { name: 'to the right', row: 2, column: 5, target: { ...source, right: 5 } },
    { name: 'to the left', row: 3, column: 1, target: { ...source, left: 1 } },
    { name: 'farther below than to the side', row: 6, column: 4, target: { ...source, bottom: 6 } },
    { name: 'farther to the side than above', row: 1, column: 0, target: { ...source, left: 0 } },
    { name: 'as far below as to the side', row: 5, column: 5, target: { ...source, bottom: 5 } },
    { name: 'inside', row: 3, column: 2, target: source },
  ])('$name', ({ row, column, target }) => {
    expect(dragged(source, { row, column })).toEqual(target);
  });
});

describe('a double click on the handle', () => {
  const members = sheetOf(
    [
      ['dv01', 'An', '5', ''],
      ['dv02', 'Bình', '', ''],
      ['dv03', '', '', 'x'],
      ['', '', '', ''],
      ['dv05', 'Én', '', ''],
      ['', 'Gõ tên', '', ''],
    ],
    'new',
  );
  test.each([
    { name: 'fills down to the last row that holds anything beside', from: '0:2', to: '0:2 2:2' },
    { name: 'goes no further than a gap', from: '1:1 1:2', to: '1:1 2:2' },
    { name: 'stays where nothing is below', from: '4:2', to: '4:2' },
  ])('$name', ({ from, to }) => {
    expect(filledToEnd(members, block(from))).toEqual(block(to));
  });
});

describe('cells that take nothing', () => {
  const computed = sheetOf([
    ['[I.1]', '9', '8'],
    ['[I.2]', '[5]', '[5]'],
    ['[I.3]', '7', '[6]'],
  ]);
  test.each([
    {
      name: 'are passed over in silence where they show the same',
      plan: fillRight(computed, block('0:1 1:2')),
      inputs: 'r0c2=9',
      leftOut: '',
    },
    {
      name: 'are named where they show something else',
      plan: fillRight(computed, block('0:1 2:2')),
      inputs: 'r0c2=9',
      leftOut: 'r2c2=7',
    },
    {
      name: 'are named when one text goes into all',
      plan: fillAll(computed, block('0:1 1:2'), '8'),
      inputs: 'r0c1=8 r0c2=8',
      leftOut: 'r1c1=8 r1c2=8',
    },
  ])('$name', ({ plan, inputs, leftOut }) => {
    expect({ inputs: listed(plan.inputs), leftOut: listed(plan.leftOut) }).toEqual({ inputs, leftOut });
  });

  test('are the codes of members', () => {
    const sheet = sheetOf(
      [
        ['dv01', 'An'],
        ['dv02', 'Bình'],
        ['', ''],
      ],
      'new',
    );
    const members = {
      ...sheet,
      columns: sheet.columns.map((column, at) => (at === 0 ? { ...column, id: 'id' } : column)),
    };
    const plan = fillDown(members, block('0:0 1:1'));
    expect({ inputs: listed(plan.inputs), leftOut: plan.leftOut.map(({ barrier }) => barrier) }).toEqual({
      inputs: 'r1c1=An',
      leftOut: ['id'],
    });
  });
});
