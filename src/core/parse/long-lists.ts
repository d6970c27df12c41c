/**
 * Number of entries from which a list is long. Values derived from an entry of a long list are cached with
 * the entry, so that an edit elsewhere does not compute them again. For short lists a cache costs more than
 * it saves.
 */
export const longFrom = 200;

/** Whether a cache for values derived from these entries is worthwhile. */
export function isLong(entries: readonly unknown[]): boolean {
  return entries.length >= longFrom;
}

/** Number of characters from which a text is long: it may contain long lists. */
const longTextFrom = 20_000;

/** Whether a text may contain lists that are worth caching. */
export function isLongText(text: string): boolean {
  return text.length >= longTextFrom;
}
