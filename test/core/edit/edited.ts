import { insertEntry, removeEntry, setValue } from '../../../src/core/edit/change.js';
import type { MessageKey } from '../../../src/core/language/message.js';
import { parseText } from '../../../src/core/parse/parse.js';
import { type Path, toData } from '../../../src/core/parse/tree.js';
import type { NewData, NewScalar } from '../../../src/core/record/new-data.js';
import { applyEdits, type EditResult } from '../../../src/core/text/text-edits.js';

/** A text after an edit, or the key of the reason why it was refused. */
export type Edited = { readonly text: string } | { readonly refused: MessageKey };

export function set(text: string, path: Path, value: NewScalar): Edited {
  return edited(text, setValue(text, path, value));
}

export function insert(text: string, path: Path, index: number, data: NewData): Edited {
  return edited(text, insertEntry(text, path, index, data));
}

export function remove(text: string, path: Path, index: number): Edited {
  return edited(text, removeEntry(text, path, index));
}

/** The data of a text as plain JSON, for `toEqual`. */
export function dataOf(text: string): unknown {
  return plain(toData(parseText(text).root));
}

function edited(text: string, result: EditResult): Edited {
  return result.kind === 'refused'
    ? { refused: result.reason.key }
    : { text: applyEdits(text, result.edits) };
}

/** `toEqual` compares prototypes of nothing, but prints null prototypes badly. */
function plain(data: unknown): unknown {
  if (Array.isArray(data)) return data.map(plain);
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, plain(value)]));
}
