import { keyOrder } from '../../edit/order.js';
import { nodeAt, type Path, resolved } from '../../parse/tree.js';
import type { Change } from '../../record/change.js';
import { FreeMemberIds } from '../../record/free-member-id.js';
import { isNewMap, type NewData } from '../../record/new-data.js';
import type { Assessment } from '../../workspace/assess.js';
import type { EntryRemoval } from './emptied.js';
import { positionBehind } from './entry-key.js';

type NewMap = { readonly [key: string]: NewData };

interface BegunRow {
  readonly section: string;
  readonly behind: string | undefined;
  readonly cells: { path: readonly string[]; value: NewData }[];
}

/** Gathers the cells of rows for new entries, and makes one entry of the cells of each row. */
export class NewEntries {
  readonly #rows = new Map<string, BegunRow>();

  /** `path` is `[section, -1, …]`; `behind` as in `CellInput`. */
  add(row: string, path: Path, value: NewData, behind?: string): void {
    if (value === null) return;
    const section = String(path[0]);
    const key = `${section} ${row}`;
    const known = this.#rows.get(key) ?? { section, behind, cells: [] };
    known.cells.push({ path: path.slice(2).map(String), value });
    this.#rows.set(key, known);
  }

  /** The changes that write the entries; before these, `removals` take other entries out. */
  changes(assessment: Assessment, removals: readonly EntryRemoval[] = []): readonly Change[] {
    const ids = new FreeMemberIds(assessment.record?.members ?? []);
    const added = new Map<string, number>();
    const placed = [...this.#rows.values()].map((row) => ({ ...row, place: placeOf(row, assessment) }));
    return placed
      .sort((a, b) => a.place - b.place)
      .flatMap(({ section, cells, place }) => {
        const data = cells.reduce<NewMap>((map, { path, value }) => withCell(map, path, value), {});
        if (section === 'figures') return newFigure(inOrder(data, [section, ''], assessment), assessment);
        const offset = added.get(section) ?? 0;
        added.set(section, offset + 1);
        const gone = removals.filter((removal) => removal.section === section && removal.index < place);
        const entry = section === 'members' ? withId(data, ids) : data;
        return [
          {
            kind: 'insert',
            path: [section],
            index: place - gone.length + offset,
            data: inOrder(entry, [section, 0], assessment),
          } satisfies Change,
        ];
      });
  }
}

/** Where a row's entry goes among the entries that there are. */
function placeOf({ section, behind }: BegunRow, assessment: Assessment): number {
  const count = entryCount(assessment, section);
  return behind === undefined ? count : Math.min(positionBehind(behind), count);
}

function withCell(map: NewMap, [key = '', ...rest]: readonly string[], value: NewData): NewMap {
  if (rest.length === 0) return { ...map, [key]: value };
  const inner = map[key];
  return { ...map, [key]: withCell(inner !== undefined && isNewMap(inner) ? inner : {}, rest, value) };
}

function entryCount({ parsed }: Assessment, section: string): number {
  const list = resolved(nodeAt(parsed.root, [section]));
  return list?.kind === 'list' ? list.items.length : 0;
}

function withId(data: NewMap, ids: FreeMemberIds): NewMap {
  if (data.id === undefined) return { ...data, id: ids.next() };
  ids.take(String(data.id));
  return data;
}

/** Keys in the order in which a record writes them, at every depth. */
function inOrder(data: NewMap, path: Path, assessment: Assessment): NewMap {
  const order = keyOrder(path, assessment.profile);
  const rank = (key: string): number => (order.includes(key) ? order.indexOf(key) : order.length);
  return Object.fromEntries(
    Object.entries(data)
      .sort(([a], [b]) => rank(a) - rank(b))
      .map(([key, value]) => [key, isNewMap(value) ? inOrder(value, [...path, key], assessment) : value]),
  );
}

/** A figure is named by its key. If the figure exists, it gets the other typed values. */
function newFigure({ name, ...rest }: NewMap, { parsed }: Assessment): readonly Change[] {
  if (typeof name !== 'string') return [];
  const path = ['figures', name];
  if (nodeAt(parsed.root, path) !== undefined) {
    return Object.entries(rest).map(([key, value]) => ({ kind: 'set', path: [...path, key], value }));
  }
  const { value, ...others } = rest;
  const isAlone = value !== undefined && Object.keys(others).length === 0;
  return [
    { kind: 'set', path, value: isAlone ? value : { ...(value === undefined ? {} : { value }), ...others } },
  ];
}
