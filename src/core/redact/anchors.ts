import type { Node } from '../parse/tree.js';
import type { Span } from '../text/positions.js';
import type { TextEdit } from '../text/text-edits.js';
import { scalarSpans } from './comments.js';
import { schemaLine } from './schema-line.js';

/** The edits that rename every anchor and its aliases to `a1`, `a2`…, because people choose their names. */
export function anchorRenames(text: string, root: Node): readonly TextEdit[] {
  const names = new Map<string, string>();
  return outside(text, root).flatMap(({ start, end }) =>
    [...text.slice(start, end).matchAll(/[&*]([^\s,[\]{}]+)/g)].flatMap(({ 1: name = '', index }) => {
      const short = names.get(name) ?? `a${names.size + 1}`;
      names.set(name, short);
      return short === name ? [] : [{ offset: start + index + 1, length: name.length, text: short }];
    }),
  );
}

/** Whether the text outside keys and values has only YAML punctuation and the line that names the schema. */
export function holdsOnlySigns(text: string, root: Node): boolean {
  const rest = outside(text, root).map(({ start, end }) => text.slice(start, end));
  const signs = rest.join('').replace(schemaLine, '');
  return /^(?:[\s\uFEFF?:,[\]{}|>~+\d-]|[&*]a\d+|\.\.\.)*$/.test(signs);
}

function outside(text: string, root: Node): readonly Span[] {
  const spans: Span[] = [];
  let at = 0;
  for (const { start, end } of scalarSpans(text, root)) {
    spans.push({ start: at, end: Math.max(at, start) });
    at = Math.max(at, end);
  }
  return [...spans, { start: at, end: text.length }];
}
