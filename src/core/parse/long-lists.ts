/**
 * From so many entries on a list is long. What follows from one of its entries is kept with the entry, so
 * that after an edit elsewhere it need not be worked out again; of short lists that costs more than it saves.
 */
export const longFrom = 200;

/** Whether what follows from each of these entries is worth keeping. */
export function isLong(entries: readonly unknown[]): boolean {
  return entries.length >= longFrom;
}

/** From so many characters on a text is long: it may hold long lists. */
const longTextFrom = 20_000;

/** Whether a text may hold lists of which it is worth keeping something. */
export function isLongText(text: string): boolean {
  return text.length >= longTextFrom;
}
