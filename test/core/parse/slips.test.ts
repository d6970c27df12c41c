import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fullRead, parseText } from '../../../src/core/parse/parse.js';
import { type Node, toData, visit } from '../../../src/core/parse/tree.js';
import { often } from '../../properties.js';
import { record } from '../edit/random-record.js';

/** One slip of the pen, somewhere in a record. */
const slip = fc.record({
  at: fc.nat(),
  typed: fc.constantFrom(
    ...['', 'a', ': ', ':', '- ', '\n', '\n  ', '\r', '\t', ' ', ', ', ',', '"', "'", '#', ' #', '|', '? '],
    ...['[', ']', '{', '}', '&a ', '*a', '!', '<<', '%', '\\', '~', '-0', '1e3', '.', '---', '👍', '\u00a0'],
  ),
  lost: fc.nat(2),
});

test('a record with slips is read the same way by the quick and by the full reader', () => {
  fc.assert(
    fc.property(record, fc.array(slip, { maxLength: 2 }), ({ text }, slips) => {
      const slipped = slips.reduce((before, { at, typed, lost }) => {
        const place = at % (before.length + 1);
        return before.slice(0, place) + typed + before.slice(place + lost);
      }, text);
      const { root, problems } = parseText(slipped);
      const full = fullRead(slipped);
      expect(problems).toEqual(full.problems);
      expect(toData(root)).toEqual(toData(full.root));
      expect(placesOf(root)).toEqual(placesOf(full.root));
    }),
    often(400),
  );
});

/** Where each value stands; the two readers count the blank lines behind a block differently. */
function placesOf(root: Node | undefined): readonly unknown[] {
  const places: unknown[] = [];
  visit(root, (node, path) => {
    const isBlock = node.kind === 'map' || node.kind === 'list' ? !node.flow : false;
    places.push([path, node.kind, node.start, isBlock ? 'block' : node.end]);
  });
  return places;
}
