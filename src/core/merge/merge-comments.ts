import { isSameData } from '../edit/expected.js';
import { lineEndAt, lineStop, nextLine } from '../edit/lines.js';
import { dataIn, isReadable, type ParsedText, parseText } from '../parse/parse.js';
import type { Node } from '../parse/tree.js';
import { scalarSpans } from '../redact/comments.js';
import { lineStart } from '../text/lines.js';
import { applyEdits, type TextEdit } from '../text/text-edits.js';
import { labelled } from './labels.js';

/**
 * The joined text with the comments that only theirs changed: those above a line and those at its end, each known by
 * what the line holds. Ours stay where ours changed them; a comment that would change a value is left out.
 */
export function withTheirComments(
  base: ParsedText,
  ours: ParsedText,
  theirs: ParsedText,
  joined: string,
): string {
  if (![base, ours, theirs].some(({ text }) => text.includes('#'))) return joined;
  const parsed = parseText(joined);
  const [old, mine, other, now] = [base, ours, theirs, parsed].map((one) => commentsOf(one, parsed.root));
  if (!old || !mine || !other || !now) return joined;
  const edits = [...new Set([...old.keys(), ...other.keys()])].flatMap((name) => {
    const [before, after] = [shown(old.get(name)), shown(other.get(name))];
    const place = now.get(name);
    if (place === undefined || before === after || shown(mine.get(name)) !== before) return [];
    if (shown(place) === after) return [];
    return editOf(joined, place, other.get(name));
  });
  const holds = (some: readonly TextEdit[]): boolean => {
    const again = parseText(applyEdits(joined, some));
    return isReadable(again) && isSameData(dataIn(again), dataIn(parsed));
  };
  return applyEdits(joined, holds(edits) ? edits : edits.filter((edit) => holds([edit])));
}

/** A place for a comment: above a line, or at its end. */
interface CommentPlace {
  readonly kind: 'above' | 'end';
  /** The comment that is there, without what is before its first mark; empty where there is none. */
  readonly comment: string;
  readonly start: number;
  readonly end: number;
  readonly indent: string;
  /** The blanks between the line and the comment at its end. */
  readonly gap: string;
}

type Comments = ReadonlyMap<string, CommentPlace>;

function shown(place: CommentPlace | undefined): string {
  return (place?.comment ?? '').replace(/[ \t\r]*\n[ \t]*/g, '\n').trimEnd();
}

/** The places for comments by name; a name that stands twice names none. */
function commentsOf({ text, root }: ParsedText, against: Node | undefined): Comments {
  const places = new Map<string, CommentPlace>();
  if (root === undefined) return places;
  const twice = new Set<string>();
  const put = (name: string, place: CommentPlace): void => {
    if (places.has(name)) twice.add(name);
    places.set(name, place);
  };
  const starts = commentStarts(text, root);
  for (const [line, label] of labelsOfLines(text, root, against)) {
    const indent = /^[ \t]*/.exec(text.slice(line))?.[0] ?? '';
    put(`above ${label}`, commentAbove(text, line, indent, starts));
    put(`end ${label}`, commentAtEnd(text, line, indent, starts));
  }
  put('end of text', commentAbove(text, text.length, '', starts));
  for (const name of twice) places.delete(name);
  return places;
}

/** The lines on which something begins, with the name of the first that does. */
function labelsOfLines(text: string, root: Node, against: Node | undefined): ReadonlyMap<number, string> {
  const labels = new Map<number, string>();
  for (const { label, start } of labelled(root, against)) {
    const line = lineStart(text, start);
    if (!labels.has(line)) labels.set(line, label);
  }
  return labels;
}

/** Where comments begin, by the start of their line. */
function commentStarts(text: string, root: Node): ReadonlyMap<number, number> {
  const spans = scalarSpans(text, root);
  const starts = new Map<number, number>();
  let next = 0;
  for (const { index } of text.matchAll(/(?<=^|[ \t\n\r\uFEFF])#/g)) {
    while ((spans[next]?.end ?? Number.POSITIVE_INFINITY) <= index) next += 1;
    const span = spans[next];
    const line = lineStart(text, index);
    if ((span === undefined || span.start > index) && !starts.has(line)) starts.set(line, index);
  }
  return starts;
}

/** The comment lines right above a line, blank lines between them included. */
function commentAbove(
  text: string,
  line: number,
  indent: string,
  starts: ReadonlyMap<number, number>,
): CommentPlace {
  let [start, end] = [line, line];
  for (let below = line; below > 0 && lineStart(text, below - 1) < below; ) {
    const above = lineStart(text, below - 1);
    const content = text.slice(above, lineStop(text, above)).trim();
    const isComment = content.startsWith('#') && starts.has(above);
    if (!isComment && content !== '') break;
    if (isComment) {
      if (start === line) end = nextLine(text, above);
      start = above;
    }
    below = above;
  }
  return { kind: 'above', comment: text.slice(start, end).trimStart(), start, end, indent, gap: '' };
}

function commentAtEnd(
  text: string,
  line: number,
  indent: string,
  starts: ReadonlyMap<number, number>,
): CommentPlace {
  const end = lineStop(text, line);
  const at = starts.get(line) ?? end;
  const start = line + text.slice(line, at).trimEnd().length;
  return { kind: 'end', comment: text.slice(at, end), start, end, indent, gap: text.slice(start, at) };
}

/** The edit that puts theirs' comment into a place, with our indentation and line ends. */
function editOf(text: string, place: CommentPlace, theirs: CommentPlace | undefined): readonly TextEdit[] {
  const { kind, start, end, indent } = place;
  const comment = (theirs?.comment ?? '').trimEnd();
  if (kind === 'end') {
    const gap = place.comment === '' ? theirs?.gap : place.gap;
    const written = comment === '' ? '' : `${gap}${comment}`;
    return [{ offset: start, length: end - start, text: written }];
  }
  const lineEnd = lineEndAt(text, Math.max(0, start - 1));
  const lines = comment.split(/\r?\n/).map((line) => line.trim());
  const written = lines.map((line) => (line === '' ? '' : indent + line) + lineEnd).join('');
  const isOpen = start > 0 && start === text.length && !text.endsWith('\n');
  return [
    { offset: start, length: end - start, text: comment === '' ? '' : (isOpen ? lineEnd : '') + written },
  ];
}
