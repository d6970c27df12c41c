import { lineStart } from '../text/lines.js';
import type { Span } from '../text/positions.js';
import type { TextEdit } from '../text/text-edits.js';
import { lineStop, nextLine } from './lines.js';

/**
 * Removes one part of `{}` or `[]`, with one comma beside it. A part alone on its lines is removed with these
 * lines. Every comment of the other parts is kept. YAML allows a comma before the closing bracket.
 */
export function removeFromFlow(text: string, container: Span, part: Span): readonly TextEdit[] {
  const { start, end } = part;
  const comma = commaAfter(text, end, container.end - 1);
  if (isAlone(text, part, comma)) return [removal(lineStart(text, start), nextLine(text, end))];
  const before = /,[ \t]*$/.exec(text.slice(container.start, start));
  if (before) return [removal(container.start + before.index, end)];
  if (comma === undefined) return [removal(start, end)];
  if (text.slice(end, comma).trim() !== '') return [removal(start, end), removal(comma, comma + 1)];
  const blank = /^[ \t]*(?![ \t#])/.exec(text.slice(comma + 1))?.[0].length ?? 0;
  return [removal(start, comma + 1 + blank)];
}

/** Whether a part is alone on its lines, apart from its comma. */
function isAlone(text: string, { start, end }: Span, comma: number | undefined): boolean {
  const stop = lineStop(text, end);
  if (comma !== undefined && comma >= stop) return false;
  const last = comma === undefined ? end : comma + 1;
  return (text.slice(lineStart(text, start), start) + text.slice(last, stop)).trim() === '';
}

/** The offset of the comma after a part, beyond blanks and comments. */
function commaAfter(text: string, from: number, limit: number): number | undefined {
  const pattern = /(?:\s+|#[^\n]*)*/y;
  pattern.lastIndex = from;
  const at = from + (pattern.exec(text)?.[0].length ?? 0);
  return at < limit && text[at] === ',' ? at : undefined;
}

function removal(start: number, end: number): TextEdit {
  return { offset: start, length: end - start, text: '' };
}
