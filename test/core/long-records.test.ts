import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changeText } from '../../src/core/edit/change.js';
import { longFrom } from '../../src/core/parse/long-lists.js';
import { parseText } from '../../src/core/parse/parse.js';
import { quickReading } from '../../src/core/parse/quick-read.js';
import { dataOf } from '../../src/core/parse/tree.js';
import { builtinProfile, type SuppliedProfile } from '../../src/core/profile/supply.js';
import type { Change } from '../../src/core/record/change.js';
import { readRecord } from '../../src/core/record/record.js';
import { applyEdits } from '../../src/core/text/text-edits.js';
import { applyPatches, patchesBetween } from '../../src/core/views/sheet/sheet-patch.js';
import type { SheetView } from '../../src/core/views/sheet/sheet-view.js';
import { sheetsOf } from '../../src/core/views/sheet/sheets.js';
import { viewSheet } from '../../src/core/views/sheet/show-sheet.js';
import { type Assessment, assess, openRecord } from '../../src/core/workspace/assess.js';
import { often } from '../properties.js';

const sample = readFileSync('samples/thanh-tra/2023.chibo.yaml', 'utf8');
const supplied: SuppliedProfile = {
  kind: 'found',
  place: { kind: 'builtin', id: 'chi-bo-4-tot' },
  ...builtinProfile('chi-bo-4-tot'),
};
const members = longFrom + 20;

/** The sample with so many members that its list is long. */
function longRecord(): string {
  const first = / {2}- id: dv01\n(?: {4}.*\n)+/.exec(sample)?.[0] ?? '';
  const more = Array.from({ length: members - 29 }, (_, index) => first.replace('dv01', `dv${100 + index}`));
  const at = sample.indexOf('  - id: dv01');
  return sample.slice(0, at) + more.join('') + sample.slice(at);
}

function viewsOf(assessment: Assessment): readonly SheetView[] {
  return sheetsOf(assessment).map((sheet) => viewSheet(sheet, 'vi'));
}

/** Assessed without anything that is known of texts read before. */
function assessedAnew(text: string): Assessment {
  const root = quickReading(text)?.root;
  const parsed = root ? { text, root, problems: [] } : parseText(`${text}\n`);
  return assess({ parsed, record: root && readRecord(dataOf(root)) }, supplied);
}

/** All that is known of a record but its tree, which is held against another one elsewhere. */
function known({ record, evaluation, findings }: Assessment): unknown {
  return { record, evaluation, findings };
}

const value = fc.constantFrom(
  'Đặng Văn Ấn',
  'Đặng'.normalize('NFD'),
  '0912 345 678',
  '[tên]',
  '2023-02-30',
  'xuat-sac',
  '',
  9,
  12.5,
  null,
);
const member = fc.nat(members - 1);
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({
    kind: fc.constant('set' as const),
    path: fc.tuple(
      fc.constant('members'),
      member,
      fc.constantFrom('id', 'name', 'joined', 'official', 'rank', 'status', 'note'),
    ),
    value,
  }),
  fc.record({
    kind: fc.constant('set' as const),
    path: fc.tuple(fc.constant('criteria'), fc.constantFrom('I.1', 'II.2'), fc.constantFrom('self', 'note')),
    value,
  }),
  fc.record({
    kind: fc.constant('insert' as const),
    path: fc.constant(['members']),
    index: member,
    data: fc.record({
      id: fc.constantFrom('dv01', 'dv77', 'x y'),
      name: value,
      criteria: fc.constant({ zz: 'dat' }),
    }),
  }),
  fc.record({ kind: fc.constant('remove' as const), path: fc.constant(['members']), index: member }),
);

describe('a long record', () => {
  test('is after any edits what it would be if it were read for the first time', () => {
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 6 }), (changes) => {
        let text = longRecord();
        let views = viewsOf(assess(openRecord(text), supplied));
        for (const one of changes) {
          const result = changeText(text, [one], supplied.profile);
          if (result.kind === 'refused') continue;
          expect(applyEdits(text, result.edits)).toBe(result.text);
          text = result.text;
          const again = assess(openRecord(text), supplied);
          const anew = assessedAnew(text);
          expect(known(again)).toEqual(known(anew));
          const next = viewsOf(again);
          expect(next).toEqual(viewsOf(anew));
          expect(applyPatches(views, patchesBetween(views, next))).toEqual(next);
          views = next;
        }
      }),
      often(15),
    );
  });

  test('keeps the rows of members that an edit leaves alone, and sends none of them', () => {
    const before = assess(openRecord(longRecord()), supplied);
    const result = changeText(before.parsed.text, [
      { kind: 'set', path: ['members', 3, 'name'], value: 'Đặng Thị Ưu Tú' },
    ]);
    const after = assess(openRecord(result.kind === 'changed' ? result.text : ''), supplied);
    const patches = patchesBetween(viewsOf(before), viewsOf(after));
    const sent = patches.find(({ id }) => id === 'members');
    expect(sent?.changed?.map(([position]) => position)).toEqual([3]);
    expect(sent?.changed?.[0]?.[1].cells[1]?.text).toBe('Đặng Thị Ưu Tú');
    expect(sent?.replaced).toBeUndefined();
  });
});
