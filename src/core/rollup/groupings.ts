/** What records can be put together by, beside the tree of units. */
export const groupings = ['year', 'unit', 'type'] as const;
export type Grouping = (typeof groupings)[number];
