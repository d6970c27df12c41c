import type { Severity } from '../../finding/finding.js';
import type { Cell, Input, RowKind, SheetColumn, SheetId } from './sheet.js';

/** A sheet in one language, ready to be drawn; plain data that can be sent to a webview. */
export interface SheetView extends SheetHead {
  readonly rows: readonly RowView[];
}

/** All of a sheet but its rows. */
export interface SheetHead {
  readonly id: SheetId;
  readonly title: string;
  /** Entries or items, without groups, totals and the row for a new entry. */
  readonly count: number;
  /** Cells with an error, and with a warning but no error. */
  readonly errors: number;
  readonly warnings: number;
  /** Rows can be added, taken out and moved. */
  readonly takesRows: boolean;
  /** Rows can be sorted and filtered although none can be added. */
  readonly arranges?: true;
  readonly columns: readonly ColumnView[];
  /** The drop-downs of the sheet; columns and cells name theirs by position. */
  readonly choices: readonly (readonly ChoiceView[])[];
}

export interface ColumnView extends Omit<SheetColumn, 'title' | 'group' | 'called'> {
  readonly title: string;
  readonly group?: string;
  readonly called?: string;
  /** How its cells take what is typed, unless one says otherwise. */
  readonly input: Input;
  readonly choices?: number;
}

export interface RowView {
  readonly key: string;
  readonly kind: RowKind;
  readonly cells: readonly CellView[];
}

export interface ChoiceView {
  readonly code: string;
  readonly label: string;
  /** Other usual ways to write it, as `choiceKey` makes them. */
  readonly also?: readonly string[];
}

export type Tone = NonNullable<Cell['tone']>;

/** A cell; what it shares with its column is left out. */
export interface CellView {
  readonly text: string;
  readonly input?: Input;
  readonly choices?: number;
  readonly explanation?: string;
  readonly tone?: Tone;
  readonly findings?: readonly FindingView[];
}

export interface FindingView {
  readonly severity: Severity;
  readonly message: string;
  /** What its fix does, where there is one. */
  readonly fix?: string;
}

/** Whether the user may sort and filter a sheet. */
export function isArrangeable({ takesRows, arranges }: Pick<SheetHead, 'takesRows' | 'arranges'>): boolean {
  return takesRows || arranges === true;
}

/** The gravest severity among a cell's findings. */
export function worst({ findings }: CellView): Severity | undefined {
  if (findings === undefined) return undefined;
  for (const severity of ['error', 'warning', 'info'] as const) {
    if (findings.some((finding) => finding.severity === severity)) return severity;
  }
  return undefined;
}

/** How a cell takes what is typed. */
export function inputAt(sheet: SheetHead, cell: CellView | undefined, column: number): Input {
  return cell === undefined ? 'none' : (cell.input ?? sheet.columns[column]?.input ?? 'none');
}

/** The drop-down of a cell, where it has one. */
export function choicesAt(
  sheet: SheetHead,
  cell: CellView | undefined,
  column: number,
): readonly ChoiceView[] | undefined {
  if (inputAt(sheet, cell, column) !== 'choice') return undefined;
  const index = cell?.choices ?? sheet.columns[column]?.choices;
  return index === undefined ? undefined : sheet.choices[index];
}
