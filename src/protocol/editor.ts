import type { Origin } from '../core/values/read-value.js';
import type { Summary } from '../core/views/report/summary.js';
import type { CellRange } from '../core/views/sheet/changed-cells.js';
import type { RemainingWork } from '../core/views/sheet/remaining-work.js';
import type { ReferenceChoice } from '../core/views/sheet/removed-members.js';
import type { CellInput, SheetId } from '../core/views/sheet/sheet.js';
import type { SheetPatch } from '../core/views/sheet/sheet-patch.js';
import type { SheetView } from '../core/views/sheet/sheet-view.js';
import { hasType, type Strings } from './shared.js';

/** A cell of a sheet, by names that last while rows come and go. */
export type CellName = Omit<CellInput, 'text' | 'behind'>;

/** A tab below the grid and the sheets that share it. */
export interface TabView {
  readonly title: string;
  readonly sheets: readonly SheetId[];
}

/** Why nothing can be edited; the sheets are then the last that could be read. */
export interface Lock {
  readonly message: string;
  readonly canOpenText?: boolean;
  /** The file is empty and a record can be begun in it. */
  readonly canStart?: boolean;
}

/** One place where two versions were merged and both are in the text. */
export interface ConflictView {
  /** The cells that differ, with both values. */
  readonly cells: readonly { readonly name: string; readonly ours: string; readonly theirs: string }[];
  readonly line: number;
}

/** What joining the sides of a merge by cell comes to, with the names that git gives the sides. */
export interface JoinView {
  /** How many cells both sides changed. */
  readonly clashes: number;
  readonly ours: string;
  readonly theirs: string;
}

/** A cell that differs from the other side of a comparison, and what stands there. */
export interface Mark {
  readonly row: string;
  readonly column: string;
  readonly other: string;
}

/** The side of a comparison that a grid shows, and what it differs in by sheet. */
export interface Comparison {
  readonly marks: Partial<Readonly<Record<SheetId, readonly Mark[]>>>;
}

/** What the record editor shows, but for the sheets. */
export interface EditorFrame {
  readonly language: 'vi' | 'en';
  readonly tabs: readonly TabView[];
  readonly summary: Summary;
  /** What is left to do; absent where the record cannot be read. */
  readonly work?: RemainingWork;
  readonly locked?: Lock;
  readonly conflicts?: readonly ConflictView[];
  /** The sides can be joined by cell, since it is known what both come from. */
  readonly join?: JoinView;
  readonly comparison?: Comparison;
  /** Said above the grid, without locking it: the file is gone from the disk, or empty. */
  readonly notice?: string;
  /** The cell being typed in is counted in, though it is not in the document yet. */
  readonly draft: boolean;
  /** The day that Ctrl+; enters, as a cell shows it. */
  readonly today: string;
}

/** Where the user is in a record and how they look at it; kept while the tab is hidden or closed. */
export interface ViewState {
  readonly sheet?: SheetId;
  readonly sheets: Partial<Readonly<Record<SheetId, SheetPlace>>>;
  /** A cell that was open, with what was typed in it. */
  readonly open?: CellInput;
}

export interface SheetPlace {
  readonly row: number;
  readonly column: number;
  readonly cornerRow: number;
  readonly cornerColumn: number;
  readonly top: number;
  readonly left: number;
  /** The rows by key: they may be elsewhere by now. */
  readonly rowKey?: string;
  readonly cornerKey?: string;
}

/** Widths that the user gave columns, in pixels, by `sheet/column`; the same for all records. */
export type Widths = Readonly<Record<string, number>>;

/** Things that a button or key of the editor makes the host do. */
export type EditorAction =
  | 'openPreview'
  | 'exportDocument'
  | 'exportSet'
  | 'openTextBeside'
  | 'reopenAsText'
  | 'save'
  | 'undo'
  | 'redo'
  | 'close'
  | 'startRecord'
  /** Shows the ids of members, or hides them. */
  | 'toggleIds';

export type RowAction = 'insertBefore' | 'insertAfter' | 'remove' | 'duplicate' | 'moveUp' | 'moveDown';

/** What the editor asks the host, each answered by an `Outcome`. */
export type EditorRequest =
  /** With `fits` only what its cells take is entered; the reply names the rest. */
  | { readonly name: 'edit'; readonly cells: readonly CellInput[]; readonly fits?: true }
  | { readonly name: 'draft'; readonly cell: CellInput | null }
  /** Which of these texts their cells would not understand, or could read two ways. */
  | { readonly name: 'check'; readonly cells: readonly CellInput[]; readonly origin: Origin }
  | {
      readonly name: 'rows';
      readonly sheet: SheetId;
      readonly rows: readonly string[];
      readonly action: RowAction;
      /** What becomes of the places that name a member who is taken out; without an answer they are asked about. */
      readonly references?: ReferenceChoice;
    }
  /** Writes the rows in this order. */
  | { readonly name: 'order'; readonly sheet: SheetId; readonly rows: readonly string[] }
  /** Mends the finding of a cell by its position among the cell's findings. */
  | { readonly name: 'fix'; readonly cell: CellName; readonly finding: number }
  /** Joins the sides of a merge by cell. */
  | { readonly name: 'join' }
  | { readonly name: 'resolve'; readonly conflict: number | 'all'; readonly side: 'ours' | 'theirs' }
  | { readonly name: 'showInText'; readonly cell: CellName }
  | { readonly name: 'run'; readonly action: EditorAction };

/** A text that a cell would not understand. */
export interface InputProblem {
  /** Its position among the texts that were checked. */
  readonly index: number;
  readonly reason: string;
  /** What it may mean, the likeliest first; absent where the cell does not understand it. */
  readonly readings?: readonly ReadingView[];
}

/** One of the values that a text may mean: a text that means only this, and how a cell shows it. */
export interface ReadingView {
  readonly text: string;
  readonly shown: string;
}

/** What was made of a typed text that has another meaning too. */
export interface UnderstoodView {
  readonly index: number;
  readonly value: ReadingView;
  readonly other: ReadingView;
}

export type EditOutcome =
  | {
      readonly ok: true;
      readonly misfits?: readonly InputProblem[];
      /** Typed texts that have another meaning too. */
      readonly understood?: readonly UnderstoodView[];
      /** Nothing was removed yet: these places name a member who would be gone. */
      readonly references?: readonly string[];
      /** How long the host took to assess a draft, in milliseconds. */
      readonly took?: number;
      /** The rows that are entries by now: those begun by an edit, or put in above or below others. */
      readonly begun?: readonly string[];
    }
  | {
      readonly ok: false;
      readonly message: string;
      /** What was typed for entries that are no longer there. */
      readonly gone?: readonly CellInput[];
    };

export type FromEditor =
  /** Send everything anew: the page has just begun, or it missed a message. */
  | { readonly type: 'ready' }
  | { readonly type: 'request'; readonly id: number; readonly request: EditorRequest }
  /** The answer to `flush`: the cell that was open, or `null`. */
  | { readonly type: 'flushed'; readonly id: number; readonly cell: CellInput | null }
  /** What is typed in the open cell, where its draft still waits; nothing is shown of it yet. */
  | { readonly type: 'typed'; readonly cell: CellInput | null }
  /** The page lost the keyboard while a cell was open, with this in it. */
  | { readonly type: 'left'; readonly cell: CellInput | null }
  | { readonly type: 'selected'; readonly cell: CellName }
  | { readonly type: 'scrolled'; readonly sheet: SheetId; readonly top: number; readonly left: number }
  | { readonly type: 'remember'; readonly view: ViewState; readonly widths: Widths };

export type ToEditor =
  | {
      readonly type: 'open';
      readonly strings: Strings;
      readonly frame: EditorFrame;
      readonly sheets: readonly SheetView[];
      readonly view: ViewState;
      readonly widths: Widths;
      /** Counts messages, so that a patch that is missing is noticed. */
      readonly turn: number;
    }
  | {
      readonly type: 'update';
      readonly frame: EditorFrame;
      readonly patches: readonly SheetPatch[];
      readonly turn: number;
    }
  | { readonly type: 'reply'; readonly id: number; readonly outcome: EditOutcome }
  /** Go to a cell; `focus` takes the keyboard there too. */
  | { readonly type: 'reveal'; readonly cell: CellName; readonly focus: boolean }
  /** The other side of a comparison was scrolled. */
  | { readonly type: 'scroll'; readonly sheet: SheetId; readonly top: number; readonly left: number }
  /** Undo or redo changed these cells. */
  | { readonly type: 'select'; readonly range: CellRange }
  /** The keyboard went to another part of the window: the open cell is entered. */
  | { readonly type: 'enter' }
  /** The document is being saved: hand over the open cell. */
  | { readonly type: 'flush'; readonly id: number };

const fromEditorTypes: ReadonlySet<unknown> = new Set<FromEditor['type']>([
  'ready',
  'request',
  'flushed',
  'typed',
  'left',
  'selected',
  'scrolled',
  'remember',
]);

/** Whether a message that arrived is one of the editor's. */
export function isFromEditor(message: unknown): message is FromEditor {
  return hasType(message) && fromEditorTypes.has(message.type);
}
