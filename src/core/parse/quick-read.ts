import { limits } from './limits.js';
import type { Entry, ListNode, MapNode, Node, Scalar, ScalarNode, ScalarStyle } from './tree.js';

/**
 * Reads the plain part of YAML that records are written in: block maps and lists, flow collections on one
 * line, scalars on one line, comments. It is many times faster than the full parser and gives the same tree;
 * at the first thing it is not sure of it gives up, and the full parser reads the text, for its meaning or
 * for its errors. A test holds the two against each other.
 */
export function quickRead(text: string): Node | undefined {
  return quickReading(text)?.root;
}

/** What was read, and how many values that are. */
export interface Reading {
  readonly root: Node;
  readonly values: number;
}

/** Reads as `quickRead` does, with characters looked at; `depth` is how deep the text stands in another. */
export function quickReading(text: string, depth = 0): Reading | undefined {
  if (text.length > limits.size || odd.test(text) || lone.test(text)) return undefined;
  try {
    const reader = new QuickReader(text, depth);
    const root = reader.read();
    return root && { root, values: reader.values };
  } catch (error) {
    if (error instanceof Unsure) return undefined;
    throw error;
  }
}

/** Not an error: the text is left to the full parser. */
class Unsure extends Error {}

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
const openList = 91;
const closeList = 93;
const openMap = 123;
const closeMap = 125;

/** A plain scalar or key begins with a letter, a digit, or one of a few signs that mean nothing in YAML. */
const plainStart = /[\p{L}\p{N}_+.(/$~^;\\“”‘’«»–—…•°]/u;
const nullWord = /^(?:~|null|Null|NULL)$/;
const trueWord = /^(?:true|True|TRUE)$/;
const falseWord = /^(?:false|False|FALSE)$/;
const decimal = /^[-+]?(?:[0-9]+|\.[0-9]+|[0-9]+\.[0-9]*)$/;
/** Numbers in other clothes are left to the full parser. */
const oddNumber = /^(?:[-+]?(?:\.inf|\.Inf|\.INF|\.nan|\.NaN|\.NAN)|0[ox].*|[-+]?[0-9.]+[eE].*)$/;

/** Characters that are no part of a plain record: controls, lone surrogates and the like. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const odd = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u0085\u2028\u2029\ufeff\ufffd-\uffff]/;
/** Half of a sign beyond the basic plane. */
const lone = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

class QuickReader {
  readonly #text: string;
  /** Where reading has come to; in a block always at the first character of a line's content. */
  #at = 0;
  /** How far that stands from the start of its line. */
  #column = 0;
  #depth: number;
  #values = 1;

  constructor(text: string, depth: number) {
    this.#text = text;
    this.#depth = depth;
  }

  /** How many values have been read. */
  get values(): number {
    return this.#values;
  }

  read(): Node | undefined {
    if (!this.#toContent(0)) return undefined;
    const root = this.#block(this.#column);
    if (this.#at < this.#text.length) throw new Unsure();
    return root;
  }

  /** The collection whose lines begin at a column. */
  #block(column: number): Node {
    this.#depth += 1;
    if (this.#depth > limits.depth) throw new Unsure();
    const node = this.#isDash() ? this.#list(column) : this.#map(column);
    this.#depth -= 1;
    return node;
  }

  #map(column: number): MapNode {
    const start = this.#at;
    const entries: Entry[] = [];
    const seen = new Set<Scalar>();
    do {
      this.#countValue();
      const key = this.#blockKey();
      if (seen.has(key.value) || key.source === '<<') throw new Unsure();
      seen.add(key.value);
      entries.push({ key, value: this.#entryValue(column, key.end + 1), merged: false });
    } while (this.#at < this.#text.length && this.#column === column && !this.#isDash());
    this.#checkDedent(column);
    const last = entries[entries.length - 1];
    const end = last ? Math.max(last.value.end, last.key.end) : start;
    return { kind: 'map', flow: false, entries, start, end, anchored: false };
  }

  #list(column: number): ListNode {
    const start = this.#at;
    const items: Node[] = [];
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
    return {
      kind: 'list',
      flow: false,
      items,
      start,
      end: items[items.length - 1]?.end ?? start,
      anchored: false,
    };
  }

  /** What stands behind a dash: a map whose first key it is, or a value. */
  #listItem(column: number): Node {
    if (this.#isKeyHere()) return this.#block(this.#column);
    const node = this.#inline(this.#at);
    this.#endLine(node.end, column);
    return node;
  }

  /** What stands behind a key: on its line, or below it and further in (a list also right below it). */
  #entryValue(column: number, after: number): Node {
    const at = this.#skipSpaces(after);
    if (this.#isLineEnd(at)) return this.#nested(at, column, true);
    if (at === after) throw new Unsure();
    const node = this.#inline(at);
    this.#endLine(node.end, column);
    return node;
  }

  #nested(empty: number, column: number, isEntry: boolean): Node {
    const more = this.#toContent(this.#lineStop(empty));
    const isBelow = more && (this.#column > column || (isEntry && this.#column === column && this.#isDash()));
    return isBelow ? this.#block(this.#column) : emptyScalar(empty);
  }

  /** After a value only a comment may stand on its line; the next line must not go on with the value. */
  #endLine(end: number, column: number): void {
    const rest = this.#skipSpaces(end);
    if (!this.#isLineEnd(rest)) throw new Unsure();
    if (this.#toContent(this.#lineStop(end)) && this.#column > column) throw new Unsure();
  }

  #checkDedent(column: number): void {
    if (this.#at < this.#text.length && this.#column > column) throw new Unsure();
  }

  #inline(at: number): Node {
    const code = this.#code(at);
    if (code === openMap) return this.#flowMap(at);
    if (code === openList) return this.#flowList(at);
    if (code === quote) return this.#double(at);
    if (code === apostrophe) return this.#single(at);
    return this.#plain(at, false);
  }

  #flowValue(at: number): Node {
    const code = this.#code(at);
    if (code === openMap) return this.#flowMap(at);
    if (code === openList) return this.#flowList(at);
    if (code === quote) return this.#double(at);
    if (code === apostrophe) return this.#single(at);
    return this.#plain(at, true);
  }

  #flowMap(start: number): MapNode {
    this.#depth += 1;
    if (this.#depth > limits.depth) throw new Unsure();
    const entries: Entry[] = [];
    const seen = new Set<Scalar>();
    let at = this.#skipSpaces(start + 1);
    while (this.#code(at) !== closeMap) {
      this.#countValue();
      const key = asKey(this.#flowValue(at));
      if (seen.has(key.value) || key.source === '<<') throw new Unsure();
      seen.add(key.value);
      at = this.#skipSpaces(key.end);
      if (this.#code(at) !== colon || this.#code(at + 1) !== space) throw new Unsure();
      at = this.#skipSpaces(at + 1);
      const isNothing = this.#code(at) === comma || this.#code(at) === closeMap;
      const value = isNothing ? emptyScalar(at) : this.#flowValue(at);
      entries.push({ key, value, merged: false });
      at = this.#next(isNothing ? at : value.end, closeMap);
    }
    this.#depth -= 1;
    return { kind: 'map', flow: true, entries, start, end: at + 1, anchored: false };
  }

  #flowList(start: number): ListNode {
    this.#depth += 1;
    if (this.#depth > limits.depth) throw new Unsure();
    const items: Node[] = [];
    let at = this.#skipSpaces(start + 1);
    while (this.#code(at) !== closeList) {
      this.#countValue();
      const item = this.#flowValue(at);
      items.push(item);
      at = this.#skipSpaces(item.end);
      if (this.#code(at) === colon) throw new Unsure();
      at = this.#next(at, closeList);
    }
    this.#depth -= 1;
    return { kind: 'list', flow: true, items, start, end: at + 1, anchored: false };
  }

  /** Behind a value in a flow collection: a comma and the next one, or the end. */
  #next(end: number, close: number): number {
    const at = this.#skipSpaces(end);
    if (this.#code(at) === close) return at;
    if (this.#code(at) !== comma) throw new Unsure();
    const next = this.#skipSpaces(at + 1);
    if (this.#code(next) === comma) throw new Unsure();
    return next;
  }

  #double(start: number): ScalarNode {
    const end = this.#text.indexOf('"', start + 1);
    const source = this.#text.slice(start + 1, end);
    if (end < 0 || /[\\\r\n]/.test(source)) throw new Unsure();
    return scalar(source, source, 'double', start, end + 1);
  }

  #single(start: number): ScalarNode {
    const end = this.#text.indexOf("'", start + 1);
    const source = this.#text.slice(start + 1, end);
    if (end < 0 || this.#text[end + 1] === "'" || /[\r\n]/.test(source)) throw new Unsure();
    return scalar(source, source, 'single', start, end + 1);
  }

  /** A plain scalar ends at the end of the line, before ` #`, and in a flow collection before its signs. */
  #plain(start: number, flow: boolean): ScalarNode {
    let at = start;
    for (; at < this.#text.length; at += 1) {
      const code = this.#code(at);
      if (code === newline || code === carriage) break;
      if (code === hash && isBlank(this.#code(at - 1))) break;
      if (code === colon && (isBlank(this.#code(at + 1)) || this.#isLineEnd(at + 1))) {
        if (!flow) throw new Unsure();
        break;
      }
      if (flow && (code === comma || code === closeMap || code === closeList)) break;
      if (flow && (code === openMap || code === openList || code === colon)) throw new Unsure();
    }
    while (isBlank(this.#code(at - 1))) at -= 1;
    return this.#plainScalar(start, at);
  }

  #plainScalar(start: number, end: number): ScalarNode {
    const source = this.#text.slice(start, end);
    const first = this.#code(start);
    const isNegative = first === dash && /^-[0-9.]/.test(source);
    if (source === '' || (!isNegative && !plainStart.test(source.slice(0, 2)[0] ?? ''))) {
      if (!isSurrogate(first) || source === '') throw new Unsure();
    }
    if (source.startsWith('...') || source.startsWith('---')) throw new Unsure();
    return scalar(plainValue(source), source, 'plain', start, end);
  }

  #blockKey(): ScalarNode {
    const start = this.#at;
    const key = asKey(this.#isQuote(start) ? this.#inline(start) : this.#plainKey(start));
    if (
      this.#code(key.end) !== colon ||
      !(isBlank(this.#code(key.end + 1)) || this.#isLineEnd(key.end + 1))
    ) {
      throw new Unsure();
    }
    return key;
  }

  #plainKey(start: number): ScalarNode {
    for (let at = start; at < this.#text.length; at += 1) {
      const code = this.#code(at);
      if (code === newline || code === carriage) break;
      if (code === hash && isBlank(this.#code(at - 1))) break;
      if (code === colon && (isBlank(this.#code(at + 1)) || this.#isLineEnd(at + 1))) {
        if (isBlank(this.#code(at - 1))) break;
        return this.#plainScalar(start, at);
      }
    }
    throw new Unsure();
  }

  /** Whether the line goes on with `key:`; a quoted key only where the quote ends right before the colon. */
  #isKeyHere(): boolean {
    const stop = this.#lineStop(this.#at);
    const line = this.#text.slice(this.#at, stop);
    if (/^[{[]/.test(line)) return false;
    if (/^"[^"\\]*"/.test(line)) return /^"[^"\\]*":(?:[ \t]|$)/.test(line);
    if (/^'[^']*'/.test(line)) return /^'[^']*':(?:[ \t]|$)/.test(line);
    return /^[^#]*?:(?:[ \t]|$)/.test(line);
  }

  /** Beyond the limit it is for the full parser to say so. */
  #countValue(): void {
    this.#values += 1;
    if (this.#values > limits.values) throw new Unsure();
  }

  #isDash(): boolean {
    return (
      this.#code(this.#at) === dash && (isBlank(this.#code(this.#at + 1)) || this.#isLineEnd(this.#at + 1))
    );
  }

  #isQuote(at: number): boolean {
    return this.#code(at) === quote || this.#code(at) === apostrophe;
  }

  /** Goes to the next line with content, from the end of a line or the start of the text; `false` at the end. */
  #toContent(from: number): boolean {
    let at = from;
    for (;;) {
      at = from === 0 && at === 0 ? 0 : this.#nextLine(at);
      const start = at;
      while (this.#code(at) === space) at += 1;
      if (at >= this.#text.length) {
        this.#at = this.#text.length;
        this.#column = 0;
        return false;
      }
      const code = this.#code(at);
      if (code === tab) throw new Unsure();
      if (code === hash) at = this.#lineStop(at);
      else if (code !== newline && code !== carriage) {
        this.#at = at;
        this.#column = at - start;
        return true;
      }
      from = 1;
    }
  }

  #nextLine(stop: number): number {
    if (this.#code(stop) === carriage) {
      if (this.#code(stop + 1) !== newline) throw new Unsure();
      return stop + 2;
    }
    return stop + 1;
  }

  #lineStop(at: number): number {
    let stop = this.#text.indexOf('\n', at);
    if (stop < 0) stop = this.#text.length;
    return this.#code(stop - 1) === carriage && stop - 1 >= at ? stop - 1 : stop;
  }

  /** The end of a line, or a comment up to it; `#` opens one only behind a space. */
  #isLineEnd(at: number): boolean {
    const code = this.#code(at);
    if (code === carriage && this.#code(at + 1) !== newline) throw new Unsure();
    if (at >= this.#text.length || code === newline || code === carriage) return true;
    return code === hash && isBlank(this.#code(at - 1));
  }

  #skipSpaces(from: number): number {
    let at = from;
    while (this.#code(at) === space) at += 1;
    if (this.#code(at) === tab) throw new Unsure();
    return at;
  }

  #code(at: number): number {
    return this.#text.charCodeAt(at);
  }
}

function isBlank(code: number): boolean {
  return code === space || code === tab;
}

function isSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdfff;
}

/** The longest key that YAML allows is 1,024 characters. */
const longestKey = 1000;

/** A key is always text, whatever it looks like. */
function asKey(node: Node): ScalarNode {
  if (node.kind !== 'scalar' || node.end - node.start > longestKey) throw new Unsure();
  return typeof node.value === 'string' ? node : { ...node, value: node.source };
}

/** What a word that is no text can begin with. */
const wordStart = /^[-+.~0-9nNtTfF]/;

function plainValue(source: string): Scalar {
  if (!wordStart.test(source)) return source;
  if (nullWord.test(source)) return null;
  if (trueWord.test(source)) return true;
  if (falseWord.test(source)) return false;
  if (decimal.test(source)) return Number(source);
  if (oddNumber.test(source)) throw new Unsure();
  return source;
}

function scalar(value: Scalar, source: string, style: ScalarStyle, start: number, end: number): ScalarNode {
  return { kind: 'scalar', value, source, style, start, end, anchored: false };
}

function emptyScalar(at: number): ScalarNode {
  return scalar(null, '', 'empty', at, at);
}
