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

/** The position of a new entry that follows a row; see `CellInput`. */
export function positionBehind(behind: string): number {
  return (entryPosition(behind) ?? -1) + 1;
}

/** The id of an entry, if it is a text. */
export function entryId(entry: Node): string | undefined {
  const id = resolved(entryOf(entry, 'id')?.value);
  return id?.kind === 'scalar' && typeof id.value === 'string' ? id.value : undefined;
}

/** Whether a key names a row for a new entry: `new`, or `new:` with a unique suffix. */
export function isBegun(key: string): boolean {
  return /^new(?::|$)/.test(key);
}

/** The key under which an entry is begun in a blank row, which may have been an entry before. */
export function beginningKey(key: string): string {
  return isBegun(key) ? key : `new:${key}`;
}

/** The lasting key of a row in which an entry is begun. */
export function keyOfBegun(key: string): string {
  return key.startsWith('new:entry:') ? key.slice('new:'.length) : key;
}
