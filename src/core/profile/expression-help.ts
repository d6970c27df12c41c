import { isReadable, type ParsedText } from '../parse/parse.js';
import { pathAt } from '../parse/path-at.js';
import { nodeAt, resolved } from '../parse/tree.js';
import type { Span } from '../text/positions.js';

/** Functions that expressions may call besides CEL's own (format.md §2). */
export const expressionFunctions = ['min', 'max', 'clamp', 'round', 'ratio'] as const;

/** A word of an expression in a profile, and its place in the text. */
export interface ExpressionWord {
  readonly word: string;
  readonly span: Span;
}

/**
 * The word that contains an offset or ends right before it, if the offset is within an expression of a
 * profile.
 */
export function expressionWordAt(parsed: ParsedText, offset: number): ExpressionWord | undefined {
  if (!isReadable(parsed)) return undefined;
  const path = pathAt(parsed.root, offset);
  const key = path.at(-1);
  if (key !== 'formula' && key !== 'when') return undefined;
  const node = resolved(nodeAt(parsed.root, path));
  if (node?.kind !== 'scalar' || offset < node.start || offset > node.end) return undefined;
  const before = /[\w.]*$/.exec(parsed.text.slice(node.start, offset))?.[0] ?? '';
  const behind = /^[\w.]*/.exec(parsed.text.slice(offset, node.end))?.[0] ?? '';
  const start = offset - before.length;
  return { word: before + behind, span: { start, end: offset + behind.length } };
}
