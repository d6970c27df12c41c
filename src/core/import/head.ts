import { orderHeads, privateHeads, privateWords, sectionWords } from './aliases.js';
import type { ImportField } from './fields.js';
import { headKeys, yearOfHead } from './head-key.js';
import { type ImportSection, importSections } from './sections.js';
import { columnNumber, type Merge, type TableReader } from './table.js';

/** What a column of a table is to the record. */
export type ColumnUse =
  | { readonly kind: 'field'; readonly id: string }
  /** Numbers the rows. */
  | { readonly kind: 'order' }
  /** Worked out by the record itself, or left out by whoever maps the columns. */
  | { readonly kind: 'shown' }
  | { readonly kind: 'ignored' }
  /** Holds what a record must not. */
  | { readonly kind: 'private' }
  /** Another column is this field already. */
  | { readonly kind: 'taken'; readonly id: string }
  | { readonly kind: 'unknown' };

export interface HeadColumn {
  readonly column: number;
  /** The row of its own text, from 0. */
  readonly row: number;
  /** Its texts from the top down, joined. */
  readonly text: string;
  readonly use: ColumnUse;
}

/** The rows of a table that say what its columns are; both ends included, from 0. */
export interface Head {
  readonly section: ImportSection;
  readonly top: number;
  readonly bottom: number;
  readonly columns: readonly HeadColumn[];
}

/** Heads that the user has given a meaning: head text or column letter to field, `-` for none. */
export type ColumnMap = ReadonlyMap<string, string>;

export interface HeadOptions {
  readonly sections: readonly ImportSection[];
  fieldsOf(section: ImportSection): readonly ImportField[];
  mapOf(section: ImportSection): ColumnMap;
  /** The year of the record: of two columns with years, that of this year is taken. */
  readonly year: string | undefined;
  /** The user has named the section, so that little has to be recognised. */
  readonly isSectionGiven: boolean;
}

/** A head is looked for within these rows with data, and is this high at most. */
const mostRowsAbove = 60;
const highest = 3;

/** What a table must at least say to be of a section; one field of each group. */
const needed: Readonly<Record<ImportSection, readonly (readonly string[])[]>> = {
  members: [
    ['name', 'name:given', 'id'],
    ['joined', 'official', 'kind', 'role', 'status', 'rank', 'tasks', 'note', 'reason', 'criteria'],
  ],
  meetings: [['date'], ['kind', 'due', 'present', 'minutes', 'score']],
  mentoring: [['mentor'], ['mentee']],
  awards: [
    ['form', 'subject'],
    ['collective', 'individual'],
  ],
  discipline: [['member'], ['form']],
  targets: [['title'], ['assigned', 'achieved']],
  initiatives: [['title'], ['registered', 'recognised']],
  criteria: [
    ['id', 'title'],
    ['self', 'branch', 'appraised', 'month', 'passed', 'override', 'note', 'evidence'],
  ],
};

/** Finds the head of a table and what section it is of; `undefined` where nothing is recognised. */
export function findHead(reader: TableReader, options: HeadOptions): Head | undefined {
  const rows = candidateRows(reader);
  const best = bestHead(reader, rows, options);
  if (best === undefined) return undefined;
  // Another table may stand above the one with the best head.
  for (const row of rows) {
    const above = row < best.top ? headAt(reader, row, options) : undefined;
    if (above !== undefined && above.bottom < best.top) return above;
  }
  return best;
}

/** The head of another table, if a row begins one: most of its texts must be heads of one section. */
export function headAt(reader: TableReader, row: number, options: HeadOptions): Head | undefined {
  const head = bestHead(reader, [row], options);
  if (head === undefined) return undefined;
  const known = head.columns.filter(({ use }) => use.kind !== 'unknown').length;
  return known >= 3 && known * 3 >= head.columns.length * 2 ? head : undefined;
}

function bestHead(reader: TableReader, starts: readonly number[], options: HeadOptions): Head | undefined {
  let best: { readonly head: Head; readonly score: number } | undefined;
  for (const section of options.sections) {
    const context: MatchContext = {
      fields: options.fieldsOf(section),
      map: options.mapOf(section),
      year: options.year,
    };
    const bonus = wordsBonus(reader, section);
    for (const top of starts) {
      for (let depth = 1; depth <= highest; depth += 1) {
        const bottom = top + depth - 1;
        if (bottom >= reader.rowCount) break;
        const matched = matchColumns(reader, top, bottom, context);
        if (!isEnough(section, matched.columns, options.isSectionGiven)) continue;
        const score = matched.score + bonus - depth * 0.1;
        if (best && best.score >= score) continue;
        best = { head: { section, top, bottom, columns: matched.columns }, score };
      }
    }
  }
  return best && withMergedEnds(reader, best.head, options);
}

function candidateRows(reader: TableReader): readonly number[] {
  const rows: number[] = [];
  for (let row = reader.firstRow; row < reader.rowCount && rows.length < mostRowsAbove; row += 1) {
    const texts = reader.table.rows[row]?.filter((cell) => cell !== undefined && cell.text !== '') ?? [];
    if (texts.length > 0) rows.push(row);
  }
  return rows;
}

/** A head that begins or ends in the middle of merged cells begins at their top and ends at their bottom. */
function withMergedEnds(reader: TableReader, head: Head, options: HeadOptions): Head {
  const mergesIn = (row: number): readonly Merge[] =>
    head.columns.flatMap(({ column }) => reader.mergeAt(row, column) ?? []);
  const tops = mergesIn(head.top).map(({ top }) => top);
  const top = Math.max(Math.min(head.top, ...tops), head.bottom - highest + 1);
  const bottoms = mergesIn(head.bottom).map(({ bottom }) => bottom);
  const bottom = Math.min(Math.max(head.bottom, ...bottoms), top + highest - 1, reader.rowCount - 1);
  if (top === head.top && bottom === head.bottom) return head;
  const context = {
    fields: options.fieldsOf(head.section),
    map: options.mapOf(head.section),
    year: options.year,
  };
  return { ...head, top, bottom, columns: matchColumns(reader, top, bottom, context).columns };
}

interface MatchContext {
  readonly fields: readonly ImportField[];
  readonly map: ColumnMap;
  readonly year: string | undefined;
}

/** The texts of a column's head, from the top down, each once. */
interface HeadText {
  readonly column: number;
  readonly row: number;
  readonly parts: readonly string[];
}

function headTexts(reader: TableReader, top: number, bottom: number): readonly HeadText[] {
  const texts: HeadText[] = [];
  for (let column = 0; column < reader.columnCount; column += 1) {
    const parts: string[] = [];
    let own = top;
    for (let row = top; row <= bottom; row += 1) {
      const text = headText(reader, row, column, bottom);
      if (text === '' || text === parts.at(-1)) continue;
      parts.push(text);
      own = reader.mergeAt(row, column)?.top ?? row;
    }
    if (parts.length > 0) texts.push({ column, row: own, parts });
  }
  return texts;
}

/** Files without merged cells leave a shared heading over its first column alone. */
function headText(reader: TableReader, row: number, column: number, bottom: number): string {
  const own = textOf(reader, row, column);
  if (own !== '' || row === bottom || textOf(reader, row + 1, column) === '') return own;
  if (reader.mergeAt(row, column)) return own;
  for (let left = column - 1; left >= 0; left -= 1) {
    const text = textOf(reader, row, left);
    if (textOf(reader, row + 1, left) === '') return '';
    if (text !== '') return text;
  }
  return '';
}

function textOf(reader: TableReader, row: number, column: number): string {
  return (reader.headCell(row, column)?.text ?? '').replace(/\s+/g, ' ').trim();
}

function matchColumns(
  reader: TableReader,
  top: number,
  bottom: number,
  context: MatchContext,
): { readonly columns: readonly HeadColumn[]; readonly score: number } {
  const heads = headTexts(reader, top, bottom).map((head) => ({ head, match: matchOf(head, context) }));
  const taken = new Map<string, number>();
  // A column for the year of the record, or with a more specific head, wins over others of the same field.
  const ranked = [...heads].sort((a, b) => b.match.strength - a.match.strength);
  const uses = new Map<number, ColumnUse>();
  for (const { head, match } of ranked) {
    const use = match.use;
    if (use.kind !== 'field') uses.set(head.column, use);
    else if (taken.has(use.id)) uses.set(head.column, { kind: 'taken', id: use.id });
    else {
      taken.set(use.id, head.column);
      uses.set(head.column, use);
    }
  }
  const columns = heads.map(
    ({ head }): HeadColumn => ({
      column: head.column,
      row: head.row,
      text: head.parts.join(' – '),
      use: uses.get(head.column) ?? { kind: 'unknown' },
    }),
  );
  const score = heads.reduce((sum, { head, match }) => {
    const use = uses.get(head.column);
    if (use?.kind === 'field') return sum + match.strength;
    return use?.kind === 'order' || use?.kind === 'shown' || use?.kind === 'private' ? sum + 1 : sum;
  }, 0);
  return { columns, score };
}

interface Match {
  readonly use: ColumnUse;
  readonly strength: number;
}

function matchOf({ parts, column }: HeadText, { fields, map, year }: MatchContext): Match {
  const mapped = mappedField(parts, column, map);
  if (mapped === '-') return { use: { kind: 'ignored' }, strength: 1 };
  if (mapped !== undefined) return { use: { kind: 'field', id: mapped }, strength: 9 };
  const joined = headKeys(parts.join(' '));
  const last = headKeys(parts.at(-1) ?? '');
  const named = yearOfHead(parts.join(' '));
  const byYear = named === undefined ? 0 : named === year ? 0.5 : -0.5;
  for (const [keys, strength] of [
    [joined, 3],
    [last, parts.length > 1 ? 2 : 3],
  ] as const) {
    if (keys.some((key) => orderHeads.includes(key))) return { use: { kind: 'order' }, strength: 1 };
    if (keys.some((key) => privateHeads.includes(key))) return { use: { kind: 'private' }, strength: 1 };
    for (const key of keys) {
      const field = fields.find((each) => each.keys.has(key));
      if (field?.isComputed) return { use: { kind: 'shown' }, strength: 1 };
      if (field) return { use: { kind: 'field', id: field.id }, strength: strength + byYear };
    }
  }
  if (last.some((key) => privateWords.test(key))) return { use: { kind: 'private' }, strength: 0 };
  return { use: { kind: 'unknown' }, strength: 0 };
}

/** Whether a text is a head that the user means: as written, or by the column's letters. */
function mappedField(parts: readonly string[], column: number, map: ColumnMap): string | undefined {
  if (map.size === 0) return undefined;
  const keys = new Set([...headKeys(parts.join(' ')), ...headKeys(parts.at(-1) ?? '')]);
  for (const [head, field] of map) {
    if (columnNumber(head.trim()) === column || headKeys(head).some((key) => keys.has(key))) return field;
  }
  return undefined;
}

function isEnough(section: ImportSection, columns: readonly HeadColumn[], isGiven: boolean): boolean {
  const found = new Set(
    columns.flatMap(({ use }) => (use.kind === 'field' ? [use.id.split(':')[0], use.id] : [])),
  );
  const isMet = (group: readonly string[]): boolean => group.some((id) => found.has(id));
  return isGiven ? isMet(needed[section][0] ?? []) : needed[section].every(isMet);
}

/** A title or the name of the sheet settles what the heads alone leave open. */
function wordsBonus(reader: TableReader, section: ImportSection): number {
  const above = reader.table.rows
    .slice(reader.firstRow, reader.firstRow + 8)
    .flatMap((row) => row.filter((cell) => cell !== undefined).slice(0, 3))
    .map((cell) => cell.text);
  const said = headKeys([reader.table.name, reader.table.title ?? '', ...above].join(' ')).join(' ');
  return sectionWords[section].some((word) => said.includes(word)) ? 0.7 : 0;
}

export { type ImportSection, importSections };
