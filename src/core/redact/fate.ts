import type { SchemaPlace } from '../finding/schema/places.js';
import type { Node, Path } from '../parse/tree.js';
import { monthsAfter, type Period } from '../record/period.js';
import { monthsBeforeReview } from '../score/facts/count.js';
import { isRealDate } from '../text/numbers.js';
import { isAccepted } from './accepted.js';
import type { Codes } from './codes.js';
import { mayName } from './may-name.js';
import { isOwnKey, type Policy, policyOf } from './policy.js';
import { scrubbed } from './scrub.js';

/** The input for redacting a record. */
export interface Redactor {
  readonly codes: Codes;
  readonly period: Period | undefined;
  /** The text that replaces removed text. */
  readonly removed: string;
}

/** What happens to a value. */
export type Fate =
  | { readonly kind: 'keep' }
  | { readonly kind: 'set'; readonly value: string }
  | { readonly kind: 'drop'; readonly place: SchemaPlace | undefined };

const keep: Fate = { kind: 'keep' };

export function fateOf(node: Node, path: Path, redactor: Redactor): Fate {
  const { policy, place } = policyOf(path);
  if (policy === 'drop' || !isAccepted(node, path, policy, place)) return { kind: 'drop', place };
  if (node.kind !== 'scalar' || node.value === null) return keep;
  const written = String(node.value);
  const value = valueFor(written, policy, path, redactor);
  if (value === undefined) return { kind: 'drop', place };
  return value === written && (policy !== 'person' || typeof node.value === 'string')
    ? keep
    : { kind: 'set', value };
}

/** The new value of a place; `undefined` where it gets none. */
function valueFor(written: string, policy: Policy, path: Path, redactor: Redactor): string | undefined {
  const { codes, removed } = redactor;
  switch (policy) {
    case 'person':
      return personCode(written, path, redactor);
    case 'group':
      return codes.groups.get(written) ?? (codes.given.has(written) ? written : removed);
    case 'reason':
      return written.trim() === '' ? written : removed;
    case 'text':
    case 'result':
      return scrubbed(written, codes, removed);
    case 'admission':
      return admission(written, redactor);
    case 'day':
      return outsideDay(written, redactor);
    default:
      return written;
  }
}

/** A key chosen by people, without people's names; `undefined` where its pair must be removed. */
export function fateOfKey(path: Path, { codes, removed }: Redactor): string | undefined {
  const key = String(path.at(-1));
  if (!isOwnKey(path)) return key;
  const clean = scrubbed(key, codes, removed);
  if (path[0] === 'figures') return clean.length > mostOfKey ? undefined : clean;
  const isId = /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,23}$/u.test(key);
  return isId && clean === key && !mayName(key, codes.finder.parts) ? key : undefined;
}

/** Maximum length of a figure's name; a longer one is free text. */
const mostOfKey = 100;

/** The code of a person: by position for a member in the list, by id for others. */
function personCode(written: string, path: Path, { codes, removed }: Redactor): string {
  const [section, index] = path;
  if (section === 'members' && typeof index === 'number') return codes.members[index] ?? removed;
  return codes.people.get(written) ?? (codes.given.has(written) ? written : removed);
}

/**
 * Removes a day within the period. For a day outside it, only the side of the period is kept, because it
 * affects the counts.
 */
function outsideDay(day: string, { period }: Redactor): string | undefined {
  if (period === undefined) return undefined;
  if (day < period.from) return movedDay(period.from, -1);
  return day > period.to ? movedDay(period.to, 1) : undefined;
}

/**
 * Keeps from an admission date only what decides who is reviewed: whether the person has been a member for
 * six months by the end of the period.
 */
function admission(day: string, { period }: Redactor): string | undefined {
  if (period === undefined) return undefined;
  if (day > period.to) return movedDay(period.to, 1);
  return isRealDate(day) && monthsAfter(day, monthsBeforeReview) > period.to ? period.to : undefined;
}

function movedDay(day: string, days: number): string | undefined {
  const moved = new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
  return isRealDate(moved) ? moved : undefined;
}
