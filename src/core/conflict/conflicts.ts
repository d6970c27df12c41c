import { applyEdits, type TextEdit } from '../edit/edit.js';

export type Side = 'ours' | 'theirs';

/** One place where git merged two versions and left both in the text. */
export interface Conflict {
  /** The whole of it in the text, from `<<<<<<<` to behind the line of `>>>>>>>`. */
  readonly start: number;
  readonly end: number;
  /** The line of `<<<<<<<`, counted from 1. */
  readonly line: number;
  readonly ours: string;
  readonly theirs: string;
}

/** The conflicts of a text, also those that show the common ancestor (`|||||||`). */
export function conflictsIn(text: string): readonly Conflict[] {
  const conflicts: Conflict[] = [];
  const marked = new RegExp(pattern, 'gm');
  for (const match of text.matchAll(marked)) {
    const [whole, ours = '', theirs = ''] = match;
    const line = text.slice(0, match.index).split('\n').length;
    conflicts.push({ start: match.index, end: match.index + whole.length, line, ours, theirs });
  }
  return conflicts;
}

const line = String.raw`(?:[^\r\n]*(?:\r?\n|$))`;
const until = (mark: string): string => String.raw`((?:(?!${mark})${line})*?)`;
const pattern = [
  String.raw`^<{7}(?: [^\r\n]*)?\r?\n`,
  until(String.raw`\|{7}|={7}`),
  String.raw`(?:\|{7}[^\r\n]*\r?\n(?:(?!={7})${line})*?)?`,
  String.raw`={7}\r?\n`,
  until('>{7}'),
  String.raw`>{7}(?: [^\r\n]*)?(?:\r?\n|$)`,
].join('');

/** The edit that leaves one side of a conflict. */
export function resolution(conflict: Conflict, side: Side): TextEdit {
  const { start, end } = conflict;
  return { offset: start, length: end - start, text: conflict[side] };
}

/** The text as one side has it; `sides` may choose the other for single conflicts, by position. */
export function textOfSide(text: string, side: Side, sides: Readonly<Record<number, Side>> = {}): string {
  const edits = conflictsIn(text).map((conflict, index) => resolution(conflict, sides[index] ?? side));
  return applyEdits(text, edits);
}
