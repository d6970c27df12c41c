import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  blockOf,
  type CellPlace,
  type Direction,
  extendTo,
  isWithin,
  jump,
  move,
  next,
  placesOf,
  type Selection,
  type Size,
  selectAll,
  selectCell,
} from '../../../../webview/grid/pure/selection.js';

/** Three rows of four columns. */
const size: Size = { rows: 3, columns: 4 };

function at(row: number, column: number): CellPlace {
  return { row, column };
}

function range(active: CellPlace, corner: CellPlace): Selection {
  return { active, corner };
}

function one(row: number, column: number): Selection {
  return range(at(row, column), at(row, column));
}

describe('moving', () => {
  test.each<readonly [Direction, { readonly by?: number }, Selection, Selection]>([
    ['up', {}, one(1, 1), one(0, 1)],
    ['down', {}, one(1, 1), one(2, 1)],
    ['left', {}, one(1, 1), one(1, 0)],
    ['right', {}, one(1, 1), one(1, 2)],
    ['up', {}, one(0, 1), one(0, 1)],
    ['down', {}, one(2, 1), one(2, 1)],
    ['left', {}, one(1, 0), one(1, 0)],
    ['right', {}, one(1, 3), one(1, 3)],
    ['down', { by: 2 }, one(0, 3), one(2, 3)],
    ['down', { by: 15 }, one(0, 3), one(2, 3)],
    ['up', { by: 15 }, one(2, 0), one(0, 0)],
    // From a range the active cell is left, and the range with it.
    ['right', {}, range(at(0, 0), at(2, 2)), one(0, 1)],
  ])('%s %o from %o', (direction, options, from, to) => {
    expect(move(from, direction, size, options)).toEqual(to);
  });
});

describe('extending', () => {
  test.each<readonly [Direction, { readonly by?: number }, Selection, Selection]>([
    ['down', {}, one(0, 1), range(at(0, 1), at(1, 1))],
    ['right', {}, range(at(0, 1), at(1, 1)), range(at(0, 1), at(1, 2))],
    ['up', {}, range(at(1, 1), at(2, 1)), one(1, 1)],
    ['up', {}, one(0, 0), one(0, 0)],
    ['down', { by: 15 }, one(1, 2), range(at(1, 2), at(2, 2))],
  ])('%s %o from %o', (direction, options, from, to) => {
    expect(move(from, direction, size, { ...options, extend: true })).toEqual(to);
  });

  test('to a cell by the mouse keeps the active cell, and the range stays in the grid', () => {
    expect(extendTo(one(1, 1), at(0, 3), size)).toEqual(range(at(1, 1), at(0, 3)));
    expect(extendTo(one(1, 1), at(9, -1), size)).toEqual(range(at(1, 1), at(2, 0)));
  });

  test('brings in an active cell that a shorter sheet has left outside', () => {
    expect(extendTo(one(7, 1), at(1, 1), size)).toEqual(range(at(2, 1), at(1, 1)));
  });
});

describe('jumping', () => {
  const grid: Size = { rows: 7, columns: 5 };
  /** Rows 0–2 and 5 of column 1 are filled, and columns 1 and 2 of row 0. */
  const isFilled = ({ row, column }: CellPlace): boolean =>
    (column === 1 && [0, 1, 2, 5].includes(row)) || (row === 0 && column === 2);

  test.each<readonly [string, Direction, Selection, Selection]>([
    ['to the end of the filled cells', 'down', one(0, 1), one(2, 1)],
    ['from their end to the next filled cell', 'down', one(2, 1), one(5, 1)],
    ['from an empty cell to the next filled one', 'down', one(3, 1), one(5, 1)],
    ['to the edge where nothing follows', 'down', one(5, 1), one(6, 1)],
    ['to the edge of an empty column', 'down', one(0, 3), one(6, 3)],
    ['back over a gap', 'up', one(5, 1), one(2, 1)],
    ['back to the first of the filled cells', 'up', one(2, 1), one(0, 1)],
    ['along a row', 'right', one(0, 1), one(0, 2)],
    ['to the end of a row', 'right', one(0, 2), one(0, 4)],
    ['nowhere at the edge', 'left', one(3, 0), one(3, 0)],
  ])('goes %s', (_name, direction, from, to) => {
    expect(jump(from, direction, grid, { extend: false, isFilled })).toEqual(to);
  });

  test('stretches the range from its far corner', () => {
    expect(jump(range(at(0, 0), at(0, 1)), 'down', grid, { extend: true, isFilled })).toEqual(
      range(at(0, 0), at(2, 1)),
    );
  });
});

describe('Tab', () => {
  test('passes over cells that take nothing, both ways', () => {
    const takes = ({ column }: CellPlace): boolean => column > 1;
    expect(next(one(0, 3), false, size, takes)).toEqual(one(1, 2));
    expect(next(one(1, 2), true, size, takes)).toEqual(one(0, 3));
    expect(next(one(2, 3), false, size, takes)).toBeUndefined();
  });

  test.each([
    { name: 'goes along the row', from: one(0, 0), back: false, to: one(0, 1) },
    { name: 'goes to the next row at the end of one', from: one(0, 3), back: false, to: one(1, 0) },
    { name: 'leaves the grid behind its last cell', from: one(2, 3), back: false, to: undefined },
    { name: 'goes back along the row', from: one(1, 2), back: true, to: one(1, 1) },
    { name: 'goes back to the row before', from: one(1, 0), back: true, to: one(0, 3) },
    { name: 'leaves the grid before its first cell', from: one(0, 0), back: true, to: undefined },
    {
      name: 'goes on from the active cell of a range',
      from: range(at(1, 1), at(2, 3)),
      back: false,
      to: one(1, 2),
    },
  ])('$name', ({ from, back, to }) => {
    expect(next(from, back, size)).toEqual(to);
  });
});

describe('the whole grid', () => {
  test('is selected from the first cell on', () => {
    expect(selectAll(one(1, 2), size)).toEqual(range(at(0, 0), at(2, 3)));
  });

  test.each([
    [at(-1, -1), one(0, 0)],
    [at(99, 99), one(2, 3)],
    [at(1, 99), one(1, 3)],
  ])('holds %o', (place, selection) => {
    expect(selectCell(place, size)).toEqual(selection);
  });
});

describe('an empty grid', () => {
  const empty: Size = { rows: 0, columns: 0 };

  test('keeps the selection at its first place and has no cell for Tab', () => {
    expect(selectCell(at(3, 3), empty)).toEqual(one(0, 0));
    expect(selectAll(one(0, 0), empty)).toEqual(one(0, 0));
    expect(jump(one(0, 0), 'down', empty, { extend: false, isFilled: () => true })).toEqual(one(0, 0));
    expect(next(one(0, 0), false, empty)).toBeUndefined();
    expect(next(one(0, 0), true, empty)).toBeUndefined();
  });
});

describe('a block', () => {
  test.each([
    [range(at(0, 1), at(2, 3)), { top: 0, bottom: 2, left: 1, right: 3 }],
    [range(at(2, 3), at(0, 1)), { top: 0, bottom: 2, left: 1, right: 3 }],
    [range(at(2, 1), at(0, 3)), { top: 0, bottom: 2, left: 1, right: 3 }],
    [one(1, 1), { top: 1, bottom: 1, left: 1, right: 1 }],
  ])('of %o', (selection, block) => {
    expect(blockOf(selection)).toEqual(block);
  });

  test('has its places row by row', () => {
    expect(placesOf({ top: 0, bottom: 1, left: 2, right: 3 })).toEqual([
      at(0, 2),
      at(0, 3),
      at(1, 2),
      at(1, 3),
    ]);
    expect(placesOf({ top: 0, bottom: -1, left: 0, right: 3 })).toEqual([]);
  });

  test.each([
    [at(1, 1), true],
    [at(2, 2), true],
    [at(0, 1), false],
    [at(1, 3), false],
  ])('holds %o: %o', (place, within) => {
    expect(isWithin({ top: 1, bottom: 2, left: 1, right: 2 }, place)).toBe(within);
  });
});

describe('whatever is done', () => {
  const directions = fc.constantFrom<Direction>('up', 'down', 'left', 'right');
  const sizes = fc.record({ rows: fc.integer({ min: 1, max: 6 }), columns: fc.integer({ min: 1, max: 6 }) });
  const steps = fc.array(
    fc.record({
      direction: directions,
      extend: fc.boolean(),
      by: fc.integer({ min: 1, max: 20 }),
    }),
    { maxLength: 20 },
  );

  test('both corners stay in the grid', () => {
    fc.assert(
      fc.property(sizes, steps, (grid, moves) => {
        let selection = one(0, 0);
        for (const { direction, ...options } of moves) selection = move(selection, direction, grid, options);
        const all = blockOf(selectAll(selection, grid));
        expect(isWithin(all, selection.active) && isWithin(all, selection.corner)).toBe(true);
      }),
    );
  });

  test('Tab comes through every cell once', () => {
    fc.assert(
      fc.property(sizes, (grid) => {
        const seen: CellPlace[] = [];
        for (let here: Selection | undefined = one(0, 0); here; here = next(here, false, grid))
          seen.push(here.active);
        expect(seen).toEqual(placesOf(blockOf(selectAll(one(0, 0), grid))));
      }),
    );
  });

  test('Shift+Tab undoes Tab', () => {
    fc.assert(
      fc.property(sizes, fc.nat(5), fc.nat(5), (grid, row, column) => {
        const from = selectCell({ row, column }, grid);
        const there = next(from, false, grid);
        if (there) expect(next(there, true, grid)).toEqual(from);
      }),
    );
  });
});
