import type { Change } from '../edit/change.js';
import type { TextEdit } from '../edit/edit.js';
import type { NewScalar } from '../edit/splice.js';
import { type Text, text } from '../language/language.js';
import type { Path } from '../parse/tree.js';

/**
 * How a finding can be mended: what to do, in words and as data. A `safe` mend needs no thought about this
 * record, so that it may be made without asking.
 */
export interface Fix {
  readonly title: Text;
  readonly safe: boolean;
  /** Changes of the record by path… */
  readonly changes?: readonly Change[];
  /** …or of the text itself, where it does not say what was meant. */
  readonly edits?: readonly TextEdit[];
}

/** The mend that puts another value in a place. */
export function setFix(path: Path, value: NewScalar, shown: string | number, safe = true): Fix {
  return { title: text('fix/set', { value: shown }), safe, changes: [{ kind: 'set', path, value }] };
}

/** The mend that writes a stretch of the text otherwise. */
export function rewriteFix(
  span: { readonly start: number; readonly end: number },
  written: string,
  safe = true,
): Fix {
  const edit: TextEdit = { offset: span.start, length: span.end - span.start, text: written };
  return { title: text('fix/set', { value: written }), safe, edits: [edit] };
}
