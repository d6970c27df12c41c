import type { SheetChart, WriteSheet, writeXlsx as writeWorkbook } from 'hucre/xlsx';
import { phrase } from '../../core/language/documents.js';
import { pageOf } from '../../core/paper/form.js';
import {
  type Block,
  type Chart,
  type Document,
  heldFrom,
  isSmall,
  type Letterhead,
  plainText,
  rowsWithSignature,
  type Signatures,
  type Table,
  withHeldNumber,
} from '../../core/paper/model.js';
import { columnName, sheetName } from './cells.js';
import { type Grid, gridOf } from './grid.js';
import { type HeldRows, type Pages, pagesOf } from './pages.js';
import { linePoints, SheetCells, type SideLine } from './sheet-cells.js';
import { drawTable, type TableRows } from './sheet-table.js';
import { sideLines, signatureLines } from './side-lines.js';
import { type TextLook, textSize } from './styles.js';

type NamedRange = NonNullable<Parameters<typeof writeWorkbook>[0]['namedRanges']>[number];

/**
 * A table at most this many blocks below the top stays on the first sheet, so that its head can be frozen
 * there.
 */
export const blocksAboveTable = 4;

/** The width of a digit in the default font at 12 points. */
const digitMillimetres = 2.117;

/** The usable share of a page; programs measure text differently, so some is left as a margin. */
const usedRoom = 0.97;

/** The share of the width for the organisations at the head. */
const letterheadShare = 0.44;

export const textColumns: Table['columns'] = Array.from({ length: 8 }, () => ({
  title: '',
  width: 1,
  align: 'left',
}));

/** The labels and numbers of a chart, which is placed below them. */
export const chartColumns: Table['columns'] = [
  { title: phrase('column/content'), width: 110, align: 'left' },
  { title: phrase('column/amount'), width: 55, align: 'center' },
];

/** The number of rows of a chart: for its heading, and for each bar. */
const chartRows = { head: 5, bar: 1.6 };

/** One worksheet, filled from the top. */
export class Sheet {
  readonly #document: Document;
  readonly #name: string;
  readonly #grid: Grid;
  readonly #hasOneTable: boolean;
  readonly #cells: SheetCells;
  readonly #breaks: number[] = [];
  readonly #charts: SheetChart[] = [];
  /** The first row of each block, to keep signatures together with what is above them. */
  readonly #blocks: { readonly block: Block; readonly from: number }[] = [];
  /** Rows that stay on one page: signatures with what is above them, headings with what is below them. */
  readonly #held: HeldRows[] = [];
  /** The first row of the headings above the next block. */
  #headings: number | undefined;
  /** The table whose head is frozen and repeated: the only one of the sheet. */
  #table: (TableRows & { readonly isNearTop: boolean }) | undefined;

  /** `tables` are the columns of each table that the sheet will have. */
  constructor(document: Document, name: string, tables: readonly Table['columns'][]) {
    this.#document = document;
    this.#name = name;
    this.#grid = gridOf(tables.length === 0 ? [textColumns] : tables, document);
    this.#hasOneTable = tables.length === 1;
    this.#cells = new SheetCells(this.#grid.widths);
  }

  add(block: Block): void {
    const from = this.#cells.row;
    this.#blocks.push({ block, from });
    this.#draw(block);
    if (block.kind === 'signatures') this.#hold();
    if (block.kind === 'heading') {
      this.#headings ??= from;
      return;
    }
    // Headings stay with the first row of what follows, or with a short table.
    const isWhole = block.kind === 'table' && isSmall(block);
    if (isWhole || this.#headings !== undefined)
      this.#held.push({ from: this.#headings ?? from, to: isWhole ? this.#cells.row : from + 2 });
    this.#headings = undefined;
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
    this.#held.push({ from, to: this.#cells.row });
  }

  #draw(block: Block): void {
    switch (block.kind) {
      case 'letterhead':
        this.#letterhead(block);
        return;
      case 'title':
        this.#cells.text(block.name, { align: 'center', bold: true, size: 16 });
        for (const line of block.lines)
          this.#cells.text(withHeldNumber(line), { align: 'center', bold: true });
        this.#cells.text(phrase('title-rule'), { align: 'center', bold: true });
        return;
      case 'heading':
        this.#cells.text(block.text, { align: 'left', bold: true });
        return;
      case 'paragraph': {
        const [run] = block.runs;
        this.#cells.text(plainText(block.runs), {
          align: block.align,
          bold: run?.bold ?? false,
          italic: run?.italic ?? false,
        });
        return;
      }
      case 'dotted-lines':
        for (let line = 0; line < block.count; line += 1) this.#cells.dottedLine();
        return;
      case 'table':
        this.#drawTable(block);
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
        this.#breaks.push(this.#cells.row - 1);
        return;
    }
  }

  /** A line of text over the whole width. */
  text(text: string, look: TextLook): void {
    this.#cells.text(text, look);
  }

  /** An empty line between two tables of a sheet. */
  gap(): void {
    this.#cells.row += 1;
  }

  written(): WriteSheet {
    const { margins } = pageOf(this.#document.form, this.#document.orientation);
    const inches = (millimetres: number): number => Math.round((millimetres / 25.4) * 1000) / 1000;
    const head = this.#table?.isNearTop ? this.#table : undefined;
    return {
      name: sheetName(this.#name),
      columns: this.#cells.widths.map((width) => ({
        width: Math.round((width / digitMillimetres) * 100) / 100,
      })),
      rows: this.#cells.values(),
      cells: this.#cells.cells,
      merges: this.#cells.merges,
      rowDefs: this.#cells.rowDefs,
      rowBreaks: [...this.#pages().breaks],
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
    const last = columnName(this.#cells.widths.length - 1);
    const range = (name: string, cells: string): NamedRange => ({
      name,
      range: `'${scope}'!${cells}`,
      scope,
    });
    const head = this.#table;
    return [
      range('_xlnm.Print_Area', `$A$1:$${last}$${this.#cells.row}`),
      ...(head && this.#isDivided(head)
        ? [range('_xlnm.Print_Titles', `$${head.from + 1}:$${head.to + 1}`)]
        : []),
    ];
  }

  /** Whether the table goes on on another page; only then its head is repeated. */
  #isDivided({ to, end }: TableRows): boolean {
    return this.#pages().starts.some((row) => to < row && row < end);
  }

  #pages(): Pages {
    const { height, margins } = pageOf(this.#document.form, this.#document.orientation);
    const heightOf = (row: number): number => this.#cells.rowDefs.get(row)?.height ?? linePoints;
    let repeated = 0;
    if (this.#table)
      for (let row = this.#table.from; row <= this.#table.to; row += 1) repeated += heightOf(row);
    return pagesOf({
      count: this.#cells.row,
      heightOf,
      breaks: this.#breaks,
      held: this.#held,
      room: ((height - margins.top - margins.bottom) / 25.4) * 72 * usedRoom,
      repeated,
    });
  }

  #letterhead({ above, issuer, number, party, dated }: Letterhead): void {
    const left: readonly SideLine[] = [
      [above, {}],
      [issuer, { bold: true }],
      ['*', {}],
      [number ?? '', {}],
    ];
    const right: readonly SideLine[] = [
      [party, { bold: true, size: this.#cells.sizeWithin(party, 15, letterheadShare), underline: true }],
      ['', {}],
      [dated, { italic: true, size: this.#cells.sizeWithin(dated, textSize, letterheadShare) }],
    ];
    this.#cells.pair(left, right, letterheadShare);
    this.#cells.row += 1;
  }

  #signatures({ left, right }: Signatures): void {
    this.#cells.row += 1;
    this.#cells.pair(left ? sideLines(left) : [], signatureLines(right), 0.5);
  }

  #drawTable(table: Table): void {
    const isNearTop = this.#blocks.length <= blocksAboveTable + 1;
    const { held, ...rows } = drawTable(this.#cells, table, this.#grid.coveredBy(table.columns));
    this.#held.push(...held);
    if (this.#hasOneTable) this.#table ??= { ...rows, isNearTop };
  }

  /** The numbers as a table, and below it a native chart of them. */
  #chart({ name, title, percent, max, bars }: Chart): void {
    const rows = bars.map(({ label, number, text }): Table['rows'][number] => ({
      role: 'body',
      cells: [{ text: label }, number === undefined ? { text } : { text, number, percent }],
    }));
    this.#drawTable({ kind: 'table', name, columns: chartColumns, spans: [], rows });
    const last = this.#cells.row;
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
    this.#cells.row = bottom;
  }
}
