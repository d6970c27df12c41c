import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applySafeFixes } from '../../src/core/edit/apply-fixes.js';
import { changeText } from '../../src/core/edit/change.js';
import { fullRead, isReadable, parseText } from '../../src/core/parse/parse.js';
import { quickReading } from '../../src/core/parse/quick-read.js';
import { dataOf, type Node, type Path, visit } from '../../src/core/parse/tree.js';
import type { Change } from '../../src/core/record/change.js';
import { applyEdits } from '../../src/core/text/text-edits.js';
import { newValue } from '../core/edit/random-record.js';
import { shape } from '../core/parse/shape.js';
import { often } from '../properties.js';
import { everythingOf, fullRecord, shownOf } from './everything.js';
import { mutated } from './mutations.js';

const records = [
  fullRecord,
  readFileSync('samples/thanh-tra/2023.chibo.yaml', 'utf8').slice(0, 6000),
  fullRecord.replaceAll('\n', '\r\n'),
];
const anyRecord = mutated(records);
const readable = mutated(records, 2).filter((text) => isReadable(parseText(text)));

describe('any record after some slips and wrong pastes', () => {
  test('is read by the quick reader as by the full parser, or left to it', () => {
    fc.assert(
      fc.property(anyRecord, (text) => {
        const quick = quickReading(text)?.root;
        if (quick === undefined) return;
        const full = fullRead(text);
        expect({ text, problems: full.problems }).toEqual({ text, problems: [] });
        expect(shape(quick)).toEqual(shape(full.root));
      }),
      often(150),
    );
  });

  test('shows findings and sheets, and can be fixed, without an exception', async () => {
    await fc.assert(
      fc.asyncProperty(anyRecord, async (text) => {
        const { assessment } = await shownOf(text);
        for (const { span } of assessment.findings)
          expect(0 <= span.start && span.start <= span.end && span.end <= text.length).toBe(true);
      }),
      often(25),
    );
  });

  test('becomes pages, papers, a roll-up and a comparison without an exception', async () => {
    await fc.assert(
      fc.asyncProperty(anyRecord, async (text) => {
        await everythingOf(text, fullRecord);
      }),
      often(5),
    );
  });

  test('can be read after --fix where it could be read before', async () => {
    await fc.assert(
      fc.asyncProperty(readable, async (text) => {
        const { assessment } = await shownOf(text);
        const { text: fixed } = applySafeFixes(text, assessment.findings, assessment.profile);
        expect(isReadable(parseText(fixed))).toBe(true);
      }),
      often(25),
    );
  });
});

describe('any change of any such record', () => {
  const change = fc.record({
    text: fc.oneof({ weight: 1, arbitrary: anyRecord }, { weight: 4, arbitrary: readable }),
    at: fc.nat(),
    step: fc.oneof(
      fc.constant(undefined),
      fc.constantFrom<string | number>('self', 'name', 'I.1', 0, 99, '__proto__', 'ký'),
    ),
    kind: fc.constantFrom<Change['kind']>(
      'set',
      'set',
      'set',
      'insert',
      'remove',
      'reorder',
      'drop',
      'rename',
    ),
    value: newValue,
    index: fc.nat(4),
  });

  test('is refused, or changes exactly its place, and no line outside of it', () => {
    let made = 0;
    fc.assert(
      fc.property(change, ({ text, at, step, kind, value, index }) => {
        const { root } = parseText(text);
        const places = root === undefined ? [{ path: [], node: undefined }] : placesIn(root);
        const place = places[at % places.length] ?? { path: [], node: undefined };
        const path = step === undefined ? place.path : [...place.path, step];
        const result = changeText(text, [changeOf(kind, path, { value, index })]);
        if (result.kind === 'refused') return;
        made += 1;
        expect(applyEdits(text, result.edits)).toBe(result.text);
        expect(isReadable(parseText(result.text))).toBe(true);
        if (kind === 'set') expectOthersKept(text, result.text, path);
      }),
      often(150),
    );
    // Most random places take no random change; some changes must have been made to hold anything.
    expect(made).toBeGreaterThan(10);
  });
});

interface Place {
  readonly path: Path;
  readonly node: Node | undefined;
}

function placesIn(root: Node): readonly Place[] {
  const places: Place[] = [];
  visit(root, (node, path) => places.push({ path: [...path], node }));
  return places;
}

function changeOf(
  kind: Change['kind'],
  path: Path,
  { value, index }: { readonly value: string | number | boolean | null; readonly index: number },
): Change {
  switch (kind) {
    case 'set':
      return { kind, path, value };
    case 'insert':
      return { kind, path, index, data: { id: 'x', note: value } };
    case 'remove':
      return { kind, path, index };
    case 'reorder':
      return { kind, path, order: [index, 0, 1].slice(0, index) };
    case 'drop':
      return { kind, path };
    case 'rename':
      return { kind, path, name: String(value) };
  }
}

/** Entries of the top level that a change does not lead into keep their values and their text. */
function expectOthersKept(before: string, after: string, [top]: Path): void {
  expect(othersIn(after, String(top))).toEqual(othersIn(before, String(top)));
}

function othersIn(text: string, top: string): readonly unknown[] {
  const { root } = parseText(text);
  if (root?.kind !== 'map') return [];
  return root.entries
    .map(({ key, value }) => ({
      name: key.kind === 'scalar' ? String(key.value) : text.slice(key.start, key.end),
      data: dataOf(value),
      text: text.slice(value.start, value.end).trimEnd(),
    }))
    .filter(({ name }) => name !== top);
}
