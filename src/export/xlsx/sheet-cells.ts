import type { CellStyle, CellValue, Cell as SheetCell, WriteSheet } from 'hucre/xlsx';
import { linesOf, textWidth } from '../text-lines.js';
import { textCell } from './cells.js';
import { type TextLook, textSize, textStyle } from './styles.js';

/** The height of a line of text at the usual size. */
export const linePoints = 17.5;

/** A line of one side of a pair, and what differs in it from the usual look. */
export type SideLine = readonly [text: string, look: Partial<TextLook>];

/** The cells of a worksheet, filled row by row from the top. */
export class SheetCells {
  readonly cells = new Map<string, Partial<SheetCell>>();
  readonly merges: NonNullable<WriteSheet['merges']> = [];
  readonly rowDefs: NonNullable<WriteSheet['rowDefs']> = new Map();
  /** The widths of the columns in millimetres. */
  readonly widths: readonly number[];
  /** The row that is filled next. */
  row = 0;

  constructor(widths: readonly number[]) {
    this.widths = widths;
  }

  /** A line of text over the whole width. */
  text(text: string, look: TextLook): void {
    this.put(0, this.widths.length - 1, text, look);
    this.row += 1;
  }

  /** Two columns of lines; the sheet's columns are divided at about `share` of the width. */
  pair(left: readonly SideLine[], right: readonly SideLine[], share: number): void {
    const split = this.#splitAt(share);
    for (let line = 0; line < Math.max(left.length, right.length); line += 1) {
      const [leftText = '', leftLook = {}] = left[line] ?? [];
      const [rightText = '', rightLook = {}] = right[line] ?? [];
      if (leftText !== '') this.put(0, split - 1, leftText, { align: 'center', ...leftLook });
      if (rightText !== '')
        this.put(split, this.widths.length - 1, rightText, { align: 'center', ...rightLook });
      this.row += 1;
    }
  }

  /** The font size, at most `most`, at which a line fits right of where the columns are divided. */
  sizeWithin(text: string, most: number, share: number): number {
    const split = this.#splitAt(share);
    const width = this.widthOf(split, this.widths.length - 1) - 2;
    const sizes = Array.from({ length: most - 10 }, (_, index) => most - index);
    return sizes.find((size) => textWidth(text, size, true) <= width) ?? 11;
  }

  /** The column at which about `share` of the width lies to the left. */
  #splitAt(share: number): number {
    const whole = this.widths.reduce((sum, width) => sum + width, 0);
    let width = 0;
    const index = this.widths.findIndex((one) => {
      width += one;
      return width >= whole * share - 1;
    });
    return Math.min(Math.max(1, index + 1), this.widths.length - 1);
  }

  dottedLine(): void {
    const style: CellStyle = { border: { bottom: { style: 'dotted' } } };
    for (let column = 0; column < this.widths.length; column += 1) {
      this.cells.set(`${this.row},${column}`, { value: null, type: 'empty', style });
    }
    this.rowDefs.set(this.row, { height: 22 });
    this.row += 1;
  }

  /**
   * Text across several columns. A merged cell does not grow automatically, so its height is computed here.
   */
  put(from: number, to: number, text: string, look: TextLook): void {
    const size = look.size ?? textSize;
    this.cells.set(`${this.row},${from}`, textCell(text, textStyle(look, size)));
    if (to > from) this.merges.push({ startRow: this.row, startCol: from, endRow: this.row, endCol: to });
    const height =
      linesOf(text, this.widthOf(from, to), size, Boolean(look.bold)) * linePoints * (size / textSize) + 2;
    const known = this.rowDefs.get(this.row)?.height ?? 0;
    this.rowDefs.set(this.row, { height: Math.max(known, Math.round(height * 10) / 10) });
  }

  /** The width of columns in millimetres; both ends are inclusive. */
  widthOf(from: number, to: number): number {
    return this.widths.slice(from, to + 1).reduce((sum, width) => sum + width, 0);
  }

  /** A cell of a table over columns of the sheet; both ends are inclusive. */
  tableCell(from: number, to: number, cell: Partial<SheetCell>, style: CellStyle, row = this.row): void {
    this.fill(row, from, to, style);
    this.cells.set(`${row},${from}`, cell);
    if (to > from) this.merges.push({ startRow: row, startCol: from, endRow: row, endCol: to });
  }

  /** Cells without a value, for their borders. */
  fill(row: number, from: number, to: number, style: CellStyle): void {
    for (let column = from; column <= to; column += 1)
      this.cells.set(`${row},${column}`, { value: null, type: 'empty', style });
  }

  values(): CellValue[][] {
    return Array.from({ length: this.row }, (_, row) =>
      Array.from(
        { length: this.widths.length },
        (_, column) => this.cells.get(`${row},${column}`)?.value ?? null,
      ),
    );
  }
}
