import { entryOf, type Node, resolved } from '../../parse/tree.js';

/** The key of an entry's row names its position and its id, where it has one. */
export function entryKey(index: number, id: string | undefined): string {
  return `entry:${index}:${id ?? ''}`;
}

/** The position that the key of an entry's row names; `undefined` for the key of any other row. */
export function entryPosition(key: string): number | undefined {
  const match = /^entry:(\d+):/.exec(key);
  return match ? Number(match[1]) : undefined;
}

/** The id of an entry of a list, where it has one that is text. */
export function entryId(entry: Node): string | undefined {
  const id = resolved(entryOf(entry, 'id')?.value);
  return id?.kind === 'scalar' && typeof id.value === 'string' ? id.value : undefined;
}

/** Whether a key names a row in which an entry is begun: `new`, or `new:` and what tells it from others. */
export function isBegun(key: string): boolean {
  return /^new(?::|$)/.test(key);
}
