/** Rows that stay on one page; the end is exclusive. */
export interface HeldRows {
  readonly from: number;
  readonly to: number;
}

/** What pages are made of, all heights in points. */
export interface PagedRows {
  readonly count: number;
  heightOf(row: number): number;
  /** The rows after which a page is asked to end. */
  readonly breaks: readonly number[];
  readonly held: readonly HeldRows[];
  /** The height of a page without its margins. */
  readonly room: number;
  /** The height of what is repeated above each page but the first. */
  readonly repeated: number;
}

export interface Pages {
  /** The rows after which a page must end. */
  readonly breaks: readonly number[];
  /** The rows with which pages begin. */
  readonly starts: readonly number[];
}

/** Where pages end: where it is asked for, and where rows that stay together would be divided. */
export function pagesOf({ count, heightOf, breaks: asked, held, room, repeated }: PagedRows): Pages {
  const breaks = new Set(asked);
  const starts: number[] = [];
  let used = 0;
  for (let row = 0; row < count; row += 1) {
    const own = heightOf(row);
    if (breaks.has(row - 1)) {
      used = 0;
      starts.push(row);
    }
    if (used + own > room) {
      // Also rows that would begin the page by themselves: another program may have room for one more.
      const [first] = held.filter(({ from, to }) => from <= row && row < to).sort((a, b) => a.from - b.from);
      used = repeated;
      starts.push(first?.from ?? row);
      if (first !== undefined && first.from > 0 && !breaks.has(first.from - 1)) {
        breaks.add(first.from - 1);
        for (let one = first.from; one < row; one += 1) used += heightOf(one);
      }
    }
    used += own;
  }
  return { breaks: [...breaks].sort((a, b) => a - b), starts };
}
