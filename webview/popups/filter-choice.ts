import { folded } from '../../src/core/text/words.js';

/** The selection state of a column filter with a search field. Independent of the DOM. */
export class FilterChoice {
  readonly #texts: readonly string[];
  readonly #chosen: Set<string>;
  /** What is ticked among the found ones while a search narrows them. */
  #searched: Set<string> | undefined;
  #found: readonly string[];

  /** `chosen`: the texts that are shown now; `undefined` where all are. */
  constructor(texts: readonly string[], chosen: readonly string[] | undefined) {
    this.#texts = texts;
    this.#found = texts;
    this.#chosen = new Set(chosen ?? texts);
  }

  /** The texts that the search leaves in view. */
  get found(): readonly string[] {
    return this.#found;
  }

  /** Whether all texts in view are ticked, none, or some. */
  get all(): 'all' | 'none' | 'some' {
    const count = this.#found.filter((text) => this.isTicked(text)).length;
    return count === 0 ? 'none' : count === this.#found.length ? 'all' : 'some';
  }

  /** The texts to show: those ticked in view; `undefined` for all. */
  get result(): readonly string[] | undefined {
    const shown = this.#found.filter((text) => this.isTicked(text));
    return shown.length === this.#texts.length ? undefined : shown;
  }

  /**
   * Narrows the visible texts, ignoring accents and case. Matches are ticked, because a user who searches
   * wants them; without a search the earlier ticks return.
   */
  search(text: string): void {
    const wanted = folded(text.trim());
    this.#found = wanted === '' ? this.#texts : this.#texts.filter((own) => folded(own).includes(wanted));
    this.#searched = wanted === '' ? undefined : new Set(this.#found);
  }

  isTicked(text: string): boolean {
    return (this.#searched ?? this.#chosen).has(text);
  }

  tick(text: string, isTicked: boolean): void {
    const ticked = this.#searched ?? this.#chosen;
    if (isTicked) ticked.add(text);
    else ticked.delete(text);
  }

  /** Ticks or unticks every visible text, including those beyond the end of the list. */
  tickAll(isTicked: boolean): void {
    for (const text of this.#found) this.tick(text, isTicked);
  }
}
