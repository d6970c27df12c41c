import { type Message, message, type Value } from '../language/message.js';
import type { Path } from '../parse/tree.js';
import type { Change } from '../record/change.js';
import type { NewScalar } from '../record/new-data.js';
import type { TextEdit } from '../text/text-edits.js';

/**
 * How a finding can be fixed: what to do, in words and as data. A `safe` fix only spells the same value in the
 * form that the format asks for, so that it may be made without asking. Whatever says something else about a
 * person, a score, a date or a result is offered, never made.
 */
export interface Fix {
  readonly title: Message;
  readonly safe: boolean;
  /** The value as written and as it would be, where the fix changes one. */
  readonly shown?: BeforeAfter;
  /** Changes of the record by path… */
  readonly changes?: readonly Change[];
  /** …or of the text itself, where it does not say what was meant. */
  readonly edits?: readonly TextEdit[];
}

/** A value as written and as a fix would write it, for people. */
export interface BeforeAfter {
  readonly before: Value;
  readonly after: Value;
}

/** The fix that puts another value in a place. Offered only, unless `safe` is said. */
export function setFix(path: Path, value: NewScalar, shown: BeforeAfter, safe = false): Fix {
  return { title: titleOf(shown), safe, shown, changes: [{ kind: 'set', path, value }] };
}

/** The fix that writes a stretch of a source otherwise. Offered only, unless `safe` is said. */
export function rewriteFix(
  source: string,
  span: { readonly start: number; readonly end: number },
  written: string,
  safe = false,
): Fix {
  const shown = { before: source.slice(span.start, span.end), after: written };
  const edit: TextEdit = { offset: span.start, length: span.end - span.start, text: written };
  return { title: titleOf(shown), safe, shown, edits: [edit] };
}

function titleOf(shown: BeforeAfter): Message {
  return message('fix/set', { ...shown });
}
