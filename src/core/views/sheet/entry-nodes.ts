import { keyText, type MapNode, type Node } from '../../parse/tree.js';
import type { Field } from './field.js';

/** Finds the nodes of all fields of an entry in one go. */
export type EntryNodes = (entry: Node) => readonly (Node | undefined)[] | undefined;

type Slots = ReadonlyMap<string, number | Slots>;

/**
 * Makes a finder for some fields. It gives `undefined` for an entry in which an alias, an anchor or a merge
 * plays a part, or a value stands where a map belongs: that is looked at field by field.
 */
export function entryNodes(fields: readonly Field[]): EntryNodes {
  const slots = slotsOf(fields.map(({ path }, index) => ({ path, index })));
  return (entry) => {
    const nodes: (Node | undefined)[] = fields.map(() => undefined);
    return entry.kind === 'map' && fill(nodes, entry, slots) ? nodes : undefined;
  };
}

function slotsOf(places: readonly { readonly path: readonly string[]; readonly index: number }[]): Slots {
  const slots = new Map<string, number | Slots>();
  for (const { path, index } of places) {
    const [key = '', ...rest] = path;
    if (rest.length === 0) slots.set(key, index);
    else if (!slots.has(key)) {
      const inner = places.filter((place) => place.path[0] === key);
      slots.set(key, slotsOf(inner.map((place) => ({ ...place, path: place.path.slice(1) }))));
    }
  }
  return slots;
}

function fill(nodes: (Node | undefined)[], map: MapNode, slots: Slots): boolean {
  if (map.anchored) return false;
  for (const entry of map.entries) {
    const { value } = entry;
    const slot = slots.get(keyText(entry));
    if (entry.merged || value.anchored || value.kind === 'alias') return false;
    if (typeof slot === 'number') nodes[slot] = value;
    else if (slot !== undefined && !fillInner(nodes, value, slot)) return false;
  }
  return true;
}

function fillInner(nodes: (Node | undefined)[], value: Node, slots: Slots): boolean {
  if (value.kind === 'map') return fill(nodes, value, slots);
  return value.kind === 'scalar' && value.value === null;
}
