/** Texts whose results are kept; a workspace has few profiles and fewer configurations. */
const most = 16;

/** A function of texts that keeps its last few results, for texts that many records share. */
export function lastResults<Texts extends readonly string[], Result>(
  make: (...texts: Texts) => Result,
): (...texts: Texts) => Result {
  const results = new Map<string, Result>();
  return (...texts) => {
    const key = texts.join('\0');
    const known = results.get(key);
    if (known !== undefined) return known;
    const result = make(...texts);
    const [oldest] = results.keys();
    if (results.size >= most && oldest !== undefined) results.delete(oldest);
    results.set(key, result);
    return result;
  };
}
