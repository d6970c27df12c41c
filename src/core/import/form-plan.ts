import { isSameData } from '../edit/expected.js';
import { message } from '../language/message.js';
import { joinCell } from '../merge/join-cell.js';
import type { Path } from '../parse/tree.js';
import { itemsOf } from '../profile/profile.js';
import type { Change } from '../record/change.js';
import { entryKeys, type ListSection } from '../record/list-sections.js';
import { plainData } from '../record/new-data.js';
import { asList } from '../record/read.js';
import { columns } from '../record/record.js';
import type { Value } from '../values/read-value.js';
import { listChanges } from '../views/sheet/list-changes.js';
import { type Cell, type Sheet, shownValue } from '../views/sheet/sheet.js';
import { sheetOf } from '../views/sheet/sheets.js';
import type { Assessment } from '../workspace/assess.js';
import { valueAt } from './form.js';
import { formHeads, formTop, isUntouched, type MarkedSheet } from './form-mark.js';
import type { Head } from './head.js';
import { type PlanOptions, planList, type RowPlan, type TablePlan } from './list-plan.js';
import { matchRows } from './match-entries.js';
import { asData, type Decimal, isListValue, isPrivate, readSourceCell } from './read-cells.js';
import type { LeftOutCell, SkippedRow } from './report.js';
import type { SourceCell, Table, TableReader } from './table.js';
import { tableReader } from './table.js';

/** The head of a form's sheet: its columns are known, whatever their titles say. */
export function formHead(reader: TableReader, { section, columns }: MarkedSheet): Head {
  return {
    section,
    top: formTop,
    bottom: formTop + formHeads - 1,
    columns: columns.map((id, index) => ({
      column: index + 1,
      row: formTop + formHeads - 1,
      text: titleAt(reader, index + 1) ?? id,
      use: { kind: 'field', id },
    })),
  };
}

function titleAt(reader: TableReader, column: number): string | undefined {
  const [below, above] = [formTop + 1, formTop].map((row) => reader.table.rows[row]?.[column]?.text);
  return below ?? above;
}

/**
 * Plans what a filled-in form changes: cells that are other than when the form was made, and rows that were added. A
 * cell that the record has changed meanwhile as well is left out and named, unless both say the same.
 */
export function planForm(
  assessment: Assessment,
  reader: TableReader,
  sheet: MarkedSheet,
  options: PlanOptions,
): TablePlan {
  const isList = sheet.section !== 'criteria';
  const keyed = options.isNewRecord && isList ? [] : keyedRows(reader, sheet);
  const rows: RowPlan[] = [];
  const cells: LeftOutCell[] = [];
  const skipped: SkippedRow[] = [];
  for (const { row, key, base } of keyed) {
    const plan = planRow({ assessment, reader, sheet, options }, row, key, base);
    if (plan === 'gone') skipped.push({ row, reason: 'gone' });
    else {
      cells.push(...plan.cells);
      rows.push({ row, kind: plan.changes.length > 0 ? 'updated' : 'unchanged', changes: plan.changes });
    }
  }
  if (sheet.section === 'criteria') return { rows, skipped, cells, missing: [] };
  const added = planAdded(assessment, reader, { ...sheet, section: sheet.section }, options, keyed);
  const present = new Set(keyed.map(({ key }) => key));
  const gone = options.isNewRecord ? [] : [...sheet.base].filter(([key]) => !present.has(key));
  return {
    rows: [...rows, ...added.rows],
    skipped: [...skipped, ...added.skipped.filter(({ reason }) => reason !== 'title' && reason !== 'blank')],
    cells: [...cells, ...added.cells],
    missing: gone.map(([key, texts]) => ({
      entry: key,
      text: texts
        .filter((each) => each !== '')
        .slice(0, 2)
        .join(' – '),
    })),
  };
}

interface KeyedRow {
  readonly row: number;
  readonly key: string;
  readonly base: readonly string[];
}

function keyedRows(reader: TableReader, { base }: MarkedSheet): readonly KeyedRow[] {
  const rows: KeyedRow[] = [];
  const seen = new Set<string>();
  for (let row = formTop + formHeads; row < reader.rowCount; row += 1) {
    const key = reader.table.rows[row]?.[0]?.text ?? '';
    const texts = base.get(key);
    // A row that somebody has copied is a new one.
    if (texts === undefined || seen.has(key)) continue;
    seen.add(key);
    rows.push({ row, key, base: texts });
  }
  return rows;
}

interface FormContext {
  readonly assessment: Assessment;
  readonly reader: TableReader;
  readonly sheet: MarkedSheet;
  readonly options: PlanOptions;
}

type PlannedRow = { readonly changes: readonly Change[]; readonly cells: readonly LeftOutCell[] };

function planRow(
  context: FormContext,
  row: number,
  key: string,
  base: readonly string[],
): PlannedRow | 'gone' {
  const { reader, sheet, options } = context;
  const now = sheet.columns.map((_, index) => reader.table.rows[row]?.[index + 1]?.text ?? '');
  // A new record holds nothing yet of what the form was made with.
  const isFresh = options.isNewRecord ?? false;
  const touched = sheet.columns.flatMap((id, index) =>
    isUntouched(now[index] ?? '', isFresh ? '' : (base[index] ?? '')) ? [] : [{ id, index }],
  );
  if (touched.length === 0) return { changes: [], cells: [] };
  // Taken a second time, a row whose name was changed is found by the new one.
  const target = targetRow(context, key, base) ?? targetRow(context, key, now);
  if (target === undefined) return 'gone';
  const changes: Change[] = [];
  const cells: LeftOutCell[] = [];
  for (const { id, index } of touched) {
    const cell = target(id);
    if (isFresh && (cell?.input === 'none' || isComputedScore(context, key, id, now[index] ?? ''))) continue;
    const source = reader.table.rows[row]?.[index + 1];
    const written = isFresh ? '' : (base[index] ?? '');
    const { assessment } = context;
    const { decimal, takesForm } = options;
    const outcome = planFilledCell({ assessment, source, base: written, decimal, takesForm }, cell);
    if (outcome.kind === 'changes') changes.push(...outcome.changes);
    else {
      const place = cell?.path === undefined ? {} : { path: cell.path };
      cells.push({ row, column: index + 1, field: id, text: outcome.text, why: outcome.why, ...place });
    }
  }
  return { changes, cells };
}

/** Whether a score is computed; a form only shows such a score. */
function isComputedScore({ assessment }: FormContext, key: string, column: string, text: string): boolean {
  const item = assessment.profile && itemsOf(assessment.profile).get(key.replace('item:', ''));
  return item?.kind === 'derived' && columns.some((each) => each === column) && /^-?[\d.]+$/.test(text);
}

/** Finds the cells of the record for a row of the form, by the content of the row when the form was made. */
function targetRow(
  { assessment, sheet }: FormContext,
  key: string,
  base: readonly string[],
): ((column: string) => Cell | undefined) | undefined {
  const { section, columns } = sheet;
  if (section === 'criteria') {
    const id = columns.some((column) => column.startsWith('month:')) ? 'months' : 'criteria';
    const items = sheetOf(assessment, id);
    const item = items.rows.find((each) => each.key === key);
    return item && ((column) => item.cells[columnAt(items, column)]);
  }
  const list = sheetOf(assessment, section);
  const index = entryIndex(assessment, list, { ...sheet, section }, Number(key.replace('entry:', '')), base);
  const entry = index === undefined ? undefined : list.rows[index];
  return entry?.kind === 'entry' ? (column) => entry.cells[columnAt(list, column)] : undefined;
}

function columnAt({ columns }: Sheet, id: string): number {
  return columns.findIndex((column) => column.id === id);
}

/** The present position of an entry: the old one if its content is unchanged, else that of its id or name. */
function entryIndex(
  assessment: Assessment,
  list: Sheet,
  { section, columns }: MarkedSheet & { readonly section: ListSection },
  index: number,
  base: readonly string[],
): number | undefined {
  const named = [...entryKeys[section].first, ...entryKeys[section].further];
  const texts = new Map<string, string>();
  for (const [at, column] of columns.entries()) {
    const written = base[at] ?? '';
    if (written === '' || !(named.includes(column) || column === 'id')) continue;
    const target = list.rows.find(({ kind }) => kind === 'new')?.cells[columnAt(list, column)];
    const reading = target && readSourceCell({ kind: 'text', text: written }, target, { assessment });
    texts.set(column, reading?.kind === 'value' ? String(reading.value) : written);
  }
  const entries = asList(valueAt(assessment, [section]));
  const here = entries[index];
  const [match] = matchRows(section, entries, [texts]);
  if (match?.kind === 'entry') return match.index;
  return match?.kind === 'skipped' && here !== undefined ? index : undefined;
}

/** What a cell of a workbook changes in the record, or why it is left out. */
export type CellOutcome =
  | { readonly kind: 'changes'; readonly changes: readonly Change[] }
  | { readonly kind: 'left-out'; readonly text: string; readonly why: LeftOutCell['why'] };

const nothing: CellOutcome = { kind: 'changes', changes: [] };

/** A cell of a workbook, what it held when the workbook was made, and the record that it belongs to. */
export interface FilledCell {
  readonly assessment: Assessment;
  readonly source: SourceCell | undefined;
  readonly base: string;
  readonly decimal?: Decimal | undefined;
  /** Takes the workbook where the record has changed the cell as well. */
  readonly takesForm?: boolean | undefined;
}

/**
 * Plans what a filled-in cell changes. What the record has changed meanwhile as well is left out, unless the workbook is to
 * be taken.
 */
export function planFilledCell(
  { assessment, source, base, decimal, takesForm }: FilledCell,
  target: Cell | undefined,
): CellOutcome {
  const leaveOut = (why: LeftOutCell['why']): CellOutcome => {
    const written = source?.text ?? '';
    return { kind: 'left-out', text: isPrivate(written) ? '' : written, why };
  };
  if (target?.path === undefined) return leaveOut(message('form/locked-cell'));
  if (target.input === 'none') return leaveOut(target.explanation?.text ?? message('edit/unsafe'));
  const reading = readSourceCell(source, target, { assessment, decimal });
  if (reading.kind === 'left-out') return leaveOut(reading.why);
  const value = reading.kind === 'value' ? reading.value : undefined;
  const before =
    base === '' ? undefined : readSourceCell({ kind: 'text', text: base }, target, { assessment });
  const was = before?.kind === 'value' ? plain(before.value) : undefined;
  const wanted = value === undefined ? undefined : plain(value);
  const now = valueAt(assessment, target.path);
  // A text that could not be read when the workbook was made is what the record still holds, unless it reads otherwise.
  const isOld = before?.kind === 'left-out' || isUntouched(String(now ?? ''), base);
  const joined = joinCell({ base: isOld ? now : was, ours: now, theirs: wanted });
  if (joined.kind === 'joined') {
    const isMeant = before?.kind === 'left-out' || !isSame(was, wanted);
    if (!isMeant || isSame(joined.value, now)) return nothing;
    const whole = isSame(joined.value, wanted) ? value : joinedList(joined.value);
    return { kind: 'changes', changes: changesAt(target.path, whole, assessment) };
  }
  if (!takesForm) return leaveOut(message('form/both-changed', { now: shownValue(target.shown) }));
  return { kind: 'changes', changes: changesAt(target.path, value, assessment) };
}

/** Two sides are only joined to something that neither of them says where a cell holds several texts. */
function joinedList(value: unknown): readonly string[] {
  return asList(value).map(String);
}

function plain(value: Value): unknown {
  return plainData(asData(value));
}

function isSame(one: unknown, other: unknown): boolean {
  return isSameData(one ?? null, other ?? null);
}

function changesAt(path: Path, value: Value | undefined, assessment: Assessment): readonly Change[] {
  if (value !== undefined && isListValue(value)) return listChanges(assessment.parsed.root, path, value);
  return [{ kind: 'set', path, value: value === undefined ? null : asData(value) }];
}

/** Rows without a key are entries of their own, as those of any file. */
function planAdded(
  assessment: Assessment,
  reader: TableReader,
  sheet: MarkedSheet & { readonly section: ListSection },
  options: PlanOptions,
  keyed: readonly KeyedRow[],
): TablePlan {
  const taken = new Set(keyed.map(({ row }) => row));
  const table: Table = {
    ...reader.table,
    rows: reader.table.rows.map((row, at) => (taken.has(at) ? [] : row)),
  };
  const rest = tableReader(table);
  const head = { ...formHead(reader, sheet), section: sheet.section };
  // A row that the record has gained meanwhile as well is joined by cell, as two sides of a merge are.
  return planList(assessment, rest, head, { ...options, keepsOurs: !options.takesForm });
}
