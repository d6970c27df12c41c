import { isLongText } from './long-lists.js';
import type { ParseProblem } from './problem.js';
import { quickData, quickReading, type Reading } from './quick-read.js';
import { dataOf, type Node } from './tree.js';

/**
 * A text that the quick reader has read. It holds the data, the tree, or both; the missing one is made on
 * first use.
 */
export class PlainText {
  readonly text: string;
  readonly problems: readonly ParseProblem[] = [];
  readonly plain = true;
  #data: unknown;
  #reading: Reading | undefined;

  private constructor(text: string, data: unknown, reading: Reading | undefined) {
    this.text = text;
    this.#data = data;
    this.#reading = reading;
  }

  /**
   * `undefined` where the text needs the full parser. A long text is read as a tree at once, because the
   * caches of its entries are keyed by their nodes.
   */
  static of(text: string): PlainText | undefined {
    if (isLongText(text)) {
      const reading = quickReading(text);
      return reading && PlainText.as(text, reading);
    }
    const read = quickData(text);
    return read && new PlainText(text, read.data, undefined);
  }

  /** A text whose tree is known. */
  static as(text: string, reading: Reading): PlainText {
    return new PlainText(text, undefined, reading);
  }

  get data(): unknown {
    this.#data ??= dataOf(this.#reading?.root);
    return this.#data;
  }

  get root(): Node | undefined {
    this.#reading ??= quickReading(this.text);
    return this.#reading?.root;
  }

  /** The tree and its size, where they have been made. */
  get reading(): Reading | undefined {
    return this.#reading;
  }
}
