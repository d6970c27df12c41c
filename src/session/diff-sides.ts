import type { DocumentUri } from './document.js';

/** A grid that may be one side of a diff. */
export interface Side {
  readonly uri: DocumentUri;
  readonly isVisible: boolean;
}

/**
 * Pairs the grids that are the two sides of a diff. VS Code opens both as separate editors without any link
 * between them. Two visible versions of one file are paired if one of them comes from git.
 */
export class DiffSides<Grid extends Side> {
  /** In the order in which they were opened. */
  readonly #grids: Grid[] = [];

  add(grid: Grid): void {
    this.#grids.push(grid);
  }

  remove(grid: Grid): void {
    const index = this.#grids.indexOf(grid);
    if (index >= 0) this.#grids.splice(index, 1);
  }

  /** The other side; if there are several candidates, the one opened next to it. */
  otherSideOf(grid: Grid): Grid | undefined {
    const at = this.#grids.indexOf(grid);
    const candidates = this.#grids.filter((other) => isOtherSide(grid, other));
    const distance = (other: Grid): number => Math.abs(this.#grids.indexOf(other) - at);
    return candidates.toSorted((a, b) => distance(a) - distance(b))[0];
  }
}

function isOtherSide(grid: Side, other: Side): boolean {
  return (
    other.isVisible &&
    grid.uri.path === other.uri.path &&
    grid.uri.toString() !== other.uri.toString() &&
    [grid.uri.scheme, other.uri.scheme].includes('git')
  );
}
