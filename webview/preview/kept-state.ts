/** What of a preview outlives its page: a hidden tab's page is thrown away and made again. */
export interface KeptState {
  readonly scroll: number;
  /** Ids of the parts that are folded open. */
  readonly open: readonly string[];
}

/** Whether what VS Code kept is a preview's state. */
export function isKeptState(value: unknown): value is KeptState {
  if (typeof value !== 'object' || value === null) return false;
  if (!('scroll' in value) || !('open' in value)) return false;
  return (
    typeof value.scroll === 'number' &&
    Array.isArray(value.open) &&
    value.open.every((id) => typeof id === 'string')
  );
}
