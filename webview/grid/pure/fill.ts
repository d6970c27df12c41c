import type { SheetView } from '../../../src/core/views/sheet/sheet-view.js';
import { type FillPlan, planFill } from './fill-plan.js';
import { heldText } from './paste.js';
import type { Block } from './selection.js';
import { continued } from './series.js';

/** Fills a block downwards from its first row: Ctrl+D. One row alone takes what stands above it. */
export function fillDown(sheet: SheetView, block: Block): FillPlan {
  const source = block.top === block.bottom ? Math.max(block.top - 1, 0) : block.top;
  return planFill(
    sheet,
    block,
    ({ row, column }) => (row === source ? undefined : heldText(sheet.rows[source], column)),
    'filled',
  );
}

/** Fills a block to the right from its first column: Ctrl+R. One column alone takes what stands left of it. */
export function fillRight(sheet: SheetView, block: Block): FillPlan {
  const source = block.left === block.right ? Math.max(block.left - 1, 0) : block.left;
  return planFill(
    sheet,
    block,
    ({ row, column }) => (column === source ? undefined : heldText(sheet.rows[row], source)),
    'filled',
  );
}

/** Writes one text into every cell of a block: Ctrl+Enter. */
export function fillAll(sheet: SheetView, block: Block, text: string): FillPlan {
  return planFill(sheet, block, () => text, 'filled');
}

/**
 * Drags a block out over a larger one, as the fill handle does: its cells repeat, and numbers and dates that go on
 * by the same step are continued.
 */
export function fillOut(sheet: SheetView, source: Block, target: Block): FillPlan {
  const height = source.bottom - source.top + 1;
  const width = source.right - source.left + 1;
  const goesDown = target.bottom > source.bottom || target.top < source.top;
  return planFill(
    sheet,
    target,
    ({ row, column }) => {
      const isSource =
        row >= source.top && row <= source.bottom && column >= source.left && column <= source.right;
      if (isSource) return undefined;
      const line = goesDown
        ? Array.from({ length: height }, (_, at) => heldText(sheet.rows[source.top + at], column))
        : Array.from({ length: width }, (_, at) => heldText(sheet.rows[row], source.left + at));
      return continued(line, goesDown ? row - source.top : column - source.left);
    },
    'filled',
  );
}

/**
 * The block that a double click on the handle covers: down to the last row of the entries below that hold anything
 * beside the filled columns.
 */
export function filledToEnd(sheet: SheetView, source: Block): Block {
  let bottom = source.bottom;
  while (isFilledBeside(sheet, bottom + 1, source)) bottom += 1;
  return { ...source, bottom };
}

function isFilledBeside({ rows }: SheetView, row: number, { left, right }: Block): boolean {
  const view = rows[row];
  if (view?.kind !== 'entry' && view?.kind !== 'item') return false;
  return view.cells.some(({ text }, column) => (column < left || column > right) && text !== '');
}

/** The block that dragging the handle of `source` to a place covers: the longer of the two ways. */
export function dragged(
  source: Block,
  { row, column }: { readonly row: number; readonly column: number },
): Block {
  const down = Math.max(row - source.bottom, source.top - row, 0);
  const across = Math.max(column - source.right, source.left - column, 0);
  if (down === 0 && across === 0) return source;
  return down >= across
    ? { ...source, top: Math.min(source.top, row), bottom: Math.max(source.bottom, row) }
    : { ...source, left: Math.min(source.left, column), right: Math.max(source.right, column) };
}
