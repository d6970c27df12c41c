/** The state of a review's panel that survives a reload of its page or the window. */
export interface ReviewState {
  /** The id of the unit; `null` for everything. */
  readonly unit: string | null;
  /** The scroll position, in pixels. */
  readonly scroll: number;
}

/** Whether a value restored by VS Code is a review's state. */
export function isReviewState(value: unknown): value is ReviewState {
  if (typeof value !== 'object' || value === null || !('unit' in value && 'scroll' in value)) return false;
  return (value.unit === null || typeof value.unit === 'string') && typeof value.scroll === 'number';
}
