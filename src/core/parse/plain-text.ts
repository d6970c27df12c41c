import { type TextTraits, traitsOf } from '../text/traits.js';
import { lazyTree } from './lazy-tree.js';
import { isLongText } from './long-lists.js';
import type { ParseProblem } from './problem.js';
import { quickData, quickReading, type Reading } from './quick-read.js';
import { dataOf, type Node } from './tree.js';

/**
 * A text that the quick reader has read. It holds the data or the tree; the other one is made on first use.
 */
export class PlainText {
  readonly text: string;
  readonly problems: readonly ParseProblem[] = [];
  readonly plain = true;
  /** What a pass over the text found; absent for a long text, whose entries are searched one by one. */
  readonly traits: TextTraits | undefined;
  #data: unknown;
  #reading: Reading | undefined;
  #root: Node | undefined;

  private constructor(text: string, data: unknown, reading: Reading | undefined, traits?: TextTraits) {
    this.text = text;
    this.traits = traits;
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
    const traits = traitsOf(text);
    const read = quickData(text, !traits.unusual);
    return read && new PlainText(text, read.data, undefined, traits);
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
    this.#root ??= this.#reading?.root ?? lazyTree(this.text) ?? quickReading(this.text)?.root;
    return this.#root;
  }

  /** The tree and its size, where the text was read as a tree. */
  get reading(): Reading | undefined {
    return this.#reading;
  }
}
