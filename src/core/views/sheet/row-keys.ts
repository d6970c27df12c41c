import { nodeAt } from '../../parse/tree.js';
import { wideHashOf } from '../../text/hash.js';
import type { Assessment } from '../../workspace/assess.js';
import { BlankRows } from './blank-rows.js';
import { beginningKey, entryPosition, isBegun, keyOfBegun, positionBehind } from './entry-key.js';
import { type EntryVersion, matchEntries } from './match-entries.js';
import type { CellInput, Row, Sheet, SheetId } from './sheet.js';
import type { RowView, SheetView } from './sheet-view.js';
import { sheetsOf } from './sheets.js';

/** Texts whose keys are remembered, so that undo gives every entry the key it had. */
const mostTexts = 60;

/** Texts that edits lead to and that are yet to come. */
const mostExpected = 8;

/** Characters that the remembered texts may have together. */
const mostCharacters = 4_000_000;

/** The keys of one list in one version of the record. */
interface ListKeys {
  readonly entries: readonly EntryVersion[];
  /** The lasting key of each entry. */
  readonly keys: readonly string[];
  /** Lasting keys by the keys of the sheet's rows, and the other way round. */
  readonly lasting: ReadonlyMap<string, string>;
  readonly positional: ReadonlyMap<string, string>;
}

type Lists = ReadonlyMap<SheetId, ListKeys>;

/** Cells as a page names them, by the keys of the sheets; `gone` are those whose entry is no longer there. */
export interface FoundInputs {
  readonly inputs: readonly CellInput[];
  readonly gone: readonly CellInput[];
}

/**
 * Gives every entry of a list a key that stays the same while other entries come, go and move, while the
 * entry itself is edited, and when a change of it is undone. The keys of a sheet's rows name positions in one
 * version of the record; a page that shows the sheet only ever sees lasting keys.
 */
export class RowKeys {
  #latest: Lists = new Map();
  readonly #byText = new Map<string, Lists>();
  readonly #byAssessment = new WeakMap<Assessment, KeysOfRecord>();
  /** Texts that edits made here lead to, with the keys of the rows that become entries, in their order. */
  readonly #expected = new Map<string, readonly CellInput[]>();
  /** The keys of all rows that have become entries. */
  readonly #begun = new Set<string>();
  readonly #blank = new BlankRows();

  /** An edit made here leads to this text; `inputs` are the cells that were typed, if it was typing. */
  expect(text: string, inputs: readonly CellInput[] = []): void {
    this.#expected.set(text, inputs);
    // What was typed over before it could be shown never comes.
    for (const old of this.#expected.keys())
      if (this.#expected.size > mostExpected) this.#expected.delete(old);
  }

  /** The keys in a version of the record. `isDraft`: the version is only looked at while somebody types. */
  of(assessment: Assessment, isDraft = false): KeysOfRecord {
    const known = this.#byAssessment.get(assessment);
    const { text } = assessment.parsed;
    const typed = this.#expected.get(text);
    this.#expected.delete(text);
    const lists = known?.lists ?? this.#byText.get(text) ?? this.#follow(assessment, typed);
    const keys = known ?? new KeysOfRecord(lists, this.#begun, this.#blank);
    this.#byAssessment.set(assessment, keys);
    // A text that cannot be read has no entries; those of the last readable one come back with the next.
    if (isDraft || assessment.record === undefined) return keys;
    this.#keepBlank(lists, typed, this.#byText.has(text));
    this.#latest = lists;
    this.#remember(text, lists);
    return keys;
  }

  /** Rows whose entries were emptied by typing stay in sight; those of entries that were taken out go. */
  #keepBlank(lists: Lists, typed: readonly CellInput[] | undefined, isKnown: boolean): void {
    if (typed === undefined && isKnown) return;
    for (const [sheet, { keys }] of this.#latest) {
      const now = new Set(lists.get(sheet)?.keys ?? []);
      const gone = keys.filter((key) => !now.has(key));
      if (gone.length === 0) continue;
      if (!typed?.some((cell) => cell.sheet === sheet)) {
        this.#blank.drop(sheet, gone);
        continue;
      }
      const order = this.#blank.order(sheet, keys);
      for (const key of gone) this.#blank.keep(sheet, key, order.slice(0, order.indexOf(key)));
    }
  }

  #follow(assessment: Assessment, typed: readonly CellInput[] | undefined): Lists {
    const lists = new Map<SheetId, ListKeys>();
    for (const sheet of sheetsOf(assessment)) {
      const rows = sheet.rows.filter(isEntry);
      const before = this.#latest.get(sheet.id);
      if (rows.length === 0 && before === undefined) continue;
      const entries = rows.map((row) => versionOf(row, assessment));
      const keys = keysOf(entries, before, typed && begunIn(sheet, typed));
      for (const key of keys.keys) if (isBegun(key)) this.#begun.add(key);
      lists.set(sheet.id, keys);
    }
    return lists;
  }

  #remember(text: string, lists: Lists): void {
    this.#byText.delete(text);
    this.#byText.set(text, lists);
    let characters = [...this.#byText.keys()].reduce((sum, { length }) => sum + length, 0);
    for (const old of this.#byText.keys()) {
      if (this.#byText.size <= 2 || (this.#byText.size <= mostTexts && characters <= mostCharacters)) return;
      characters -= old.length;
      this.#byText.delete(old);
    }
  }
}

/** The lasting keys of the rows of one version of a record. */
export class KeysOfRecord {
  readonly lists: Lists;
  readonly #begun: ReadonlySet<string>;
  readonly #blank: BlankRows;

  /** `begun`: the keys of all rows that have ever become entries. */
  constructor(lists: Lists, begun: ReadonlySet<string>, blank: BlankRows) {
    this.lists = lists;
    this.#begun = begun;
    this.#blank = blank;
  }

  /** The sheet as it is shown: rows have lasting keys, and blank rows are among them. */
  named(view: SheetView): SheetView {
    const keys = this.lists.get(view.id)?.lasting;
    if (!keys) return this.#blank.shown(view);
    return this.#blank.shown({
      ...view,
      rows: view.rows.map((row) => withKey(row, keys.get(row.key))),
    });
  }

  /** Puts blank rows before or behind a row, at the end for the row of a new entry; gives their keys. */
  insertBlank(sheet: SheetId, row: string, side: 'before' | 'after', count: number): readonly string[] {
    const order = this.#blank.order(sheet, this.keysOf(sheet));
    const at = order.indexOf(row);
    return this.#blank.insert(sheet, at < 0 ? order : order.slice(0, side === 'after' ? at + 1 : at), count);
  }

  /** Removes blank rows; rows with an entry stay. */
  dropBlank(sheet: SheetId, rows: readonly string[]): void {
    this.#blank.drop(sheet, rows);
  }

  /** Whether a row is shown but has no entry in the record. */
  isBlank(sheet: SheetId, key: string): boolean {
    return !this.has(sheet, key) && this.#blank.has(sheet, key);
  }

  /** A row's lasting key, by the key that it has in its sheet. */
  lasting(sheet: SheetId, key: string): string {
    return this.lists.get(sheet)?.lasting.get(key) ?? key;
  }

  /** The key that a row has in its sheet, by its lasting key; the key of a row that is gone names none. */
  positional(sheet: SheetId, key: string): string {
    const known = this.lists.get(sheet)?.positional.get(key);
    return known ?? (this.#blank.has(sheet, key) ? beginningKey(key) : key);
  }

  /** The lasting keys of a sheet's entries, in order. */
  keysOf(sheet: SheetId): readonly string[] {
    return this.lists.get(sheet)?.keys ?? [];
  }

  /** Whether a lasting key names an entry that is there. */
  has(sheet: SheetId, key: string): boolean {
    return this.lists.get(sheet)?.positional.has(key) ?? false;
  }

  /** A cell, by the key that its row has in its sheet. */
  cell<Name extends { readonly sheet: SheetId; readonly row: string }>(name: Name): Name {
    return { ...name, row: this.positional(name.sheet, name.row) };
  }

  /** Typed cells by the keys of their sheets; rows that are begun with them keep the keys they came with. */
  inputs(cells: readonly CellInput[]): FoundInputs {
    const isGone = ({ sheet, row }: CellInput): boolean =>
      !this.has(sheet, row) && !this.#blank.has(sheet, row) && (isOfList(row) || this.#begun.has(row));
    return {
      inputs: inFileOrder(cells.filter((cell) => !isGone(cell)).map((cell) => this.#input(cell))),
      gone: cells.filter(isGone),
    };
  }

  /** An entry that is begun in a blank row goes where the row is shown. */
  #input(cell: CellInput): CellInput {
    const { sheet, row } = cell;
    if (!this.isBlank(sheet, row)) return this.cell(cell);
    const order = this.#blank.order(sheet, this.keysOf(sheet));
    const above = order.slice(0, order.indexOf(row)).findLast((key) => this.has(sheet, key));
    return { ...this.cell(cell), behind: above === undefined ? '' : this.positional(sheet, above) };
  }

  /** A key for a row that a later session of the editor understands, as long as the entry stays as it is. */
  storable(sheet: SheetId, key: string): string {
    const list = this.lists.get(sheet);
    const at = list?.keys.indexOf(key) ?? -1;
    const entry = list?.entries[at];
    return list && entry ? firstKey(entry) : key;
  }

  /** The lasting key of a row by what `storable` gave for it. */
  stored(sheet: SheetId, key: string): string {
    const list = this.lists.get(sheet);
    const at = list?.entries.findIndex((entry) => firstKey(entry) === key) ?? -1;
    return list?.keys[at] ?? key;
  }
}

function isOfList(key: string): boolean {
  return /^(?:entry|figure):/.test(key);
}

function isEntry({ key, path }: Row): boolean {
  return path !== undefined && isOfList(key);
}

const sources = new WeakMap<Row, EntryVersion>();

/** What an entry is compared by; made once for each row, which long lists keep from version to version. */
function versionOf(row: Row, { parsed }: Assessment): EntryVersion {
  const known = sources.get(row);
  if (known) return known;
  const node = nodeAt(parsed.root, row.path ?? []);
  const written = node ? parsed.text.slice(node.start, node.end) : '';
  const id = entryPosition(row.key) === undefined ? row.key : row.key.replace(/^entry:\d+:/, '');
  const source = entryPosition(row.key) === undefined ? `${row.key}\n${written}` : written;
  const version = { id: id === '' ? undefined : id, source, row };
  sources.set(row, version);
  return version;
}

/** Cells of rows that are begun behind others, in the order of these; cells of one row keep their order. */
function inFileOrder(cells: readonly CellInput[]): readonly CellInput[] {
  if (cells.every(({ behind }) => behind === undefined)) return cells;
  const placeOf = ({ behind }: CellInput): number =>
    behind === undefined ? Infinity : positionBehind(behind);
  return cells.toSorted((a, b) => Math.sign(placeOf(a) - placeOf(b)) || 0);
}

/** The rows in which these cells begin entries of a sheet, in the order in which the entries are written. */
function begunIn({ id }: Sheet, cells: readonly CellInput[]): readonly string[] {
  const rows = cells.filter(({ sheet, row, text }) => sheet === id && isBegun(row) && text.trim() !== '');
  return [...new Set(rows.map(({ row }) => keyOfBegun(row)))];
}

function keysOf(
  entries: readonly EntryVersion[],
  before: ListKeys | undefined,
  begun: readonly string[] | undefined,
): ListKeys {
  const matches = matchEntries(before?.entries ?? [], entries, begun !== undefined);
  const taken = new Set(matches.flatMap((old) => (old === undefined ? [] : (before?.keys[old] ?? []))));
  const added = matches.flatMap((old, index) => (old === undefined ? [index] : []));
  // What an edit adds is what was begun, in the order in which it is written.
  const typed = new Map(
    (begun ?? []).map((key, at) => [added[added.length - (begun?.length ?? 0) + at], key]),
  );
  const keys = entries.map((entry, index) => {
    const old = matches[index];
    const kept = old === undefined ? typed.get(index) : before?.keys[old];
    const key = kept ?? freeKey(firstKey(entry), taken);
    taken.add(key);
    return key;
  });
  return {
    entries,
    keys,
    lasting: new Map(entries.map(({ row }, index) => [row.key, keys[index] ?? row.key])),
    positional: new Map(entries.map(({ row }, index) => [keys[index] ?? row.key, row.key])),
  };
}

/** The key of an entry that nothing is known of yet: its id, or what is written of it. */
function firstKey({ id, source, row }: EntryVersion): string {
  if (entryPosition(row.key) === undefined) return row.key;
  return id === undefined ? `entry:~${wideHashOf(source)}` : `entry:${id}`;
}

/** A key that no entry has: ids may be written twice. */
function freeKey(key: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number += 1) {
    const free = number === 1 ? key : `${key}~${number}`;
    if (!taken.has(free)) return free;
  }
}

const renamed = new WeakMap<RowView, RowView>();

/** The row under another key. It is the same object each time, because unchanged rows are compared by identity. */
function withKey(row: RowView, key: string | undefined): RowView {
  if (key === undefined || key === row.key) return row;
  const known = renamed.get(row);
  if (known?.key === key) return known;
  const named = { ...row, key };
  renamed.set(row, named);
  return named;
}
