import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseText } from '../../../src/core/parse/parse.js';
import { quickReading } from '../../../src/core/parse/quick-read.js';
import { reread } from '../../../src/core/parse/reread.js';
import { childOf, type Node, nodeAt } from '../../../src/core/parse/tree.js';
import { often } from '../../properties.js';

const sample = readFileSync('samples/thanh-tra/2023.chibo.yaml', 'utf8');

/** A tree with every place, block ends too. */
function places(node: Node): unknown {
  const { start, end } = node;
  if (node.kind === 'scalar') return [node.value, node.source, node.style, start, end];
  if (node.kind === 'alias') return 'alias';
  if (node.kind === 'list') return ['list', node.flow, start, end, node.items.map(places)];
  const entries = node.entries.map(({ key, value }) => [places(key), places(value)]);
  return ['map', node.flow, start, end, entries];
}

/** Reads one text after another, each from what was read of the one before; says how often that was done. */
function expectAlike(texts: readonly string[]): number {
  let times = 0;
  let known = readWhole(texts[0] ?? '');
  for (const text of texts.slice(1)) {
    const again = known && reread(known, text);
    const whole = readWhole(text);
    if (again) {
      times += 1;
      expect(whole, JSON.stringify(text)).toBeDefined();
      expect(places(again.root), JSON.stringify(text)).toEqual(whole && places(whole.root));
      expect(again.values).toBe(whole?.values);
    }
    known = again ? { text, ...again } : whole;
  }
  return times;
}

function readWhole(text: string): Parameters<typeof reread>[0] | undefined {
  const reading = quickReading(text);
  return reading && { text, ...reading };
}

describe('reading again what has changed', () => {
  const small = 'a: 1\nb:\n  - x: 1\n    y: 2\n  - x: 3\n  - 4\nc:\n  d: 1\n  e: [1, 2]\n# end\n';

  test.each([
    ['a value', 'x: 3', 'x: 300'],
    ['a value of another kind', 'x: 3', 'x: {z: 3}'],
    ['a value taken out', 'x: 3', 'x:'],
    ['a key', '    y: 2\n', '    yy: 2\n'],
    ['an entry put in between', '  - x: 3\n', '  - x: 2.5\n  - x: 3\n'],
    ['an entry put at the end', '  - 4\n', '  - 4\n  - 5\n'],
    ['an entry taken out', '  - x: 3\n', ''],
    ['the last entry taken out', '  - 4\n', ''],
    ['two entries in each other’s place', '  - x: 3\n  - 4\n', '  - 4\n  - x: 3\n'],
    ['a value of another section', 'd: 1', 'd: 12'],
    ['a section put in', 'c:\n', 'bb: 1\nc:\n'],
    ['a section taken out', 'c:\n  d: 1\n  e: [1, 2]\n', ''],
    ['a comment', 'x: 3', 'x: 3 # three'],
    ['a comment between entries', '  - x: 3\n', '# of three\n  - x: 3\n'],
    ['something behind everything', '# end\n', '# end\nf: 1\n'],
  ])('reads %s as reading everything would', (_, from, to) => {
    const text = small + Array.from({ length: 40 }, (_unused, index) => `z${index}: 1\n`).join('');
    const changed = text.replace(from, to);
    expect(changed).not.toBe(text);
    expect(expectAlike([text, changed, text])).toBe(2);
  });

  test.each([
    ['what becomes a key of another section', 'c:\n', 'a:\n'],
    ['a line that goes on with the one before', '  - x: 3\n', '   - x: 3\n'],
    ['the first section', 'a: 1\n', '# head\na: 1\n'],
    ['something that only the full parser reads', 'x: 3', 'x: |\n      3'],
    ['a line end that goes', '  - x: 3\n', '  - x: 3'],
  ])('never differs from reading everything at %s', (_, from, to) => {
    const text = small + Array.from({ length: 40 }, (_unused, index) => `z${index}: 1\n`).join('');
    expectAlike([text, text.replace(from, to), text]);
  });

  test('agrees with reading everything after any edits of a record', () => {
    const lines = sample.split('\n');
    const line = fc.oneof(
      fc.constantFrom(...lines),
      fc.constantFrom(
        '',
        '  - id: dv99',
        '-',
        '  -',
        '    name: "Đặng',
        'x:',
        '# note',
        '  x: 1',
        '\t',
        'a: {',
      ),
    );
    const edit = fc.record({
      at: fc.nat(lines.length),
      taken: fc.nat(3),
      put: fc.array(line, { maxLength: 3 }),
      crlf: fc.boolean(),
    });
    let times = 0;
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 5 }), fc.boolean(), (edits, crlf) => {
        const end = crlf ? '\r\n' : '\n';
        let now = lines;
        const texts = [lines.join(end)];
        for (const { at, taken, put } of edits) {
          now = now.toSpliced(at, taken, ...put);
          texts.push(now.join(end));
        }
        times += expectAlike(texts);
      }),
      often(300),
    );
    // Most edits are of the kind that makes it worth while.
    expect(times).toBeGreaterThan(100);
  });

  test('agrees with reading everything after any characters are put in or taken out', () => {
    const characters = fc.string({ unit: fc.constantFrom(...'a1:-#{}[],"\' \n\r\té😀'), maxLength: 4 });
    fc.assert(
      fc.property(fc.nat(sample.length), fc.nat(12), characters, (at, taken, put) => {
        expectAlike([sample, sample.slice(0, at) + put + sample.slice(at + taken), sample]);
      }),
      often(200),
    );
  });

  test('keeps the entries of a long record that an edit does not touch', () => {
    const first = parseText(sample + '# '.padEnd(20_000, '-'));
    const second = parseText(first.text.replace('self: 9.5,', 'self: 9,'));
    const [before, after] = [first, second].map(({ root }) => nodeAt(root, ['members', 3]));
    expect(after).toBe(before);
    const third = parseText(second.text.replace('id: dv01', 'id: dv001'));
    const moved = nodeAt(third.root, ['members', 3]);
    expect(moved).toMatchObject({ origin: before });
    expect(childOf(moved, 'id')).toMatchObject({ value: 'dv04' });
    expect(third.text.slice(moved?.start, moved?.end)).toBe(first.text.slice(before?.start, before?.end));
  });
});
