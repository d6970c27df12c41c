/** What of a review's panel outlives its page and the window. */
export interface ReviewState {
  /** The id of the unit; `null` for everything. */
  readonly unit: string | null;
  /** How far it is scrolled, in pixels. */
  readonly scroll: number;
}

/** Whether what VS Code kept is a review's state. */
export function isReviewState(value: unknown): value is ReviewState {
  if (typeof value !== 'object' || value === null || !('unit' in value && 'scroll' in value)) return false;
  return (value.unit === null || typeof value.unit === 'string') && typeof value.scroll === 'number';
}
