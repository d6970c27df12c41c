import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changeText } from '../../../src/core/edit/change.js';
import { isSameData } from '../../../src/core/edit/expected.js';
import { canonical } from '../../../src/core/merge/canonical.js';
import { mergeRecords } from '../../../src/core/merge/merge-records.js';
import { dataIn, parseText } from '../../../src/core/parse/parse.js';
import type { Change } from '../../../src/core/record/change.js';
import { asList, asMap } from '../../../src/core/record/read.js';
import { often } from '../../properties.js';

const record = `# Hồ sơ của chi bộ
chibo: 1
profile: chi-bo-4-tot
branch: {id: cb1, name: Chi bộ 1, type: chi-bo}
period: 2023
workflow:
  cam-ket: 2023-01-15   # hội nghị
  tham-dinh: {date: 2023-12-20, document: 1-TB}
members:
  # tổ 1
  - {id: dv01, name: Trần Văn An, kind: chinh-thuc, rank: htt, note: x}
  - {id: dv02, name: Lê Thị Bình, kind: chinh-thuc, rank: htt}   # tổ phó
  - id: dv03
    name: Phạm Văn Cường
    kind: du-bi

    rank: ht
  - {id: dv04, name: Vũ Văn Dũng, kind: chinh-thuc, rank: ht}

  - {id: dv05, name: Đỗ Thị Én, kind: chinh-thuc}
criteria:
  I.1: {self: 9, branch: 9, appraised: 8.50}
  I.2:
    self: 8
    branch: 8   # biểu quyết
  I.3: {self: dat}
meetings:
  - {id: m1, date: 2023-01-05, kind: thuong-ky, due: 29, present: 28}
  - {id: m2, date: 2023-02-05, kind: thuong-ky, due: 29, present: 27}
  - id: m3
    date: 2023-03-05
    kind: chuyen-de
  - {id: m4, date: 2023-04-05, kind: thuong-ky, due: 29, present: 25}
`;

type List = 'members' | 'meetings';

/** One edit of a user, by names that stay when others edit too. */
type Edit =
  | { readonly kind: 'cell'; readonly at: readonly string[]; readonly value: string | number | null }
  | {
      readonly kind: 'entry';
      readonly list: List;
      readonly id: string;
      readonly key: string;
      readonly value: string;
    }
  | { readonly kind: 'remove'; readonly list: List; readonly id: string }
  | {
      readonly kind: 'add' | 'move';
      readonly list: List;
      readonly id: string;
      readonly behind: readonly string[];
    };

const ids = { members: ['dv01', 'dv02', 'dv03', 'dv04', 'dv05'], meetings: ['m1', 'm2', 'm3', 'm4'] };
const list = fc.constantFrom<List>('members', 'meetings');
const values = ['một', 'hai', 'ba: bốn', '# năm'];

function editBy(side: 'a' | 'b'): fc.Arbitrary<Edit> {
  const cell = fc.record({
    kind: fc.constant('cell' as const),
    at: fc.constantFrom(
      ['criteria', 'I.1', 'self'],
      ['criteria', 'I.1', 'branch'],
      ['criteria', 'I.1', 'appraised'],
      ['criteria', 'I.2', 'self'],
      ['criteria', 'I.2', 'branch'],
      ['criteria', 'I.2', 'note'],
      ['criteria', 'I.4', 'self'],
      ['workflow', 'tham-dinh', 'document'],
      ['branch', 'name'],
    ),
    value: fc.constantFrom<string | number | null>(7, 8.25, 'dat', null),
  });
  const entry = list.chain((name) =>
    fc.record({
      kind: fc.constant('entry' as const),
      list: fc.constant(name),
      id: fc.constantFrom(...ids[name]),
      key:
        name === 'members'
          ? fc.constantFrom('rank', 'kind', 'note')
          : fc.constantFrom('present', 'date', 'kind'),
      value: fc.constantFrom(...values),
    }),
  );
  const remove = list.chain((name) =>
    fc.record({
      kind: fc.constant('remove' as const),
      list: fc.constant(name),
      id: fc.constantFrom(...ids[name]),
    }),
  );
  const placed = list.chain((name) =>
    fc
      .record({
        kind: fc.constantFrom('add' as const, 'move' as const),
        at: fc.nat(ids[name].length),
        from: fc.nat(ids[name].length - 1),
      })
      .map(({ kind, at, from }): Edit => {
        const id = kind === 'add' ? `new-${side}` : (ids[name][from] ?? '');
        return {
          kind,
          list: name,
          id,
          behind: ids[name]
            .slice(0, at)
            .filter((other) => other !== id)
            .reverse(),
        };
      }),
  );
  return fc.oneof(cell, entry, remove, placed);
}

/** The text after an edit; as it was where the edit's entry is gone. */
function after(text: string, edit: Edit): string {
  const changes = changesFor(text, edit);
  const changed = changeText(text, changes);
  if (changed.kind === 'refused') throw new Error(`${JSON.stringify(edit)}: ${changed.reason.key}`);
  return changed.text;
}

function changesFor(text: string, edit: Edit): readonly Change[] {
  if (edit.kind === 'cell') return [{ kind: 'set', path: edit.at, value: edit.value }];
  const entries = asList(asMap(dataIn(parseText(text)))[edit.list]).map((entry) => String(asMap(entry).id));
  const at = entries.indexOf(edit.id);
  const path = [edit.list];
  if (edit.kind === 'add') {
    const place = placeBehind(entries, edit.behind);
    return [{ kind: 'insert', path, index: place, data: { id: edit.id, note: edit.behind.join(' ') } }];
  }
  if (at < 0) return [];
  if (edit.kind === 'entry') return [{ kind: 'set', path: [...path, at, edit.key], value: edit.value }];
  if (edit.kind === 'remove') return [{ kind: 'remove', path, index: at }];
  const others = [...entries.keys()].filter((index) => index !== at);
  const names = others.map((index) => entries[index] ?? '');
  const place = placeBehind(names, edit.behind);
  return [{ kind: 'reorder', path, order: [...others.slice(0, place), at, ...others.slice(place)] }];
}

function placeBehind(entries: readonly string[], behind: readonly string[]): number {
  const found = behind.find((id) => entries.includes(id));
  return found === undefined ? 0 : entries.indexOf(found) + 1;
}

function dataOf(text: string): unknown {
  return canonical(dataIn(parseText(text)));
}

/** Whether two edits give one cell two values, or one takes out what the other changes. */
function collide(one: Edit, other: Edit): boolean {
  const [a, b] = [cellOf(one), cellOf(other)];
  if (a === undefined || b === undefined || a.entry !== b.entry) return false;
  return a.cell === undefined || b.cell === undefined
    ? a.cell !== b.cell
    : a.cell === b.cell && a.value !== b.value;
}

function cellOf(edit: Edit): { entry: string; cell?: string; value?: unknown } | undefined {
  if (edit.kind === 'cell')
    return { entry: edit.at.slice(0, -1).join(), cell: edit.at.join(), value: edit.value };
  const entry = `${edit.kind === 'add' || edit.kind === 'move' ? '' : edit.list} ${edit.id}`;
  if (edit.kind === 'entry') return { entry, cell: edit.key, value: edit.value };
  return edit.kind === 'remove' ? { entry } : undefined;
}

test('joins two edits as if one were made after the other, or clashes where one cell got two values', () => {
  fc.assert(
    fc.property(editBy('a'), editBy('b'), (one, other) => {
      const [ours, theirs] = [after(record, one), after(record, other)];
      const merged = mergeRecords({ base: record, ours, theirs });
      if (merged.kind !== 'merged') throw new Error(JSON.stringify(merged));
      const isChanged = ours !== record && theirs !== record;
      expect(merged.clashes.length > 0).toBe(isChanged && collide(one, other));
      if (merged.clashes.length > 0) return;
      const result = dataOf(merged.text);
      const orders = [after(ours, other), after(theirs, one)];
      expect(orders.some((text) => isSameData(dataOf(text), result))).toBe(true);
    }),
    often(1000),
  );
});
