import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changeText } from '../../../../src/core/edit/change.js';
import { isReadable, parseText } from '../../../../src/core/parse/parse.js';
import { nodeAt, toData } from '../../../../src/core/parse/tree.js';
import { readProfile } from '../../../../src/core/profile/read-profile.js';
import type { SuppliedProfile } from '../../../../src/core/profile/supply.js';
import type { Change } from '../../../../src/core/record/change.js';
import { applyEdits } from '../../../../src/core/text/text-edits.js';
import { changesOf } from '../../../../src/core/views/sheet/cell-changes.js';
import {
  rowDuplicates,
  rowMoves,
  rowOrder,
  rowRemovals,
} from '../../../../src/core/views/sheet/row-changes.js';
import type { Cell, CellInput, Input, Sheet, SheetId } from '../../../../src/core/views/sheet/sheet.js';
import { sheetsOf } from '../../../../src/core/views/sheet/sheets.js';
import { type Assessment, assess, openRecord } from '../../../../src/core/workspace/assess.js';
import { often } from '../../../properties.js';
import { lineDiff } from '../../edit/line-diff.js';
import { sheetRecord } from './random-sheets.js';
import { sheetProfile, shownIn } from './sheet-of.js';

const runs = often(40);

const supplied: SuppliedProfile = {
  kind: 'found',
  place: { kind: 'file', path: 'thu.chibo-profile.yaml' },
  ...readProfile(parseText(sheetProfile)),
};

function assessedText(text: string): Assessment {
  return assess(openRecord(text), supplied);
}

/** What can be typed into a cell of each kind, and what it then shows. */
const typeable: Readonly<Record<Exclude<Input, 'none' | 'choice'>, readonly (readonly [string, string])[]>> =
  {
    text: [
      ['Nguyễn Văn Ý', 'Nguyễn Văn Ý'],
      ['Đặng'.normalize('NFD'), 'Đặng'],
      ['a: b # c', 'a: b # c'],
      ['- [x], {y}', '- [x], {y}'],
      ['0123', '0123'],
      ['true', 'true'],
      ['', ''],
    ],
    points: [
      ['7,5', '7,5'],
      ['10', '10'],
      ['không áp dụng', 'Không áp dụng'],
      ['chín', 'chín'],
      ['', ''],
    ],
    count: [
      ['12', '12'],
      ['0,25', '0,25'],
      ['nhiều', 'nhiều'],
      ['', ''],
    ],
    date: [
      ['2/9/2023', '02/09/2023'],
      ['2023-12-28', '28/12/2023'],
      ['31/02/2023', '31/02/2023'],
      ['', ''],
    ],
    figure: [
      ['hơn 19.000', 'hơn 19.000'],
      ['84,2% trở lên', '84,2 % trở lên'],
      ['gần 7000', 'gần 7.000'],
      ['136', '136'],
      ['vô số', 'vô số'],
      ['', ''],
    ],
    path: [
      ['Đảng bộ tỉnh, Đảng bộ xã', 'Đảng bộ tỉnh › Đảng bộ xã'],
      ['Đảng ủy A, B > Chi bộ', 'Đảng ủy A, B › Chi bộ'],
      ['7', '7'],
      ['', ''],
    ],
    list: [
      ['a; b', 'a; b'],
      ['05-NQ/CB', '05-NQ/CB'],
      ['Biên bản; 12; 05-NQ/CB; mới', 'Biên bản; 12; 05-NQ/CB; mới'],
      ['7', '7'],
      ['', ''],
    ],
  };

function typedInto(cell: Cell): readonly (readonly [string, string])[] {
  if (cell.input === 'none') return [];
  if (cell.input !== 'choice') return typeable[cell.input];
  const labels = (cell.choices ?? []).slice(0, 3).map(({ label }) => {
    const shown = shownIn({ ...cell, shown: label });
    return [shown, shown] as const;
  });
  return [...labels, ['gì đó', 'gì đó'], ['', '']];
}

describe('typing into any cell of any sheet of any record', () => {
  test('shows what was typed, changes no other cell, and touches one line', () => {
    fc.assert(
      fc.property(sheetRecord, fc.nat(), fc.nat(), (text, place, choice) => {
        const before = assessedText(text);
        expect(isReadable(before.parsed)).toBe(true);
        const cells = editableCells(before).filter(({ row }) => !row.startsWith('new'));
        const { sheet, row, column, cell } = pick(cells, place);
        const [typed, shown] = pick(typedInto(cell), choice);
        const after = changed(before, changesFor(before, [{ sheet, row, column, text: typed }]));
        const now = cellsOf(after);
        const own = keyOf(sheet, positionOf(before, sheet, row), column);
        if (now.has(own)) expect(now.get(own)).toBe(shown);
        else expect(shown).toBe('');
        const others = comparable(cellsOf(before), own, sheet, column);
        if (now.has(own)) expect(comparable(now, own, sheet, column)).toEqual(others);
        const { added, removed } = lineDiff(text, after.parsed.text);
        // Days become one year, which is another line.
        // The last value of an override takes the whole of it out, with the line of its key.
        const isOverride = column === 'override' || column === 'reason';
        // What names a member follows a new id.
        const isOneLine = !/^(list|path)$/.test(cell.input) && row !== 'period' && column !== 'id';
        if (isOneLine && !(isOverride && shown === '') && now.has(own)) {
          expect(removed.length).toBeLessThanOrEqual(1);
          expect(added.length).toBeLessThanOrEqual(2);
        }
      }),
      runs,
    );
  });

  test('and typing it again changes nothing', () => {
    fc.assert(
      fc.property(sheetRecord, fc.nat(), fc.nat(), (text, place, choice) => {
        const before = assessedText(text);
        const cells = editableCells(before).filter(({ row }) => /^(item|step|figure|entry|branch)/.test(row));
        const { sheet, row, column, cell } = pick(cells, place);
        const [typed] = pick(typedInto(cell), choice);
        fc.pre(column !== 'id');
        const input = { sheet, row, column, text: typed };
        const after = changed(before, changesFor(before, [input]));
        const again = changed(after, changesFor(after, [input]));
        expect(again.parsed.text).toBe(after.parsed.text);
      }),
      runs,
    );
  });

  test('several cells at once show what was typed', () => {
    fc.assert(
      fc.property(
        sheetRecord,
        fc.array(fc.tuple(fc.nat(), fc.nat()), { minLength: 2, maxLength: 8 }),
        (text, places) => {
          const before = assessedText(text);
          // A figure may not take the name of another.
          const cells = editableCells(before).filter(
            ({ sheet, row, column }) =>
              !/^(new|unknown)/.test(row) && column !== 'id' && !(sheet === 'figures' && column === 'name'),
          );
          const wanted = new Map(
            places.map(([place, choice]) => {
              const { cell, ...at } = pick(cells, place);
              const [typed, shown] = pick(typedInto(cell), choice);
              return [`${at.sheet} ${at.row} ${at.column}`, { ...at, typed, shown }];
            }),
          );
          // The year of a period and its days are two ways to write one thing.
          fc.pre([...wanted.keys()].filter((key) => key.startsWith('general period')).length < 2);
          const inputs = [...wanted.values()].map(({ typed, ...at }) => ({ ...at, text: typed }));
          const after = changed(before, changesFor(before, inputs));
          const now = cellsOf(after);
          for (const { sheet, row, column, shown } of wanted.values()) {
            if (isNamed(sheet, column)) continue;
            expect(now.get(keyOf(sheet, rowNow(before, after, sheet, row), column)) ?? '').toBe(shown);
          }
        },
      ),
      runs,
    );
  });
});

describe('rows for new entries of any record', () => {
  test('become one entry each, and nothing else changes', () => {
    fc.assert(
      fc.property(
        sheetRecord,
        fc.nat(),
        fc.nat(),
        fc.nat(),
        fc.integer({ min: 1, max: 3 }),
        (text, a, b, c, count) => {
          const before = assessedText(text);
          const rows = editableCells(before).filter(({ row, sheet }) => row === 'new' && sheet !== 'figures');
          const first = pick(rows, a);
          const beside = pick(
            rows.filter(({ sheet }) => sheet === first.sheet),
            b,
          );
          const typed = [...new Map([first, beside].map((at) => [at.column, at])).values()].map((at) => ({
            ...at,
            text: pick(
              typedInto(at.cell).filter(([written]) => written !== ''),
              c,
            ),
          }));
          const inputs = Array.from({ length: count }, (_, index) =>
            typed.map(({ sheet, column, text: [written] }) => ({
              sheet,
              row: index === 0 ? 'new' : `new:${index}`,
              column,
              text: written,
            })),
          ).flat();
          const after = changed(before, changesFor(before, inputs));
          const length = entriesOf(before, first.sheet).length;
          expect(entriesOf(after, first.sheet)).toHaveLength(length + count);
          expect(entriesOf(after, first.sheet).slice(0, length)).toEqual(entriesOf(before, first.sheet));
          expect(without(after, first.sheet)).toEqual(without(before, first.sheet));
          const now = cellsOf(after);
          for (const {
            column,
            text: [, shown],
          } of typed) {
            if (isNamed(first.sheet, column)) continue;
            for (let index = length; index < length + count; index += 1)
              expect(now.get(keyOf(first.sheet, index, column))).toBe(shown);
          }
        },
      ),
      runs,
    );
  });
});

describe('rows of any record', () => {
  const action = fc.constantFrom('remove', 'duplicate', 'up', 'down', 'order');

  test('come, go and move as a whole', () => {
    fc.assert(
      fc.property(sheetRecord, fc.nat(), action, fc.nat(), (text, place, kind, seed) => {
        const before = assessedText(text);
        const sheets = sheetsOf(before).filter(({ list, rows }) => list && rows.length > 1);
        fc.pre(sheets.length > 0);
        const { id, rows: all } = pick(sheets, place);
        const rows = all.slice(0, -1).map(({ key }) => key);
        const chosen = rows.filter((_, index) => (seed >> index) % 2 === 1);
        const indices = rows.flatMap((row, index) => (chosen.includes(row) ? [index] : []));
        const [changes, expected] = rowAction(kind, id, rows, indices, before);
        const after = changed(before, changes);
        expect(comparableEntries(after, id)).toEqual(expected);
        expect(without(after, id)).toEqual(without(before, id));
        const isBlock = nodeIsBlock(before, id);
        if (isBlock && ['up', 'down', 'order'].includes(kind))
          expect(sortedLines(after.parsed.text)).toEqual(sortedLines(text));
        const { added, removed } = lineDiff(text, after.parsed.text);
        if (isBlock && kind === 'remove' && indices.length < rows.length) expect(added).toEqual([]);
        if (isBlock && kind === 'duplicate') expect(removed).toEqual([]);
      }),
      runs,
    );
  });
});

/** The changes of an action on rows, and the entries that it must leave. */
function rowAction(
  kind: string,
  sheet: SheetId,
  rows: readonly string[],
  indices: readonly number[],
  before: Assessment,
): readonly [readonly Change[], readonly unknown[]] {
  const entries = comparableEntries(before, sheet);
  const chosen = indices.map((index) => rows[index] ?? '');
  const [first = 0] = indices;
  const last = indices.at(-1) ?? 0;
  switch (kind) {
    case 'remove':
      return [rowRemovals(sheet, chosen, before), entries.filter((_, index) => !indices.includes(index))];
    case 'duplicate':
      return [
        rowDuplicates(sheet, chosen, before),
        entries.toSpliced(last + 1, 0, ...indices.map((index) => entries[index])),
      ];
    case 'order': {
      const order = rows.map((_, index) => (index + first + 1) % rows.length);
      return [
        rowOrder(
          sheet,
          order.map((index) => rows[index] ?? ''),
          before,
        ),
        order.map((index) => entries[index]),
      ];
    }
    default:
      return [
        rowMoves(sheet, chosen, kind === 'up' ? 'up' : 'down', before),
        kind === 'up'
          ? movedUp(entries, indices)
          : movedUp(
              entries.toReversed(),
              indices.map((index) => entries.length - 1 - index),
            ).toReversed(),
      ];
  }
}

/** Each chosen entry one place up, unless what stands above it is the edge or cannot move either. */
function movedUp(entries: readonly unknown[], indices: readonly number[]): readonly unknown[] {
  const order = entries.map((entry, index) => ({ entry, moves: indices.includes(index) }));
  for (let index = 1; index < order.length; index += 1) {
    const [above, here] = [order[index - 1], order[index]];
    if (above && here?.moves && !above.moves) order.splice(index - 1, 2, here, above);
  }
  return order.map(({ entry }) => entry);
}

interface Place {
  readonly sheet: SheetId;
  readonly row: string;
  readonly column: string;
  readonly cell: Cell;
}

function editableCells(assessment: Assessment): readonly Place[] {
  return sheetsOf(assessment).flatMap((sheet) =>
    sheet.rows.flatMap((row) =>
      row.cells.flatMap((cell, index) =>
        cell.input === 'none'
          ? []
          : [{ sheet: sheet.id, row: row.key, column: sheet.columns[index]?.id ?? '', cell }],
      ),
    ),
  );
}

/** What each cell with a place of its own shows, computed ones left out; rows go by their position. */
function cellsOf(assessment: Assessment): Map<string, string> {
  return new Map(
    sheetsOf(assessment).flatMap((sheet) =>
      sheet.rows.flatMap((row, index) =>
        row.cells.flatMap((cell, column): (readonly [string, string])[] =>
          cell.path === undefined || cell.path[1] === -1 || cell.tone === 'computed'
            ? []
            : [[keyOf(sheet.id, index, sheet.columns[column]?.id ?? ''), shownIn(cell)]],
        ),
      ),
    ),
  );
}

function keyOf(sheet: SheetId, row: number, column: string): string {
  return `${sheet} ${row} ${column}`;
}

/** A member is shown by name elsewhere, so that the names of members change other cells too. */
function comparable(cells: ReadonlyMap<string, string>, own: string, sheet: SheetId, column: string): string {
  const renames = sheet === 'members' && (column === 'id' || column === 'name');
  return [...cells]
    .filter(
      ([key, shown]) =>
        key !== own &&
        shown !== '' &&
        !(renames && /^(mentoring|discipline) \d+ (mentor|mentee|member)$/.test(key)) &&
        !(sheet === 'general' && key.startsWith('general')),
    )
    .map((cell) => cell.join(': '))
    .join('\n');
}

function isNamed(sheet: SheetId, column: string): boolean {
  return (
    (sheet === 'mentoring' && /^ment(?:or|ee)$/.test(column)) ||
    (sheet === 'discipline' && column === 'member')
  );
}

function positionOf(assessment: Assessment, sheet: SheetId, row: string): number {
  return sheetIn(assessment, sheet).rows.findIndex(({ key }) => key === row);
}

/** Where a row stands after a change: what goes by its name may be gone and let others move up. */
function rowNow(before: Assessment, after: Assessment, sheet: SheetId, row: string): number {
  return sheet === 'figures' ? positionOf(after, sheet, row) : positionOf(before, sheet, row);
}

function sheetIn(assessment: Assessment, id: SheetId): Sheet {
  const sheet = sheetsOf(assessment).find((candidate) => candidate.id === id);
  if (sheet === undefined) throw new Error(id);
  return sheet;
}

function changesFor(assessment: Assessment, inputs: readonly CellInput[]): readonly Change[] {
  return changesOf(sheetsOf(assessment), inputs, assessment);
}

/** No change that a sheet asks for is refused; the edits lead to the text. */
function changed(before: Assessment, changes: readonly Change[]): Assessment {
  const { text } = before.parsed;
  const result = changeText(text, changes, before.profile);
  if (result.kind === 'refused') throw new Error(`${result.reason.key}: ${JSON.stringify(changes)}\n${text}`);
  expect(applyEdits(text, result.edits)).toBe(result.text);
  const after = assessedText(result.text);
  expect(isReadable(after.parsed)).toBe(true);
  return after;
}

function entriesOf({ parsed }: Assessment, section: string): readonly unknown[] {
  const data = toData(nodeAt(parsed.root, [section]));
  return Array.isArray(data) ? data.map(plain) : [];
}

/** The ids of copied and new members are made up; all else must be as it was. */
function comparableEntries(assessment: Assessment, section: string): readonly unknown[] {
  return entriesOf(assessment, section).map((entry) => ({ ...Object(entry), id: undefined }));
}

function without({ parsed }: Assessment, section: string): unknown {
  return { ...Object(plain(toData(parsed.root))), [section]: undefined };
}

function nodeIsBlock({ parsed }: Assessment, section: string): boolean {
  const node = nodeAt(parsed.root, [section]);
  return node?.kind === 'list' && !node.flow;
}

function sortedLines(text: string): readonly string[] {
  return text.split(/\r?\n/).sort();
}

function plain(data: unknown): unknown {
  if (Array.isArray(data)) return data.map(plain);
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, plain(value)]));
}

function pick<T>(items: readonly T[], seed: number): T {
  const item = items[seed % items.length];
  if (item === undefined) throw new Error('There is nothing to pick from.');
  return item;
}
