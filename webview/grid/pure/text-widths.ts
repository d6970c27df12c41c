/** More texts than this are not remembered: a sheet has far fewer that differ. */
const mostKnown = 20_000;

/** How wide texts are in the font of an element, found without laying anything out. */
export class TextWidths {
  readonly #element: Element;
  readonly #context = document.createElement('canvas').getContext('2d');
  readonly #known = new Map<string, number>();
  #font = '';

  constructor(element: Element) {
    this.#element = element;
  }

  /** Reads the font again; `true` if it has changed. */
  refresh(): boolean {
    const { font } = getComputedStyle(this.#element);
    if (font === this.#font || !this.#context) return false;
    this.#font = font;
    this.#context.font = font;
    this.#known.clear();
    return true;
  }

  /** The width of a text of one line, in pixels. */
  of(text: string): number {
    const known = this.#known.get(text);
    if (known !== undefined) return known;
    const width = this.#context?.measureText(text).width ?? Number.POSITIVE_INFINITY;
    if (this.#known.size >= mostKnown) this.#known.clear();
    this.#known.set(text, width);
    return width;
  }
}
