import { dash, hash, newline, openMap, space } from '../text/char-codes.js';
import { quickReading } from './quick-read.js';
import { shifted } from './shifted.js';
import type { ListNode, MapNode, MapPair, Node, ScalarNode } from './tree.js';

/**
 * The tree of a text that the quick reader has read. Its blocks are found by the columns of their lines, and
 * read when somebody looks into them: a finding needs the place of one value, not of hundreds. `undefined`
 * where the root is not a block map, or lines do not end in LF.
 */
export function lazyTree(text: string): Node | undefined {
  if (text.includes('\r')) return undefined;
  const start = contentAfter(text, 0, text.length);
  const isMap = start < text.length && plainKey(text, start) !== undefined;
  return isMap && columnAt(text, start) === 0 ? new LazyMap(text, start, text.length) : undefined;
}

/** A block map: its entries begin on lines with the column of the first one. */
class LazyMap implements MapNode {
  readonly kind = 'map';
  readonly flow = false;
  readonly anchored = false;
  readonly start: number;
  readonly #text: string;
  readonly #stop: number;
  #entries: readonly MapPair[] | undefined;

  constructor(text: string, start: number, stop: number) {
    this.#text = text;
    this.start = start;
    this.#stop = stop;
  }

  get end(): number {
    return this.entries.at(-1)?.value.end ?? this.start;
  }

  get entries(): readonly MapPair[] {
    this.#entries ??= startsOf(this.#text, this.start, this.#stop, false).map(
      (start, index, starts) => new LazyPair(this.#text, start, starts[index + 1] ?? this.#stop),
    );
    return this.#entries;
  }
}

/** A block list: its items begin with dashes in the column of the first one. */
class LazyList implements ListNode {
  readonly kind = 'list';
  readonly flow = false;
  readonly anchored = false;
  readonly start: number;
  readonly #text: string;
  readonly #stop: number;
  #items: readonly Node[] | undefined;

  constructor(text: string, start: number, stop: number) {
    this.#text = text;
    this.start = start;
    this.#stop = stop;
  }

  get end(): number {
    return this.items.at(-1)?.end ?? this.start;
  }

  get items(): readonly Node[] {
    const text = this.#text;
    this.#items ??= startsOf(text, this.start, this.#stop, true).map((start, index, starts) => {
      const stop = starts[index + 1] ?? this.#stop;
      const content = contentAfter(text, start + 1, stop);
      const isFlow = text.charCodeAt(content) === openMap;
      const isMap = isFlow || (lineStop(text, start) > content && plainKey(text, content) !== undefined);
      return isMap ? new LazyItem(text, start, content, stop, isFlow) : itemAt(text, start, stop);
    });
    return this.#items;
  }
}

/** An item of a list that is a map, read as a whole. */
class LazyItem implements MapNode {
  readonly kind = 'map';
  readonly flow: boolean;
  readonly anchored = false;
  readonly start: number;
  readonly #text: string;
  readonly #dash: number;
  readonly #stop: number;
  #node: Node | undefined;

  constructor(text: string, dash: number, start: number, stop: number, flow: boolean) {
    this.#text = text;
    this.#dash = dash;
    this.flow = flow;
    this.start = start;
    this.#stop = stop;
  }

  get end(): number {
    return this.#read().end;
  }

  get entries(): readonly MapPair[] {
    const node = this.#read();
    return node.kind === 'map' ? node.entries : [];
  }

  #read(): Node {
    this.#node ??= itemAt(this.#text, this.#dash, this.#stop);
    return this.#node;
  }
}

/** An entry of a block map. */
class LazyPair implements MapPair {
  readonly key: ScalarNode;
  readonly merged = false;
  readonly #text: string;
  readonly #stop: number;
  #value: Node | undefined;

  constructor(text: string, start: number, stop: number) {
    this.#text = text;
    this.#stop = stop;
    const source = plainKey(text, start);
    if (source === undefined) {
      const { key, value } = entryAt(text, start, stop);
      this.key = key;
      this.#value = value;
    } else {
      const end = start + source.length;
      this.key = { kind: 'scalar', value: source, source, style: 'plain', start, end, anchored: false };
    }
  }

  get value(): Node {
    this.#value ??= valueAt(this.#text, this.key, this.#stop);
    return this.#value;
  }
}

function valueAt(text: string, key: ScalarNode, stop: number): Node {
  const line = text.indexOf('\n', key.end);
  const start = contentAfter(text, key.end + 1, stop);
  const isBelow = line >= 0 && start > line && start < stop;
  if (!isBelow) return entryAt(text, key.start, stop).value;
  if (isDash(text, start)) return new LazyList(text, start, stop);
  return new LazyMap(text, start, stop);
}

/** The entry of a map whose lines are these. */
function entryAt(text: string, start: number, stop: number): Pick<MapPair, 'key' | 'value'> {
  const piece = pieceAt(text, start, stop);
  const [entry] = piece.root.kind === 'map' ? piece.root.entries : [];
  if (entry === undefined) throw new RangeError('an entry that was read is not there');
  const key = shifted(entry.key, piece.from) as ScalarNode;
  return { key, value: shifted(entry.value, piece.from) };
}

/** The item of a list whose lines are these. */
function itemAt(text: string, start: number, stop: number): Node {
  const piece = pieceAt(text, start, stop);
  const [item] = piece.root.kind === 'list' ? piece.root.items : [];
  if (item === undefined) throw new RangeError('an item that was read is not there');
  return shifted(item, piece.from);
}

function pieceAt(text: string, start: number, stop: number): { readonly root: Node; readonly from: number } {
  const from = start - columnAt(text, start);
  const reading = quickReading(text.slice(from, stop));
  if (reading === undefined) throw new RangeError('a text that was read cannot be read');
  return { root: reading.root, from };
}

/** Where the entries or items of a block begin: at the content of lines that begin in its column. */
function startsOf(text: string, first: number, stop: number, isList: boolean): readonly number[] {
  const column = columnAt(text, first);
  const starts = [first];
  for (
    let line = text.indexOf('\n', first) + 1;
    line > 0 && line < stop;
    line = text.indexOf('\n', line) + 1
  ) {
    let at = line;
    while (text.charCodeAt(at) === space) at += 1;
    const code = text.charCodeAt(at);
    if (at - line !== column || at >= stop || code === newline || code === hash) continue;
    if (isDash(text, at) === isList) starts.push(at);
  }
  return starts;
}

/** The first character that is neither blank nor part of a comment; `stop` where there is none. */
function contentAfter(text: string, from: number, stop: number): number {
  let at = from;
  while (at < stop) {
    const code = text.charCodeAt(at);
    if (code === hash) {
      const line = text.indexOf('\n', at);
      at = line < 0 ? stop : line;
    } else if (code !== space && code !== newline) return at;
    else at += 1;
  }
  return stop;
}

function lineStop(text: string, at: number): number {
  const stop = text.indexOf('\n', at);
  return stop < 0 ? text.length : stop;
}

function columnAt(text: string, at: number): number {
  return at === 0 ? 0 : at - (text.lastIndexOf('\n', at - 1) + 1);
}

function isDash(text: string, at: number): boolean {
  const after = text.charCodeAt(at + 1);
  return text.charCodeAt(at) === dash && (after === space || after === newline || at + 1 === text.length);
}

/** A key of letters, digits, dots and dashes at an offset; other keys are left to the reader. */
function plainKey(text: string, at: number): string | undefined {
  simpleKey.lastIndex = at;
  return simpleKey.exec(text)?.[0];
}

const simpleKey = /[A-Za-z][\w.-]*(?=:(?: |\n|$))/y;
