import type { Severity } from '../../finding/finding.js';
import type { Fix } from '../../finding/fix.js';
import { type Language, type Message, type Value as MessageValue, say } from '../../language/message.js';
import type { Path } from '../../parse/tree.js';
import type { ListSection } from '../../record/list-sections.js';
import type { Explanation } from '../../score/explanation.js';
import { formatTyped } from '../../text/numbers.js';
import type { Choice } from '../../values/choice.js';

export type { Choice } from '../../values/choice.js';

/** The sheets of one record. The sheet of a list has the name of its section. */
export type RecordSheetId = 'criteria' | 'months' | ListSection | 'workflow' | 'general' | 'figures';

/** The sheets of one record, and those over the records of one profile (`views/appraisal`). */
export type SheetId = RecordSheetId | `appraisal:${string}`;

/**
 * How a cell takes what is typed: as text, points, a count, a date, one of a list of codes, a reported figure
 * with its qualifier, several texts with `;` between them, units from the top down (`A › B`), or not at all.
 */
export type Input = 'text' | 'points' | 'count' | 'date' | 'choice' | 'figure' | 'list' | 'path' | 'none';

export interface SheetColumn {
  readonly id: string;
  readonly title: Message | string;
  /** Width in characters. */
  readonly width: number;
  readonly align: 'start' | 'end' | 'center';
  /** Stays in view while the sheet scrolls sideways. */
  readonly frozen: boolean;
  /** Long text takes several lines instead of being cut. */
  readonly wraps: boolean;
  /** Its texts are people's names, which are sorted by their parts. */
  readonly ofPeople?: boolean;
  /** The heading that it shares with its neighbours; they stand side by side. */
  readonly group?: Message | string;
  /** Its list only suggests: any other text may be written too. */
  readonly free?: boolean;
  /** What it is called away from its head; without it, the shared heading and the title. */
  readonly called?: Message | string;
  /** Its text is part of the name of each row, behind this where something is before it. */
  readonly names?: string;
}

export interface CellFinding {
  readonly code: string;
  readonly severity: Severity;
  readonly message: Message;
  /** The place of a value that is missing, where it is about one. */
  readonly place?: Path;
  /** How it can be fixed. */
  readonly fix?: Fix;
}

export interface Cell {
  /** What the cell shows: a text, a message, or a number of points as `8,5`. */
  readonly shown: Message | string | number;
  readonly input: Input;
  /** Where the cell's value stands, and where an edit of it goes unless the input is `none`. */
  readonly path?: Path;
  readonly choices?: readonly Choice[];
  /** How the value comes about, or why it cannot be edited here. */
  readonly explanation?: Explanation;
  readonly findings: readonly CellFinding[];
  /** `changed`: other than what it is compared with. */
  readonly tone?: 'computed' | 'absent' | 'pass' | 'fail' | 'changed';
}

export type RowKind = 'group' | 'item' | 'total' | 'entry' | 'new';

export interface Row {
  /** Names the row while others come and go; unique in the sheet. */
  readonly key: string;
  readonly kind: RowKind;
  /** One for each column. */
  readonly cells: readonly Cell[];
  /** The place of the record that the whole row stands for. */
  readonly path?: Path;
}

/** A table as data: what a grid shows and where each edit goes. No words of any language are fixed in it. */
export interface Sheet {
  readonly id: SheetId;
  readonly title: Message;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly Row[];
  /** The list whose entries are the rows; absent where rows cannot be added, taken out or moved. */
  readonly list?: Path;
}

/** What someone typed into a cell. */
export interface CellInput {
  readonly sheet: SheetId;
  readonly row: string;
  readonly column: string;
  readonly text: string;
  /**
   * For a row in which an entry is begun: the key of the row behind which the entry is written, `''` to write it before
   * all others. Without it the entry goes to the end of the list.
   */
  readonly behind?: string;
}

/** A cell that only shows. */
export function fixedCell(shown: Cell['shown'], extra: Partial<Cell> = {}): Cell {
  return { shown, input: 'none', findings: [], ...extra };
}

/** What a cell or a head shows, in a language. */
export function shownText(value: Cell['shown'], language: Language): string {
  if (typeof value === 'string') return value;
  return typeof value === 'number' ? formatTyped(value, language) : say(language, value);
}

/** What a cell shows, as a value of a message: each language reads it as its own. */
export function shownValue(value: Cell['shown']): MessageValue {
  return typeof value === 'number' ? { count: value } : value;
}
