import type { Message } from '../language/message.js';
import type { Path } from '../parse/tree.js';
import type { Head, HeadColumn } from './head.js';
import { layoutReasons, type RowReason } from './rows.js';
import type { ImportSection } from './sections.js';
import type { Table } from './table.js';

/** A cell of data that was left out. Rows and columns count from 0. */
export interface LeftOutCell {
  readonly row: number;
  readonly column: number;
  readonly field: string;
  /** As written; nothing where it must not be shown. */
  readonly text: string;
  readonly why: Message;
  /** Its place in the record with the import; absent where its row became no entry. */
  readonly path?: Path;
}

export interface SkippedRow {
  readonly row: number;
  readonly reason: RowReason;
}

/** What became of one table. */
export interface TableReport {
  readonly table: Table;
  readonly head: Head;
  /** Rows of data. */
  readonly rows: number;
  readonly added: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly skipped: readonly SkippedRow[];
  readonly cells: readonly LeftOutCell[];
  /** Entries of the record that the table does not name: id, else place, and how people call them. */
  readonly missing: readonly { readonly entry: string; readonly text: string }[];
  /** Columns with data that has no place in the record. */
  readonly lostColumns: readonly HeadColumn[];
  /** The table is the sheet of a form, whose columns everybody knows. */
  readonly isForm?: boolean;
}

/** A table that was not taken. */
export interface TableLeftOut {
  readonly table: Table;
  readonly why: 'hidden' | 'no-head' | 'empty' | 'not-asked';
}

export interface ImportReport {
  readonly tables: readonly TableReport[];
  readonly others: readonly TableLeftOut[];
}

/** Whether data of the file was left out, apart from the layout of the tables. */
export function leavesDataOut({ tables, others }: ImportReport): boolean {
  return (
    tables.some(
      ({ skipped, cells, lostColumns }) =>
        cells.length > 0 ||
        lostColumns.length > 0 ||
        skipped.some(({ reason }) => !layoutReasons.has(reason)),
    ) || others.some(({ why }) => why === 'no-head')
  );
}

export type { ImportSection };
