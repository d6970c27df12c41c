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

/** Makes something of each object once, however often it is asked for; it is forgotten with the object. */
export function keptFor<Key extends object, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const kept = new WeakMap<Key, { readonly value: Value }>();
  return (key) => {
    const known = kept.get(key);
    if (known) return known.value;
    const value = make(key);
    kept.set(key, { value });
    return value;
  };
}
