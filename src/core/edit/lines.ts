import type { Node } from '../parse/tree.js';

/** The line end the text uses; LF where it has none yet. */
export function lineEndOf(text: string): string {
  return /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
}

/** Where the line of an offset begins. */
export function lineStart(text: string, offset: number): number {
  const before = text.slice(0, offset);
  return Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1;
}

/** Where the line of an offset ends, before its line end. */
export function lineStop(text: string, offset: number): number {
  const match = /[\r\n]/.exec(text.slice(offset));
  return match ? offset + match.index : text.length;
}

/** Where the next line begins, or the end of the text. */
export function nextLine(text: string, offset: number): number {
  const stop = lineStop(text, offset);
  return text.startsWith('\r\n', stop) ? stop + 2 : Math.min(stop + 1, text.length);
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
  let end = node.end;
  while (end > node.start && /[\r\n]/.test(text[end - 1] ?? '')) end -= 1;
  return end;
}

/** How far an offset stands from the start of its line. */
export function columnOf(text: string, offset: number): number {
  return offset - lineStart(text, offset);
}
