import {
  type CellStyle,
  type CellValue,
  type Cell as SheetCell,
  type SheetChart,
  type WriteSheet,
  writeXlsx as writeWorkbook,
} from 'hucre/xlsx';
import { phrase } from '../core/language/documents.js';
import { pageOf } from '../core/paper/form.js';
import {
  type Align,
  type Block,
  type Cell,
  type Chart,
  type ColumnSpan,
  type Document,
  type DocumentPlace,
  type Formula,
  heldFrom,
  type Letterhead,
  plainText,
  type Recipients,
  rowsWithSignature,
  type Signature,
  type Signatures,
  spanOf,
  spanOver,
  type Table,
  withHeldNumber,
} from '../core/paper/model.js';
import { millimetresOf } from './page.js';

type NamedRange = NonNullable<Parameters<typeof writeWorkbook>[0]['namedRanges']>[number];

export { writeForm } from '../import/form-workbook.js';

/**
 * A table at most this many blocks below the top stays on the first sheet, so that its head can be frozen
 * there.
 */
const blocksAboveTable = 4;
const textSize = 13;
const tableSize = 12;
/** The width of a digit in the default font at 12 points, and the height of a line of text. */
const digitMillimetres = 2.117;
const linePoints = 17.5;
/** The usable share of a page; programs measure text differently, so some is left as a margin. */
const usedRoom = 0.97;
/** The width of a bold capital in millimetres, per point of its size. */
const capitalWidth = 0.26;
/** The share of the width for the organisations at the head. */
const letterheadShare = 0.44;

/**
 * Writes a document as an XLSX file: the paper with its first table on the first sheet, other tables on
 * sheets of their own. Sums are live formulas; head rows are frozen, and repeated in print.
 */
export async function writeXlsx(document: Document): Promise<Uint8Array> {
  const sheets = sheetsOf(document);
  return writeWorkbook({
    sheets: sheets.map((sheet) => sheet.written()),
    namedRanges: sheets.flatMap((sheet) => sheet.printRanges()),
    properties: { title: document.title, creator: '' },
    defaultFont: { name: 'Times New Roman', size: tableSize },
  });
}

function sheetsOf(document: Document): readonly Sheet[] {
  const first = document.blocks.findIndex(({ kind }) => kind === 'table');
  const main = first >= 0 && first <= blocksAboveTable ? document.blocks[first] : undefined;
  const table = main?.kind === 'table' ? main : undefined;
  const paper = new Sheet(document, table?.name ?? phrase('sheet/text'), table?.columns ?? textColumns);
  const further: Sheet[] = [];
  let { orientation } = document;
  for (const block of document.blocks) {
    if (block.kind === 'section') orientation = block.orientation;
    if ((block.kind !== 'table' && block.kind !== 'chart') || block === table) {
      paper.add(block);
      continue;
    }
    paper.text(phrase('sheet/see', { name: block.name }), { align: 'center', italic: true });
    const columns = block.kind === 'chart' ? chartColumns : block.columns;
    const own = new Sheet({ ...document, orientation }, block.name, columns);
    own.text(block.name, { align: 'center', bold: true });
    own.text(document.title, { align: 'center', italic: true });
    own.add(block);
    further.push(own);
  }
  return [paper, ...further];
}

const textColumns: Table['columns'] = Array.from({ length: 8 }, () => ({
  title: '',
  width: 1,
  align: 'left',
}));

/** The labels and numbers of a chart, which is placed below them. */
const chartColumns: Table['columns'] = [
  { title: phrase('column/content'), width: 110, align: 'left' },
  { title: phrase('column/amount'), width: 55, align: 'center' },
];

/** The number of rows of a chart: for its heading, and for each bar. */
const chartRows = { head: 5, bar: 1.6 };

interface TextLook {
  readonly align: Align;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly size?: number;
  readonly underline?: boolean;
}

/** One worksheet, filled from the top. */
class Sheet {
  readonly #document: Document;
  readonly #name: string;
  readonly #widths: readonly number[];
  readonly #cells = new Map<string, Partial<SheetCell>>();
  readonly #merges: NonNullable<WriteSheet['merges']> = [];
  readonly #rowDefs: NonNullable<WriteSheet['rowDefs']> = new Map();
  readonly #breaks: number[] = [];
  readonly #charts: SheetChart[] = [];
  /** The first row of each block, to keep signatures together with what is above them. */
  readonly #blocks: { readonly block: Block; readonly from: number }[] = [];
  /** The rows of signatures and of what stays on their page; the end is exclusive. */
  readonly #held: { readonly from: number; readonly to: number }[] = [];
  #row = 0;
  #head: { readonly from: number; readonly to: number } | undefined;

  constructor(document: Document, name: string, columns: Table['columns']) {
    this.#document = document;
    this.#name = name;
    this.#widths = millimetresOf(columns, document);
  }

  add(block: Block): void {
    this.#blocks.push({ block, from: this.#row });
    this.#draw(block);
    if (block.kind === 'signatures') this.#hold();
  }

  /**
   * Records the rows of the signatures just drawn, starting with the text or the last rows above that stay
   * with them.
   */
  #hold(): void {
    const first = heldFrom(
      this.#blocks.map(({ block }) => block),
      this.#blocks.length - 1,
    );
    const start = this.#blocks[first];
    const end = this.#blocks[first + 1]?.from;
    if (start === undefined) return;
    const isText = start.block.kind === 'paragraph' || start.block.kind === 'signatures';
    const from = isText || end === undefined ? start.from : Math.max(start.from, end - rowsWithSignature);
    this.#held.push({ from, to: this.#row });
  }

  #draw(block: Block): void {
    switch (block.kind) {
      case 'letterhead':
        this.#letterhead(block);
        return;
      case 'title':
        this.text(block.name, { align: 'center', bold: true, size: 16 });
        for (const line of block.lines) this.text(withHeldNumber(line), { align: 'center', bold: true });
        this.text(phrase('title-rule'), { align: 'center', bold: true });
        return;
      case 'heading':
        this.text(block.text, { align: 'left', bold: true });
        return;
      case 'paragraph': {
        const [run] = block.runs;
        this.text(plainText(block.runs), {
          align: block.align,
          bold: run?.bold ?? false,
          italic: run?.italic ?? false,
        });
        return;
      }
      case 'dotted-lines':
        for (let line = 0; line < block.count; line += 1) this.#dottedLine();
        return;
      case 'table':
        this.#table(block);
        return;
      case 'signatures':
        this.#signatures(block);
        return;
      case 'chart':
        this.#chart(block);
        return;
      case 'page-break':
      case 'section':
        // The break comes after the row named.
        this.#breaks.push(this.#row - 1);
        return;
    }
  }

  /** A line of text over the whole width. */
  text(text: string, look: TextLook): void {
    this.#put(0, this.#widths.length - 1, text, look);
    this.#row += 1;
  }

  written(): WriteSheet {
    const { margins } = pageOf(this.#document.form, this.#document.orientation);
    const inches = (millimetres: number): number => Math.round((millimetres / 25.4) * 1000) / 1000;
    const head = this.#head;
    return {
      name: sheetName(this.#name),
      columns: this.#widths.map((width) => ({ width: Math.round((width / digitMillimetres) * 100) / 100 })),
      rows: this.#values(),
      cells: this.#cells,
      merges: this.#merges,
      rowDefs: this.#rowDefs,
      rowBreaks: this.#pageBreaks(),
      view: { showGridLines: false },
      ...(head ? { freezePane: { rows: head.to + 1 } } : {}),
      ...(this.#charts.length > 0 ? { charts: this.#charts } : {}),
      pageSetup: {
        paperSize: 'a4',
        orientation: this.#document.orientation,
        fitToPage: true,
        fitToWidth: 1,
        fitToHeight: 0,
        horizontalCentered: true,
        margins: {
          top: inches(margins.top),
          right: inches(margins.right),
          bottom: inches(margins.bottom),
          left: inches(margins.left),
          header: 0.3,
          footer: 0.3,
        },
      },
    };
  }

  /** The print area and the repeated rows. The library does not quote a sheet name that has a space. */
  printRanges(): readonly NamedRange[] {
    const scope = sheetName(this.#name);
    const last = columnName(this.#widths.length - 1);
    const range = (name: string, cells: string): NamedRange => ({
      name,
      range: `'${scope}'!${cells}`,
      scope,
    });
    const head = this.#head;
    return [
      range('_xlnm.Print_Area', `$A$1:$${last}$${this.#row}`),
      ...(head ? [range('_xlnm.Print_Titles', `$${head.from + 1}:$${head.to + 1}`)] : []),
    ];
  }

  /**
   * The requested page breaks, and those before rows that must stay together and would be split by a page.
   */
  #pageBreaks(): number[] {
    const { height, margins } = pageOf(this.#document.form, this.#document.orientation);
    const room = ((height - margins.top - margins.bottom) / 25.4) * 72 * usedRoom;
    const breaks = new Set(this.#breaks);
    let used = 0;
    for (let row = 0; row < this.#row; row += 1) {
      const own = this.#rowDefs.get(row)?.height ?? linePoints;
      if (breaks.has(row - 1)) used = 0;
      if (used + own > room) {
        const held = this.#held.find(({ from, to }) => from < row && row < to);
        used = this.#headHeight();
        if (held !== undefined && held.from > 0 && !breaks.has(held.from - 1)) {
          breaks.add(held.from - 1);
          for (let one = held.from; one < row; one += 1) used += this.#rowDefs.get(one)?.height ?? linePoints;
        }
      }
      used += own;
    }
    return [...breaks].sort((a, b) => a - b);
  }

  /** The height of the repeated head on each page but the first. */
  #headHeight(): number {
    if (this.#head === undefined) return 0;
    let sum = 0;
    for (let row = this.#head.from; row <= this.#head.to; row += 1)
      sum += this.#rowDefs.get(row)?.height ?? linePoints;
    return sum;
  }

  #values(): CellValue[][] {
    return Array.from({ length: this.#row }, (_, row) =>
      Array.from(
        { length: this.#widths.length },
        (_, column) => this.#cells.get(`${row},${column}`)?.value ?? null,
      ),
    );
  }

  #letterhead({ above, issuer, number, party, dated }: Letterhead): void {
    const left: readonly (readonly [string, Partial<TextLook>])[] = [
      [above, {}],
      [issuer, { bold: true }],
      ['*', {}],
      [number ?? '', {}],
    ];
    const right: readonly (readonly [string, Partial<TextLook>])[] = [
      [party, { bold: true, size: this.#sizeWithin(party, 1 - letterheadShare), underline: true }],
      ['', {}],
      [dated, { italic: true }],
    ];
    this.#pair(left, right, letterheadShare);
    this.#row += 1;
  }

  #signatures({ left, right }: Signatures): void {
    this.#row += 1;
    this.#pair(left ? sideLines(left) : [], signatureLines(right), 0.5);
  }

  /** Two columns of lines; the sheet's columns are divided at about `share` of the width. */
  #pair(
    left: readonly (readonly [string, Partial<TextLook>])[],
    right: readonly (readonly [string, Partial<TextLook>])[],
    share: number,
  ): void {
    const split = this.#splitAt(share);
    for (let line = 0; line < Math.max(left.length, right.length); line += 1) {
      const [leftText = '', leftLook = {}] = left[line] ?? [];
      const [rightText = '', rightLook = {}] = right[line] ?? [];
      if (leftText !== '') this.#put(0, split - 1, leftText, { align: 'center', ...leftLook });
      if (rightText !== '')
        this.#put(split, this.#widths.length - 1, rightText, { align: 'center', ...rightLook });
      this.#row += 1;
    }
  }

  /** The font size, at most 14, at which a bold line of capitals fits on one line in the right part. */
  #sizeWithin(text: string, share: number): number {
    const split = this.#splitAt(1 - share);
    const width = this.#widths.slice(split).reduce((sum, one) => sum + one, 0);
    const widthAt = (size: number): number => [...text].length * size * capitalWidth;
    return [14, 13, 12].find((size) => widthAt(size) <= width) ?? 11;
  }

  #splitAt(share: number): number {
    const whole = this.#widths.reduce((sum, width) => sum + width, 0);
    let width = 0;
    const index = this.#widths.findIndex((one) => {
      width += one;
      return width >= whole * share - 1;
    });
    return Math.min(Math.max(1, index + 1), this.#widths.length - 1);
  }

  #dottedLine(): void {
    const style: CellStyle = { border: { bottom: { style: 'dotted' } } };
    for (let column = 0; column < this.#widths.length; column += 1) {
      this.#cells.set(`${this.#row},${column}`, { value: null, type: 'empty', style });
    }
    this.#rowDefs.set(this.#row, { height: 22 });
    this.#row += 1;
  }

  /**
   * Text across several columns. A merged cell does not grow automatically, so its height is computed here.
   */
  #put(from: number, to: number, text: string, look: TextLook): void {
    const size = look.size ?? textSize;
    this.#cells.set(`${this.#row},${from}`, textCell(text, textStyle(look, size)));
    if (to > from) this.#merges.push({ startRow: this.#row, startCol: from, endRow: this.#row, endCol: to });
    const width = this.#widths.slice(from, to + 1).reduce((sum, one) => sum + one, 0);
    const height = linesOf(text, width, size, Boolean(look.bold)) * linePoints * (size / textSize) + 2;
    const known = this.#rowDefs.get(this.#row)?.height ?? 0;
    this.#rowDefs.set(this.#row, { height: Math.max(known, Math.round(height * 10) / 10) });
  }

  #table(table: Table): void {
    const headFrom = this.#row;
    this.#tableHead(table);
    this.#head ??= { from: headFrom, to: this.#row - 1 };
    const origin = this.#row;
    for (const { role, cells } of table.rows) {
      let column = 0;
      let lines = 1;
      for (const cell of cells) {
        const align = cell.align ?? table.columns[column]?.align ?? 'left';
        const style = tableStyle(align, role !== 'body' || Boolean(cell.bold));
        this.#tableCell(column, cell, style, origin);
        const end = column + spanOf(cell);
        const width = this.#widths.slice(column, end).reduce((sum, one) => sum + one, 0);
        lines = Math.max(lines, linesOf(cell.text, width, tableSize, role !== 'body'));
        column = end;
      }
      this.#rowDefs.set(this.#row, { height: Math.round(lines * 16.5) + 2 });
      this.#row += 1;
    }
  }

  /** The numbers as a table, and below it a native chart of them. */
  #chart({ name, title, percent, max, bars }: Chart): void {
    const rows = bars.map(({ label, number, text }): Table['rows'][number] => ({
      role: 'body',
      cells: [{ text: label }, number === undefined ? { text } : { text, number, percent }],
    }));
    this.#table({ kind: 'table', name, columns: chartColumns, spans: [], rows });
    const last = this.#row;
    const first = last - bars.length + 1;
    const bottom = last + chartRows.head + Math.ceil(bars.length * chartRows.bar);
    this.#charts.push({
      type: 'bar',
      title,
      legend: false,
      series: [
        {
          name: title,
          values: `$B$${first}:$B$${last}`,
          categories: `$A$${first}:$A$${last}`,
          color: '595959',
          dataLabels: { showValue: true },
        },
      ],
      axes: { x: { reverse: true }, y: { scale: { min: 0, max } } },
      anchor: { from: { row: last + 1, col: 0 }, to: { row: bottom, col: 2 } },
    });
    this.#row = bottom;
  }

  #tableHead({ columns, spans }: Table): void {
    const style = tableStyle('center', true);
    const put = (row: number, column: number, text: string): void => {
      this.#cells.set(`${row},${column}`, textCell(text, style));
    };
    const two = spans.length > 0;
    for (const [index, { title }] of columns.entries()) {
      const span = spanOver(spans, index);
      put(this.#row, index, span ? (span.from === index ? span.title : '') : title);
      if (two) put(this.#row + 1, index, span ? title : '');
      if (two && span === undefined) {
        this.#merges.push({ startRow: this.#row, startCol: index, endRow: this.#row + 1, endCol: index });
      }
      if (span?.from === index && span.to > span.from) {
        this.#merges.push({ startRow: this.#row, startCol: span.from, endRow: this.#row, endCol: span.to });
      }
    }
    const lines = Math.max(
      ...columns.map(({ title }, index) => linesOf(title, this.#widths[index] ?? 1, tableSize, true)),
    );
    const last = this.#row + (two ? 1 : 0);
    if (two) {
      const widthOf = ({ from, to }: ColumnSpan): number =>
        this.#widths.slice(from, to + 1).reduce((sum, width) => sum + width, 0);
      const above = spans.map((span) => linesOf(span.title, widthOf(span), tableSize, true));
      this.#rowDefs.set(this.#row, { height: Math.round(Math.max(...above) * 16.5) + 4 });
    }
    this.#rowDefs.set(last, { height: Math.round(lines * 16.5) + 4 });
    this.#row = last + 1;
  }

  #tableCell(column: number, cell: Cell, style: CellStyle, origin: number): void {
    this.#cells.set(`${this.#row},${column}`, sheetCell(cell, style, origin));
    const end = column + spanOf(cell) - 1;
    for (let covered = column + 1; covered <= end; covered += 1) {
      this.#cells.set(`${this.#row},${covered}`, { value: null, type: 'empty', style });
    }
    if (end > column)
      this.#merges.push({ startRow: this.#row, startCol: column, endRow: this.#row, endCol: end });
  }
}

function sheetCell(cell: Cell, style: CellStyle, origin: number): Partial<SheetCell> {
  const { number, formula, percent, text } = cell;
  if (number === undefined) return textCell(text, style);
  const shown = { ...style, numFmt: percent ? formats.percent : formats.number };
  if (formula === undefined) return { value: number, type: 'number', style: shown };
  return {
    value: number,
    type: 'formula',
    formula: formulaText(formula, origin),
    formulaResult: number,
    style: shown,
  };
}

/** Vietnamese number format in any locale: a decimal comma, and a space before the percent sign. */
const formats = { number: '[$-42A]General', percent: '[$-42A]0.0" "%' } as const;

/** The maximum length of a cell in Excel. A file with a longer text is reported as damaged. */
const longestCell = 32_767;

/** Marks text that a spreadsheet could run as a formula after somebody edits it. */
function textCell(written: string, style: CellStyle): Partial<SheetCell> {
  const text = written.length > longestCell ? `${written.slice(0, longestCell - 4)} […]` : written;
  const isRisky = /^[=+\-@]/.test(text);
  return { value: text, type: 'string', style: isRisky ? { ...style, numFmt: '@' } : style };
}

function formulaText(formula: Formula, origin: number): string {
  return formula.map((part) => (typeof part === 'string' ? part : placeText(part, origin))).join('');
}

function placeText({ row, column, to }: DocumentPlace, origin: number): string {
  const name = columnName(column);
  const first = `${name}${origin + row + 1}`;
  return to === undefined ? first : `${first}:${name}${origin + to + 1}`;
}

function columnName(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest > 0 ? columnName(rest - 1) : '') + String.fromCharCode(65 + (index % 26));
}

/** A valid name for a worksheet: at most 31 characters, without those reserved for formulas. */
function sheetName(name: string): string {
  return (
    name
      .replace(/[[\]:*?/\\']/g, ' ')
      .slice(0, 31)
      .trim() || phrase('sheet/text')
  );
}

/**
 * Estimates the number of lines of a text in a width in millimetres; a letter is a little less than half its
 * size wide.
 */
function linesOf(text: string, millimetres: number, size: number, bold: boolean): number {
  const letter = size * 0.3528 * (bold ? 0.53 : 0.49);
  const perLine = Math.max(1, Math.floor((millimetres - 2) / letter));
  let lines = 1;
  let used = 0;
  for (const word of text.split(' ')) {
    const length = [...word].length;
    if (used > 0 && used + 1 + length > perLine) {
      lines += 1;
      used = 0;
    }
    used += (used > 0 ? 1 : 0) + length;
    while (used > perLine) {
      lines += 1;
      used -= perLine;
    }
  }
  return lines;
}

function textStyle({ align, bold, italic, underline }: TextLook, size: number): CellStyle {
  return {
    font: {
      name: 'Times New Roman',
      size,
      ...(bold ? { bold } : {}),
      ...(italic ? { italic } : {}),
      ...(underline ? { underline } : {}),
    },
    alignment: { horizontal: align, vertical: 'center', wrapText: true },
  };
}

const thin = { style: 'thin' } as const;

function tableStyle(align: Align, bold: boolean): CellStyle {
  return {
    font: { name: 'Times New Roman', size: tableSize, bold },
    alignment: { horizontal: align, vertical: 'center', wrapText: true },
    border: { top: thin, right: thin, bottom: thin, left: thin },
  };
}

function sideLines(side: Signature | Recipients): readonly (readonly [string, Partial<TextLook>])[] {
  if (side.kind === 'signature') return signatureLines(side);
  return [
    [side.title, { align: 'left', underline: true }],
    ...side.names.map((name) => [name, { align: 'left', size: tableSize }] as const),
  ];
}

function signatureLines({
  onBehalf,
  office,
  hint,
  name,
}: Signature): readonly (readonly [string, Partial<TextLook>])[] {
  return [
    ...(onBehalf === undefined ? [] : [[onBehalf, { bold: true }] as const]),
    [office, onBehalf === undefined ? { bold: true } : {}],
    [name === undefined ? hint : '', { italic: true }],
    ['', {}],
    ['', {}],
    ['', {}],
    [name ?? '', { bold: true }],
  ];
}
