/**
 * The sections of a record that are lists of entries, in the order in which people fill them in. A new list
 * begins here: the compiler then names most of the places that need to know it.
 */
export const listSections = [
  'members',
  'meetings',
  'mentoring',
  'awards',
  'discipline',
  'targets',
  'initiatives',
] as const;
export type ListSection = (typeof listSections)[number];

/**
 * The fields that name an entry of a section (format.md §9.1): all of `first`, then those of `further`, which
 * distinguish entries of one name. Import and merge use them.
 */
export const entryKeys: Readonly<
  Record<ListSection, { readonly first: readonly string[]; readonly further: readonly string[] }>
> = {
  members: { first: ['name'], further: ['joined'] },
  meetings: { first: ['date'], further: ['kind'] },
  mentoring: { first: ['mentor', 'mentee'], further: ['from'] },
  awards: { first: ['form', 'subject'], further: ['date'] },
  discipline: { first: ['member', 'form'], further: ['date'] },
  targets: { first: ['title'], further: [] },
  initiatives: { first: ['title'], further: [] },
};
