/** The sections of a record that are lists of entries, in the order in which people fill them in. */
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
