import type { SchemaPlace } from '../finding/schema/places.js';
import type { Node, Path } from '../parse/tree.js';
import { monthsAfter, type Period } from '../record/period.js';
import { monthsBeforeReview } from '../score/facts/count.js';
import { isRealDate } from '../text/numbers.js';
import { isAccepted } from './accepted.js';
import type { Codes } from './codes.js';
import { isOwnKey, type Policy, policyOf } from './policy.js';
import { mayName, scrubbed } from './scrub.js';

/** What a record is redacted with. */
export interface Redactor {
  readonly codes: Codes;
  readonly period: Period | undefined;
  /** What is written where a text has been taken out. */
  readonly removed: string;
}

/** What becomes of a value. */
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

/** The value that is written in a place; `undefined` where none is. */
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

/** A key that people chose, without people; `undefined` where its pair has to go. */
export function fateOfKey(path: Path, { codes, removed }: Redactor): string | undefined {
  const key = String(path.at(-1));
  if (!isOwnKey(path)) return key;
  const clean = scrubbed(key, codes, removed);
  if (path[0] === 'figures') return clean.length > mostOfKey ? undefined : clean;
  const isId = /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,23}$/u.test(key);
  return isId && clean === key && !mayName(key, codes) ? key : undefined;
}

/** Names of figures are no texts. */
const mostOfKey = 100;

/** A member's code by the place in the list; anybody else's by the id. */
function personCode(written: string, path: Path, { codes, removed }: Redactor): string {
  const [section, index] = path;
  if (section === 'members' && typeof index === 'number') return codes.members[index] ?? removed;
  return codes.people.get(written) ?? (codes.given.has(written) ? written : removed);
}

/** A day within the period goes; of another only which side of the period it is on is kept, which counts. */
function outsideDay(day: string, { period }: Redactor): string | undefined {
  if (period === undefined) return undefined;
  if (day < period.from) return movedDay(period.from, -1);
  return day > period.to ? movedDay(period.to, 1) : undefined;
}

/** Whether somebody has been a member for six months by the period's end decides who is reviewed. */
function admission(day: string, { period }: Redactor): string | undefined {
  if (period === undefined) return undefined;
  if (day > period.to) return movedDay(period.to, 1);
  return isRealDate(day) && monthsAfter(day, monthsBeforeReview) > period.to ? period.to : undefined;
}

function movedDay(day: string, days: number): string | undefined {
  const moved = new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
  return isRealDate(moved) ? moved : undefined;
}
