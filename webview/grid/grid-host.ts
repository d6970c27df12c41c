import type { CellInput } from '../../src/core/sheet/sheet.js';
import type { SheetView } from '../../src/core/sheet/sheet-view.js';
import type { CellName, EditorAction, Mark, Misfit, RowAction, SheetPlace } from '../../src/protocol.js';
import type { Word } from '../editor/words.js';
import type { Place } from './selection.js';

/** What the grid tells its surroundings. */
export interface GridHost {
  /** Cells were changed; one call is one action of the user. Resolves with whether the record took it. */
  edit(inputs: readonly CellInput[], kind: EditKind): Promise<boolean>;
  /** What is being typed, to be counted in live; `null` when that ends without an edit. */
  draft(input: CellInput | null): void;
  /** What is typed in the open cell belongs to an entry that is gone. */
  lost(input: CellInput): void;
  /** The page has lost the keyboard while a cell is open. */
  left(input: CellInput | null): void;
  /** The day that Ctrl+; types, as a cell shows it. */
  today(): string;
  /** Which texts their cells would not understand. */
  check(inputs: readonly CellInput[]): Promise<readonly Misfit[]>;
  /** Resolves with the rows that were put in, to be gone to. */
  rows(action: RowAction, rows: readonly string[]): Promise<readonly string[]>;
  order(rows: readonly string[]): void;
  fix(cell: CellName, finding: number): void;
  showInText(cell: CellName): void;
  /** Filters hide other rows than before, or none. */
  arranged(): void;
  /** The active cell, or its content, is another. */
  selected(place: Place): void;
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
  readonly word: Word;
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
