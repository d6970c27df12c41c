import { type Message, message, type Value } from '../language/message.js';
import type { Path } from '../parse/tree.js';
import type { Change } from '../record/change.js';
import type { NewScalar } from '../record/new-data.js';
import type { TextEdit } from '../text/text-edits.js';

/**
 * How a finding can be fixed: what to do, in words and as data. A `safe` fix only writes the same value in
 * the form that the format requires, so it may be applied without asking. A fix that changes what is said
 * about a person, a score, a date or a result is only offered.
 */
export interface Fix {
  readonly title: Message;
  readonly safe: boolean;
  /** The value before and after the fix, where the fix changes a value. */
  readonly shown?: BeforeAfter;
  /** Changes of the record by path… */
  readonly changes?: readonly Change[];
  /** …or edits of the text itself, where the record does not show what was meant. */
  readonly edits?: readonly TextEdit[];
}

/** A value as written and as a fix would write it, to show to people. */
export interface BeforeAfter {
  readonly before: Value;
  readonly after: Value;
}

/** A fix that sets another value at a path. It is only offered unless `safe` is set. */
export function setFix(path: Path, value: NewScalar, shown: BeforeAfter, safe = false): Fix {
  return { title: titleOf(shown), safe, shown, changes: [{ kind: 'set', path, value }] };
}

/** A fix that replaces a range of the source. It is only offered unless `safe` is set. */
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
