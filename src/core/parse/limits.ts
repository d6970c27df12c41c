/**
 * How large and how deep a text may be. A record of 60 members with all sections is about 100 KB, six levels
 * deep, without aliases. The limits allow far more and stop hostile input fast.
 */
export const limits = {
  /** UTF-16 units in a text. */
  size: 5_000_000,
  /** Nesting depth of maps and lists. */
  depth: 40,
  /** Uses of `*name` in a text. */
  aliases: 100,
  /** Values after all aliases are followed. */
  values: 200_000,
  /** Problems reported for one text. The others are usually consequences of the first ones. */
  errors: 50,
} as const;
