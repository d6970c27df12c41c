import type { PastedCells } from '../../../src/core/import/pasted.js';
import type { Origin } from '../../../src/core/values/read-value.js';
import type { CellInput } from '../../../src/core/views/sheet/sheet.js';
import type { SheetView } from '../../../src/core/views/sheet/sheet-view.js';
import type {
  CellName,
  EditorAction,
  InputProblem,
  Mark,
  PastedView,
  RowAction,
  SheetPlace,
} from '../../../src/protocol/editor.js';
import type { Word } from '../../words.js';
import type { CellPlace } from '../pure/selection.js';

/** The interface between the grid and its environment. */
export interface GridHost {
  /**
   * Cells were changed; one call is one user action. A fill enters only texts that fit; resolves with the
   * rest.
   */
  edit(inputs: readonly CellInput[], kind: EditKind): Promise<Entered>;
  /** Use the other reading of the last typed text. */
  otherReading(): void;
  /** The text being typed, for a live preview; `null` when typing ends without an edit. */
  draft(input: CellInput | null): void;
  /** The text of an open cell whose entry was removed. */
  lost(input: CellInput): void;
  /** The page has lost the focus while a cell is open. */
  left(input: CellInput | null): void;
  /** The date that Ctrl+; types, as a cell shows it. */
  today(): string;
  /** Returns the texts that their cells would reject or could read in two ways. */
  check(inputs: readonly CellInput[], origin: Origin): Promise<readonly InputProblem[]>;
  /** Says what a pasted block is besides cells; absent where it is always cells. */
  recognise?(pasted: PastedCells): Promise<PastedView>;
  /** Imports a pasted table with its heads. */
  importPasted?(pasted: PastedCells): void;
  /** Resolves with the inserted rows, which the grid then selects. */
  rows(action: RowAction, rows: readonly string[]): Promise<readonly string[]>;
  order(rows: readonly string[]): void;
  fix(cell: CellName, finding: number): void;
  showInText(cell: CellName): void;
  /** The set of rows hidden by filters has changed. */
  arranged(): void;
  /** The active cell or its content has changed. */
  selected(place: CellPlace): void;
  /** Position, widths or scrolling changed. */
  moved(): void;
  /** Runs an action on the document, after pending input. */
  run(action: EditorAction): void;
  /** Shows the full explanation of the active cell. */
  explain(): void;
  /** F6: moves the focus to the toolbar. */
  leave(): void;
  nextSheet(back: boolean): void;
  /** There is no further problem in this sheet in this direction. */
  nextProblem(back: boolean): void;
  announce(text: string): void;
  /** Announces a text to screen readers and shows it for a while. */
  notify(text: string): void;
  readonly word: Word;
}

/** The result of an edit. */
export interface Entered {
  /** The record took them. */
  readonly ok: boolean;
  /** The texts that were left out because their cells reject them. */
  readonly leftOut: readonly InputProblem[];
}

export type EditKind = 'typed' | 'pasted' | 'cleared' | 'filled' | 'replaced';

/** A sheet to show, with its state. */
export interface Shown {
  readonly sheet: SheetView;
  readonly locked: boolean;
  readonly marks: readonly Mark[];
  /** The user's last position in this sheet, if the sheet changes. */
  readonly place: SheetPlace | undefined;
}
