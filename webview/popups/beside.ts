/** Where a popup opens, in pixels of the window. */
export interface Anchor {
  readonly x: number;
  readonly y: number;
}

/** A rectangle of the window, in pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * The gap between a cell and its popup. It is negative so that the mouse reaches the popup without crossing
 * another cell.
 */
const gap = -1;

/** Distance from the edges of the window. */
const edge = 4;

/**
 * Finds a position for a popup beside a cell: below, above, right or left. It takes the first one that lies
 * within the window and covers none of the boxes in `clear`; `undefined` if there is none.
 */
export function placeBeside(cell: Box, size: Size, window: Size, clear: readonly Box[]): Anchor | undefined {
  const across = within(cell.left, size.width, window.width);
  const down = within(cell.top, size.height, window.height);
  const places: readonly Anchor[] = [
    { x: across, y: cell.bottom + gap },
    { x: across, y: cell.top - gap - size.height },
    { x: cell.right + gap, y: down },
    { x: cell.left - gap - size.width, y: down },
  ];
  return places.find((place) => {
    const box = {
      left: place.x,
      top: place.y,
      right: place.x + size.width,
      bottom: place.y + size.height,
    };
    return isInside(box, window) && !clear.some((other) => overlap(box, other));
  });
}

/** The start nearest to the wanted one from which a length fits into the window. */
function within(start: number, length: number, whole: number): number {
  return Math.max(edge, Math.min(start, whole - length - edge));
}

function isInside({ left, top, right, bottom }: Box, { width, height }: Size): boolean {
  return left >= 0 && top >= 0 && right <= width && bottom <= height;
}

/** Whether two boxes share more than a border. */
function overlap(a: Box, b: Box): boolean {
  return a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1;
}
