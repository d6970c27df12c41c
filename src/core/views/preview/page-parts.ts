/**
 * A part of a page: its markup, or the position that the same part had in the page before, where it need not
 * be sent again.
 */
export type PagePart = string | number;

/** A page as what is new in it since another. */
export function partsSince(before: readonly string[], now: readonly string[]): readonly PagePart[] {
  const known = new Map(before.map((markup, position) => [markup, position]));
  return now.map((markup) => known.get(markup) ?? markup);
}
