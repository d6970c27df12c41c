import type { LeftOut } from '../core/import/left-out.js';
import type { Table } from '../core/import/table.js';
import type { Language } from '../core/language/message.js';
import type { Node, Path } from '../core/parse/tree.js';
import type { SheetId } from '../core/views/sheet/sheet.js';
import type { Assessment } from '../core/workspace/assess.js';
import type { EditorAction, ProposalAnswer, ToEditor, ViewState, Widths } from '../protocol/editor.js';
import type { DocumentEdits } from './document-edits.js';

/** The page that shows a grid. */
export interface SessionPage {
  readonly isVisible: boolean;
  /** The page has the focus among the pages of its window. */
  readonly isActive: boolean;
  post(posted: ToEditor): void;
  bringToFront(): void;
}

/** The assessments of one open record. `OpenRecords.assessmentsOf` makes them. */
export interface Assessments {
  /** The assessment of the document's text. */
  current(): Promise<Assessment>;
  /** Assesses a text as if it were the document's. */
  ofText(text: string): Promise<Assessment>;
  /** Shows the document itself to all views again. */
  announce(): void;
  /** Shows the record with the cell that is being typed. */
  announceDraft(text: string): Promise<void>;
  /** Shows the record as it will be after a pending edit. */
  announceEdit(text: string): Promise<void>;
}

/** Where the positions in each record, and the widths of columns, are kept between sessions. */
export interface ViewMemory {
  readonly widths: Widths;
  /** The view state of a record by the string of its URI. */
  viewOf(record: string): ViewState;
  keep(record: string, view: ViewState, widths: Widths): void;
}

/** The result of an import before it is written: the document holds the result. */
export interface Proposal {
  /** The record without the import. */
  readonly before: Assessment;
  /** The sheets that the import fills; what follows from them elsewhere is not marked. */
  readonly sheets: ReadonlySet<SheetId>;
  readonly lines: readonly string[];
  readonly left: readonly LeftOut[];
  readonly answers: readonly ProposalAnswer[];
  answer(given: ProposalAnswer): void;
}

/**
 * What a record's session needs of the program that it runs in. VS Code is one host, a page in a browser
 * another.
 */
export interface SessionHost {
  readonly assessments: Assessments;
  readonly edits: DocumentEdits;
  readonly memory: ViewMemory;
  language(): Language;
  /** Whether the ids of members are shown. */
  showsIds(): boolean;
  /** Finds out what `isReadOnly` reports; called before the first rows are sent. */
  prepare(): Promise<void>;
  isReadOnly(): boolean;
  /** Whether the window has the keyboard focus. */
  hasFocus(): boolean;
  /** Whether the document is saved when its grid loses the focus. */
  savesOnBlur(): boolean;
  /** The common ancestor of a merge in progress; `undefined` if there is none. */
  ancestor(): Promise<string | undefined>;
  /** Notifies the other views of the record that the user went to a place. */
  visit(path: Path): void;
  /** Shows a place in the text of the record; `root` is its tree, absent if it cannot be parsed. */
  showInText(root: Node | undefined, path: Path): Promise<void>;
  run(action: EditorAction): Promise<void>;
  /** Imports a pasted table into the record, as that of a file: the user sees what would change first. */
  importTable(table: Table): Promise<void>;
  /** What the document proposes to write into a record; `undefined` for a record itself. */
  proposal(): Proposal | undefined;
}
