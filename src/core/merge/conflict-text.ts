import { lineEndAt, nextLine } from '../edit/lines.js';
import { lineStart } from '../text/lines.js';
import { applyEdits, inTextOrder, type TextEdit } from '../text/text-edits.js';

/** How conflicts are marked: as git does it, with the names of the two sides behind the marks. */
export interface Marks {
  readonly ours: string;
  readonly theirs: string;
  /** The number of characters of a mark; git uses seven by default. */
  readonly size: number;
}

/**
 * Writes conflicts into our version of a text: our lines, then theirs. `alternatives` holds
 * for each conflict the edits that give theirs; conflicts that share a line are one. `undefined` where edits overlap.
 */
export function conflictText(
  text: string,
  alternatives: readonly (readonly TextEdit[])[],
  marks: Marks,
): string | undefined {
  const hunks = hunksOf(text, alternatives);
  if (hunks.some(({ edits }) => overlaps(edits))) return undefined;
  return applyEdits(
    text,
    hunks.map((hunk) => conflictAt(text, hunk, marks)),
  );
}

interface Hunk {
  readonly start: number;
  readonly end: number;
  readonly edits: readonly TextEdit[];
}

/** The lines that each conflict touches, from the start of the first to behind the end of the last. */
function hunksOf(text: string, alternatives: readonly (readonly TextEdit[])[]): readonly Hunk[] {
  const single = alternatives
    .filter((edits) => edits.length > 0)
    .map((edits): Hunk => {
      const first = Math.min(...edits.map(({ offset }) => offset));
      const last = Math.max(...edits.map(({ offset, length }) => offset + length));
      const isWholeLines = last > first && lineStart(text, last) === last;
      return { start: lineStart(text, first), end: isWholeLines ? last : nextLine(text, last), edits };
    })
    .sort((a, b) => a.start - b.start || a.end - b.end);
  const hunks: Hunk[] = [];
  for (const hunk of single) {
    const before = hunks.at(-1);
    if (before === undefined || before.end <= hunk.start) hunks.push(hunk);
    else {
      const edits = [...before.edits, ...hunk.edits];
      hunks[hunks.length - 1] = { start: before.start, end: Math.max(before.end, hunk.end), edits };
    }
  }
  return hunks;
}

function overlaps(edits: readonly TextEdit[]): boolean {
  return inTextOrder(edits).some((edit, index, sorted) => {
    const before = sorted[index - 1];
    return before !== undefined && before.offset + before.length > edit.offset;
  });
}

function conflictAt(text: string, { start, end, edits }: Hunk, { ours, theirs, size }: Marks): TextEdit {
  const lineEnd = lineEndAt(text, start);
  const mine = text.slice(start, end);
  const own = edits.map((edit) => ({ ...edit, offset: edit.offset - start }));
  const [head, middle, other, tail] = withoutCommon(
    ended(mine, lineEnd),
    ended(applyEdits(mine, own), lineEnd),
  );
  const mark = (character: string, label = ''): string => character.repeat(size) + label + lineEnd;
  const conflict = `${mark('<', ` ${ours}`)}${middle}${mark('=')}${other}${mark('>', ` ${theirs}`)}`;
  return { offset: start, length: end - start, text: head + conflict + tail };
}

function ended(lines: string, lineEnd: string): string {
  return lines === '' || lines.endsWith('\n') ? lines : lines + lineEnd;
}

/** Two stretches of lines without the lines that they have in common at both ends. */
function withoutCommon(ours: string, theirs: string): readonly [string, string, string, string] {
  const [mine, other] = [linesOf(ours), linesOf(theirs)];
  const least = Math.min(mine.length, other.length);
  let head = 0;
  while (head < least && mine[head] === other[head]) head += 1;
  let tail = 0;
  while (tail < least - head && mine[mine.length - 1 - tail] === other[other.length - 1 - tail]) tail += 1;
  const join = (lines: readonly string[], from: number, to: number): string => lines.slice(from, to).join('');
  return [
    join(mine, 0, head),
    join(mine, head, mine.length - tail),
    join(other, head, other.length - tail),
    join(mine, mine.length - tail, mine.length),
  ];
}

function linesOf(text: string): readonly string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}
