/** What stands in a cell of a file, as whoever opens the file reads it. */
export interface SourceCell {
  /**
   * Numbers with a point and without thousands, days as ISO dates, shares in per cent as the number before the sign,
   * `true` and `false`; of an error its name, of a formula without a result nothing.
   */
  readonly text: string;
  readonly kind: CellKind;
  /** The name of its font, where the file says it. */
  readonly font?: string;
}

export type CellKind = 'text' | 'number' | 'percent' | 'date' | 'flag' | 'error' | 'formula';

/** Cells joined to one, both ends included, counted from 0. */
export interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/**
 * How the places of a table are named: by cell as in a spreadsheet, in a Word document by table, row and column, in a
 * pasted block by row and column.
 */
export type TablePlace =
  | { readonly kind: 'sheet' }
  | { readonly kind: 'word'; readonly table: number }
  | { readonly kind: 'pasted' };

/** A table of a file, whatever the file's format. Blank cells are absent. */
export interface Table {
  /** The sheet's name; empty where the format has none. */
  readonly name: string;
  /** What is written above a table of a document. */
  readonly title?: string;
  readonly place: TablePlace;
  readonly isHidden: boolean;
  readonly rows: readonly SourceRow[];
  readonly merges: readonly Merge[];
}

export type SourceRow = readonly (SourceCell | undefined)[];

/** More than these of a table are never taken (format.md §9.1). */
export const mostRows = 20_000;
export const mostColumns = 200;

/** Looks cells up with regard to what is merged. */
export interface TableReader {
  readonly table: Table;
  /** The first row of the table, where another one stands above it in the same sheet; else 0. */
  readonly firstRow: number;
  /** Rows up to the last one with data. */
  readonly rowCount: number;
  readonly columnCount: number;
  /** The cell of a head: a merged cell stands at each place that it covers. */
  headCell(row: number, column: number): SourceCell | undefined;
  /** The cell of data: one merged over rows stands in each of them, one merged over columns only in its first. */
  dataCell(row: number, column: number): SourceCell | undefined;
  mergeAt(row: number, column: number): Merge | undefined;
}

export function tableReader(table: Table, firstRow = 0): TableReader {
  const rowCount = table.rows.findLastIndex((row) => row.some(hasText)) + 1;
  const columnCount = table.rows.reduce((most, row) => Math.max(most, row.findLastIndex(hasText) + 1), 0);
  const covered = mergesByCell(table, rowCount, columnCount);
  const mergeAt = (row: number, column: number): Merge | undefined => covered.get(`${row},${column}`);
  const at = (row: number, column: number): SourceCell | undefined => table.rows[row]?.[column];
  return {
    table,
    firstRow,
    rowCount,
    columnCount,
    mergeAt,
    headCell(row, column) {
      const merge = mergeAt(row, column);
      return merge ? at(merge.top, merge.left) : at(row, column);
    },
    dataCell(row, column) {
      const merge = mergeAt(row, column);
      if (merge === undefined) return at(row, column);
      return column === merge.left ? at(merge.top, merge.left) : undefined;
    },
  };
}

function hasText(cell: SourceCell | undefined): boolean {
  return cell !== undefined && (cell.text !== '' || cell.kind === 'formula');
}

/** A merge may cover a million empty rows, so that only cells of the table itself are listed. */
function mergesByCell({ merges }: Table, rowCount: number, columnCount: number): ReadonlyMap<string, Merge> {
  const covered = new Map<string, Merge>();
  for (const merge of merges) {
    for (let row = merge.top; row <= Math.min(merge.bottom, rowCount - 1); row += 1) {
      for (let column = merge.left; column <= Math.min(merge.right, columnCount - 1); column += 1) {
        covered.set(`${row},${column}`, merge);
      }
    }
  }
  return covered;
}

/** The name of a place, as reports give it: `D12`, or `table 1, row 3, column 2`. Rows and columns count from 0. */
export function cellName(table: Table, row: number, column: number): string {
  return table.place.kind === 'word'
    ? `table ${table.place.table}, row ${row + 1}, column ${column + 1}`
    : `${columnName(column)}${row + 1}`;
}

/** The letters of a column counted from 0: `A` … `Z`, `AA`. */
export function columnName(column: number): string {
  const rest = Math.floor(column / 26) - 1;
  return (rest < 0 ? '' : columnName(rest)) + String.fromCharCode(65 + (column % 26));
}

/** The number of a column named by letters, from 0; `undefined` where the text names none. */
export function columnNumber(letters: string): number | undefined {
  if (!/^[A-Z]{1,3}$/i.test(letters)) return undefined;
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
