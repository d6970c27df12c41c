import { type Language, message, say } from '../language/message.js';
import type { BranchType } from '../record/codes.js';
import { noUnits } from '../units/units.js';
import type { FoldedCells, FoldedPart } from './folded-cells.js';
import type { Grouping } from './groupings.js';
import { type OpenPartial, openPartial, type PartialRollup } from './partial.js';
import { periodName } from './period-name.js';
import type { RecordSummary } from './record-summary.js';
import { hasRecordIn, type Rollup, type RollupOptions, rollup } from './rollup.js';
import { compare } from './tree.js';
import { inDaysOfUnit } from './unit-year-entries.js';

/** The roll-up of the records that share a period, a branch or a type of organisation. */
export interface RollupGroup {
  readonly key: string | null;
  readonly name: string;
  readonly rollup: Rollup;
}

/** Parts the records and rolls up each part by itself. Folded cells are no units of their own. */
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
      year: [periodName(entry), periodName(entry)],
      unit: [entry.id, entry.name],
      type: [entry.type, typeName(entry, language)],
    }[by];
    partOf(place[0] ?? null, place[1] ?? '').entries.set(entry.file, entry);
  }
  for (const { key, name, groups, joins } of foldedGroups(partial.fold, by, language)) {
    const part = partOf(key, name);
    const witnesses = (partial.fold?.witnesses ?? []).filter((entry) => {
      if (by === 'unit') return true;
      return by === 'type' ? entry.type === key : periodName(entry) === key;
    });
    const known = part.fold ?? { groups: [], joins: [], witnesses, outside: 0 };
    part.fold = { ...known, groups: [...known.groups, ...groups], joins: [...known.joins, ...joins] };
  }
  // Records of one year are all that were due in it; those of one unit or one type are not.
  const { units = noUnits } = options;
  const known = [...partial.entries.values()].map((entry) => inDaysOfUnit(entry, units));
  const wish: RollupOptions =
    by === 'year'
      ? { ...options, hasRecord: hasRecordIn(known, partial.fold) }
      : { ...options, isPart: true };
  return [...parts.values()]
    .map(({ key, name, partial: part }) => ({ key, name, rollup: rollup(part, wish) }))
    .filter((group) => group.rollup.records > 0)
    .sort((a, b) => compare(a.key ?? '', b.key ?? ''));
}

/** A part that folded cells fall to, with what they tell there. */
interface FoldedGroup extends Pick<FoldedPart, 'groups' | 'joins'> {
  readonly key: string | null;
  readonly name: string;
}

function* foldedGroups(
  fold: FoldedPart | undefined,
  by: Grouping,
  language: Language,
): Iterable<FoldedGroup> {
  const { groups = [], joins = [] } = fold ?? {};
  // Without the records of superiors all places meet at the root.
  const met = joins.map((join) => ({ ...join, depth: 0 }));
  if (by === 'unit') {
    if (groups.length > 0) yield { key: null, name: '', groups, joins: met };
  } else if (by === 'type') {
    for (const type of new Set(groups.map((group) => group.type))) {
      const isOf = (one: { readonly type: BranchType | null }): boolean => one.type === type;
      yield {
        key: type,
        name: typeName({ type }, language),
        groups: groups.filter(isOf),
        joins: met.filter(isOf),
      };
    }
  } else {
    const years = new Map<string, FoldedCells[]>();
    for (const group of groups) {
      for (const period of group.periods) {
        const own = years.get(periodName(period)) ?? [];
        own.push({ ...group, periods: [period], counts: period.counts });
        years.set(periodName(period), own);
      }
    }
    for (const [year, own] of years) yield { key: year, name: year, groups: own, joins: [] };
  }
}

function typeName({ type }: Pick<RecordSummary, 'type'>, language: Language): string {
  return say(language, type === null ? message('rollup/type-none') : message(`branch/${type}`));
}
