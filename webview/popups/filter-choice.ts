import { folded } from '../../src/core/text/words.js';

/** Which texts of a column are ticked, while a search narrows those in view. Knows nothing of the page. */
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
   * Narrows the texts in view; accents and case do not count. What is found is ticked, since who searches means it;
   * without a search the ticks are again what they were before.
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

  /** Ticks or unticks every text in view, also those beyond what a list shows. */
  tickAll(isTicked: boolean): void {
    for (const text of this.#found) this.tick(text, isTicked);
  }
}
