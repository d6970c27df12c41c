import {
  apostrophe,
  closeList,
  closeMap,
  colon,
  comma,
  newline,
  openList,
  openMap,
  quote,
  space,
} from '../text/char-codes.js';
import { type KnownKey, KnownKeys, longestKnown } from './known-keys.js';
import { limits } from './limits.js';
import { type Key, LineScanner } from './line-scanner.js';
import { plainValue } from './plain-words.js';
import type { Scalar, ScalarStyle } from './tree.js';
import { Unsure } from './unsure.js';

/** Builds a result from the values that a reader meets, in the order of the text. */
export interface Maker<Value, Entries> {
  scalar(value: Scalar, source: string, style: ScalarStyle, start: number, end: number): Value;
  list(items: Value[], flow: boolean, start: number, end: number): Value;
  map(entries: Entries, flow: boolean, start: number, end: number): Value;
  /** The entries of a map that is about to be read. */
  entries(): Entries;
  add(entries: Entries, key: Key, value: Value): void;
  /** How many different keys there are. */
  size(entries: Entries): number;
}

/** The keys of the texts before. They only make reading faster: what is read is the same without them. */
const knownKeys = new KnownKeys();

/** How many expected keys may be left out before a key counts as a new one. */
const mostSkipped = 4;

/**
 * Reads the plain part of YAML and passes each value to a maker. In any doubt it throws `Unsure`.
 */
export class QuickReader<Value, Entries> extends LineScanner {
  readonly #maker: Maker<Value, Entries>;
  /** The end offset of the last value. */
  #end = 0;
  #depth: number;
  #values = 1;

  constructor(text: string, maker: Maker<Value, Entries>, depth: number) {
    super(text);
    this.#maker = maker;
    this.#depth = depth;
  }

  /** How many values have been read. */
  get values(): number {
    return this.#values;
  }

  /** Reads the value of the text; `undefined` where it has none. */
  read(): Value | undefined {
    if (!this.toContent(0)) return undefined;
    const root = this.#block(this.column, knownKeys.root);
    if (this.at < this.text.length) throw new Unsure();
    return root;
  }

  /** Reads the collection whose lines begin at a column. */
  #block(column: number, parent: KnownKey): Value {
    this.#deeper();
    const value = this.isDash() ? this.#list(column, parent) : this.#map(column, parent);
    this.#depth -= 1;
    return value;
  }

  #map(column: number, parent: KnownKey): Value {
    const start = this.at;
    const entries = this.#maker.entries();
    let count = 0;
    let known: KnownKey | undefined;
    do {
      this.#countValue();
      const expected = this.#expected(known ? known.next : parent.first, this.at);
      const key = expected ? plainKey(expected.source, this.at) : this.blockKey();
      known = expected ?? knownKeys.add(key, parent, known, false);
      this.#maker.add(entries, key, this.#entryValue(column, key.end + 1, known));
      count += 1;
    } while (this.at < this.text.length && this.column === column && !this.isDash());
    this.#checkDedent(column);
    return this.#made(entries, count, false, start);
  }

  #list(column: number, parent: KnownKey): Value {
    const start = this.at;
    const items: Value[] = [];
    do {
      this.#countValue();
      const mark = this.at;
      const item = this.skipSpaces(mark + 1);
      if (this.isLineEnd(item)) {
        items.push(this.#nested(item, column, false, parent));
      } else {
        this.column += item - mark;
        this.at = item;
        items.push(this.isDash() ? this.#block(this.column, parent) : this.#listItem(column, parent));
      }
    } while (this.at < this.text.length && this.column === column && this.isDash());
    this.#checkDedent(column);
    return this.#maker.list(items, false, start, this.#end);
  }

  /** Reads what follows a dash: a map that begins with its first key, or a value. */
  #listItem(column: number, parent: KnownKey): Value {
    if (this.#expected(parent.first, this.at) || this.isKeyHere()) return this.#block(this.column, parent);
    const value = this.#value(this.at, false, parent);
    this.#endLine(this.#end, column);
    return value;
  }

  /**
   * Reads what follows a key: a value on its line, or below it and indented further (a list also without
   * indent).
   */
  #entryValue(column: number, after: number, known: KnownKey): Value {
    const at = this.skipSpaces(after);
    if (this.isLineEnd(at)) return this.#nested(at, column, true, known);
    if (at === after) throw new Unsure();
    const value = this.#value(at, false, known);
    this.#endLine(this.#end, column);
    return value;
  }

  #nested(empty: number, column: number, isEntry: boolean, parent: KnownKey): Value {
    const more = this.toContent(this.lineStop(empty));
    const isBelow = more && (this.column > column || (isEntry && this.column === column && this.isDash()));
    return isBelow ? this.#block(this.column, parent) : this.#empty(empty);
  }

  /** Only a comment may follow a value on its line, and the next line must not continue the value. */
  #endLine(end: number, column: number): void {
    let stop = end;
    if (this.text.charCodeAt(end) !== newline) {
      if (!this.isLineEnd(this.skipSpaces(end))) throw new Unsure();
      stop = this.lineStop(end);
    }
    if (this.toContent(stop) && this.column > column) throw new Unsure();
  }

  #checkDedent(column: number): void {
    if (this.at < this.text.length && this.column > column) throw new Unsure();
  }

  #value(at: number, flow: boolean, known: KnownKey): Value {
    const code = this.text.charCodeAt(at);
    if (code === openMap) return this.#flowMap(at, known);
    if (code === openList) return this.#flowList(at, known);
    const { word } = known;
    if (word !== '' && known.isInFlow === flow && this.#isWord(word, at, flow)) {
      this.#end = at + word.length;
      return this.#maker.scalar(known.value, word, 'plain', at, this.#end);
    }
    const isQuoted = code === quote || code === apostrophe;
    this.#end = isQuoted ? this.quotedEnd(at, code) : this.wordEnd(at, flow);
    if (isQuoted) {
      const source = this.text.slice(at + 1, this.#end - 1);
      return this.#maker.scalar(source, source, code === quote ? 'double' : 'single', at, this.#end);
    }
    const source = this.text.slice(at, this.#end);
    const value = plainValue(source);
    if (source.length <= longestKnown) {
      known.word = source;
      known.value = value;
      known.isInFlow = flow;
    }
    return this.#maker.scalar(value, source, 'plain', at, this.#end);
  }

  /** The expected key, or one soon after it, if the text has it at an offset. */
  #expected(first: KnownKey | undefined, at: number): KnownKey | undefined {
    const text = this.text;
    let known = first;
    for (let skipped = 0; known !== undefined && skipped < mostSkipped; skipped += 1) {
      const end = at + known.source.length;
      if (text.charCodeAt(end) === colon && text.startsWith(known.source, at)) {
        const after = text.charCodeAt(end + 1);
        if (after === space || after === newline) return known;
      }
      known = known.next;
    }
    return undefined;
  }

  /** Whether a word, and nothing more, is the value at an offset. */
  #isWord(word: string, at: number, flow: boolean): boolean {
    const after = this.text.charCodeAt(at + word.length);
    const isEnd = flow ? after === comma || after === closeMap || after === closeList : after === newline;
    return isEnd && this.text.startsWith(word, at);
  }

  #flowMap(start: number, parent: KnownKey): Value {
    this.#deeper();
    const text = this.text;
    const entries = this.#maker.entries();
    let count = 0;
    let at = this.skipSpaces(start + 1);
    let known: KnownKey | undefined;
    while (text.charCodeAt(at) !== closeMap) {
      this.#countValue();
      const expected = this.#expected(known ? known.next : parent.firstInFlow, at);
      const key = expected ? plainKey(expected.source, at) : this.flowKey(at);
      known = expected ?? knownKeys.add(key, parent, known, true);
      at = this.skipSpaces(key.end);
      if (text.charCodeAt(at) !== colon || text.charCodeAt(at + 1) !== space) throw new Unsure();
      at = this.skipSpaces(at + 1);
      const next = text.charCodeAt(at);
      const value = next === comma || next === closeMap ? this.#empty(at) : this.#value(at, true, known);
      this.#maker.add(entries, key, value);
      count += 1;
      at = this.#next(this.#end, closeMap);
    }
    this.#depth -= 1;
    this.#end = at + 1;
    return this.#made(entries, count, true, start);
  }

  #flowList(start: number, parent: KnownKey): Value {
    this.#deeper();
    const items: Value[] = [];
    let at = this.skipSpaces(start + 1);
    while (this.text.charCodeAt(at) !== closeList) {
      this.#countValue();
      items.push(this.#value(at, true, parent));
      at = this.skipSpaces(this.#end);
      if (this.text.charCodeAt(at) === colon) throw new Unsure();
      at = this.#next(at, closeList);
    }
    this.#depth -= 1;
    this.#end = at + 1;
    return this.#maker.list(items, true, start, at + 1);
  }

  /** Reads what follows a value in a flow collection: a comma and the next value, or the end. */
  #next(end: number, close: number): number {
    const at = this.skipSpaces(end);
    const code = this.text.charCodeAt(at);
    if (code === close) return at;
    if (code !== comma) throw new Unsure();
    const next = this.skipSpaces(at + 1);
    if (this.text.charCodeAt(next) === comma) throw new Unsure();
    return next;
  }

  /** Leaves a duplicate key to the full parser, which reports it. */
  #made(entries: Entries, count: number, flow: boolean, start: number): Value {
    if (this.#maker.size(entries) !== count) throw new Unsure();
    return this.#maker.map(entries, flow, start, this.#end);
  }

  #empty(at: number): Value {
    this.#end = at;
    return this.#maker.scalar(null, '', 'empty', at, at);
  }

  #deeper(): void {
    this.#depth += 1;
    if (this.#depth > limits.depth) throw new Unsure();
  }

  /** Leaves a text beyond the limit to the full parser, which reports it. */
  #countValue(): void {
    this.#values += 1;
    if (this.#values > limits.values) throw new Unsure();
  }
}

function plainKey(source: string, start: number): Key {
  return { source, style: 'plain', start, end: start + source.length };
}
