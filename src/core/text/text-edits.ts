import type { Message } from '../language/message.js';

/** One replacement in a text: `text` replaces `length` UTF-16 units from `offset`. */
export interface TextEdit {
  readonly offset: number;
  readonly length: number;
  readonly text: string;
}

/** Edits on one text, or the reason why they are refused. Edits are sorted and do not overlap. */
export type EditResult =
  | { readonly kind: 'edits'; readonly edits: readonly TextEdit[] }
  | { readonly kind: 'refused'; readonly reason: Message };

export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = '';
  let done = 0;
  for (const edit of inTextOrder(edits)) {
    result += text.slice(done, edit.offset) + edit.text;
    done = edit.offset + edit.length;
  }
  return result + text.slice(done);
}

/** Edits in the order of the text. Edits at one offset keep the order in which they were made. */
export function inTextOrder(edits: readonly TextEdit[]): readonly TextEdit[] {
  return [...edits].sort((a, b) => a.offset - b.offset);
}

/**
 * The edits that turn one text into another. Where both have the same number of lines, each changed line is
 * one edit; otherwise one edit replaces the lines between the common start and the common end.
 */
export function editsBetween(before: string, after: string): readonly TextEdit[] {
  const old = linesOf(before);
  const young = linesOf(after);
  const edits: TextEdit[] = [];
  if (old.length === young.length) {
    let offset = 0;
    for (const [index, line] of old.entries()) {
      const replacement = young[index] ?? '';
      if (line !== replacement) edits.push({ offset, length: line.length, text: replacement });
      offset += line.length;
    }
    return edits;
  }
  let head = 0;
  while (head < old.length && head < young.length && old[head] === young[head]) head += 1;
  let tail = 0;
  const most = Math.min(old.length, young.length) - head;
  while (tail < most && old[old.length - 1 - tail] === young[young.length - 1 - tail]) tail += 1;
  const offset = old.slice(0, head).join('').length;
  const length = old.slice(head, old.length - tail).join('').length;
  return [{ offset, length, text: young.slice(head, young.length - tail).join('') }];
}

/** The lines of a text with their ends. */
function linesOf(text: string): readonly string[] {
  return text.match(/[^\r\n]*(\r\n|\r|\n)|[^\r\n]+$/g) ?? [];
}
