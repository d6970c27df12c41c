import type { CellInput } from '../../../src/core/views/sheet/sheet.js';
import { inputAt, type RowView, type SheetView } from '../../../src/core/views/sheet/sheet-view.js';
import { type FillPlan, planFill } from './fill-plan.js';
import { type Block, blockOf, type CellPlace, placesOf, type Selection } from './selection.js';
import type { Cells } from './tsv.js';

/** The texts of the selected cells. */
export function selectedTexts(sheet: SheetView, selection: Selection): Cells {
  const { top, bottom, left, right } = blockOf(selection);
  const columns = sheet.columns.map((_, column) => column).slice(left, right + 1);
  const rows = sheet.rows.slice(top, bottom + 1);
  return rows.map((row) => columns.map((column) => heldText(row, column)));
}

/** What emptying the selected cells asks for; cells that are empty or only show are passed over. */
export function clearInputs(sheet: SheetView, selection: Selection): readonly CellInput[] {
  return inputsAt(sheet, blockOf(selection), ({ row, column }) =>
    heldText(sheet.rows[row], column) === '' ? undefined : '',
  );
}

/** What pasting asks for, what of it does not go into its cell, and how many texts fall outside the sheet. */
export interface Paste extends FillPlan {
  readonly outside: number;
  /** The cells that the pasted block covers. */
  readonly block: Block;
}

/**
 * What pasting asks for: the block from the top left cell on, or one value in every selected cell. Rows beyond
 * the last of a list become new entries. Where a row of the block is shorter than others nothing is pasted.
 */
export function pasteInputs(sheet: SheetView, selection: Selection, cells: Cells): Paste {
  const height = cells.length;
  const width = cells.reduce((most, row) => Math.max(most, row.length), 0);
  const block = blockOf(selection);
  const target = stretched(block, height, width);
  const textAt = ({ row, column }: CellPlace): string | undefined =>
    cells[(row - block.top) % height]?.[(column - block.left) % width];
  const { inputs, leftOut } = planFill(sheet, target, textAt, 'pasted');
  const further = furtherInputs(sheet, target, textAt);
  const isOutside = ({ row, column }: CellPlace): boolean =>
    column >= sheet.columns.length || (row >= sheet.rows.length && sheet.rows.at(-1)?.kind !== 'new');
  const outside = placesOf(target).filter((place) => textAt(place)?.trim() && isOutside(place)).length;
  return { inputs: [...inputs, ...further], leftOut, outside, block: target };
}

/** The rows below the one for a new entry: each is a new entry too, named by how far below it stands. */
function furtherInputs(
  sheet: SheetView,
  block: Block,
  textAt: (place: CellPlace) => string | undefined,
): readonly CellInput[] {
  const last = sheet.rows.length - 1;
  const row = sheet.rows[last];
  if (row?.kind !== 'new' || block.bottom <= last) return [];
  const inputs: CellInput[] = [];
  for (let below = 1; last + below <= block.bottom; below += 1) {
    const own = { ...block, top: last, bottom: last };
    for (const input of inputsAt(sheet, own, ({ column }) => textAt({ row: last + below, column }))) {
      inputs.push({ ...input, row: `${row.key}:${below}` });
    }
  }
  return inputs;
}

/** A selection that the pasted block fills a whole number of times is filled; else the block is pasted once. */
function stretched(block: Block, height: number, width: number): Block {
  const rows = block.bottom - block.top + 1;
  const columns = block.right - block.left + 1;
  const fills = rows % height === 0 && columns % width === 0;
  return fills ? block : { ...block, bottom: block.top + height - 1, right: block.left + width - 1 };
}

/** The text that a cell holds; the row for a new entry holds nothing yet, whatever hint it shows. */
export function heldText(row: RowView | undefined, column: number): string {
  return row?.kind === 'new' ? '' : (row?.cells[column]?.text ?? '');
}

/** The inputs of a block's cells that take some and lie within the sheet; without a text there is none. */
export function inputsAt(
  sheet: SheetView,
  block: Block,
  textAt: (place: CellPlace) => string | undefined,
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
    if (!row || !column || !cell || inputAt(sheet, cell, place.column) === 'none' || text === undefined)
      return [];
    return [{ sheet: sheet.id, row: row.key, column: column.id, text }];
  });
}
