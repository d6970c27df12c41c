import { lineStop, nextLine } from '../edit/lines.js';
import { type Node, visit } from '../parse/tree.js';
import { lineStart } from '../text/lines.js';
import type { Span } from '../text/positions.js';
import type { TextEdit } from '../text/text-edits.js';
import { schemaLine } from './schema-line.js';

/**
 * The edits that remove every comment, because no rule can decide which of them mention a person. Only the
 * line that names Chibo's schema by a relative path is kept; other paths may contain the name of a user.
 */
export function commentRemovals(text: string, root: Node): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  const spans = scalarSpans(text, root);
  let next = 0;
  for (const match of text.matchAll(/(?<=^|[ \t\n\r\uFEFF])#/g)) {
    const start = match.index;
    while ((spans[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next += 1;
    const span = spans[next];
    if (span !== undefined && span.start <= start) continue;
    if (edits.some(({ offset, length }) => offset <= start && start < offset + length)) continue;
    if (schemaLine.test(text.slice(start, lineStop(text, start)))) continue;
    edits.push(removalOf(text, start));
  }
  return edits;
}

/** Removes a comment with the blanks before it, and with its line where it is alone on it. */
function removalOf(text: string, start: number): TextEdit {
  const line = lineStart(text, start);
  const before = text.slice(line, start);
  if (before.trim() === '') return { offset: line, length: nextLine(text, start) - line, text: '' };
  const kept = line + before.trimEnd().length;
  return { offset: kept, length: lineStop(text, start) - kept, text: '' };
}

/**
 * The spans of scalars, in order. The header of a block scalar is not included, because a comment may follow
 * it.
 */
export function scalarSpans(text: string, root: Node): readonly Span[] {
  const spans: Span[] = [];
  const add = (node: Node): void => {
    if (node.kind !== 'scalar' || node.style === 'empty') return;
    const start = node.style === 'block' ? nextLine(text, node.start) : node.start;
    spans.push({ start, end: node.end });
  };
  visit(root, (node) => {
    add(node);
    if (node.kind === 'map') for (const { key, merged } of node.entries) if (!merged) add(key);
  });
  return spans.sort((a, b) => a.start - b.start);
}
