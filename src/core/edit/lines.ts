import type { ListNode, Node } from '../parse/tree.js';
import { lineStart } from '../text/lines.js';

/** The line end in use at an offset: that of its line, else of the text's first line, else LF. */
export function lineEndAt(text: string, offset: number): string {
  const stop = lineStop(text, offset);
  return /^\r?\n/.exec(text.slice(stop, stop + 2))?.[0] ?? /\r?\n/.exec(text)?.[0] ?? '\n';
}

/** Where the line of an offset ends, before its line end. As in YAML, a lone CR ends no line. */
export function lineStop(text: string, offset: number): number {
  const stop = text.indexOf('\n', offset);
  if (stop < 0) return text.length;
  return stop > offset && text[stop - 1] === '\r' ? stop - 1 : stop;
}

/** Where the next line begins, or the end of the text. */
export function nextLine(text: string, offset: number): number {
  const stop = text.indexOf('\n', offset);
  return stop < 0 ? text.length : stop + 1;
}

/** The last offset that belongs to a node, line ends of block scalars and block collections left out. */
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
 * Where the last line ends of something that begins in `column` and whose content ends at `end`: comment
 * lines right below that are set deeper belong to it.
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

/** The dash that opens an entry of a block list; `undefined` where it is not the next thing in the text. */
export function dashOf(text: string, list: ListNode, index: number): number | undefined {
  const before = list.items[index - 1];
  const pattern = /(?:\s+|#[^\n]*)*/y;
  pattern.lastIndex = before ? contentEnd(text, before) : list.start;
  const at = pattern.lastIndex + (pattern.exec(text)?.[0].length ?? 0);
  return !list.flow && text[at] === '-' ? at : undefined;
}

/** Whether nothing but blanks stands before an offset on its line. */
export function opensLine(text: string, offset: number): boolean {
  return text.slice(lineStart(text, offset), offset).trim() === '';
}

/** Comment lines right above a line, indented like it, belong to it. */
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

/** The line ends that close a node; of those that `|+` keeps as part of its text, only the last. */
function trailingLineEnds(text: string, node: Node): string {
  const written = text.slice(node.start, node.end);
  const keeps = node.kind === 'scalar' && node.style === 'block' && /^[|>]\d?\+/.test(written);
  return (keeps ? /\r?\n$/ : /(\r?\n)+$/).exec(written)?.[0] ?? '';
}
