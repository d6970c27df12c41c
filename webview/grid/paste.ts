import type { CellInput } from '../../src/core/sheet/sheet.js';
import type { SheetView } from '../../src/core/sheet/sheet-view.js';
import { type Block, blockOf, type Place, placesOf, type Selection } from './selection.js';
import { type Cells, readTsv, writeTsv } from './tsv.js';

/** The selected cells as text for the clipboard. */
export function copyText(sheet: SheetView, selection: Selection): string {
  return writeTsv(textsOf(sheet, blockOf(selection)));
}

/** What emptying the selected cells asks for; cells that only show are passed over. */
export function clearInputs(sheet: SheetView, selection: Selection): readonly CellInput[] {
  return inputsAt(sheet, placesOf(blockOf(selection)), () => '').filter(
    (input) => cellText(sheet, input) !== '',
  );
}

/**
 * What pasting asks for: the block from the active corner on, or one value in every selected cell; what
 * would fall outside the sheet, or on cells that only show, is passed over.
 */
export function pasteInputs(sheet: SheetView, selection: Selection, text: string): readonly CellInput[] {
  const cells = readTsv(text);
  const block = blockOf(selection);
  const target = isSingle(cells) ? block : stretched(block, cells);
  const value = ({ row, column }: Place): string => {
    const line = cells[(row - block.top) % cells.length];
    return line?.[(column - block.left) % line.length] ?? '';
  };
  return inputsAt(sheet, placesOf(target), value);
}

/** A selection that the pasted block fills a whole number of times is filled; else the block is pasted once. */
function stretched(block: Block, cells: Cells): Block {
  const height = cells.length;
  const width = Math.max(...cells.map((row) => row.length));
  const rows = block.bottom - block.top + 1;
  const columns = block.right - block.left + 1;
  const fills = rows % height === 0 && columns % width === 0;
  return fills ? block : { ...block, bottom: block.top + height - 1, right: block.left + width - 1 };
}

function isSingle(cells: Cells): boolean {
  return cells.length === 1 && cells[0]?.length === 1;
}

function textsOf(sheet: SheetView, block: Block): Cells {
  const rows = sheet.rows.slice(block.top, block.bottom + 1);
  return rows.map((row) => row.cells.slice(block.left, block.right + 1).map((cell) => cell.text));
}

function inputsAt(
  sheet: SheetView,
  places: readonly Place[],
  text: (place: Place) => string,
): readonly CellInput[] {
  return places.flatMap((place) => {
    const row = sheet.rows[place.row];
    const column = sheet.columns[place.column];
    const cell = row?.cells[place.column];
    if (!row || !column || !cell || cell.input === 'none') return [];
    return [{ sheet: sheet.id, row: row.key, column: column.id, text: text(place) }];
  });
}

function cellText(sheet: SheetView, input: CellInput): string {
  const row = sheet.rows.find(({ key }) => key === input.row);
  return row?.cells[sheet.columns.findIndex(({ id }) => id === input.column)]?.text ?? '';
}
