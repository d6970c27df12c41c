/** The key of an entry's row names its position and its id, where entries have one. */
export function entryKey(index: number, id: string | undefined): string {
  return `entry:${index}:${id ?? ''}`;
}

/** The position that the key of an entry's row names; `undefined` for the key of any other row. */
export function entryPosition(key: string): number | undefined {
  const match = /^entry:(\d+):/.exec(key);
  return match ? Number(match[1]) : undefined;
}
