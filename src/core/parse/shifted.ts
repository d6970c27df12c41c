import type { ListNode, MapNode, MapPair, Node, ScalarNode } from './tree.js';

/**
 * A node moved by `by`, because something before it became longer or shorter. A map or list is moved on first
 * access (lazily): few of the thousands of entries after an edit are ever read.
 */
export function shifted(node: Node, by: number): Node {
  if (by === 0) return node;
  if (node.kind === 'scalar') return shiftedScalar(node, by);
  // An alias has its target elsewhere. The quick reader never produces one.
  if (node.kind === 'alias') return { ...node, start: node.start + by, end: node.end + by };
  const origin = node.origin ?? node;
  const distance = node.start + by - origin.start;
  if (distance === 0) return origin;
  return origin.kind === 'map' ? new ShiftedMap(origin, distance) : new ShiftedList(origin, distance);
}

export function shiftedEntry({ key, value, merged }: MapPair, by: number): MapPair {
  return { key: shiftedScalar(key, by), value: shifted(value, by), merged };
}

function shiftedScalar(node: ScalarNode, by: number): ScalarNode {
  return { ...node, start: node.start + by, end: node.end + by };
}

class ShiftedMap implements MapNode {
  readonly kind = 'map';
  readonly flow: boolean;
  readonly anchored: boolean;
  readonly start: number;
  readonly end: number;
  readonly origin: MapNode;
  #entries: readonly MapPair[] | undefined;

  constructor(origin: MapNode, distance: number) {
    this.flow = origin.flow;
    this.anchored = origin.anchored;
    this.start = origin.start + distance;
    this.end = origin.end + distance;
    this.origin = origin;
  }

  get entries(): readonly MapPair[] {
    const by = this.start - this.origin.start;
    this.#entries ??= this.origin.entries.map((entry) => shiftedEntry(entry, by));
    return this.#entries;
  }
}

class ShiftedList implements ListNode {
  readonly kind = 'list';
  readonly flow: boolean;
  readonly anchored: boolean;
  readonly start: number;
  readonly end: number;
  readonly origin: ListNode;
  #items: readonly Node[] | undefined;

  constructor(origin: ListNode, distance: number) {
    this.flow = origin.flow;
    this.anchored = origin.anchored;
    this.start = origin.start + distance;
    this.end = origin.end + distance;
    this.origin = origin;
  }

  get items(): readonly Node[] {
    const by = this.start - this.origin.start;
    this.#items ??= this.origin.items.map((item) => shifted(item, by));
    return this.#items;
  }
}
