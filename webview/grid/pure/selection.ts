/** A place in the grid; rows and columns count from 0, headers left out. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** The active cell and the other corner of the range; both the same where one cell is selected. */
export interface Selection {
  readonly active: CellPlace;
  readonly corner: CellPlace;
}

export interface Size {
  readonly rows: number;
  readonly columns: number;
}

/** The cells of a selection: first and last row and column, all inclusive. */
export interface Block {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

export type Direction = 'up' | 'down' | 'left' | 'right';

export type Edge = 'row-start' | 'row-end' | 'grid-start' | 'grid-end';

const steps: Readonly<Record<Direction, CellPlace>> = {
  up: { row: -1, column: 0 },
  down: { row: 1, column: 0 },
  left: { row: 0, column: -1 },
  right: { row: 0, column: 1 },
};

export function selectCell(place: CellPlace, size: Size): Selection {
  const held = hold(place, size);
  return { active: held, corner: held };
}

/** Stretches the range to another corner; the active cell stays. */
export function extendTo(selection: Selection, corner: CellPlace, size: Size): Selection {
  return { active: hold(selection.active, size), corner: hold(corner, size) };
}

/** Some cells on; the range grows instead with `extend`. */
export function move(
  selection: Selection,
  direction: Direction,
  size: Size,
  options: { readonly extend?: boolean; readonly by?: number } = {},
): Selection {
  const from = options.extend ? selection.corner : selection.active;
  const target = stepped(from, direction, options.by ?? 1);
  return options.extend ? extendTo(selection, target, size) : selectCell(target, size);
}

/** Whether a place holds something, or takes something. */
export type PlaceTest = (place: CellPlace) => boolean;

/**
 * To the end of the block of filled cells that the place is in; from its end, and from an empty cell, to the
 * next filled one; past the last of them to the edge of the grid. So Ctrl with arrows goes in spreadsheets.
 */
export function jump(
  selection: Selection,
  direction: Direction,
  size: Size,
  { extend, isFilled }: { readonly extend: boolean; readonly isFilled: PlaceTest },
): Selection {
  let place = extend ? selection.corner : selection.active;
  const goesOn = isFilled(place) && isFilled(stepped(place, direction, 1));
  for (let on = stepped(place, direction, 1); isWithinGrid(on, size); on = stepped(on, direction, 1)) {
    if (goesOn && !isFilled(on)) break;
    place = on;
    if (!goesOn && isFilled(on)) break;
  }
  return extend ? extendTo(selection, place, size) : selectCell(place, size);
}

/**
 * The next editable cell in Tab order: along the row, then the next row; `undefined` past either end of the
 * grid.
 */
export function next(
  selection: Selection,
  back: boolean,
  size: Size,
  takes: PlaceTest = () => true,
): Selection | undefined {
  const step = back ? -1 : 1;
  const { row, column } = selection.active;
  for (let at = row * size.columns + column + step; at >= 0 && at < size.rows * size.columns; at += step) {
    const place = { row: Math.floor(at / size.columns), column: at % size.columns };
    if (takes(place)) return selectCell(place, size);
  }
  return undefined;
}

export function selectAll(selection: Selection, size: Size): Selection {
  return extendTo(
    { ...selection, active: { row: 0, column: 0 } },
    { row: size.rows - 1, column: size.columns - 1 },
    size,
  );
}

/** Whole rows from one to another; the active cell is the first of the row it began with. */
export function selectRows(from: number, to: number, size: Size): Selection {
  return extendTo(selectCell({ row: from, column: 0 }, size), { row: to, column: size.columns - 1 }, size);
}

/** Whole columns from one to another; the active cell is the first of the column it began with. */
export function selectColumns(from: number, to: number, size: Size): Selection {
  return extendTo(selectCell({ row: 0, column: from }, size), { row: size.rows - 1, column: to }, size);
}

/** To an end of the row or of the grid; the range grows there instead with `extend`. */
export function goToEdge(selection: Selection, edge: Edge, extend: boolean, size: Size): Selection {
  const from = extend ? selection.corner : selection.active;
  const column = edge === 'row-start' || edge === 'grid-start' ? 0 : size.columns - 1;
  const row = edge === 'grid-start' ? 0 : edge === 'grid-end' ? size.rows - 1 : from.row;
  const place = { row, column };
  return extend ? extendTo(selection, place, size) : selectCell(place, size);
}

export function blockOf({ active, corner }: Selection): Block {
  return {
    top: Math.min(active.row, corner.row),
    bottom: Math.max(active.row, corner.row),
    left: Math.min(active.column, corner.column),
    right: Math.max(active.column, corner.column),
  };
}

export function isWithin(block: Block, { row, column }: CellPlace): boolean {
  return row >= block.top && row <= block.bottom && column >= block.left && column <= block.right;
}

/** Every place of a block, row by row. */
export function placesOf(block: Block): readonly CellPlace[] {
  const places: CellPlace[] = [];
  for (let row = block.top; row <= block.bottom; row += 1) {
    for (let column = block.left; column <= block.right; column += 1) places.push({ row, column });
  }
  return places;
}

function stepped({ row, column }: CellPlace, direction: Direction, by: number): CellPlace {
  const step = steps[direction];
  return { row: row + step.row * by, column: column + step.column * by };
}

function isWithinGrid({ row, column }: CellPlace, size: Size): boolean {
  return row >= 0 && row < size.rows && column >= 0 && column < size.columns;
}

function hold({ row, column }: CellPlace, size: Size): CellPlace {
  return {
    row: Math.max(0, Math.min(row, size.rows - 1)),
    column: Math.max(0, Math.min(column, size.columns - 1)),
  };
}
