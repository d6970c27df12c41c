/** What records can be grouped by, besides the tree of units. */
export const groupings = ['year', 'unit', 'type'] as const;
export type Grouping = (typeof groupings)[number];
