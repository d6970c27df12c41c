import { loneReturnAt } from '../text/hidden.js';
import { limits } from './limits.js';
import { emptyMap, type PlainMap } from './plain-data.js';
import { type Maker, QuickReader } from './quick-reader.js';
import type { MapPair, Node } from './tree.js';
import { Unsure } from './unsure.js';

/** The value that was read, and its number of values. */
export interface Reading {
  readonly root: Node;
  readonly values: number;
}

/**
 * Reads the plain part of YAML that records use: block maps and lists, flow collections on one line, scalars
 * on one line, comments. It is many times faster than the full parser and gives the same tree. In any doubt
 * it gives up, and the full parser reads the text, for its meaning or for its errors. A test compares the
 * two. `depth` is the depth at which the text is nested in another text.
 */
export function quickReading(text: string, depth = 0): Reading | undefined {
  const read = readBy(treeMaker, text, depth);
  return read && { root: read.made, values: read.values };
}

/**
 * Reads a text by the same grammar, but only to its plain data, which takes less than half as long. `isUsual`
 * says that the text has no rare characters.
 */
export function quickData(text: string, isUsual = false): { readonly data: unknown } | undefined {
  const read = readBy(dataMaker, text, 0, isUsual);
  return read && { data: read.made };
}

function readBy<Value, Entries>(
  maker: Maker<Value, Entries>,
  text: string,
  depth: number,
  isUsual = false,
): { readonly made: Value; readonly values: number } | undefined {
  if (text.length > limits.size || loneReturnAt(text) >= 0) return undefined;
  if (!isUsual && rare.test(text) && odd.test(text)) return undefined;
  try {
    const reader = new QuickReader(text, maker, depth);
    const made = reader.read();
    return made === undefined ? undefined : { made, values: reader.values };
  } catch (error) {
    if (error instanceof Unsure) return undefined;
    throw error;
  }
}

/** Characters that no plain record has, and surrogates, which plain records hardly ever have. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const rare = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u0085\u2028\u2029\ud800-\udfff\ufeff\ufffd-\uffff]/;
/** The characters among them that are never part of a plain record, and lone surrogates. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const odd = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u0085\u2028\u2029\ufeff\ufffd-\uffff\p{Cs}]/u;

/** The entries of a map so far, with their keys. */
interface Gathered {
  readonly entries: MapPair[];
  readonly keys: Set<string>;
}

/** Makes a tree with a position for every value. */
const treeMaker: Maker<Node, Gathered> = {
  scalar: (value, source, style, start, end) => ({
    kind: 'scalar',
    value,
    source,
    style,
    start,
    end,
    anchored: false,
  }),
  list: (items, flow, start, end) => ({ kind: 'list', flow, items, start, end, anchored: false }),
  map: ({ entries }, flow, start, end) => ({ kind: 'map', flow, entries, start, end, anchored: false }),
  entries: () => ({ entries: [], keys: new Set() }),
  add({ entries, keys }, { source, style, start, end }, value) {
    keys.add(source);
    const key = { kind: 'scalar', value: source, source, style, start, end, anchored: false } as const;
    entries.push({ key, value, merged: false });
  },
  size: ({ keys }) => keys.size,
};

/** Makes the same plain data as `toData` makes from a tree. */
const dataMaker: Maker<unknown, PlainMap> = {
  scalar: (value) => value,
  list: (items) => items,
  map: (entries) => entries,
  entries: emptyMap,
  add(entries, { source }, value) {
    entries[source] = value;
  },
  size: (entries) => Object.keys(entries).length,
};
