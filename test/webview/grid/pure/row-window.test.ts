import { describe, expect, test } from 'vitest';
import { rowsInSight, type Sight } from '../../../../webview/grid/pure/row-window.js';

const sight: Sight = { count: 5000, rowHeight: 26, top: 0, height: 520 };

describe('rows in sight, with eight more at each side', () => {
  test.each<{ readonly name: string; readonly change: Partial<Sight>; readonly rows: readonly number[] }>([
    { name: 'at the top none are above', change: {}, rows: [0, 28] },
    { name: 'scrolled by whole rows', change: { top: 2600 }, rows: [92, 128] },
    { name: 'rows that are in sight in part count', change: { top: 2613 }, rows: [92, 129] },
    { name: 'at the bottom none are below', change: { top: 5000 * 26 - 520 }, rows: [4972, 5000] },
    { name: 'drawn past the top, as a touchpad does', change: { top: -40 }, rows: [0, 27] },
    {
      name: 'a sheet that has become shorter than it is scrolled',
      change: { count: 10, top: 9000 },
      rows: [10, 10],
    },
    { name: 'nothing in sight yet', change: { height: 0 }, rows: [0, 8] },
  ])('$name', ({ change, rows }) => {
    expect(rowsInSight({ ...sight, ...change })).toEqual(rows);
  });
});
