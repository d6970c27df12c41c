import type { ParseProblem } from './problem.js';
import { quickData, quickRead } from './quick-read.js';
import type { Node } from './tree.js';

/** A text of which the quick reader has read the data; it reads the tree when somebody asks for it. */
export class PlainText {
  readonly text: string;
  readonly data: unknown;
  readonly problems: readonly ParseProblem[] = [];
  readonly plain = true;
  #root: Node | undefined;

  private constructor(text: string, data: unknown) {
    this.text = text;
    this.data = data;
  }

  /** `undefined` where the text is for the full parser. */
  static of(text: string): PlainText | undefined {
    const read = quickData(text);
    return read && new PlainText(text, read.data);
  }

  get root(): Node | undefined {
    this.#root ??= quickRead(this.text);
    return this.#root;
  }
}
