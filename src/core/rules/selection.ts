/** The findings to report: by code (`score/range`) or by family of codes (`score` or `score/*`). */
export interface Selection {
  /** Only these; empty means all. */
  readonly only: readonly string[];
  readonly skip: readonly string[];
}

export const everything: Selection = { only: [], skip: [] };

/** Whether findings of a code are reported. */
export function isSelected(code: string, { only, skip }: Selection): boolean {
  return (
    (only.length === 0 || only.some((one) => namesCode(one, code))) &&
    !skip.some((one) => namesCode(one, code))
  );
}

/** Whether a word is a code or the family of it. */
export function namesCode(word: string, code: string): boolean {
  return word === code || code.startsWith(`${word.replace(/\/\*?$/, '')}/`);
}
