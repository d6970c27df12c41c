import type { Scalar, ScalarStyle } from './tree.js';

/**
 * A key that was read, with the key that followed it and the first one below it. Records, and the entries of
 * a list, have mostly the same keys in the same order, and comparing a text with the expected key costs much
 * less than reading it.
 */
export class KnownKey {
  readonly source: string;
  /** The key that came next in the same map. */
  next: KnownKey | undefined;
  /** The first key of the block map below this key, or of the maps in its list. */
  first: KnownKey | undefined;
  /** The first key of the flow map: other words are keys there. */
  firstInFlow: KnownKey | undefined;
  /** The last plain word that was its value, and what the word means: many values repeat. */
  word = '';
  value: Scalar = null;
  isInFlow = false;

  constructor(source: string, next: KnownKey | undefined) {
    this.source = source;
    this.next = next;
  }
}

/** A longer piece of a text would keep all of the text in memory. */
export const longestKnown = 12;

/** Stands for a key that is not compared. No content begins with it. */
const unmatched = '\n';

/** The number of keys that are remembered; a text with more different keys is unlike all others. */
const mostKeys = 2000;

/** A key as it was read, without its quotes. */
interface ReadKey {
  readonly source: string;
  readonly style: ScalarStyle;
}

/** All keys below `root`. The keys of the last texts stay known, because the next text has them too. */
export class KnownKeys {
  #root = new KnownKey('', undefined);
  #size = 0;

  /** What stands for the key of a whole text. */
  get root(): KnownKey {
    return this.#root;
  }

  /** Remembers a key that was read behind `before`, or first below `parent`. */
  add(key: ReadKey, parent: KnownKey, before: KnownKey | undefined, flow: boolean): KnownKey {
    this.#size += 1;
    if (this.#size > mostKeys) {
      this.#root = new KnownKey('', undefined);
      this.#size = 0;
    }
    const next = before ? before.next : flow ? parent.firstInFlow : parent.first;
    const isShort = key.style === 'plain' && key.source.length <= longestKnown;
    const known = new KnownKey(isShort ? key.source : unmatched, next);
    if (before) before.next = known;
    else if (flow) parent.firstInFlow = known;
    else parent.first = known;
    return known;
  }
}
