import { placeAt } from '../finding/schema/places.js';
import type { Path } from '../parse/tree.js';
import { type Item, itemsOf, type Profile } from '../profile/profile.js';
import type { BranchRecord } from '../record/record.js';
import { choiceKey } from '../text/choice-key.js';
import { fromPoints } from '../text/points.js';
import type { DateContext } from '../text/read-date.js';
import { checkItemChoices, choicesOfCodes, derivedItemChoices, flagChoices, pointsWords } from './choices.js';
import type { NumberKind, ValueKind } from './read-value.js';

/**
 * The parts of a record that decide how its texts are read: its period, the maxima of its items, the units of
 * its targets.
 */
export interface RecordContext {
  readonly record?: BranchRecord | undefined;
  readonly profile?: Profile | undefined;
  /** The unit of a target that is set together with its numbers, where the record does not have it yet. */
  readonly unit?: string;
}

/** How the schema and the profile require a text at a place of the record to be read. */
export function kindAt(path: Path, context: RecordContext): ValueKind {
  if (path[0] === 'criteria' && path[2] !== 'override' && scoreKeys.has(path[2]))
    return scoreKindAt(path, context);
  if (path[0] === 'figures' && (path.length === 2 || path[2] === 'value')) return { kind: 'figure' };
  const place = placeAt(path);
  const types = place?.types ?? [];
  if (place?.isDate) return { kind: 'date', ...dateContext(path, context.record) };
  if (types.includes('boolean')) return { kind: 'choice', choices: flagChoices, flags: true };
  const choices = place && choicesOfCodes(place.codes);
  if (choices) return { kind: 'choice', choices };
  if (types.includes('number') || types.includes('integer')) return numberKindAt(path, context);
  return types.includes('array') ? { kind: 'list' } : { kind: 'text' };
}

/** A number at a place that the schema knows. */
export function numberKindAt(path: Path, context: RecordContext): NumberKind {
  const overridden = path[2] === 'override' ? itemAt(path, context.profile) : undefined;
  if (overridden) return pointsKind(overridden.item, overridden.scale);
  const place = placeAt(path);
  const isWhole = place?.types.includes('integer') && !place.types.includes('number');
  return {
    kind: 'number',
    ...(isWhole ? { whole: true } : {}),
    ...(place?.maximum === undefined ? {} : { max: place.maximum }),
    ...(isPercentUnit(unitAt(path, context)) ? { percent: true } : {}),
  };
}

/** Points of an item. Its maximum and the scale's step decide between two readings. */
export function pointsKindAt(path: Path, { profile }: RecordContext): NumberKind {
  const scored = itemAt(path, profile);
  return { ...(scored ? pointsKind(scored.item, scored.scale) : { kind: 'number' }), words: pointsWords };
}

/** The period gives the year of a date without one. No admission is later than the end of the period. */
export function dateContext([section, , key]: Path, record: BranchRecord | undefined): DateContext {
  const period = record?.period;
  if (period === undefined) return {};
  const isPast = section === 'members' && (key === 'joined' || key === 'official');
  const latest = isPast ? period.to : `${Number(period.to.slice(0, 4)) + planningYears}${period.to.slice(4)}`;
  return { period, latest };
}

/** Plans may extend this many years beyond a period. */
const planningYears = 10;

const scoreKeys: ReadonlySet<unknown> = new Set(['self', 'branch', 'appraised', 'months', 'override']);

function itemAt(
  [section, id, key]: Path,
  profile: Profile | undefined,
): { readonly item: Item; readonly scale: Profile['scale'] } | undefined {
  if (section !== 'criteria' || profile === undefined || !scoreKeys.has(key)) return undefined;
  const item = itemsOf(profile).get(String(id));
  return item && { item, scale: profile.scale };
}

function scoreKindAt(path: Path, context: RecordContext): ValueKind {
  const kind = itemAt(path, context.profile)?.item.kind;
  if (kind === 'check') return { kind: 'choice', choices: checkItemChoices, otherwise: 'number' };
  if (kind === 'derived') return { kind: 'choice', choices: derivedItemChoices, otherwise: 'number' };
  return pointsKindAt(path, context);
}

function pointsKind({ max }: Item, { step }: Profile['scale']): NumberKind {
  return { kind: 'number', max: fromPoints(max), step };
}

function unitAt([section, index]: Path, { record, unit }: RecordContext): string | undefined {
  if (section !== 'targets') return undefined;
  return unit ?? (typeof index === 'number' ? record?.targets[index]?.unit : undefined);
}

function isPercentUnit(unit: string | undefined): boolean {
  if (unit === undefined) return false;
  return unit.includes('%') || /^(?:phan tram|ty le|ti le|per cent|percent)\b/.test(choiceKey(unit));
}
