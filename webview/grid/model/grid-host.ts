import type { Origin } from '../../../src/core/values/read-value.js';
import type { CellInput } from '../../../src/core/views/sheet/sheet.js';
import type { SheetView } from '../../../src/core/views/sheet/sheet-view.js';
import type {
  CellName,
  EditorAction,
  InputProblem,
  Mark,
  RowAction,
  SheetPlace,
} from '../../../src/protocol/editor.js';
import type { Word } from '../../words.js';
import type { CellPlace } from '../pure/selection.js';

/** What the grid tells its surroundings. */
export interface GridHost {
  /**
   * Cells were changed; one call is one action of the user. Of what fills cells only what they take is entered;
   * resolves with the rest.
   */
  edit(inputs: readonly CellInput[], kind: EditKind): Promise<Entered>;
  /** What was typed last is to be read the other way. */
  otherReading(): void;
  /** What is being typed, to be counted in live; `null` when that ends without an edit. */
  draft(input: CellInput | null): void;
  /** What is typed in the open cell belongs to an entry that is gone. */
  lost(input: CellInput): void;
  /** The page has lost the keyboard while a cell is open. */
  left(input: CellInput | null): void;
  /** The day that Ctrl+; types, as a cell shows it. */
  today(): string;
  /** Which texts their cells would not understand, or could read two ways. */
  check(inputs: readonly CellInput[], origin: Origin): Promise<readonly InputProblem[]>;
  /** Resolves with the rows that were put in, to be gone to. */
  rows(action: RowAction, rows: readonly string[]): Promise<readonly string[]>;
  order(rows: readonly string[]): void;
  fix(cell: CellName, finding: number): void;
  showInText(cell: CellName): void;
  /** Filters hide other rows than before, or none. */
  arranged(): void;
  /** The active cell, or its content, is another. */
  selected(place: CellPlace): void;
  /** Position, widths or scrolling changed. */
  moved(): void;
  /** The document is to do this, behind what has just been entered. */
  run(action: EditorAction): void;
  /** Says all there is to say of the active cell. */
  explain(): void;
  /** F6: the keyboard goes to the toolbar. */
  leave(): void;
  nextSheet(back: boolean): void;
  /** No problem is left in this sheet in this direction. */
  nextProblem(back: boolean): void;
  announce(text: string): void;
  /** Read aloud, and shown for a while. */
  notify(text: string): void;
  readonly word: Word;
}

/** What became of cells that were changed. */
export interface Entered {
  /** The record took them. */
  readonly ok: boolean;
  /** Those that were left out, since their cells do not take the text. */
  readonly leftOut: readonly InputProblem[];
}

export type EditKind = 'typed' | 'pasted' | 'cleared' | 'filled' | 'replaced';

/** A sheet to show, and what is known of it. */
export interface Shown {
  readonly sheet: SheetView;
  readonly locked: boolean;
  readonly marks: readonly Mark[];
  /** Where the user was in this sheet, if it is another than before. */
  readonly place: SheetPlace | undefined;
}
