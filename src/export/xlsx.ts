import { writeXlsx as writeWorkbook } from 'hucre/xlsx';
import { phrase } from '../core/language/documents.js';
import { type Block, type Chart, type Document, isSmall, type Table } from '../core/paper/model.js';
import { blocksAboveTable, chartColumns, Sheet } from './xlsx/sheet.js';
import { tableSize } from './xlsx/styles.js';

export { writeFilledWorkbook, writeForm } from '../import/form-workbook.js';

/**
 * Writes a document as an XLSX file: each part of the paper on a sheet, with its short tables or its one long
 * table; other tables on sheets of their own or on one that they share. Sums are live formulas; head rows are frozen, and repeated in print.
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
  const sheets: Sheet[] = [];
  const shared = new Map<string, Sheet>();
  let { orientation } = document;
  let within = tablesWithin(document.blocks, 0);
  let paper = paperSheet(document, within, mainTable(document.blocks, 0));
  sheets.push(paper);
  for (const [index, block] of document.blocks.entries()) {
    if (block.kind === 'section') orientation = block.orientation;
    if (beginsSheet(document.blocks, index)) {
      // A part that begins with a table is a sheet of its own, so that what is signed below it stays there.
      within = tablesWithin(document.blocks, index + 1);
      paper = paperSheet({ ...document, orientation }, within, mainTable(document.blocks, index + 1));
      sheets.push(paper);
    } else if (block.kind === 'table' ? within.includes(block) : block.kind !== 'chart') {
      paper.add(block);
    } else if (block.kind === 'table' || block.kind === 'chart') {
      const name = block.sheet ?? block.name;
      paper.text(phrase('sheet/see', { name }), { align: 'center', italic: true });
      const known = shared.get(name);
      const all = document.blocks.flatMap((other) => (isOnSheet(other, block) ? [columnsOf(other)] : []));
      const own = known ?? new Sheet({ ...document, orientation }, name, all);
      if (known === undefined) {
        own.text(name, { align: 'center', bold: true });
        own.text(document.title, { align: 'center', italic: true });
        sheets.push(own);
      }
      if (block.sheet !== undefined) {
        own.gap();
        own.text(block.name, { align: 'left', bold: true });
        shared.set(name, own);
      }
      own.add(block);
    }
  }
  return sheets;
}

/** Whether a block is a table or a chart on the sheet of another one, or that one itself. */
function isOnSheet(other: Block, block: Table | Chart): other is Table | Chart {
  if (other.kind !== 'table' && other.kind !== 'chart') return false;
  return other === block || (block.sheet !== undefined && other.sheet === block.sheet);
}

function columnsOf(block: Table | Chart): Table['columns'] {
  return block.kind === 'chart' ? chartColumns : block.columns;
}

/** The sheet of a part of the paper, named by its table where it has just one and begins with it. */
function paperSheet(document: Document, within: readonly Table[], main: Table | undefined): Sheet {
  const isNamed = within.length === 1 && within[0] === main;
  const name = isNamed ? main?.name : undefined;
  return new Sheet(
    document,
    name ?? phrase('sheet/text'),
    within.map(({ columns }) => columns),
  );
}

function beginsSheet(blocks: readonly Block[], index: number): boolean {
  const kind = blocks[index]?.kind;
  return (kind === 'section' || kind === 'page-break') && mainTable(blocks, index + 1) !== undefined;
}

/** More tables than these would leave columns too narrow to be worth anything. */
const mostTables = 5;

/**
 * The tables that stay on the sheet of their part, where they are read with its text: short ones, or the first
 * one, if it is long, alone, since merged cells cannot be sorted.
 */
function tablesWithin(blocks: readonly Block[], from: number): readonly Table[] {
  const tables: Table[] = [];
  for (const [step, block] of blocks.slice(from).entries()) {
    if (beginsSheet(blocks, from + step)) break;
    if (block.kind === 'table') tables.push(block);
  }
  const [first] = tables;
  const short = tables.filter(isSmall);
  if (first === undefined || short.length > mostTables) return mainTables(blocks, from);
  return isSmall(first) ? short : [first];
}

function mainTables(blocks: readonly Block[], from: number): readonly Table[] {
  const main = mainTable(blocks, from);
  return main === undefined ? [] : [main];
}

/** The table that a part of the paper begins with, where it is near enough to the top to name the sheet. */
function mainTable(blocks: readonly Block[], from: number): Table | undefined {
  for (const block of blocks.slice(from, from + blocksAboveTable + 1)) {
    if (block.kind === 'table') return block;
    if (block.kind === 'section' || block.kind === 'page-break') return undefined;
  }
  return undefined;
}
