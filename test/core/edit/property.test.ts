import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changeText, insertEntry, removeEntry, setValue } from '../../../src/core/edit/change.js';
import { isReadable, parseText } from '../../../src/core/parse/parse.js';
import type { Path, Scalar } from '../../../src/core/parse/tree.js';
import type { Change } from '../../../src/core/record/change.js';
import { WrittenNumber } from '../../../src/core/record/new-data.js';
import { applyEdits } from '../../../src/core/text/text-edits.js';
import { often } from '../../properties.js';
import { dataOf } from './edited.js';
import { type Cell, type GeneratedRecord, newValue, record } from './random-record.js';

const many = often(300);
const some = often(150);

describe('random records', () => {
  test('are read as they were generated', () => {
    fc.assert(
      fc.property(record, ({ text, data }) => {
        expect(parseText(text).problems).toEqual([]);
        expect(dataOf(text)).toEqual(data);
      }),
      many,
    );
  });
});

describe('setting any value of any record', () => {
  test('changes that value and that line, and nothing else', () => {
    fc.assert(
      fc.property(edit, ({ before, cell, value }) => {
        const after = settled(before.text, cell.path, value);
        expect(isReadable(parseText(after))).toBe(true);
        expect(dataOf(after)).toEqual(withCell(before.data, cell, value));
        expect(lineDiff(before.text, after)).toEqual(expectedDiff(before.text, after, cell));
      }),
      many,
    );
  });

  test('and setting it again changes nothing', () => {
    fc.assert(
      fc.property(edit, ({ before, cell, value }) => {
        const after = settled(before.text, cell.path, value);
        expect(settled(after, cell.path, value)).toBe(after);
      }),
      some,
    );
  });

  test('and setting a number back gives the old text', () => {
    fc.assert(
      fc.property(edit, ({ before, cell, value }) => {
        fc.pre(typeof cell.value === 'number' && value !== null);
        const after = settled(before.text, cell.path, value);
        expect(settled(after, cell.path, asWritten(cell))).toBe(before.text);
      }),
      some,
    );
  });

  test('and setting plain text back gives the old text, unless quotes have come in', () => {
    fc.assert(
      fc.property(edit, fc.constantFrom<Scalar>(9.25, 'htxs', 'Đạt', true), ({ before, cell }, value) => {
        fc.pre(cell.style === 'plain' && cell.value !== null);
        const after = settled(before.text, cell.path, value);
        expect(settled(after, cell.path, asWritten(cell))).toBe(before.text);
      }),
      some,
    );
  });

  test('and clearing what was missing gives the old text in a flow map', () => {
    fc.assert(
      fc.property(edit, ({ before, cell, value }) => {
        fc.pre(cell.style === 'missing' && cell.parent === 'flow-map' && value !== null);
        const after = settled(before.text, cell.path, value);
        expect(settled(after, cell.path, null)).toBe(before.text);
      }),
      some,
    );
  });
});

describe('entries of any list of any record', () => {
  const entry = fc.constantFrom({ id: 'x' }, { id: 'x', name: 'Đ: # "', self: 9 }, 'a, b', 9);

  test('removing an inserted entry gives the old text', () => {
    fc.assert(
      fc.property(list, fc.nat(), entry, ({ before, path, length, flow }, seed, data) => {
        const index = seed % (length + 1);
        const inserted = insertEntry(before.text, path, index, data);
        if (inserted.kind === 'refused') throw new Error(inserted.reason.key);
        const after = applyEdits(before.text, inserted.edits);
        expect(dataOf(after)).toEqual(
          withList(before.data, path, (items) => items.toSpliced(index, 0, data)),
        );
        if (!flow) expect(lineDiff(before.text, after).removed).toBe(0);
        const removed = removeEntry(after, path, index);
        if (removed.kind === 'refused') throw new Error(removed.reason.key);
        if (length > 0) expect(applyEdits(after, removed.edits)).toBe(before.text);
      }),
      many,
    );
  });

  test('removing an entry takes whole lines, and no other entry', () => {
    fc.assert(
      fc.property(list, fc.nat(), ({ before, path, length, flow }, seed) => {
        fc.pre(length > 1);
        const index = seed % length;
        const result = removeEntry(before.text, path, index);
        if (result.kind === 'refused') throw new Error(result.reason.key);
        const after = applyEdits(before.text, result.edits);
        expect(dataOf(after)).toEqual(withList(before.data, path, (items) => items.toSpliced(index, 1)));
        if (!flow) expect(lineDiff(before.text, after).added).toBe(0);
      }),
      many,
    );
  });
});

describe('several changes at once', () => {
  test('are the same as one after the other', () => {
    const changes = record.chain((before) =>
      fc.record({
        before: fc.constant(before),
        changes: fc.array(fc.oneof(cellChange(before), listChange(before)), { minLength: 1, maxLength: 6 }),
      }),
    );
    fc.assert(
      fc.property(changes, ({ before, changes: wanted }) => {
        let text = before.text;
        for (const change of wanted) {
          const step = changeText(text, [change]);
          if (step.kind === 'refused') {
            expect(changeText(before.text, wanted)).toEqual(step);
            return;
          }
          text = step.text;
        }
        const all = changeText(before.text, wanted);
        if (all.kind === 'refused') throw new Error(all.reason.key);
        // Entries that are taken out and put in together may leave a blank that one after the other does not.
        if (wanted.every(({ kind }) => kind === 'set')) expect(all.text).toBe(text);
        expect(dataOf(all.text)).toEqual(dataOf(text));
        expect(applyEdits(before.text, all.edits)).toBe(all.text);
      }),
      many,
    );
  });
});

const edit = record
  .filter(({ cells }) => cells.length > 0)
  .chain((before) =>
    fc.record({ before: fc.constant(before), cell: fc.constantFrom(...before.cells), value: newValue }),
  );

const list = record
  .filter(({ lists }) => lists.length > 0)
  .chain((before) => fc.constantFrom(...before.lists).map((place) => ({ before, ...place })));

function cellChange({ cells }: GeneratedRecord): fc.Arbitrary<Change> {
  const paths = cells.length > 0 ? cells.map(({ path }) => path) : [['id']];
  return fc.record({ kind: fc.constant('set' as const), path: fc.constantFrom(...paths), value: newValue });
}

function listChange({ lists }: GeneratedRecord): fc.Arbitrary<Change> {
  const paths = lists.length > 0 ? lists.map(({ path }) => path) : [['members']];
  const place = { path: fc.constantFrom(...paths), index: fc.nat(3) };
  return fc.oneof(
    fc.record({ kind: fc.constant('insert' as const), ...place, data: fc.constant({ id: 'x' }) }),
    fc.record({ kind: fc.constant('remove' as const), ...place }),
  );
}

function settled(text: string, path: Path, value: Scalar | WrittenNumber): string {
  const result = setValue(text, path, value);
  if (result.kind === 'refused') throw new Error(result.reason.key);
  return applyEdits(text, result.edits);
}

function asWritten({ value, source }: Cell): Scalar | WrittenNumber {
  return typeof value === 'number' ? new WrittenNumber(value, source) : (value ?? null);
}

/** One line changes; where a key was missing one line is new, or changes if its map is on one line. */
function expectedDiff(before: string, after: string, { parent, style }: Cell): LineDiff {
  if (before === after) return { added: 0, removed: 0 };
  const isNewLine = style === 'missing' && parent === 'block-map';
  const isLostLine = before.split('\n').length > after.split('\n').length;
  return { added: isLostLine ? 0 : 1, removed: isNewLine ? 0 : 1 };
}

interface LineDiff {
  readonly added: number;
  readonly removed: number;
}

/** How many lines are new and how many are gone, by the longest common subsequence of lines. */
function lineDiff(before: string, after: string): LineDiff {
  const old = before.split(/\r?\n/);
  const young = after.split(/\r?\n/);
  let row: readonly number[] = Array(young.length + 1).fill(0);
  for (const one of old) {
    const next = [0];
    for (const [index, other] of young.entries()) {
      next.push(one === other ? (row[index] ?? 0) + 1 : Math.max(row[index + 1] ?? 0, next[index] ?? 0));
    }
    row = next;
  }
  const common = row.at(-1) ?? 0;
  return { added: young.length - common, removed: old.length - common };
}

function withCell(data: unknown, { path, parent, style }: Cell, value: Scalar): unknown {
  const key = path.at(-1);
  return changed(data, path.slice(0, -1), (holder) => {
    if (Array.isArray(holder)) return holder.with(Number(key), value);
    const entries = Object.entries(Object(holder)).filter(([name]) => name !== key);
    const vanishes = value === null && (parent === 'flow-map' || style === 'missing');
    return Object.fromEntries(vanishes ? entries : [...entries, [String(key), value]]);
  });
}

function withList(data: unknown, path: Path, change: (items: unknown[]) => unknown): unknown {
  return changed(data, path, (items) => change(Array.isArray(items) ? items : []));
}

function changed(data: unknown, path: Path, change: (holder: unknown) => unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return change(data);
  if (Array.isArray(data)) return data.with(Number(step), changed(data[Number(step)], rest, change));
  const map: Record<string, unknown> = { ...Object(data) };
  return { ...map, [step]: changed(map[step], rest, change) };
}
