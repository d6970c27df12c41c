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

/** Something to know about a text, at its place. The message says what is wrong and what to do. */
export interface Finding {
  readonly code: Code;
  readonly severity: Severity;
  readonly message: Message;
  readonly span: Span;
  /** The value it is about, where it is about one. */
  readonly path?: Path;
  /** The key of a value that should be within the path and is not there. */
  readonly missing?: string;
  /** How it can be fixed, where a machine can say so. */
  readonly fix?: Fix;
  /** How many findings it stands for, where it is the rest of more than are listed. */
  readonly standsFor?: number;
}

/** The place of a finding: the value it is about, or that of a value that is missing. */
export function placeOf({ path = [], missing }: Finding): Path {
  return missing === undefined ? path : [...path, missing];
}

export function isError(finding: Finding): boolean {
  return finding.severity === 'error';
}

/** In the order of the text; of two at one place the graver comes first. */
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
