import type { CellInput } from '../../src/core/sheet/sheet.js';
import type { RowView, SheetView } from '../../src/core/sheet/sheet-view.js';
import { type Block, blockOf, type Place, placesOf, type Selection } from './selection.js';
import { readTsv, writeTsv } from './tsv.js';

/** The selected cells as text for the clipboard. */
export function copyText(sheet: SheetView, selection: Selection): string {
  const { top, bottom, left, right } = blockOf(selection);
  const columns = sheet.columns.map((_, column) => column).slice(left, right + 1);
  const rows = sheet.rows.slice(top, bottom + 1);
  return writeTsv(rows.map((row) => columns.map((column) => heldText(row, column))));
}

/** What emptying the selected cells asks for; cells that are empty or only show are passed over. */
export function clearInputs(sheet: SheetView, selection: Selection): readonly CellInput[] {
  return inputsAt(sheet, blockOf(selection), ({ row, column }) =>
    heldText(sheet.rows[row], column) === '' ? undefined : '',
  );
}

/**
 * What pasting asks for: the block from the top left cell on, or one value in every selected cell; what
 * would fall outside the sheet, or on cells that only show, is passed over. Where a row of the block is
 * shorter than others nothing is pasted.
 */
export function pasteInputs(sheet: SheetView, selection: Selection, text: string): readonly CellInput[] {
  const cells = readTsv(text);
  const height = cells.length;
  const width = cells.reduce((most, row) => Math.max(most, row.length), 0);
  const block = blockOf(selection);
  return inputsAt(
    sheet,
    stretched(block, height, width),
    ({ row, column }) => cells[(row - block.top) % height]?.[(column - block.left) % width],
  );
}

/** A selection that the pasted block fills a whole number of times is filled; else the block is pasted once. */
function stretched(block: Block, height: number, width: number): Block {
  const rows = block.bottom - block.top + 1;
  const columns = block.right - block.left + 1;
  const fills = rows % height === 0 && columns % width === 0;
  return fills ? block : { ...block, bottom: block.top + height - 1, right: block.left + width - 1 };
}

/** The text that a cell holds; the row for a new entry holds nothing yet, whatever hint it shows. */
function heldText(row: RowView | undefined, column: number): string {
  return row?.kind === 'new' ? '' : (row?.cells[column]?.text ?? '');
}

/** The inputs of a block's cells that take some and lie within the sheet; without a text there is none. */
function inputsAt(
  sheet: SheetView,
  block: Block,
  textAt: (place: Place) => string | undefined,
): readonly CellInput[] {
  const inside: Block = {
    ...block,
    bottom: Math.min(block.bottom, sheet.rows.length - 1),
    right: Math.min(block.right, sheet.columns.length - 1),
  };
  return placesOf(inside).flatMap((place) => {
    const row = sheet.rows[place.row];
    const column = sheet.columns[place.column];
    const cell = row?.cells[place.column];
    const text = textAt(place);
    if (!row || !column || !cell || cell.input === 'none' || text === undefined) return [];
    return [{ sheet: sheet.id, row: row.key, column: column.id, text }];
  });
}
