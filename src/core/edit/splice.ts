import { type Message, message } from '../language/message.js';
import type { Node, Path, Step } from '../parse/tree.js';
import type { TextEdit } from '../text/text-edits.js';

/** The record that a splice is made on, and what it needs to know about it. */
export interface EditContext {
  readonly text: string;
  readonly root: Node;
  readonly orderOf: (path: Path) => readonly string[];
}

/** Edits on the text of an `EditContext`, in any order, or the reason why there are none. */
export type Splice =
  | { readonly edits: readonly TextEdit[]; readonly reason?: undefined }
  | { readonly edits?: undefined; readonly reason: Message };

/** The reason why an index beyond the entries of a list is refused. */
export function noEntry(index: Step): Splice {
  return { reason: message('edit/no-entry', { index: String(index) }) };
}
