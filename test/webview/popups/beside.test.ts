import { describe, expect, test } from 'vitest';
import { placeBeside } from '../../../webview/popups/beside.js';

const window = { width: 1000, height: 600 };
const card = { width: 300, height: 100 };
const box = (left: number, top: number, width = 100, height = 26) => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});

describe('a card beside a cell', () => {
  test.each([
    ['is below it', box(200, 100), [], { x: 200, y: 125 }],
    ['is above it at the lower end of the window', box(200, 560), [], { x: 200, y: 461 }],
    ['is moved to the left at the right end', box(900, 100), [], { x: 696, y: 125 }],
    ['is above where the cell below is worked on', box(200, 300), [box(200, 326)], { x: 200, y: 201 }],
    [
      'is to the right where cells above and below are to be left clear',
      box(200, 300),
      [box(200, 326), box(200, 274)],
      { x: 299, y: 300 },
    ],
    [
      'is to the left where there is no room to the right',
      box(690, 300),
      [box(690, 326), box(690, 274)],
      { x: 391, y: 300 },
    ],
    [
      'is nowhere if every place covers what is to be left clear',
      box(200, 300),
      [box(200, 326), box(200, 274), box(310, 300), box(0, 300)],
      undefined,
    ],
  ])('%s', (_, cell, clear, expected) => {
    expect(placeBeside(cell, card, window, clear)).toEqual(expected);
  });
});
