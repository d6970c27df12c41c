/** Where the rows of a long sheet are and how much of them is in sight, in pixels. */
export interface Sight {
  readonly count: number;
  readonly rowHeight: number;
  /** How far the rows are scrolled up, and how high the part is that shows them. */
  readonly top: number;
  readonly height: number;
}

/**
 * Overscan: rows above and below the visible ones that are in the DOM too, so that scrolling shows them at
 * once.
 */
const around = 8;

/** The first row in the DOM and the end (exclusive). */
export function rowsInSight({ count, rowHeight, top, height }: Sight): readonly [number, number] {
  const first = Math.floor(top / rowHeight) - around;
  const end = Math.ceil((top + height) / rowHeight) + around;
  return [Math.max(0, Math.min(first, count)), Math.max(0, Math.min(end, count))];
}

/**
 * Virtual scrolling: the rows of a long sheet that are in the DOM: the visible ones, an overscan, and pinned
 * ones.
 */
export class RowWindow {
  readonly #scroller: HTMLElement;
  readonly #onChange: () => void;
  #count = 0;
  #rowHeight = 1;
  #height = 0;
  #range: readonly [number, number] = [0, 0];

  constructor(scroller: HTMLElement, onChange: () => void) {
    this.#scroller = scroller;
    this.#onChange = onChange;
    scroller.addEventListener('scroll', () => this.#follow(), { passive: true });
    new ResizeObserver(() => {
      this.#height = scroller.clientHeight;
      this.#follow();
    }).observe(scroller);
  }

  get isOn(): boolean {
    return this.#count > 0;
  }

  /** Sets the number of rows and their common height in pixels; 0 rows turn windowing off. */
  show(count: number, rowHeight: number): void {
    this.#count = count;
    this.#rowHeight = rowHeight;
    this.#height ||= this.#scroller.clientHeight;
    this.#range = this.#inSight();
  }

  /** The rows to render, from top to bottom. */
  rows(pinned: readonly number[]): readonly number[] {
    const [first, end] = this.#range;
    const rows = Array.from({ length: end - first }, (_, index) => first + index);
    const further = pinned.filter((row) => (row < first || row >= end) && row < this.#count);
    return further.length === 0 ? rows : [...rows, ...further].sort((a, b) => a - b);
  }

  #follow(): void {
    if (!this.isOn) return;
    const [first, end] = this.#range;
    this.#range = this.#inSight();
    if (this.#range[0] !== first || this.#range[1] !== end) this.#onChange();
  }

  #inSight(): readonly [number, number] {
    const { scrollTop } = this.#scroller;
    return rowsInSight({
      count: this.#count,
      rowHeight: this.#rowHeight,
      top: scrollTop,
      height: this.#height,
    });
  }
}
