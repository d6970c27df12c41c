import { type Message, message } from '../language/message.js';
import { entryOf, type Node, type Path, resolved, type Step } from '../parse/tree.js';
import { fixedLengths } from './insert-value.js';

/** What stands at a place of a record, and why it must not be edited there. */
export interface EditPlace {
  /** What stands there, also where an alias or a merge brings it; `undefined` where nothing does. */
  readonly node: Node | undefined;
  readonly refusal: Message | undefined;
}

/** Nothing stands there yet, and something may be put there. */
export const emptyPlace: EditPlace = { node: undefined, refusal: undefined };

export function heldAt(root: Node | undefined, path: Path): EditPlace {
  return heldBelow({ node: root, refusal: undefined }, path);
}

/** What stands at a path below a place. */
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
 * What stands at a key of a place that may be written as one value or as a map (a step as its date): nothing
 * stands beside the one value, and whether something may be put there is for the value to say.
 */
export function heldBeside(held: EditPlace, key: string): EditPlace {
  if (resolved(held.node)?.kind !== 'scalar') return heldBelow(held, [key]);
  return { node: undefined, refusal: valueRefusal(held) };
}

/** Why nothing can be put into a list, or a list be made, at a place; `undefined` where it can. */
export function listRefusal({ node, refusal }: EditPlace): Message | undefined {
  if (refusal !== undefined || node === undefined) return refusal;
  const isList = node.kind === 'list' || (node.kind === 'scalar' && node.value === null);
  return ownRefusal(node) ?? (isList ? undefined : message('edit/not-a-list'));
}

/** Why no key can be put into a map, or a map be made, at a place; `undefined` where it can. */
export function mapRefusal({ node, refusal }: EditPlace): Message | undefined {
  if (refusal !== undefined || node === undefined) return refusal;
  const isMap = node.kind === 'map' || (node.kind === 'scalar' && node.value === null);
  return ownRefusal(node) ?? (isMap ? undefined : message('edit/not-a-group'));
}

/** An anchored place is taken to be repeated somewhere: nobody writes an anchor for nothing. */
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
