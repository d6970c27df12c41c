import type { Message } from '../language/message.js';
import type { Path } from '../parse/tree.js';
import type { Span } from '../text/positions.js';
import type { Fix } from './fix.js';

export type Severity = 'error' | 'warning' | 'info';

/** The stable codes of format.md §5; `schema/` is followed by the JSON Schema keyword that fails. */
export type Code =
  | 'yaml/syntax'
  | 'yaml/duplicate-key'
  | 'yaml/limit'
  | 'yaml/suspicious'
  | `schema/${string}`
  | 'profile/not-found'
  | 'profile/invalid'
  | 'profile/validity'
  | 'profile/applies-to'
  | 'branch/code'
  | 'score/range'
  | 'score/step'
  | 'score/unknown-item'
  | 'score/kind'
  | 'score/missing'
  | 'score/months'
  | 'score/copy-forward'
  | 'score/override-reason'
  | 'level/declared'
  | 'quota/exceeded'
  | 'quota/base'
  | 'members/duplicate-id'
  | 'members/duplicate-person'
  | 'members/incomplete'
  | 'members/dates'
  | 'members/unknown-criterion'
  | 'members/unranked'
  | 'members/probation'
  | 'meetings/present'
  | 'meetings/date'
  | 'meetings/count'
  | 'meetings/quarter'
  | 'meetings/attendance'
  | 'meetings/minutes'
  | 'meetings/order'
  | 'vote/sum'
  | 'vote/majority'
  | 'vote/eligible'
  | 'workflow/order'
  | 'workflow/missing'
  | 'mentoring/unknown-member'
  | 'mentoring/self'
  | 'mentoring/named-member'
  | 'mentoring/dates'
  | 'mentoring/limit'
  | 'mentoring/group'
  | 'discipline/unknown-member'
  | 'text/nfc'
  | 'text/placeholder'
  | 'text/duplicate-entry'
  | 'text/hidden'
  | 'privacy/identifier'
  | 'period/invalid'
  | 'period/outside'
  | 'units/duplicate-id'
  | 'units/unknown-parent'
  | 'units/unknown-into'
  | 'units/dates'
  | 'units/cycle';

/** A finding about a text, with its place. The message says what is wrong and what to do. */
export interface Finding {
  readonly code: Code;
  readonly severity: Severity;
  readonly message: Message;
  readonly span: Span;
  /** The value that the finding is about, where there is one. */
  readonly path?: Path;
  /** The key that is missing from the map at the path. */
  readonly missing?: string;
  /** The fix, where a machine can give one. */
  readonly fix?: Fix;
  /** The number of findings that this one replaces, where not all are listed. */
  readonly standsFor?: number;
}

/** The place of a finding: its value, or the place where a missing value would be. */
export function placeOf({ path = [], missing }: Finding): Path {
  return missing === undefined ? path : [...path, missing];
}

export function isError(finding: Finding): boolean {
  return finding.severity === 'error';
}

/** Findings in the order of the text. At one place the more severe one comes first. */
export function inOrder(findings: readonly Finding[]): readonly Finding[] {
  if (findings.length < 2) return findings;
  return [...findings].sort(
    (a, b) =>
      a.span.start - b.span.start ||
      gravity[a.severity] - gravity[b.severity] ||
      a.code.localeCompare(b.code),
  );
}

const gravity: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };
