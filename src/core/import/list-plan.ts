import { isSameData } from '../edit/expected.js';
import { type Message, message } from '../language/message.js';
import { dataOf as dataOfNode, type Path } from '../parse/tree.js';
import type { Change } from '../record/change.js';
import { entryKeys, type ListSection } from '../record/list-sections.js';
import { type NewData, plainData } from '../record/new-data.js';
import { asList, asMap } from '../record/read.js';
import { isSameName } from '../text/normal-name.js';
import type { Value } from '../values/read-value.js';
import { NewEntries } from '../views/sheet/new-entries.js';
import { type Cell, type Sheet, shownValue } from '../views/sheet/sheet.js';
import { sheetOf } from '../views/sheet/sheets.js';
import type { Assessment } from '../workspace/assess.js';
import type { Head } from './head.js';
import { matchRows, type RowTexts } from './match-entries.js';
import { asData, type CellReading, type Decimal, isPrivate, readSourceCell } from './read-cells.js';
import type { LeftOutCell, SkippedRow } from './report.js';
import { classifyRows, type RowReason } from './rows.js';
import { cleanName } from './source-text.js';
import type { SourceCell, TableReader } from './table.js';

/** What a row asks the record for: changes of what is there, or a new entry of a list. */
export interface RowPlan {
  readonly row: number;
  readonly kind: 'added' | 'updated' | 'unchanged';
  readonly changes: readonly Change[];
  /** The entry that the row updates, by its place in the list. */
  readonly index?: number;
  readonly entry?: { readonly section: ListSection; readonly values: readonly NewValue[] };
}

/** A value of a new entry, and its place below the entry. */
export interface NewValue {
  readonly below: Path;
  readonly value: NewData;
}

/** What a table asks the record for, row by row. */
export interface TablePlan {
  readonly rows: readonly RowPlan[];
  readonly skipped: readonly SkippedRow[];
  readonly cells: readonly PlannedCell[];
  readonly missing: readonly { readonly entry: string; readonly text: string }[];
}

/** A cell that is left out, with its place below the entry of its row, or in the record. */
export interface PlannedCell extends LeftOutCell {
  readonly below?: Path;
}

export interface PlanOptions {
  readonly decimal?: Decimal | undefined;
  /** Takes the form where the record has changed a cell as well; else the record is kept. */
  readonly takesForm?: boolean | undefined;
  /** A value that an entry has already is kept where the file says another; the user is told. */
  readonly keepsOurs?: boolean | undefined;
  /** The record is made of the file: of a form, everything is taken. */
  readonly isNewRecord?: boolean | undefined;
}

/** What a row was found to say: values by field, and what of it is left out. */
interface ReadRow {
  readonly row: number;
  readonly values: ReadonlyMap<string, ReadValue>;
  readonly cells: readonly PlannedCell[];
}

interface ReadValue {
  /** The place below the entry. */
  readonly below: Path;
  readonly reading: Extract<CellReading, { kind: 'value' | 'cleared' }>;
}

/** Plans how the rows of a table become entries of a list. */
export function planList(
  assessment: Assessment,
  reader: TableReader,
  head: Head & { readonly section: ListSection },
  options: PlanOptions,
): TablePlan {
  const { section } = head;
  const sheet = sheetOf(assessment, section);
  const cells: PlannedCell[] = [];
  const skipped: SkippedRow[] = [];
  const read: ReadRow[] = [];
  const context = { assessment, reader, head, options, targets: newTargets(sheet) };
  for (const classified of classifyRows(reader, head)) {
    if (classified.kind === 'skipped') {
      skipped.push({ row: classified.row, reason: classified.reason });
      continue;
    }
    const row = readRow(classified.row, context);
    cells.push(...row.cells);
    const reason = keyProblem(section, row);
    if (reason === undefined) read.push(row);
    else skipped.push({ row: row.row, reason });
  }
  const entries = entriesOf(assessment, section);
  const matches = matchRows(section, entries, read.map(textsOf));
  const matched = new Set<number>();
  const rows: RowPlan[] = [];
  for (const [at, row] of read.entries()) {
    const match = matches[at];
    if (match === undefined || match.kind === 'skipped') {
      skipped.push({ row: row.row, reason: match?.reason ?? 'refused' });
    } else if (match.kind === 'new') {
      rows.push({ row: row.row, kind: 'added', changes: [], entry: { section, values: newValues(row) } });
    } else {
      matched.add(match.index);
      const context = { assessment, section, sheet, head, reader, options };
      const update = updateEntry(context, match.index, row);
      cells.push(...update.cells);
      const kind = update.changes.length > 0 ? 'updated' : 'unchanged';
      rows.push({ row: row.row, kind, changes: update.changes, index: match.index });
    }
  }
  skipped.sort((a, b) => a.row - b.row);
  return { rows, skipped, cells, missing: missingEntries(section, entries, matched) };
}

/** The changes of rows together; new entries come behind those that there are, in the order of their rows. */
export function changesOfRows(rows: readonly RowPlan[], assessment: Assessment): readonly Change[] {
  const entries = new NewEntries();
  for (const { row, entry } of rows) {
    for (const { below, value } of entry?.values ?? [])
      entries.add(`new:${row}`, [entry?.section ?? '', -1, ...below], value);
  }
  return [...inRounds(rows.map(({ changes }) => changes)), ...entries.changes(assessment)];
}

/** The first change of each row, then the second of each: changes of different entries are made in one pass. */
function inRounds(rows: readonly (readonly Change[])[]): readonly Change[] {
  const rounds = rows.reduce((most, { length }) => Math.max(most, length), 0);
  return Array.from({ length: rounds }, (_, round) => rows.flatMap((row) => row[round] ?? [])).flat();
}

interface RowContext {
  readonly assessment: Assessment;
  readonly reader: TableReader;
  readonly head: Head;
  /** The cells of the sheet's row for a new entry, by the id of their column. */
  readonly targets: ReadonlyMap<string, Cell>;
  readonly options: PlanOptions;
}

function newTargets({ columns, rows }: Sheet): ReadonlyMap<string, Cell> {
  const cells = rows.find(({ key }) => key === 'new')?.cells ?? [];
  return new Map(columns.flatMap(({ id }, at) => (cells[at] === undefined ? [] : [[id, cells[at]]])));
}

function readRow(row: number, context: RowContext): ReadRow {
  const { assessment, reader, head, targets, options } = context;
  const values = new Map<string, ReadValue>();
  const cells: PlannedCell[] = [];
  const unit = unitOf(row, context);
  const take = (id: string, column: number, source: SourceCell | undefined): void => {
    const target = targets.get(id);
    if (target?.path === undefined) return;
    const reading = readSourceCell(source, target, { assessment, decimal: options.decimal, unit });
    if (reading.kind === 'empty') return;
    if (reading.kind === 'left-out') {
      cells.push({
        row,
        column,
        field: id,
        text: reading.isPrivate ? '' : shownText(source),
        why: reading.why,
        below: target.path.slice(2),
      });
    } else values.set(id, { below: target.path.slice(2), reading });
  };
  for (const { column, use } of head.columns) {
    if (use.kind !== 'field' || use.id.startsWith('name:')) continue;
    take(use.id, column, reader.dataCell(row, column));
  }
  const name = splitName(row, reader, head);
  if (name) take('name', name.column, name.cell);
  return { row, values, cells };
}

function shownText(source: SourceCell | undefined): string {
  const written = source?.text ?? '';
  return isPrivate(written) ? '' : written;
}

function targetOf(sheet: Sheet, cells: readonly Cell[], id: string): Cell | undefined {
  const column = sheet.columns.findIndex((each) => each.id === id);
  return cells[column];
}

function unitOf(row: number, { reader, head }: RowContext): string | undefined {
  if (head.section !== 'targets') return undefined;
  const column = head.columns.find(({ use }) => use.kind === 'field' && use.id === 'unit')?.column;
  return column === undefined ? undefined : reader.dataCell(row, column)?.text;
}

/** Family and given name of two columns as one. */
function splitName(
  row: number,
  reader: TableReader,
  head: Head,
): { readonly column: number; readonly cell: SourceCell } | undefined {
  const parts = ['name:family', 'name:given'].flatMap((id) => {
    const column = head.columns.find(({ use }) => use.kind === 'field' && use.id === id)?.column;
    const cell = column === undefined ? undefined : reader.dataCell(row, column);
    return column === undefined || cell === undefined ? [] : [{ column, cell }];
  });
  const [first] = parts;
  if (first === undefined) return undefined;
  const written = parts.map(({ cell }) => cell.text).join(' ');
  return { column: first.column, cell: { ...first.cell, text: written } };
}

/** Why a row names no entry. */
function keyProblem(section: ListSection, { values, cells }: ReadRow): RowReason | undefined {
  const { first } = entryKeys[section];
  const isNamed =
    section === 'awards'
      ? first.some((field) => values.has(field))
      : first.every((field) => values.has(field));
  if (isNamed || values.has('id')) return undefined;
  return cells.some(({ field }) => first.includes(field)) ? 'unread-key' : 'no-key';
}

function textsOf({ values }: ReadRow): RowTexts {
  const texts = new Map<string, string>();
  for (const [id, { reading }] of values) if (reading.kind === 'value') texts.set(id, String(reading.value));
  return texts;
}

/** The entries of a list as plain data. */
export function entriesOf({ parsed }: Assessment, section: ListSection): readonly unknown[] {
  return asList(asMap(parsed.root === undefined ? undefined : dataOfNode(parsed.root))[section]);
}

function newValues({ values }: ReadRow): readonly NewValue[] {
  return [...values.values()].flatMap(({ below, reading }) =>
    reading.kind === 'value' ? [{ below, value: writtenValue(below, reading.value) }] : [],
  );
}

function writtenValue(below: Path, value: Value): NewData {
  return below[0] === 'name' && typeof value === 'string' ? cleanName(value) : asData(value);
}

interface UpdateContext {
  readonly assessment: Assessment;
  readonly section: ListSection;
  readonly sheet: Sheet;
  readonly head: Head;
  readonly reader: TableReader;
  readonly options: PlanOptions;
}

function updateEntry(
  { assessment, section, sheet, head, reader, options }: UpdateContext,
  index: number,
  { row, values }: ReadRow,
): { readonly changes: readonly Change[]; readonly cells: readonly PlannedCell[] } {
  const changes: Change[] = [];
  const cells: PlannedCell[] = [];
  const before = entriesOf(assessment, section)[index];
  for (const [id, { below, reading }] of values) {
    const value = reading.kind === 'value' ? writtenValue(below, reading.value) : null;
    const old = valueAt(before, below);
    if (isSameValue(id, old, value)) continue;
    const path = [section, index, ...below];
    const target = targetOf(sheet, sheet.rows[index]?.cells ?? [], id);
    const column = head.columns.find(({ use }) => use.kind === 'field' && use.id === id)?.column ?? 0;
    const why = reasonToKeep({ id, old, target, options });
    if (why === undefined) changes.push({ kind: 'set', path, value });
    else {
      const text = shownText(reader.dataCell(row, column));
      cells.push({ row, column, field: id, text, why, path });
    }
  }
  return { changes, cells };
}

interface KeptValue {
  readonly id: string;
  readonly old: unknown;
  readonly target: Cell | undefined;
  readonly options: PlanOptions;
}

/** Why an entry keeps a value for which the file has another; `undefined` where it takes that of the file. */
function reasonToKeep({ id, old, target, options }: KeptValue): Message | undefined {
  if (id === 'id' && typeof old === 'string') return message('import/other-id', { id: old });
  if (target?.input === 'none') return target.explanation?.text ?? message('edit/unsafe');
  if (!options.keepsOurs || old === undefined || old === null) return undefined;
  return message('form/both-changed', { now: target === undefined ? '' : shownValue(target.shown) });
}

/** A matched entry keeps its own spelling of names. */
function isSameValue(id: string, old: unknown, value: NewData): boolean {
  if (value === null) return old === undefined || old === null;
  if (isSameData(old, plainData(value))) return true;
  const isName = id === 'name' || id === 'mentor' || id === 'mentee' || id === 'title' || id === 'subject';
  return isName && typeof old === 'string' && typeof value === 'string' && isSameName(old, value);
}

function valueAt(data: unknown, below: Path): unknown {
  return below.reduce<unknown>((inner, step) => asMap(inner)[String(step)], data);
}

function missingEntries(
  section: ListSection,
  entries: readonly unknown[],
  matched: ReadonlySet<number>,
): TablePlan['missing'] {
  const { first, further } = entryKeys[section];
  return entries.flatMap((entry, index) => {
    if (matched.has(index)) return [];
    const data = asMap(entry);
    const said = [...first, ...further].flatMap((field) => {
      const value = data[field];
      return typeof value === 'string' || typeof value === 'number' ? [String(value)] : [];
    });
    return [
      { entry: typeof data.id === 'string' ? data.id : `${section}[${index}]`, text: said.join(' – ') },
    ];
  });
}
