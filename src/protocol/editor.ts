import type { PastedCells } from '../core/import/pasted.js';
import type { Origin } from '../core/values/read-value.js';
import type { Summary } from '../core/views/report/summary.js';
import type { CellRange } from '../core/views/sheet/changed-cells.js';
import type { RemainingWork } from '../core/views/sheet/remaining-work.js';
import type { ReferenceChoice } from '../core/views/sheet/removed-members.js';
import type { CellInput, SheetId } from '../core/views/sheet/sheet.js';
import type { SheetPatch } from '../core/views/sheet/sheet-patch.js';
import type { SheetView } from '../core/views/sheet/sheet-view.js';
import { hasType, type Strings } from './shared.js';

/** A cell of a sheet, by keys that stay the same while rows are added and removed. */
export type CellName = Omit<CellInput, 'text' | 'behind'>;

/** A tab below the grid, and the sheets that share it. */
export interface TabView {
  readonly title: string;
  readonly sheets: readonly SheetId[];
}

/** Why nothing can be edited; the sheets are then those of the last readable version. */
export interface Lock {
  readonly message: string;
  readonly canOpenText?: boolean;
  /** The file is empty and a record can be begun in it. */
  readonly canStart?: boolean;
}

/** One merge conflict: both versions are in the text. */
export interface ConflictView {
  /** The cells that differ, with both values. */
  readonly cells: readonly { readonly name: string; readonly ours: string; readonly theirs: string }[];
  readonly line: number;
}

/** The result of joining the sides of a merge by cell, with the names that git gives the sides. */
export interface JoinView {
  /** How many cells both sides changed. */
  readonly clashes: number;
  readonly ours: string;
  readonly theirs: string;
}

/** What another program wrote to the file has been joined with the changes that are not saved yet. */
export interface JoinedView {
  readonly message: string;
  /** The cells that came from the file, with both values, a line each. */
  readonly cells: readonly string[];
}

/** A cell that differs from the other side of a comparison, with the other side's text. */
export interface Mark {
  readonly row: string;
  readonly column: string;
  readonly other: string;
}

/** The differences of one side of a comparison, by sheet. */
export interface Comparison {
  readonly marks: Partial<Readonly<Record<SheetId, readonly Mark[]>>>;
}

/** The superior has returned the record, and it has not been sent again. */
export interface ReturnedView {
  readonly message: string;
  /** What is to be put right, a line each. */
  readonly reasons: readonly string[];
}

/** What an import would do, shown before anything is written; the sheets are those of the result. */
export interface ProposalView {
  /** What would become of each table, a line each. */
  readonly lines: readonly string[];
  readonly left: readonly ProposalLeft[];
  readonly answers: readonly ProposalAnswer[];
}

/** Something of the file that is left out, with the cell that it was meant for. */
export interface ProposalLeft {
  readonly where: string;
  readonly text: string;
  readonly why: string;
  readonly cell?: CellName;
}

/**
 * What the user may answer: write or cancel; read `12.500` with a decimal comma or point; choose fields for unknown
 * columns; take the form's values where the record was changed too.
 */
export type ProposalAnswer = 'write' | 'cancel' | 'comma' | 'point' | 'column' | 'clashes';

/** What the record editor shows, without the sheets. */
export interface EditorFrame {
  readonly language: 'vi' | 'en';
  readonly tabs: readonly TabView[];
  readonly summary: Summary;
  /** The remaining work; absent if the record cannot be read. */
  readonly work?: RemainingWork;
  readonly locked?: Lock;
  readonly conflicts?: readonly ConflictView[];
  /** The sides can be joined by cell because their common ancestor is known. */
  readonly join?: JoinView;
  /** The conflicts are between unsaved changes and the file, not those of a merge. */
  readonly isDiskConflict?: true;
  readonly joined?: JoinedView;
  readonly comparison?: Comparison;
  readonly returned?: ReturnedView;
  readonly proposal?: ProposalView;
  /** A notice above the grid that does not lock it: the file was deleted, or is empty. */
  readonly notice?: string;
  /** The values include the cell that is being typed, which is not in the document yet. */
  readonly draft: boolean;
  /** The date that Ctrl+; enters, as a cell shows it. */
  readonly today: string;
}

/** The user's position in a record and the view settings, kept while the tab is hidden or closed. */
export interface ViewState {
  readonly sheet?: SheetId;
  readonly sheets: Partial<Readonly<Record<SheetId, SheetPlace>>>;
  /** An open cell with the text typed in it. */
  readonly open?: CellInput;
}

export interface SheetPlace {
  readonly row: number;
  readonly column: number;
  readonly cornerRow: number;
  readonly cornerColumn: number;
  readonly top: number;
  readonly left: number;
  /** Rows are identified by key because they may have moved. */
  readonly rowKey?: string;
  readonly cornerKey?: string;
}

/** The column widths set by the user, in pixels, by `sheet/column`; shared by all records. */
export type Widths = Readonly<Record<string, number>>;

/** Actions that a button or key of the editor asks the host for. */
export type EditorAction =
  | 'openPreview'
  | 'exportDocument'
  | 'exportSet'
  | 'submit'
  | 'openTextBeside'
  | 'reopenAsText'
  | 'save'
  | 'undo'
  | 'redo'
  | 'close'
  | 'startRecord'
  | 'importFile'
  /** Shows the ids of members, or hides them. */
  | 'toggleIds';

export type RowAction = 'insertBefore' | 'insertAfter' | 'remove' | 'duplicate' | 'moveUp' | 'moveDown';

/** Requests about cells, of any page with a grid. */
export type CellRequest =
  /** With `fits`, only texts that their cells accept are entered; the reply lists the rest. */
  | { readonly name: 'edit'; readonly cells: readonly CellInput[]; readonly fits?: true }
  | { readonly name: 'draft'; readonly cell: CellInput | null }
  /** Asks which of these texts their cells would reject or could read in two ways. */
  | { readonly name: 'check'; readonly cells: readonly CellInput[]; readonly origin: Origin };

/** Requests of the editor to the host; each is answered by an `Outcome`. */
export type EditorRequest =
  | CellRequest
  | {
      readonly name: 'rows';
      readonly sheet: SheetId;
      readonly rows: readonly string[];
      readonly action: RowAction;
      /** What happens to references to a removed member; if absent, the user is asked. */
      readonly references?: ReferenceChoice;
    }
  /** Writes the rows in this order. */
  | { readonly name: 'order'; readonly sheet: SheetId; readonly rows: readonly string[] }
  /** Applies the fix of a cell's finding, given by its index among the cell's findings. */
  | { readonly name: 'fix'; readonly cell: CellName; readonly finding: number }
  /** Joins the sides of a merge by cell. */
  | { readonly name: 'join' }
  | { readonly name: 'resolve'; readonly conflict: number | 'all'; readonly side: 'ours' | 'theirs' }
  | { readonly name: 'showInText'; readonly cell: CellName }
  /** Asks what a pasted block is besides cells. */
  | { readonly name: 'pasted'; readonly sheet: SheetId; readonly pasted: PastedCells }
  /** Imports a pasted table, as that of a file. */
  | { readonly name: 'importPasted'; readonly sheet: SheetId; readonly pasted: PastedCells }
  /** Answers what an import would do. */
  | { readonly name: 'answer'; readonly answer: ProposalAnswer }
  | { readonly name: 'run'; readonly action: EditorAction };

/** What a pasted block is besides cells. */
export interface PastedView {
  /** Its rows stand below heads that Chibo understands. */
  readonly hasHeads: boolean;
  /** How it would be read if it was typed for an old font, the likeliest first; empty if it is Unicode. */
  readonly oldLetters: readonly OldLettersView[];
}

/** A pasted block read as text for an old font. */
export interface OldLettersView {
  readonly encoding: 'tcvn3' | 'vni';
  /** How many cells would be converted. */
  readonly count: number;
  readonly cells: readonly (readonly string[])[];
  readonly examples: readonly { readonly before: string; readonly after: string }[];
  readonly hasHeads: boolean;
}

/** A text that a cell would not accept as it is. */
export interface InputProblem {
  /** Its index among the checked texts. */
  readonly index: number;
  readonly reason: string;
  /** Its possible meanings, the likeliest first; absent if the cell rejects it. */
  readonly readings?: readonly ReadingView[];
}

/** One possible value of an ambiguous text: an unambiguous text for it, and how a cell shows it. */
export interface ReadingView {
  readonly text: string;
  readonly shown: string;
}

/** How an ambiguous typed text was read. */
export interface UnderstoodView {
  readonly index: number;
  readonly value: ReadingView;
  readonly other: ReadingView;
}

export type EditOutcome =
  | {
      readonly ok: true;
      readonly misfits?: readonly InputProblem[];
      /** The answer about a pasted block. */
      readonly pasted?: PastedView;
      /** The typed texts that were ambiguous. */
      readonly understood?: readonly UnderstoodView[];
      /** Nothing was removed yet: these places refer to a member who would be removed. */
      readonly references?: readonly string[];
      /** How long the host took to assess a draft, in milliseconds. */
      readonly took?: number;
      /** The rows that are entries by now: those started by an edit, or inserted above or below others. */
      readonly begun?: readonly string[];
    }
  | {
      readonly ok: false;
      readonly message: string;
      /** Texts typed for entries that no longer exist. */
      readonly gone?: readonly CellInput[];
    };

export type FromEditor =
  /** Requests everything: the page has just started, or it missed a message. */
  | { readonly type: 'ready' }
  | { readonly type: 'request'; readonly id: number; readonly request: EditorRequest }
  /** The answer to `flush`: the cell that was open, or `null`. */
  | { readonly type: 'flushed'; readonly id: number; readonly cell: CellInput | null }
  /** The text of the open cell while its draft still waits; it is not shown yet. */
  | { readonly type: 'typed'; readonly cell: CellInput | null }
  /** The page lost the keyboard focus while a cell with this text was open. */
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
      /** A sequence number of messages, which reveals a missing patch. */
      readonly turn: number;
    }
  | {
      readonly type: 'update';
      readonly frame: EditorFrame;
      readonly patches: readonly SheetPatch[];
      readonly turn: number;
    }
  | { readonly type: 'reply'; readonly id: number; readonly outcome: EditOutcome }
  /** Go to a cell; `focus` moves the keyboard focus there too. */
  | { readonly type: 'reveal'; readonly cell: CellName; readonly focus: boolean }
  /** The other side of a comparison was scrolled. */
  | { readonly type: 'scroll'; readonly sheet: SheetId; readonly top: number; readonly left: number }
  /** Undo or redo changed these cells. */
  | { readonly type: 'select'; readonly range: CellRange }
  /** The keyboard focus went to another part of the window, so the open cell is entered. */
  | { readonly type: 'enter' }
  /** The document is being saved: the page must send the open cell. */
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

/** Whether a received message is one of the editor's. */
export function isFromEditor(message: unknown): message is FromEditor {
  return hasType(message) && fromEditorTypes.has(message.type);
}
