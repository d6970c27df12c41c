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

/** Room left between a cell and what opens beside it, so that the mouse reaches it without crossing another cell. */
const gap = -1;

/** Distance from the edges of the window. */
const edge = 4;

/**
 * Where something of a size can open beside a cell: below it, above it, or to either side, whichever is first
 * within the window and covers none of the boxes to leave clear. `undefined` where there is no such place.
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

/** A start from which a length ends within the window, as near to the wanted one as can be. */
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
