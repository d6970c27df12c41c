import type { ListNode, Node } from '../parse/tree.js';
import { lineStart } from '../text/lines.js';

/** The line end in use at an offset: that of its line, else of the text's first line, else LF. */
export function lineEndAt(text: string, offset: number): string {
  const stop = lineStop(text, offset);
  return /^\r?\n/.exec(text.slice(stop, stop + 2))?.[0] ?? /\r?\n/.exec(text)?.[0] ?? '\n';
}

/**
 * The offset at which the line of an offset ends, before its line end. As in YAML, a lone CR does not end a
 * line.
 */
export function lineStop(text: string, offset: number): number {
  const stop = text.indexOf('\n', offset);
  if (stop < 0) return text.length;
  return stop > offset && text[stop - 1] === '\r' ? stop - 1 : stop;
}

/** The start of the next line, or the end of the text. */
export function nextLine(text: string, offset: number): number {
  const stop = text.indexOf('\n', offset);
  return stop < 0 ? text.length : stop + 1;
}

/** The end of a node's content, without the line ends of block scalars and block collections. */
export function contentEnd(text: string, node: Node): number {
  if (node.kind === 'map' && !node.flow) {
    const last = node.entries.findLast((entry) => !entry.merged);
    if (last) return Math.max(contentEnd(text, last.value), last.key.end);
  }
  if (node.kind === 'list' && !node.flow) {
    const last = node.items.at(-1);
    if (last) return contentEnd(text, last);
  }
  return node.end - trailingLineEnds(text, node).length;
}

/**
 * The end of the last line of a node that begins in `column` and whose content ends at `end`. Comment lines
 * directly below with a deeper indent belong to the node.
 */
export function lastLineStop(text: string, end: number, column: number): number {
  let stop = lineStop(text, end);
  for (;;) {
    const below = nextLine(text, stop);
    const indent = /^( *)#/.exec(text.slice(below, lineStop(text, below)))?.[1];
    if (below === stop || indent === undefined || indent.length <= column) return stop;
    stop = lineStop(text, below);
  }
}

/** The offset of the dash before an entry of a block list; `undefined` where something else comes first. */
export function dashOf(text: string, list: ListNode, index: number): number | undefined {
  const before = list.items[index - 1];
  const pattern = /(?:\s+|#[^\n]*)*/y;
  pattern.lastIndex = before ? contentEnd(text, before) : list.start;
  const at = pattern.lastIndex + (pattern.exec(text)?.[0].length ?? 0);
  return !list.flow && text[at] === '-' ? at : undefined;
}

/** Whether there are only blanks before an offset on its line. */
export function opensLine(text: string, offset: number): boolean {
  return text.slice(lineStart(text, offset), offset).trim() === '';
}

/** The start of the comment lines directly above a line with the same indent, which belong to it. */
export function withComments(text: string, start: number): number {
  const indent = /^ */.exec(text.slice(start))?.[0] ?? '';
  let first = start;
  while (first > 0) {
    const above = lineStart(text, first - 1);
    if (above === first || !text.startsWith(`${indent}#`, above)) break;
    first = above;
  }
  return first;
}

/** The line ends at the end of a node. Where `|+` keeps them as part of its text, only the last one. */
function trailingLineEnds(text: string, node: Node): string {
  const written = text.slice(node.start, node.end);
  const keeps = node.kind === 'scalar' && node.style === 'block' && /^[|>]\d?\+/.test(written);
  return (keeps ? /\r?\n$/ : /(\r?\n)+$/).exec(written)?.[0] ?? '';
}
