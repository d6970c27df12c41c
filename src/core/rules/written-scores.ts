import type { Path } from '../parse/tree.js';
import { type Item, itemsOf } from '../profile/profile.js';
import { columns, type Written } from '../record/record.js';
import type { Subject } from './rule.js';

/** A score as it stands in the record, with the item it is for. */
export interface WrittenScore {
  readonly item: Item;
  readonly written: Written;
  readonly path: Path;
}

/** What the checks of scores look at. */
export type Scored = Pick<Subject, 'record' | 'profile'>;

/** Every score written for an item of the profile: the three columns and the months. */
export function* writtenScores({ record, profile }: Scored): Iterable<WrittenScore> {
  if (profile === undefined) return;
  const items = itemsOf(profile);
  for (const [id, entry] of record.criteria) {
    const item = items.get(id);
    if (item === undefined) continue;
    for (const column of columns) {
      const written = entry[column];
      if (written !== undefined) yield { item, written, path: ['criteria', id, column] };
    }
    for (const [month, written] of entry.months?.entries() ?? []) {
      if (written !== undefined) yield { item, written, path: ['criteria', id, 'months', month] };
    }
  }
}

/** Every number entered for an item, the value of an override among them. */
export function* writtenNumbers(subject: Scored): Iterable<WrittenScore & { readonly written: number }> {
  for (const score of writtenScores(subject)) {
    const { written, item } = score;
    if (typeof written === 'number' && item.kind !== 'check' && item.kind !== 'derived')
      yield { ...score, written };
  }
  for (const item of subject.profile ? itemsOf(subject.profile).values() : []) {
    const value = subject.record.criteria.get(item.id)?.override?.value;
    if (item.kind === 'derived' && value !== undefined) {
      yield { item, written: value, path: ['criteria', item.id, 'override', 'value'] };
    }
  }
}
