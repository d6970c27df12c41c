import type { CellInput } from '../../src/core/sheet/sheet.js';
import type { SheetView } from '../../src/core/sheet/sheet-view.js';
import { parseNumber } from '../../src/core/text/numbers.js';
import { heldText, inputsAt } from './paste.js';
import type { Block } from './selection.js';

/** Fills a block downwards from its first row: Ctrl+D. One row alone takes what stands above it. */
export function fillDown(sheet: SheetView, block: Block): readonly CellInput[] {
  const source = block.top === block.bottom ? Math.max(block.top - 1, 0) : block.top;
  return inputsAt(sheet, block, ({ row, column }) =>
    row === source ? undefined : heldText(sheet.rows[source], column),
  );
}

/** Fills a block to the right from its first column: Ctrl+R. One column alone takes what stands left of it. */
export function fillRight(sheet: SheetView, block: Block): readonly CellInput[] {
  const source = block.left === block.right ? Math.max(block.left - 1, 0) : block.left;
  return inputsAt(sheet, block, ({ row, column }) =>
    column === source ? undefined : heldText(sheet.rows[row], source),
  );
}

/**
 * Drags a block out over a larger one, as the fill handle does: its cells repeat, and two or more numbers that
 * go on by the same step are continued.
 */
export function fillOut(sheet: SheetView, source: Block, target: Block): readonly CellInput[] {
  const height = source.bottom - source.top + 1;
  const width = source.right - source.left + 1;
  const goesDown = target.bottom > source.bottom || target.top < source.top;
  return inputsAt(sheet, target, ({ row, column }) => {
    const isSource =
      row >= source.top && row <= source.bottom && column >= source.left && column <= source.right;
    if (isSource) return undefined;
    const line = goesDown
      ? Array.from({ length: height }, (_, at) => heldText(sheet.rows[source.top + at], column))
      : Array.from({ length: width }, (_, at) => heldText(sheet.rows[row], source.left + at));
    return continued(line, goesDown ? row - source.top : column - source.left);
  });
}

/** The text at a position of a line that repeats, or of a series of numbers that goes on. */
function continued(line: readonly string[], position: number): string {
  const numbers = line.map(parseNumber);
  const [first, second] = numbers;
  if (first !== undefined && second !== undefined) {
    const step = second - first;
    const isSeries = numbers.every((number, at) => number !== undefined && near(number, first + step * at));
    if (isSeries) return plainNumber(first + step * position);
  }
  const length = line.length;
  return line[((position % length) + length) % length] ?? '';
}

/** Without thousands: what a column of texts shows must not change its look. */
function plainNumber(value: number): string {
  return String(Number(value.toFixed(9))).replace('.', ',');
}

function near(a: number, b: number): boolean {
  return Math.abs(a - b) < 1e-9;
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
