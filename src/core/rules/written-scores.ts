import type { Path } from '../parse/tree.js';
import { type Item, itemsOf } from '../profile/profile.js';
import { columns, type Written } from '../record/record.js';
import type { Subject } from './rule.js';

/** A score as written in the record, with its item. */
export interface WrittenScore {
  readonly item: Item;
  readonly written: Written;
  readonly path: Path;
}

export interface WrittenNumber extends WrittenScore {
  readonly written: number;
}

/** The input of the checks of scores. */
export type Scored = Pick<Subject, 'record' | 'profile'>;

/**
 * The scores written for an item of the profile, in the three columns and the months, that satisfy `wanted`.
 */
export function scoresWhere(
  { record, profile }: Scored,
  wanted: (item: Item, written: Written) => boolean,
): readonly WrittenScore[] {
  if (profile === undefined) return [];
  const items = itemsOf(profile);
  const scores: WrittenScore[] = [];
  for (const [id, entry] of record.criteria) {
    const item = items.get(id);
    if (item === undefined) continue;
    for (const column of columns) {
      const written = entry[column];
      if (written !== undefined && wanted(item, written))
        scores.push({ item, written, path: ['criteria', id, column] });
    }
    if (entry.months === undefined) continue;
    for (const [month, written] of entry.months.entries()) {
      if (written !== undefined && wanted(item, written))
        scores.push({ item, written, path: ['criteria', id, 'months', month] });
    }
  }
  return scores;
}

/** The numbers entered for an item, including the value of an override, that satisfy `wanted`. */
export function numbersWhere(
  subject: Scored,
  wanted: (item: Item, written: number) => boolean,
): readonly WrittenNumber[] {
  const scores = scoresWhere(
    subject,
    (item, written) =>
      typeof written === 'number' &&
      item.kind !== 'check' &&
      item.kind !== 'derived' &&
      wanted(item, written),
  ) as WrittenNumber[];
  for (const item of subject.profile ? itemsOf(subject.profile).values() : []) {
    if (item.kind !== 'derived') continue;
    const written = subject.record.criteria.get(item.id)?.override?.value;
    if (written !== undefined && wanted(item, written)) {
      scores.push({ item, written, path: ['criteria', item.id, 'override', 'value'] });
    }
  }
  return scores;
}
