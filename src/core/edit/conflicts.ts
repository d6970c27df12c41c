import { applyEdits, type TextEdit } from '../text/text-edits.js';

export type Side = 'ours' | 'theirs';

/** A git merge conflict: one place where a merge left both versions in the text. */
export interface Conflict {
  /** The whole conflict in the text, from `<<<<<<<` to the end of the line of `>>>>>>>`. */
  readonly start: number;
  readonly end: number;
  /** The line of `<<<<<<<`, counted from 1. */
  readonly line: number;
  readonly ours: string;
  readonly theirs: string;
}

/**
 * The conflicts of a text, including those that show the common ancestor (`|||||||`). A conflict with a
 * missing marker is ordinary text: each `<<<<<<<` begins a new one, so the text between an incomplete
 * conflict and the next belongs to no side.
 */
export function conflictsIn(text: string): readonly Conflict[] {
  const conflicts: Conflict[] = [];
  let open: OpenConflict | undefined;
  for (const [index, match] of [...text.matchAll(/[^\n]*\n|[^\n]+$/g)].entries()) {
    const offset = match.index;
    const end = offset + match[0].length;
    const mark = markOf(match[0]);
    if (mark === '<') open = { start: offset, line: index + 1, oursFrom: end };
    if (open === undefined) continue;
    if (mark === '|') open.oursTo ??= offset;
    if (mark === '=' && open.theirsFrom === undefined) {
      open.oursTo ??= offset;
      open.theirsFrom = end;
    }
    if (mark !== '>') continue;
    const { start, line, oursFrom, oursTo, theirsFrom } = open;
    open = undefined;
    if (theirsFrom === undefined) continue;
    const [ours, theirs] = [text.slice(oursFrom, oursTo), text.slice(theirsFrom, offset)];
    conflicts.push({ start, end, line, ours, theirs });
  }
  return conflicts;
}

/** A conflict whose end has not been read yet, as offsets in the text. */
interface OpenConflict {
  readonly start: number;
  readonly line: number;
  readonly oursFrom: number;
  oursTo?: number;
  theirsFrom?: number;
}

/** The character of a conflict marker, which is seven of them at the start of a line. */
function markOf(line: string): string | undefined {
  return /^(?:([<|>])\1{6}(?: .*)?|(=)={6})\r?\n?$/.exec(line)?.slice(1).find(Boolean);
}

/** The edit that keeps one side of a conflict. */
export function resolution(conflict: Conflict, side: Side): TextEdit {
  const { start, end } = conflict;
  return { offset: start, length: end - start, text: conflict[side] };
}

/** The text of one side; `sides` may choose the other side for single conflicts, by position. */
export function textOfSide(text: string, side: Side, sides: Readonly<Record<number, Side>> = {}): string {
  const edits = conflictsIn(text).map((conflict, index) => resolution(conflict, sides[index] ?? side));
  return applyEdits(text, edits);
}
