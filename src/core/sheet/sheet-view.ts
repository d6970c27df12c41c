import { explanationLines } from '../explain/explanation.js';
import { type Language, say, type Text } from '../language/language.js';
import { formatNumber } from '../text/numbers.js';
import type { Cell, Choice, Column, Input, RowKind, Sheet, SheetId } from './sheet.js';

/** A sheet in one language, ready to be drawn; plain data that can be sent to a webview. */
export interface SheetView {
  readonly id: SheetId;
  readonly title: string;
  readonly errors: number;
  readonly warnings: number;
  readonly columns: readonly ColumnView[];
  readonly rows: readonly RowView[];
  /** The drop-downs of the sheet; cells name theirs by position. */
  readonly choices: readonly (readonly ChoiceView[])[];
}

export interface ColumnView extends Omit<Column, 'title'> {
  readonly title: string;
}

export interface RowView {
  readonly key: string;
  readonly kind: RowKind;
  readonly cells: readonly CellView[];
}

export interface ChoiceView {
  readonly code: string;
  readonly label: string;
}

export interface CellView {
  readonly text: string;
  readonly input: Input;
  readonly choices?: number;
  readonly explanation?: string;
  readonly tone?: 'computed' | 'absent' | 'pass' | 'fail';
  readonly findings?: readonly {
    readonly severity: 'error' | 'warning' | 'info';
    readonly message: string;
  }[];
}

/** Puts a sheet into a language: texts, decimal signs and drop-downs. */
export function viewSheet(sheet: Sheet, language: Language): SheetView {
  const lists: (readonly Choice[])[] = [];
  const rows = sheet.rows.map(
    ({ key, kind, cells }): RowView => ({
      key,
      kind,
      cells: cells.map((cell) => viewCell(cell, lists, language)),
    }),
  );
  const count = (severity: string): number =>
    rows.reduce((sum, row) => sum + row.cells.filter((cell) => worst(cell) === severity).length, 0);
  return {
    id: sheet.id,
    title: say(language, sheet.title),
    errors: count('error'),
    warnings: count('warning'),
    columns: sheet.columns.map((column) => ({ ...column, title: shown(column.title, language) })),
    rows,
    choices: lists.map((list) => list.map(({ code, label }) => ({ code, label: shown(label, language) }))),
  };
}

/** The gravest severity among a cell's findings. */
export function worst(cell: CellView): 'error' | 'warning' | 'info' | undefined {
  for (const severity of ['error', 'warning', 'info'] as const) {
    if (cell.findings?.some((finding) => finding.severity === severity)) return severity;
  }
  return undefined;
}

function viewCell(cell: Cell, lists: (readonly Choice[])[], language: Language): CellView {
  return {
    text: shown(cell.shown, language),
    input: cell.path === undefined ? 'none' : cell.input,
    ...(cell.choices ? { choices: listIndex(lists, cell.choices) } : {}),
    ...(cell.explanation ? { explanation: explanationLines(cell.explanation, language).join('\n') } : {}),
    ...(cell.tone ? { tone: cell.tone } : {}),
    ...(cell.findings.length > 0
      ? {
          findings: cell.findings.map(({ severity, message }) => ({
            severity,
            message: say(language, message),
          })),
        }
      : {}),
  };
}

function listIndex(lists: (readonly Choice[])[], list: readonly Choice[]): number {
  const known = lists.indexOf(list);
  return known >= 0 ? known : lists.push(list) - 1;
}

function shown(value: Text | string | number, language: Language): string {
  if (typeof value === 'string') return value;
  return typeof value === 'number' ? formatNumber(value, language, 3) : say(language, value);
}
