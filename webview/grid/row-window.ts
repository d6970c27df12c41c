import {
  elementScroll,
  observeElementOffset,
  observeElementRect,
  Virtualizer,
  type VirtualizerOptions,
} from '@tanstack/virtual-core';

/** Which rows of a long sheet are in the page: those in sight, some around them, and those that are pinned. */
export class RowWindow {
  readonly #scroller: HTMLElement;
  readonly #onChange: () => void;
  #virtualizer: Virtualizer<HTMLElement, HTMLElement> | undefined;
  #unmount: (() => void) | undefined;
  #rowHeight = 27;

  constructor(scroller: HTMLElement, onChange: () => void) {
    this.#scroller = scroller;
    this.#onChange = onChange;
  }

  get isOn(): boolean {
    return this.#virtualizer !== undefined;
  }

  /** Windows that many rows, which stand below a head of that height in pixels; 0 rows turn it off. */
  show(count: number, head: number): void {
    if (count === 0) {
      this.#unmount?.();
      this.#unmount = undefined;
      this.#virtualizer = undefined;
      return;
    }
    this.#rowHeight = this.#measuredHeight();
    const options: VirtualizerOptions<HTMLElement, HTMLElement> = {
      count,
      getScrollElement: () => this.#scroller,
      estimateSize: () => this.#rowHeight,
      paddingStart: head,
      overscan: 10,
      scrollToFn: elementScroll,
      observeElementRect,
      observeElementOffset,
      onChange: this.#onChange,
      initialRect: { width: this.#scroller.clientWidth, height: this.#scroller.clientHeight },
    };
    if (this.#virtualizer) this.#virtualizer.setOptions(options);
    else {
      this.#virtualizer = new Virtualizer(options);
      this.#unmount = this.#virtualizer._didMount();
    }
    this.#virtualizer._willUpdate();
  }

  /** The rows that belong in the page, from top to bottom. */
  rows(pinned: readonly number[]): readonly number[] {
    const count = this.#virtualizer?.options.count ?? 0;
    const inSight = this.#virtualizer?.getVirtualItems().map(({ index }) => index) ?? [];
    const rows = new Set([...inSight, ...pinned.filter((row) => row < count)]);
    return [...rows].sort((a, b) => a - b);
  }

  /** Stands for rows that are not in the page. */
  gap(rows: number, columns: number): HTMLElement {
    const element = document.createElement('tr');
    element.className = 'gap';
    element.setAttribute('role', 'presentation');
    const cell = document.createElement('td');
    cell.setAttribute('role', 'presentation');
    cell.colSpan = columns;
    cell.style.height = `${rows * this.#rowHeight}px`;
    element.append(cell);
    return element;
  }

  /** Rows that are windowed are all of one height; it follows the size of the font. */
  #measuredHeight(): number {
    const row = this.#scroller.querySelector<HTMLElement>('table.windowed tbody tr[data-row]');
    return row?.offsetHeight || this.#rowHeight;
  }
}
