import { type Message, message } from '../language/message.js';
import type { Node, Path, Step } from '../parse/tree.js';
import type { TextEdit } from '../text/text-edits.js';

/** What a splice needs to know of the record it is made on. */
export interface EditContext {
  readonly text: string;
  readonly root: Node;
  readonly orderOf: (path: Path) => readonly string[];
}

/** Edits on the text of a ground, in any order; or why there are none. */
export type Splice =
  | { readonly edits: readonly TextEdit[]; readonly reason?: undefined }
  | { readonly edits?: undefined; readonly reason: Message };

/** Why a place beyond the entries of a list is no place. */
export function noEntry(index: Step): Splice {
  return { reason: message('edit/no-entry', { index: String(index) }) };
}
