/** A place in a text: 0-based line, 0-based UTF-16 character, as VS Code counts. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** A range of text between two positions; `end` is exclusive. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** A range of text between two UTF-16 offsets; `end` is exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Turns offsets into positions and back. A line ends at LF, CRLF or a lone CR, as in VS Code. */
export interface LineIndex {
  position(offset: number): Position;
  range(span: Span): Range;
  offset(position: Position): number;
}

/** Indexes the lines of `text` once; each look-up is then a binary search. */
export function indexLines(text: string): LineIndex {
  const starts = lineStarts(text);

  const position = (offset: number): Position => {
    const held = Math.max(0, Math.min(offset, text.length));
    const line = lineOf(starts, held);
    return { line, character: held - (starts[line] ?? 0) };
  };
  return {
    position,
    range: (span) => ({ start: position(span.start), end: position(span.end) }),
    offset: ({ line, character }) =>
      Math.min((starts[line] ?? text.length) + character, lineStop(text, starts[line + 1])),
  };
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (const match of text.matchAll(/\r\n|\r|\n/g)) starts.push(match.index + match[0].length);
  return starts;
}

/**
 * The offset at which a line ends, before its line end. VS Code moves a character beyond it back to it, too.
 */
function lineStop(text: string, nextStart: number | undefined): number {
  if (nextStart === undefined) return text.length;
  return nextStart - (text.startsWith('\r\n', nextStart - 2) ? 2 : 1);
}

function lineOf(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
