import { type Language, say, text } from '../language/language.js';
import type { Entry } from './entry.js';
import { periodText } from './findings.js';
import { addFolded, type OpenPartial, openPartial, type PartialRollup } from './partial.js';
import { type Rollup, type RollupOptions, rollup } from './rollup.js';
import { compare } from './tree.js';

/** What records can be put together by, beside the tree of units. */
export const groupings = ['year', 'unit', 'type'] as const;
export type Grouping = (typeof groupings)[number];

/** The roll-up of the records that share a period, a branch or a type of organisation. */
export interface RollupGroup {
  readonly key: string | null;
  readonly name: string;
  readonly rollup: Rollup;
}

/** Parts the records and rolls up each part by itself. Folded cells have no unit and no type of their own. */
export function groupsOf(
  partial: PartialRollup,
  by: Grouping,
  options: RollupOptions,
  language: Language,
): readonly RollupGroup[] {
  const parts = new Map<
    string,
    { readonly key: string | null; readonly name: string; readonly partial: OpenPartial }
  >();
  const partOf = (key: string | null, name: string): OpenPartial => {
    const known = parts.get(key ?? '') ?? { key, name, partial: openPartial() };
    parts.set(key ?? '', { ...known, name });
    return known.partial;
  };
  for (const entry of [...partial.entries.values()].sort(
    (a, b) => compare(a.from, b.from) || compare(a.file, b.file),
  )) {
    const place = {
      year: [periodText(entry), periodText(entry)],
      unit: [entry.id, entry.name],
      type: [entry.type, typeName(entry, language)],
    }[by];
    partOf(place[0] ?? null, place[1] ?? '').entries.set(entry.file, entry);
  }
  for (const [key, folded] of partial.folded) {
    const name = by === 'year' ? periodText(folded) : null;
    const part = partOf(name, name ?? '');
    addFolded(part, key, folded);
  }
  return [...parts.values()]
    .map(({ key, name, partial: part }) => ({ key, name, rollup: rollup(part, options) }))
    .filter((group) => group.rollup.records > 0)
    .sort((a, b) => compare(a.key ?? '', b.key ?? ''));
}

function typeName({ type }: Entry, language: Language): string {
  return say(language, type === null ? text('rollup/type-none') : text(`branch/${type}`));
}
