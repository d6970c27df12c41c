import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { indexLines } from '../../../src/core/text/positions.js';

describe('positions', () => {
  const text = 'a\r\nb👍c\n\re\u0302\n';

  test.each<readonly [offset: number, line: number, character: number]>([
    [0, 0, 0],
    [1, 0, 1],
    [3, 1, 0],
    [4, 1, 1],
    [6, 1, 3],
    [8, 2, 0],
    [9, 3, 0],
    [11, 3, 2],
    [12, 4, 0],
    [99, 4, 0],
    [-1, 0, 0],
  ])('offset %d is line %d, character %d', (offset, line, character) => {
    expect(indexLines(text).position(offset)).toEqual({ line, character });
  });

  test('a place beyond a line is held at its end, one beyond the text at the end of all', () => {
    const lines = indexLines('ab\r\ncd\n');
    expect(lines.offset({ line: 0, character: 9 })).toBe(2);
    expect(lines.offset({ line: 1, character: 9 })).toBe(6);
    expect(lines.offset({ line: 9, character: 0 })).toBe(7);
  });

  test('there and back', () => {
    const any = fc.array(fc.constantFrom('a', '👍', '\n', '\r\n', '\r', ' ')).map((parts) => parts.join(''));
    fc.assert(
      fc.property(any, fc.nat(40), (source, seed) => {
        const offset = seed % (source.length + 1);
        fc.pre(source.slice(offset - 1, offset + 1) !== '\r\n');
        const lines = indexLines(source);
        expect(lines.offset(lines.position(offset))).toBe(offset);
      }),
    );
  });
});
