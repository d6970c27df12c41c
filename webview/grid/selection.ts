/** A place in the grid; rows and columns count from 0, headers left out. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** The active cell and the other corner of the range; both the same where one cell is selected. */
export interface Selection {
  readonly active: Place;
  readonly corner: Place;
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

const steps: Readonly<Record<Direction, Place>> = {
  up: { row: -1, column: 0 },
  down: { row: 1, column: 0 },
  left: { row: 0, column: -1 },
  right: { row: 0, column: 1 },
};

export function selectCell(place: Place, size: Size): Selection {
  const held = hold(place, size);
  return { active: held, corner: held };
}

/** Stretches the range to another corner; the active cell stays. */
export function extendTo(selection: Selection, corner: Place, size: Size): Selection {
  return { active: hold(selection.active, size), corner: hold(corner, size) };
}

/** One cell on, or to the edge of the grid with `far`; the range grows instead with `extend`. */
export function move(
  selection: Selection,
  direction: Direction,
  size: Size,
  options: { readonly far?: boolean; readonly extend?: boolean; readonly by?: number } = {},
): Selection {
  const from = options.extend ? selection.corner : selection.active;
  const step = steps[direction];
  const by = options.far ? Math.max(size.rows, size.columns) : (options.by ?? 1);
  const target = { row: from.row + step.row * by, column: from.column + step.column * by };
  return options.extend ? extendTo(selection, target, size) : selectCell(target, size);
}

/** The next cell as Tab goes: along the row, then to the next; `undefined` past either end of the grid. */
export function next(selection: Selection, back: boolean, size: Size): Selection | undefined {
  const index = selection.active.row * size.columns + selection.active.column + (back ? -1 : 1);
  if (index < 0 || index >= size.rows * size.columns) return undefined;
  return selectCell({ row: Math.floor(index / size.columns), column: index % size.columns }, size);
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

export function isWithin(block: Block, { row, column }: Place): boolean {
  return row >= block.top && row <= block.bottom && column >= block.left && column <= block.right;
}

/** Every place of a block, row by row. */
export function placesOf(block: Block): readonly Place[] {
  const places: Place[] = [];
  for (let row = block.top; row <= block.bottom; row += 1) {
    for (let column = block.left; column <= block.right; column += 1) places.push({ row, column });
  }
  return places;
}

function hold({ row, column }: Place, size: Size): Place {
  return {
    row: Math.max(0, Math.min(row, size.rows - 1)),
    column: Math.max(0, Math.min(column, size.columns - 1)),
  };
}
