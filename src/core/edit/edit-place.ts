import { type Message, message } from '../language/message.js';
import { entryOf, type Node, type Path, resolved, type Step } from '../parse/tree.js';
import { fixedLengths } from './insert-value.js';

/** The node at a place of a record, and the reason why it must not be edited there. */
export interface EditPlace {
  /** The node, also one from an alias or a merge; `undefined` where there is none. */
  readonly node: Node | undefined;
  readonly refusal: Message | undefined;
}

/** A place without a node, where one may be inserted. */
export const emptyPlace: EditPlace = { node: undefined, refusal: undefined };

export function heldAt(root: Node | undefined, path: Path): EditPlace {
  return heldBelow({ node: root, refusal: undefined }, path);
}

/** The node at a path below a place. */
export function heldBelow(held: EditPlace, path: Path): EditPlace {
  let at = held;
  let key: Step | undefined;
  for (const step of path) {
    at = below(at, step, key);
    key = step;
  }
  return at;
}

/** Why a single value cannot be set at a place; `undefined` where it can. */
export function valueRefusal({ node, refusal }: EditPlace): Message | undefined {
  if (refusal !== undefined || node === undefined) return refusal;
  return ownRefusal(node) ?? (node.kind === 'scalar' ? undefined : message('edit/not-a-value'));
}

/**
 * The node at a key of a place that may be written as one value or as a map (a step as its date). A single
 * value has no other keys, and it decides whether one may be added.
 */
export function heldBeside(held: EditPlace, key: string): EditPlace {
  if (resolved(held.node)?.kind !== 'scalar') return heldBelow(held, [key]);
  return { node: undefined, refusal: valueRefusal(held) };
}

/** Why no entry can be inserted into a list at a place, or a list be made there; `undefined` where it can. */
export function listRefusal({ node, refusal }: EditPlace): Message | undefined {
  if (refusal !== undefined || node === undefined) return refusal;
  const isList = node.kind === 'list' || (node.kind === 'scalar' && node.value === null);
  return ownRefusal(node) ?? (isList ? undefined : message('edit/not-a-list'));
}

/** Why no key can be added to a map at a place, or a map be made there; `undefined` where it can. */
export function mapRefusal({ node, refusal }: EditPlace): Message | undefined {
  if (refusal !== undefined || node === undefined) return refusal;
  const isMap = node.kind === 'map' || (node.kind === 'scalar' && node.value === null);
  return ownRefusal(node) ?? (isMap ? undefined : message('edit/not-a-group'));
}

/** Refuses an anchored node: an anchor is assumed to have an alias that repeats it. */
function ownRefusal(node: Node): Message | undefined {
  if (node.kind === 'alias') return message('edit/alias');
  return node.anchored ? message('edit/anchor') : undefined;
}

function below({ node, refusal }: EditPlace, step: Step, key: Step | undefined): EditPlace {
  if (node === undefined) return refusal === undefined ? emptyPlace : { node, refusal };
  const reason = refusal ?? ownRefusal(node);
  const target = resolved(node);
  if (target?.kind === 'map') {
    const entry = entryOf(target, String(step));
    if (entry === undefined) return reason === undefined ? emptyPlace : { node: undefined, refusal: reason };
    return { node: entry.value, refusal: reason ?? (entry.merged ? message('edit/merge') : undefined) };
  }
  if (target?.kind === 'list') {
    const item = target.items[Number(step)];
    if (item !== undefined) return { node: item, refusal: reason };
    const grows = target.flow && Number(step) < (fixedLengths.get(String(key)) ?? 0);
    return {
      node: undefined,
      refusal: reason ?? (grows ? undefined : message('edit/no-entry', { index: String(step) })),
    };
  }
  const isFree = target === undefined || target.value === null;
  return { node: undefined, refusal: reason ?? (isFree ? undefined : message('edit/not-a-group')) };
}
