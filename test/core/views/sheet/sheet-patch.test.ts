import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyPatches, isSameCell, patchesBetween } from '../../../../src/core/views/sheet/sheet-patch.js';
import type { CellView, RowView, SheetView } from '../../../../src/core/views/sheet/sheet-view.js';
import { rowOf, viewOf } from './view-of.js';

const [an, binh, chi, dung] = [
  rowOf('an', ['An', '1']),
  rowOf('binh', ['Bình', '2']),
  rowOf('chi', ['Chi', '3']),
  rowOf('dung', ['Dũng', '4']),
];
const columns = ['a', 'b'];
const members = viewOf([an, binh, chi], columns);

function withRows(rows: readonly RowView[], more: Partial<SheetView> = {}): SheetView {
  return { ...members, rows, ...more };
}

describe('a patch', () => {
  test.each([
    { name: 'nothing', before: members, after: structuredClone(members), patches: [] },
    {
      name: 'a cell: its row',
      before: members,
      after: withRows([an, rowOf('binh', ['Bình', '9']), chi]),
      patches: [{ id: 'members', changed: [[1, rowOf('binh', ['Bình', '9'])]] }],
    },
    {
      name: 'two rows that change places: both',
      before: members,
      after: withRows([binh, an, chi]),
      patches: [
        {
          id: 'members',
          changed: [
            [0, binh],
            [1, an],
          ],
        },
      ],
    },
    {
      name: 'a row in between: that row',
      before: members,
      after: withRows([an, dung, binh, chi]),
      patches: [{ id: 'members', replaced: { from: 1, count: 0, rows: [dung] } }],
    },
    {
      name: 'a row less: its place',
      before: members,
      after: withRows([an, chi]),
      patches: [{ id: 'members', replaced: { from: 1, count: 1, rows: [] } }],
    },
    {
      name: 'one of two that are alike less: one place',
      before: withRows([an, an, binh]),
      after: withRows([an, binh]),
      patches: [{ id: 'members', replaced: { from: 1, count: 1, rows: [] } }],
    },
    {
      name: 'all rows less',
      before: members,
      after: withRows([]),
      patches: [{ id: 'members', replaced: { from: 0, count: 3, rows: [] } }],
    },
    {
      name: 'two rows for one, where another changes: the stretch',
      before: members,
      after: withRows([rowOf('an', ['Ân', '1']), dung, binh, chi]),
      patches: [{ id: 'members', replaced: { from: 0, count: 1, rows: [rowOf('an', ['Ân', '1']), dung] } }],
    },
  ])('tells $name', ({ before, after, patches }) => {
    expect(patchesBetween([before], [after])).toEqual(patches);
    expect(applyPatches([before], patchesBetween([before], [after]))).toEqual([after]);
  });

  test('tells all but the rows where these stay', () => {
    const { rows: _, ...head } = { ...members, errors: 1 };
    expect(patchesBetween([members], [{ ...members, errors: 1 }])).toEqual([{ id: 'members', head }]);
  });

  test('brings a sheet that was not there', () => {
    const meetings = viewOf([an], columns, { id: 'meetings' });
    const patches = patchesBetween([members], [members, meetings]);
    expect(patches).toHaveLength(1);
    expect(applyPatches([members], patches)).toEqual([members, meetings]);
  });

  test('leaves what it does not name', () => {
    const meetings = viewOf([dung], columns, { id: 'meetings' });
    const after = withRows([an, rowOf('binh', ['Bình', '9']), chi, dung]);
    const [patched, other] = applyPatches(
      [members, meetings],
      structuredClone(patchesBetween([members, meetings], [after, meetings])),
    );
    expect(patched?.rows[0]).toBe(an);
    expect(patched?.rows[1]).not.toBe(binh);
    expect(other).toBe(meetings);
  });

  test('keeps the sheet that it starts from', () => {
    const before = structuredClone(members);
    applyPatches([members], patchesBetween([members], [withRows([dung])]));
    expect(members).toEqual(before);
  });
});

describe('a cell', () => {
  const cell: CellView = {
    text: 'a',
    input: 'choice',
    choices: 0,
    explanation: 'b',
    tone: 'pass',
    findings: [{ severity: 'error', message: 'd', fix: 'e' }],
  };
  const finding = { severity: 'error', message: 'd', fix: 'e' } as const;

  test('is the same where all that is seen is', () => {
    expect(isSameCell(cell, structuredClone(cell))).toBe(true);
  });

  test.each<{ readonly name: string; readonly other: CellView | undefined }>([
    { name: 'text', other: { ...cell, text: 'b' } },
    { name: 'input', other: { ...cell, input: 'text' } },
    { name: 'drop-down', other: { ...cell, choices: 1 } },
    { name: 'explanation', other: { ...cell, explanation: 'c' } },
    { name: 'tone', other: { ...cell, tone: 'fail' } },
    { name: 'a finding’s severity', other: { ...cell, findings: [{ ...finding, severity: 'warning' }] } },
    { name: 'a finding’s message', other: { ...cell, findings: [{ ...finding, message: 'e' }] } },
    { name: 'a finding’s fix', other: { ...cell, findings: [{ ...finding, fix: 'f' }] } },
    { name: 'a finding more', other: { ...cell, findings: [finding, finding] } },
    {
      name: 'no findings',
      other: { text: 'a', input: 'choice', choices: 0, explanation: 'b', tone: 'pass' },
    },
    { name: 'no cell', other: undefined },
  ])('is another with another $name', ({ other }) => {
    expect(isSameCell(cell, other)).toBe(false);
  });
});

describe('any two states of the sheets', () => {
  const cell: fc.Arbitrary<CellView> = fc.record(
    {
      text: fc.constantFrom('', 'a', 'b'),
      tone: fc.constantFrom('pass', 'fail'),
      findings: fc.constant([{ code: 'c', severity: 'error', message: 'd' }]),
    },
    { requiredKeys: ['text'] },
  );
  const row: fc.Arbitrary<RowView> = fc.record({
    key: fc.constantFrom('r0', 'r1', 'r2'),
    kind: fc.constantFrom('entry', 'item'),
    cells: fc.array(cell, { minLength: 1, maxLength: 2 }),
  });
  const sheet = (id: SheetView['id']): fc.Arbitrary<SheetView> =>
    fc
      .tuple(fc.array(row, { maxLength: 8 }), fc.nat(1))
      .map(([rows, errors]) => viewOf(rows, columns, { id, errors }));
  const ids = ['criteria', 'members', 'meetings'] as const;
  const state = fc.tuple(...ids.map(sheet));
  const data = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

  test('lead from one to the other by the patches between them', () => {
    fc.assert(
      fc.property(state, state, (before, after) => {
        const patches = structuredClone(patchesBetween(before, after));
        expect(data(applyPatches(before, patches))).toEqual(data(after));
      }),
    );
  });

  test('have none between them where they are alike', () => {
    fc.assert(
      fc.property(state, (before) => {
        const patches = patchesBetween(before, structuredClone(before));
        expect(patches).toEqual([]);
        for (const [index, own] of applyPatches(before, patches).entries()) expect(own).toBe(before[index]);
      }),
    );
  });

  // A row set, put in, or taken out: what an edit does. Keys name rows, so that none are alike.
  const edit = fc.record({ at: fc.nat(8), count: fc.nat(1), rows: fc.array(row, { maxLength: 2 }) });
  const keyed = (rows: readonly RowView[], prefix: string): readonly RowView[] =>
    rows.map((each, index) => ({ ...each, key: `${prefix}${index}` }));

  test('keep every row around an edit', () => {
    fc.assert(
      fc.property(state, edit, ([drawn, ...others], { at, count, rows }) => {
        if (drawn === undefined) return;
        const before = { ...drawn, rows: keyed(drawn.rows, 'old') };
        const from = Math.min(at, before.rows.length);
        const after = { ...before, rows: before.rows.toSpliced(from, count, ...keyed(rows, 'young')) };
        const next = structuredClone([after, ...others]);
        const patched = applyPatches([before, ...others], patchesBetween([before, ...others], next));
        expect(patched.slice(1)).toEqual(others);
        for (const [index, other] of others.entries()) expect(patched[index + 1]).toBe(other);
        const kept = patched[0]?.rows ?? [];
        for (let index = 0; index < from; index += 1) expect(kept[index]).toBe(before.rows[index]);
        const behind = before.rows.length - Math.min(from + count, before.rows.length);
        for (let back = 1; back <= behind; back += 1) expect(kept.at(-back)).toBe(before.rows.at(-back));
      }),
    );
  });
});
