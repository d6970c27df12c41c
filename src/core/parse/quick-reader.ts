import { limits } from './limits.js';
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

/** A key is always text, whatever it looks like. */
export interface Key {
  readonly source: string;
  readonly style: ScalarStyle;
  readonly start: number;
  readonly end: number;
}

const tab = 9;
const newline = 10;
const carriage = 13;
const space = 32;
const quote = 34;
const hash = 35;
const apostrophe = 39;
const comma = 44;
const dash = 45;
const colon = 58;
const backslash = 92;
const openList = 91;
const closeList = 93;
const openMap = 123;
const closeMap = 125;

/** Whether each ASCII character can end a word, in a block or in a flow collection. */
const ends = Uint8Array.from({ length: 128 }, (_, code) =>
  [newline, carriage, hash, colon, comma, openMap, closeMap, openList, closeList].includes(code) ? 1 : 0,
);

/** The longest key that YAML allows is 1,024 characters. */
const longestKey = 1000;

/**
 * Reads the plain part of YAML and passes each value to a maker. In any doubt it throws `Unsure`. It reads
 * every character of thousands of texts, so its inner loops call no functions.
 */
export class QuickReader<Value, Entries> {
  readonly #text: string;
  readonly #maker: Maker<Value, Entries>;
  /** The current offset; in a block it is always at the first character of a line's content. */
  #at = 0;
  /** The distance of that offset from the start of its line. */
  #column = 0;
  /** The end offset of the last value. */
  #end = 0;
  #depth: number;
  #values = 1;

  constructor(text: string, maker: Maker<Value, Entries>, depth: number) {
    this.#text = text;
    this.#maker = maker;
    this.#depth = depth;
  }

  /** How many values have been read. */
  get values(): number {
    return this.#values;
  }

  /** Reads the value of the text; `undefined` where it has none. */
  read(): Value | undefined {
    if (!this.#toContent(0)) return undefined;
    const root = this.#block(this.#column);
    if (this.#at < this.#text.length) throw new Unsure();
    return root;
  }

  /** Reads the collection whose lines begin at a column. */
  #block(column: number): Value {
    this.#deeper();
    const value = this.#isDash() ? this.#list(column) : this.#map(column);
    this.#depth -= 1;
    return value;
  }

  #map(column: number): Value {
    const start = this.#at;
    const entries = this.#maker.entries();
    let count = 0;
    do {
      this.#countValue();
      const key = this.#blockKey();
      this.#maker.add(entries, key, this.#entryValue(column, key.end + 1));
      count += 1;
    } while (this.#at < this.#text.length && this.#column === column && !this.#isDash());
    this.#checkDedent(column);
    return this.#made(entries, count, false, start);
  }

  #list(column: number): Value {
    const start = this.#at;
    const items: Value[] = [];
    do {
      this.#countValue();
      const mark = this.#at;
      const item = this.#skipSpaces(mark + 1);
      if (this.#isLineEnd(item)) {
        items.push(this.#nested(item, column, false));
      } else {
        this.#column += item - mark;
        this.#at = item;
        items.push(this.#isDash() ? this.#block(this.#column) : this.#listItem(column));
      }
    } while (this.#at < this.#text.length && this.#column === column && this.#isDash());
    this.#checkDedent(column);
    return this.#maker.list(items, false, start, this.#end);
  }

  /** Reads what follows a dash: a map that begins with its first key, or a value. */
  #listItem(column: number): Value {
    if (this.#isKeyHere()) return this.#block(this.#column);
    const value = this.#value(this.#at, false);
    this.#endLine(this.#end, column);
    return value;
  }

  /**
   * Reads what follows a key: a value on its line, or below it and indented further (a list also without
   * indent).
   */
  #entryValue(column: number, after: number): Value {
    const at = this.#skipSpaces(after);
    if (this.#isLineEnd(at)) return this.#nested(at, column, true);
    if (at === after) throw new Unsure();
    const value = this.#value(at, false);
    this.#endLine(this.#end, column);
    return value;
  }

  #nested(empty: number, column: number, isEntry: boolean): Value {
    const more = this.#toContent(this.#lineStop(empty));
    const isBelow = more && (this.#column > column || (isEntry && this.#column === column && this.#isDash()));
    return isBelow ? this.#block(this.#column) : this.#empty(empty);
  }

  /** Only a comment may follow a value on its line, and the next line must not continue the value. */
  #endLine(end: number, column: number): void {
    const rest = this.#skipSpaces(end);
    if (!this.#isLineEnd(rest)) throw new Unsure();
    if (this.#toContent(this.#lineStop(end)) && this.#column > column) throw new Unsure();
  }

  #checkDedent(column: number): void {
    if (this.#at < this.#text.length && this.#column > column) throw new Unsure();
  }

  #value(at: number, flow: boolean): Value {
    const code = this.#text.charCodeAt(at);
    if (code === openMap) return this.#flowMap(at);
    if (code === openList) return this.#flowList(at);
    const isQuoted = code === quote || code === apostrophe;
    this.#end = isQuoted ? this.#quotedEnd(at, code) : this.#wordEnd(at, flow);
    if (isQuoted) {
      const source = this.#text.slice(at + 1, this.#end - 1);
      return this.#maker.scalar(source, source, code === quote ? 'double' : 'single', at, this.#end);
    }
    const source = this.#text.slice(at, this.#end);
    return this.#maker.scalar(plainValue(source), source, 'plain', at, this.#end);
  }

  #flowMap(start: number): Value {
    this.#deeper();
    const text = this.#text;
    const entries = this.#maker.entries();
    let count = 0;
    let at = this.#skipSpaces(start + 1);
    while (text.charCodeAt(at) !== closeMap) {
      this.#countValue();
      const key = this.#flowKey(at);
      at = this.#skipSpaces(key.end);
      if (text.charCodeAt(at) !== colon || text.charCodeAt(at + 1) !== space) throw new Unsure();
      at = this.#skipSpaces(at + 1);
      const next = text.charCodeAt(at);
      const value = next === comma || next === closeMap ? this.#empty(at) : this.#value(at, true);
      this.#maker.add(entries, key, value);
      count += 1;
      at = this.#next(this.#end, closeMap);
    }
    this.#depth -= 1;
    this.#end = at + 1;
    return this.#made(entries, count, true, start);
  }

  #flowList(start: number): Value {
    this.#deeper();
    const items: Value[] = [];
    let at = this.#skipSpaces(start + 1);
    while (this.#text.charCodeAt(at) !== closeList) {
      this.#countValue();
      items.push(this.#value(at, true));
      at = this.#skipSpaces(this.#end);
      if (this.#text.charCodeAt(at) === colon) throw new Unsure();
      at = this.#next(at, closeList);
    }
    this.#depth -= 1;
    this.#end = at + 1;
    return this.#maker.list(items, true, start, at + 1);
  }

  /** Reads what follows a value in a flow collection: a comma and the next value, or the end. */
  #next(end: number, close: number): number {
    const at = this.#skipSpaces(end);
    const code = this.#text.charCodeAt(at);
    if (code === close) return at;
    if (code !== comma) throw new Unsure();
    const next = this.#skipSpaces(at + 1);
    if (this.#text.charCodeAt(next) === comma) throw new Unsure();
    return next;
  }

  /**
   * The offset after the closing quote of a text on one line. A text with escapes is left to the full parser.
   */
  #quotedEnd(start: number, mark: number): number {
    const text = this.#text;
    for (let at = start + 1; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (code === newline || code === carriage) break;
      if (code === mark) {
        if (mark === apostrophe && text.charCodeAt(at + 1) === apostrophe) break;
        return at + 1;
      }
      if (code === backslash && mark === quote) break;
    }
    throw new Unsure();
  }

  /** A plain scalar ends at the end of the line, before ` #`, and in a flow collection before its signs. */
  #wordEnd(start: number, flow: boolean): number {
    const text = this.#text;
    let at = start;
    for (; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (code > 127 || ends[code] === 0) continue;
      if (code === newline || code === carriage) break;
      if (code === hash) {
        if (isBlank(text.charCodeAt(at - 1))) break;
      } else if (code === colon) {
        if (isBlank(text.charCodeAt(at + 1)) || this.#isLineEnd(at + 1)) {
          if (!flow) throw new Unsure();
          break;
        }
        if (flow) throw new Unsure();
      } else if (flow) {
        if (code === openMap || code === openList) throw new Unsure();
        break;
      }
    }
    while (isBlank(text.charCodeAt(at - 1))) at -= 1;
    return at;
  }

  #blockKey(): Key {
    const start = this.#at;
    const code = this.#text.charCodeAt(start);
    const isQuoted = code === quote || code === apostrophe;
    const key = isQuoted ? this.#quotedKey(start, code) : this.#wordKey(start, this.#blockKeyEnd(start));
    if (this.#text.charCodeAt(key.end) !== colon) throw new Unsure();
    if (!isBlank(this.#text.charCodeAt(key.end + 1)) && !this.#isLineEnd(key.end + 1)) throw new Unsure();
    return key;
  }

  #flowKey(at: number): Key {
    const code = this.#text.charCodeAt(at);
    if (code === openMap || code === openList) throw new Unsure();
    const isQuoted = code === quote || code === apostrophe;
    return isQuoted ? this.#quotedKey(at, code) : this.#wordKey(at, this.#wordEnd(at, true));
  }

  #quotedKey(start: number, mark: number): Key {
    const end = this.#quotedEnd(start, mark);
    return checkedKey(this.#text.slice(start + 1, end - 1), mark === quote ? 'double' : 'single', start, end);
  }

  #wordKey(start: number, end: number): Key {
    const source = this.#text.slice(start, end);
    // The value is unused: this only rejects words that may not be plain keys.
    plainValue(source);
    return checkedKey(source, 'plain', start, end);
  }

  #blockKeyEnd(start: number): number {
    const text = this.#text;
    for (let at = start; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (code === newline || code === carriage) break;
      if (code === hash && isBlank(text.charCodeAt(at - 1))) break;
      if (code === colon && (isBlank(text.charCodeAt(at + 1)) || this.#isLineEnd(at + 1))) {
        if (isBlank(text.charCodeAt(at - 1))) break;
        return at;
      }
    }
    throw new Unsure();
  }

  /**
   * Whether the line continues with `key:`. A quoted key counts only where the colon follows its quote
   * directly.
   */
  #isKeyHere(): boolean {
    const text = this.#text;
    const stop = this.#lineStop(this.#at);
    const first = text.charCodeAt(this.#at);
    if (first === openMap || first === openList) return false;
    if (first === quote || first === apostrophe) return isQuotedKey(text.slice(this.#at, stop));
    for (let at = this.#at; at < stop; at += 1) {
      const code = text.charCodeAt(at);
      if (code === hash) return false;
      if (code === colon && (at + 1 === stop || isBlank(text.charCodeAt(at + 1)))) return true;
    }
    return false;
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

  #isDash(): boolean {
    if (this.#text.charCodeAt(this.#at) !== dash) return false;
    return isBlank(this.#text.charCodeAt(this.#at + 1)) || this.#isLineEnd(this.#at + 1);
  }

  /**
   * Moves to the next line with content, from the end of a line or the start of the text; `false` at the end.
   */
  #toContent(from: number): boolean {
    const text = this.#text;
    for (let start = from === 0 ? 0 : this.#nextLine(from); ; ) {
      let at = start;
      while (text.charCodeAt(at) === space) at += 1;
      if (at >= text.length) {
        this.#at = text.length;
        this.#column = 0;
        return false;
      }
      const code = text.charCodeAt(at);
      if (code === tab) throw new Unsure();
      if (code === hash) start = this.#nextLine(this.#lineStop(at));
      else if (code === newline || code === carriage) start = this.#nextLine(at);
      else {
        this.#at = at;
        this.#column = at - start;
        return true;
      }
    }
  }

  #nextLine(stop: number): number {
    if (this.#text.charCodeAt(stop) !== carriage) return stop + 1;
    if (this.#text.charCodeAt(stop + 1) !== newline) throw new Unsure();
    return stop + 2;
  }

  #lineStop(at: number): number {
    let stop = this.#text.indexOf('\n', at);
    if (stop < 0) stop = this.#text.length;
    return this.#text.charCodeAt(stop - 1) === carriage && stop - 1 >= at ? stop - 1 : stop;
  }

  /** Whether the line ends here, at its end or at a comment; `#` begins a comment only after a space. */
  #isLineEnd(at: number): boolean {
    const text = this.#text;
    if (at >= text.length) return true;
    const code = text.charCodeAt(at);
    if (code === newline) return true;
    if (code === carriage) {
      if (text.charCodeAt(at + 1) !== newline) throw new Unsure();
      return true;
    }
    return code === hash && isBlank(text.charCodeAt(at - 1));
  }

  #skipSpaces(from: number): number {
    const text = this.#text;
    let at = from;
    while (text.charCodeAt(at) === space) at += 1;
    if (text.charCodeAt(at) === tab) throw new Unsure();
    return at;
  }
}

function isBlank(code: number): boolean {
  return code === space || code === tab;
}

function isQuotedKey(line: string): boolean {
  if (/^"[^"\\]*"/.test(line)) return /^"[^"\\]*":(?:[ \t]|$)/.test(line);
  if (/^'[^']*'/.test(line)) return /^'[^']*':(?:[ \t]|$)/.test(line);
  return /^[^#]*?:(?:[ \t]|$)/.test(line);
}

function checkedKey(source: string, style: ScalarStyle, start: number, end: number): Key {
  if (source === '<<' || end - start > longestKey) throw new Unsure();
  return { source, style, start, end };
}
