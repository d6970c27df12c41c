/*
 * The caches of the core. A cache returns only what the same input gave before, so it never changes a result.
 * The key is an immutable object or a text.
 */

/** Computes a value once for each object. The value is dropped with the object. */
export function cachedByObject<Key extends object, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const cache = new WeakMap<Key, { readonly value: Value }>();
  return (key) => {
    const cached = cache.get(key);
    if (cached) return cached.value;
    const value = make(key);
    cache.set(key, { value });
    return value;
  };
}

/** Computes a value when it is first asked for. */
export function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/**
 * Computes a value once for each of the last `most` texts, since many records share them. The oldest entry is
 * dropped first. A workspace has few profiles and fewer configurations, so few entries are enough for those.
 */
export function cachedByText<Texts extends readonly string[], Value>(
  make: (...texts: Texts) => Value,
  most = 16,
): (...texts: Texts) => Value {
  const cache = new Map<string, Value>();
  return (...texts) => {
    const key = texts.join('\0');
    const cached = cache.get(key);
    if (cached !== undefined) return cached;
    const value = make(...texts);
    const [oldest] = cache.keys();
    if (cache.size >= most && oldest !== undefined) cache.delete(oldest);
    cache.set(key, value);
    return value;
  };
}
