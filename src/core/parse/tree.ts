import { cachedByObject } from '../text/cache.js';
import type { Span } from '../text/positions.js';
import { isLong } from './long-lists.js';
import { emptyMap } from './plain-data.js';

/** One step into a record: a key of a map or an index of a list. */
export type Step = string | number;

/** The place of a value in a record: `['criteria', 'I.1', 'self']`. */
export type Path = readonly Step[];

export type Scalar = string | number | boolean | null;

/** How a scalar is written; `empty` is a key without a value. */
export type ScalarStyle = 'plain' | 'single' | 'double' | 'block' | 'empty';

interface NodePlace extends Span {
  /** The node has an `&anchor`, so an edit here would change other places too. */
  readonly anchored: boolean;
}

export interface ScalarNode extends NodePlace {
  readonly kind: 'scalar';
  readonly value: Scalar;
  /** The value as written, without quotes; `08` where the value is 8. */
  readonly source: string;
  readonly style: ScalarStyle;
}

export interface MapNode extends NodePlace {
  readonly kind: 'map';
  readonly flow: boolean;
  readonly entries: readonly MapPair[];
  /** The same map as it was first read. Something before it has become longer or shorter since. */
  readonly origin?: MapNode;
}

export interface ListNode extends NodePlace {
  readonly kind: 'list';
  readonly flow: boolean;
  readonly items: readonly Node[];
  /** As for a map. */
  readonly origin?: ListNode;
}

/** `*name`: an alias of the node with the anchor; `undefined` where there is none. */
export interface AliasNode extends NodePlace {
  readonly kind: 'alias';
  readonly target: Exclude<Node, AliasNode> | undefined;
}

export type Node = ScalarNode | MapNode | ListNode | AliasNode;

export interface MapPair {
  readonly key: ScalarNode;
  readonly value: Node;
  /** The entry is from another map and was merged here by `<<`. */
  readonly merged: boolean;
}

/** The target of an alias, else the node itself; `undefined` for an alias without a target. */
export function resolved(node: Node | undefined): Exclude<Node, AliasNode> | undefined {
  return node?.kind === 'alias' ? node.target : node;
}

export function keyText(entry: MapPair): string {
  return String(entry.key.value ?? '');
}

/** The entry of a map by key. The last one counts where a key is duplicated. */
export function entryOf(node: Node | undefined, key: string): MapPair | undefined {
  const map = resolved(node);
  if (map?.kind !== 'map') return undefined;
  if (map.entries.length >= indexedFrom) return entriesByKey(map).get(key);
  return map.entries.findLast((entry) => keyText(entry) === key);
}

/**
 * Number of entries from which a map has an index. Without one, looking up each key would take quadratic
 * time.
 */
const indexedFrom = 64;
const entriesByKey = cachedByObject(
  (map: MapNode): ReadonlyMap<string, MapPair> =>
    new Map(map.entries.map((entry) => [keyText(entry), entry])),
);

export function childOf(node: Node | undefined, step: Step): Node | undefined {
  if (typeof step === 'string') return entryOf(node, step)?.value;
  const list = resolved(node);
  return list?.kind === 'list' ? list.items[step] : undefined;
}

/** The node at a path, or `undefined` where the record has nothing there. */
export function nodeAt(root: Node | undefined, path: Path): Node | undefined {
  let node = root;
  for (const step of path) node = childOf(node, step);
  return node;
}

/**
 * The span to underline for a path: the value; the key where the value is empty; the nearest enclosing key
 * where the record has nothing there. It is empty only where the text is.
 */
export function spanAt(root: Node | undefined, path: Path, part: 'value' | 'key' = 'value'): Span {
  let node = root;
  let span: Span = headOf(root);
  for (const [depth, step] of path.entries()) {
    const entry = typeof step === 'string' ? entryOf(node, step) : undefined;
    const child = entry?.value ?? childOf(node, step);
    if (child === undefined) return span;
    const wantsKey = part === 'key' && depth === path.length - 1;
    span = entry && (wantsKey || isEmpty(child)) ? spanOf(entry.key) : headOf(child, entry);
    node = child;
  }
  return span;
}

/** Marks a container at its key, or at its first entry: marking all of it would hide the rest. */
function headOf(node: Node | undefined, entry?: MapPair): Span {
  if (node === undefined) return { start: 0, end: 0 };
  if (node.kind === 'scalar' || node.kind === 'alias') return spanOf(node);
  if (entry) return spanOf(entry.key);
  if (node.flow) return spanOf(node);
  const first = node.kind === 'map' ? node.entries[0]?.key : node.items[0];
  return first === undefined ? spanOf(node) : headOf(first);
}

export function spanOf(node: Span): Span {
  return { start: node.start, end: node.end };
}

export function isEmpty(node: Node): boolean {
  return node.kind === 'scalar' && node.style === 'empty';
}

/**
 * Visits every node below `root` that the text contains itself; targets of aliases are not entered. The visit
 * changes the path in place, so copy what you keep.
 */
export function visit(root: Node | undefined, seen: (node: Node, path: Path) => void): void {
  if (root === undefined) return;
  const path: Step[] = [];
  const below = (step: Step, node: Node): void => {
    path.push(step);
    walk(node);
    path.pop();
  };
  const walk = (node: Node): void => {
    seen(node, path);
    if (node.kind === 'map') {
      for (const entry of node.entries) if (!entry.merged) below(keyText(entry), entry.value);
    } else if (node.kind === 'list') {
      for (const [index, item] of node.items.entries()) below(index, item);
    }
  };
  walk(root);
}

/** Plain data without prototypes, so that a key such as `__proto__` is an ordinary key. */
export function toData(node: Node | undefined): unknown {
  const target = resolved(node);
  if (target === undefined) return null;
  if (target.kind === 'scalar') return target.value;
  if (target.kind === 'list')
    return isLong(target.items) ? longData(originOf(target)) : target.items.map(toData);
  const data = emptyMap();
  for (const entry of target.entries) data[keyText(entry)] = toData(entry.value);
  return data;
}

/** The data of a long list and of each entry. It is the same object as long as nothing in it changes. */
const longData = cachedByObject<Node, unknown>((list) =>
  list.kind === 'list' ? list.items.map((item) => entryData(originOf(item))) : toData(list),
);
const entryData = cachedByObject<Node, unknown>(toData);

/** The node as it was first read. Only its position has changed since. */
export function originOf(node: Node): Node {
  return node.kind === 'map' || node.kind === 'list' ? (node.origin ?? node) : node;
}

/** The plain data of a whole tree, made once for all callers. Callers must not change it. */
export function dataOf(root: Node | undefined): unknown {
  return root === undefined ? null : dataOfRoot(root);
}

const dataOfRoot = cachedByObject<Node, unknown>(toData);
