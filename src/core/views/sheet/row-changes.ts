import { keyText, type ListNode, type Node, nodeAt, resolved } from '../../parse/tree.js';
import type { Change } from '../../record/change.js';
import { FreeMemberIds } from '../../record/free-member-id.js';
import { listSections } from '../../record/list-sections.js';
import { isNewMap, type NewData, WrittenNumber } from '../../record/new-data.js';
import type { Assessment } from '../../workspace/assess.js';
import { entryId, entryKey, entryPosition } from './entry-key.js';
import type { SheetId } from './sheet.js';

/** The changes that delete the entries of rows; rows without an entry are skipped. */
export function rowRemovals(
  sheet: SheetId,
  rows: readonly string[],
  assessment: Assessment,
): readonly Change[] {
  const keys = rows.flatMap((row) => keyOf(sheet, row, assessment) ?? []);
  const drops = keys.map(({ section, key }): Change => ({ kind: 'drop', path: [section, key] }));
  const removals = positionsOf(sheet, rows, assessment)
    .reverse()
    .map((index): Change => ({ kind: 'remove', path: [sheet], index }));
  return [...drops, ...removals];
}

/** The changes that put copies of rows below the last of them; a copied member gets an id of its own. */
export function rowDuplicates(
  sheet: SheetId,
  rows: readonly string[],
  assessment: Assessment,
): readonly Change[] {
  const positions = positionsOf(sheet, rows, assessment);
  const entries = entriesOf(sheet, assessment);
  const copies = positions.map((index) => dataOf(entries[index]));
  return insertions(sheet, (positions.at(-1) ?? 0) + 1, copies, assessment);
}

/** The changes that move rows one place up or down; what stands at the edge stays. */
export function rowMoves(
  sheet: SheetId,
  rows: readonly string[],
  direction: 'up' | 'down',
  assessment: Assessment,
): readonly Change[] {
  const order = entriesOf(sheet, assessment).map((_, index) => index);
  const moving = new Set(positionsOf(sheet, rows, assessment));
  const step = direction === 'up' ? 1 : -1;
  const first = direction === 'up' ? 0 : order.length - 1;
  for (let place = first + step; place >= 0 && place < order.length; place += step) {
    const entry = order[place];
    const other = order[place - step];
    if (entry === undefined || other === undefined || !moving.has(entry) || moving.has(other)) continue;
    order[place] = other;
    order[place - step] = entry;
  }
  return reordering(sheet, order);
}

/** The changes that write the rows of a sheet in this order; none where it is not of all its entries. */
export function rowOrder(sheet: SheetId, rows: readonly string[], assessment: Assessment): readonly Change[] {
  const order = rows.flatMap((row) => positionOf(sheet, row, assessment) ?? []);
  const isWhole = new Set(order).size === entriesOf(sheet, assessment).length && order.length === rows.length;
  return isWhole ? reordering(sheet, order) : [];
}

function reordering(sheet: SheetId, order: readonly number[]): readonly Change[] {
  return order.every((entry, place) => entry === place) ? [] : [{ kind: 'reorder', path: [sheet], order }];
}

function insertions(
  sheet: SheetId,
  first: number,
  entries: readonly NewData[],
  assessment: Assessment,
): readonly Change[] {
  const ids = new FreeMemberIds(assessment.record?.members ?? []);
  return entries.map((data, offset): Change => {
    const id = sheet === 'members' ? { id: ids.next() } : undefined;
    const entry = id && isNewMap(data) ? { ...id, ...data, ...id } : data;
    return { kind: 'insert', path: [sheet], index: first + offset, data: entry };
  });
}

/** Whether the rows of a sheet are the entries of the list that it is named by. */
function isList(sheet: SheetId): boolean {
  return listSections.some((section) => section === sheet);
}

function entriesOf(sheet: SheetId, { parsed, record }: Assessment): ListNode['items'] {
  const list = isList(sheet) && record !== undefined ? resolved(nodeAt(parsed.root, [sheet])) : undefined;
  return list?.kind === 'list' ? list.items : [];
}

/** The position of a row's entry, provided that the very entry still stands there. */
function positionOf(sheet: SheetId, row: string, assessment: Assessment): number | undefined {
  const index = entryPosition(row);
  const entry = index === undefined ? undefined : entriesOf(sheet, assessment)[index];
  return index !== undefined && entry && entryKey(index, entryId(entry)) === row ? index : undefined;
}

/** The positions of the rows that there are, first to last. */
function positionsOf(sheet: SheetId, rows: readonly string[], assessment: Assessment): number[] {
  const found = new Set(rows.flatMap((row) => positionOf(sheet, row, assessment) ?? []));
  return [...found].sort((a, b) => a - b);
}

/** The key of a row in the record, where the rows are keys of a map. */
function keyOf(
  sheet: SheetId,
  row: string,
  { parsed }: Assessment,
): { readonly section: string; readonly key: string } | undefined {
  const section = sheet === 'figures' || sheet === 'criteria' ? sheet : undefined;
  const prefix = sheet === 'figures' ? 'figure:' : 'unknown:';
  if (section === undefined || !row.startsWith(prefix)) return undefined;
  const key = row.slice(prefix.length);
  return nodeAt(parsed.root, [section, key]) === undefined ? undefined : { section, key };
}

/** What stands in the record as data to be written once more, numbers as they are written. */
function dataOf(node: Node | undefined): NewData {
  const target = resolved(node);
  if (target === undefined) return null;
  if (target.kind === 'list') return target.items.map(dataOf);
  if (target.kind === 'map')
    return Object.fromEntries(target.entries.map((entry) => [keyText(entry), dataOf(entry.value)]));
  return typeof target.value === 'number' ? new WrittenNumber(target.value, target.source) : target.value;
}
