import type { CellStyle, Cell as SheetCell } from 'hucre/xlsx';
import { phrase } from '../../core/language/documents.js';
import type { Cell, DocumentPlace, Formula } from '../../core/paper/model.js';

/** Where a table stands on its sheet, which its formulas refer to. */
export interface TableOrigin {
  /** The row of the table's first row below its head. */
  readonly row: number;
  columnAt(column: number): number;
}

export function sheetCell(cell: Cell, style: CellStyle, origin: TableOrigin): Partial<SheetCell> {
  const { number, formula, percent, text } = cell;
  if (number === undefined) return textCell(text, style);
  const shown = { ...style, numFmt: percent ? percentFormat(number) : numberFormat(number) };
  if (formula === undefined) return { value: number, type: 'number', style: shown };
  return {
    value: number,
    type: 'formula',
    formula: formulaText(formula, origin),
    formulaResult: number,
    style: shown,
  };
}

/** Vietnamese number formats: a decimal comma, points between thousands, and a space before the percent sign. */
const formats = {
  number: '[$-42A]General',
  thousands: '[$-42A]#,##0',
  thousandsAndParts: '[$-42A]#,##0.0#',
  percent: '[$-42A]0.0" "%',
  wholePercent: '[$-42A]0" "%',
} as const;

/** One decimal, but none for this share where it is whole: `100 %`, and `96,6 %` once somebody changes what it is made of. */
function percentFormat(share: number): string {
  const isWhole = Math.round(share * 1000) % 10 === 0;
  return isWhole ? `[=${share}]${formats.wholePercent};${formats.percent}` : formats.percent;
}

/** By the number's size; small numbers keep as many decimals as they have. */
function numberFormat(number: number): string {
  if (Math.abs(number) < 1000) return formats.number;
  return Number.isInteger(number) ? formats.thousands : formats.thousandsAndParts;
}

/** The maximum length of a cell in Excel. A file with a longer text is reported as damaged. */
const longestCell = 32_767;

/** Marks text that a spreadsheet could run as a formula after somebody edits it. */
export function textCell(written: string, style: CellStyle): Partial<SheetCell> {
  const text = written.length > longestCell ? `${written.slice(0, longestCell - 4)} […]` : written;
  const isRisky = /^[=+\-@]/.test(text);
  return { value: text, type: 'string', style: isRisky ? { ...style, numFmt: '@' } : style };
}

function formulaText(formula: Formula, origin: TableOrigin): string {
  return formula.map((part) => (typeof part === 'string' ? part : placeText(part, origin))).join('');
}

function placeText({ row, column, to }: DocumentPlace, origin: TableOrigin): string {
  const name = columnName(origin.columnAt(column));
  const first = `${name}${origin.row + row + 1}`;
  return to === undefined ? first : `${first}:${name}${origin.row + to + 1}`;
}

export function columnName(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest > 0 ? columnName(rest - 1) : '') + String.fromCharCode(65 + (index % 26));
}

/** A valid name for a worksheet: at most 31 characters, without those reserved for formulas. */
export function sheetName(name: string): string {
  return (
    name
      .replace(/[[\]:*?/\\']/g, ' ')
      .slice(0, 31)
      .trim() || phrase('sheet/text')
  );
}
