import type { PaperForm } from './form.js';

/**
 * A document that goes upward, as content and nothing else: what stands where, and how it is laid out on the
 * page. Every writer (HTML, Markdown, DOCX, XLSX, PDF) draws the same blocks.
 */
export interface Document {
  readonly kind: string;
  /** One line that names the document, for file properties and for people who look for it. */
  readonly title: string;
  /** How it is laid out, by the guide in force on its date. */
  readonly form: PaperForm;
  /** How the first pages lie; a section may turn those that follow. */
  readonly orientation: Orientation;
  readonly blocks: readonly Block[];
}

export type Orientation = 'portrait' | 'landscape';

export type Block =
  | Letterhead
  | Title
  | Heading
  | Paragraph
  | DottedLines
  | Table
  | Chart
  | Signatures
  | { readonly kind: 'page-break' }
  | SectionStart;

/** A new page, from which on pages lie this way. */
export interface SectionStart {
  readonly kind: 'section';
  readonly orientation: Orientation;
}

/** Blocks on pages that lie the same way. */
export interface Section {
  readonly form: PaperForm;
  readonly orientation: Orientation;
  readonly blocks: readonly Block[];
}

export type Align = 'left' | 'center' | 'right' | 'justify';

/** A stretch of text in one face. */
export interface Run {
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
}

/** The head of a party paper: organisations and number at the left, the Party, place and date at the right. */
export interface Letterhead {
  readonly kind: 'letterhead';
  /** The direct superior, in capitals. */
  readonly above: string;
  /** Who issues the paper, in capitals. */
  readonly issuer: string;
  /** `Số … -BC/CB`; absent on forms that carry no number. */
  readonly number: string | undefined;
  readonly party: string;
  /** Place and date, in italics. */
  readonly dated: string;
}

/** The kind of paper in capitals, and below it what it is about. */
export interface Title {
  readonly kind: 'title';
  readonly name: string;
  readonly lines: readonly string[];
}

export interface Heading {
  readonly kind: 'heading';
  readonly text: string;
}

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly runs: readonly Run[];
  readonly align: Align;
  /** Whether the first line is set in, as running text is. */
  readonly indent: boolean;
}

/** Lines to be filled in by hand. */
export interface DottedLines {
  readonly kind: 'dotted-lines';
  readonly count: number;
}

export interface Table {
  readonly kind: 'table';
  /** A short name, that of a worksheet; unique in a document. */
  readonly name: string;
  /** The worksheet that it shares with others; absent where it has one of its own. */
  readonly sheet?: string;
  readonly columns: readonly TableColumn[];
  /** Headings over several columns, above their own. */
  readonly spans: readonly ColumnSpan[];
  readonly rows: readonly Row[];
}

export interface TableColumn {
  readonly title: string;
  /** Width in millimetres; the widths of a table fill the page. */
  readonly width: number;
  readonly align: Align;
}

/** A heading over the columns `from`…`to`, both inclusive, from 0. */
export interface ColumnSpan {
  readonly title: string;
  readonly from: number;
  readonly to: number;
}

/** The heading over a column, where it has one. */
export function spanOver(spans: readonly ColumnSpan[], column: number): ColumnSpan | undefined {
  return spans.find(({ from, to }) => from <= column && column <= to);
}

export interface Row {
  readonly role: 'body' | 'group' | 'total';
  /** Left to right; the `span`s of a row add up to the number of columns. */
  readonly cells: readonly Cell[];
}

export interface Cell {
  /** What people read; numbers in Vietnamese form. */
  readonly text: string;
  /** The number behind the text, for spreadsheets. */
  readonly number?: number;
  /** How a spreadsheet computes the number; `number` is its value. */
  readonly formula?: Formula;
  readonly percent?: boolean;
  readonly align?: Align;
  readonly bold?: boolean;
  readonly span?: number;
}

/** A spreadsheet formula: text, and places in the same table. */
export type Formula = readonly (string | DocumentPlace)[];

/** A cell of a table by body row and column, both from 0; with `to`, the cells down to that row. */
export interface DocumentPlace {
  readonly row: number;
  readonly column: number;
  readonly to?: number;
}

/** A small chart of bars, one below the other. Every bar's number stands beside it as text, so that none is only drawn. */
export interface Chart {
  readonly kind: 'chart';
  /** A short name, that of a worksheet; unique in a document. */
  readonly name: string;
  /** The worksheet that it shares with others; absent where it has one of its own. */
  readonly sheet?: string;
  readonly title: string;
  /** The number whose bar is as long as the chart is wide; more than 0. */
  readonly max: number;
  /** Whether the numbers are shares. */
  readonly percent: boolean;
  readonly bars: readonly Bar[];
}

export interface Bar {
  readonly label: string;
  /** Absent where the number is not known or withheld: no bar is drawn then. */
  readonly number: number | undefined;
  /** What people read beside the bar; numbers in Vietnamese form. */
  readonly text: string;
}

/** Who signs, at the right; at the left stands a second signature or who receives the paper. */
export interface Signatures {
  readonly kind: 'signatures';
  readonly left: Signature | Recipients | undefined;
  readonly right: Signature;
}

export interface Signature {
  readonly kind: 'signature';
  /** `T/M CHI BỘ`, where one signs for an organisation. */
  readonly onBehalf: string | undefined;
  /** `BÍ THƯ`. */
  readonly office: string;
  readonly hint: string;
  readonly name: string | undefined;
}

export interface Recipients {
  readonly kind: 'recipients';
  readonly title: string;
  readonly names: readonly string[];
}

/** Running text: justified, its first line set in. */
export function paragraph(...parts: readonly (string | Run)[]): Paragraph {
  return { kind: 'paragraph', runs: parts.map(asRun), align: 'justify', indent: true };
}

/** A line of text without an indent. */
export function line(align: Align, ...parts: readonly (string | Run)[]): Paragraph {
  return { kind: 'paragraph', runs: parts.map(asRun), align, indent: false };
}

export function bold(text: string): Run {
  return { text, bold: true };
}

export function italic(text: string): Run {
  return { text, italic: true };
}

export function heading(text: string): Heading {
  return { kind: 'heading', text };
}

function asRun(part: string | Run): Run {
  return typeof part === 'string' ? { text: part } : part;
}

/** The parts of a document whose pages lie the same way, in order; the first lies as the document does. */
export function sectionsOf({
  form,
  orientation,
  blocks,
}: Pick<Document, 'form' | 'orientation' | 'blocks'>): readonly Section[] {
  const sections: (Omit<Section, 'blocks'> & { readonly blocks: Block[] })[] = [
    { form, orientation, blocks: [] },
  ];
  for (const block of blocks) {
    if (block.kind === 'section') sections.push({ form, orientation: block.orientation, blocks: [] });
    else sections.at(-1)?.blocks.push(block);
  }
  return sections;
}

/** How far a bar reaches, from 0 to 1. */
export function reachOf({ number = 0 }: Bar, { max }: Pick<Chart, 'max'>): number {
  return Math.min(1, Math.max(0, number / max));
}

/** How many columns a cell takes. */
export function spanOf(cell: Cell): number {
  return cell.span ?? 1;
}

/** Whether a table is so small that a page had better not divide it. */
export function isSmall({ rows }: Table): boolean {
  return rows.length <= 8;
}

/** A line of a title whose last number stays on the line of its word: `năm 2026` is not divided. */
export function withHeldNumber(line: string): string {
  return line.replace(/ (\d\S*)$/u, '\u00a0$1');
}

/** Rows of a table that stay on the page of the signatures below it, so that none stands alone. */
export const rowsWithSignature = 2;

/** Dotted lines that do so. */
export const linesWithSignature = 2;

/** Lines of text between a table and the signatures that stay with these. */
const mostHeldBlocks = 4;

/**
 * The index of the first block that stays on one page with the signatures at `index`: short text before them, and the
 * end of a table or of dotted lines before that. The index itself where nothing does.
 */
export function heldFrom(blocks: readonly Block[], index: number): number {
  let first = index;
  while (index - first < mostHeldBlocks && isShortText(blocks[first - 1])) first -= 1;
  const before = blocks[first - 1]?.kind;
  return before === 'table' || before === 'dotted-lines' ? first - 1 : first;
}

/** The indices of the blocks that stay with signatures below them. */
export function heldBlocks(blocks: readonly Block[]): ReadonlySet<number> {
  const held = blocks.flatMap(({ kind }, index) => {
    if (kind !== 'signatures') return [];
    const first = heldFrom(blocks, index);
    return Array.from({ length: index - first }, (_, step) => first + step);
  });
  return new Set(held);
}

/** Letters of a text that a page surely has room for beside the signatures. */
const longestHeld = 500;

function isShortText(block: Block | undefined): boolean {
  return block?.kind === 'paragraph' && plainText(block.runs).length <= longestHeld;
}

/** The text of runs without their faces. */
export function plainText(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join('');
}
