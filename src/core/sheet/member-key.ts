/** The key of a member's row names its position and its id. */
export function memberKey(index: number, id: string | undefined): string {
  return `member:${index}:${id ?? ''}`;
}

/** The position that the key of a member's row names; `undefined` for the key of any other row. */
export function memberPosition(key: string): number | undefined {
  const match = /^member:(\d+):/.exec(key);
  return match ? Number(match[1]) : undefined;
}
