import { expressionFunctions } from '../profile/expression-help.js';

/**
 * An expression as people write sums: `ratio(a + b, c)` is `(a + b) / c`, and the arguments of other functions are
 * parted by semicolons, since the names of facts have commas.
 */
export function readableSource(source: string): string {
  const call = /(?<![\w.])([a-z]+)\(/g;
  for (let match = call.exec(source); match; match = call.exec(source)) {
    const [, name = ''] = match;
    const open = match.index + name.length;
    const end = closingOf(source, open);
    if (end < 0 || !expressionFunctions.some((known) => known === name)) continue;
    const given = splitAt(source.slice(open + 1, end), ',').map(readableSource);
    const before = source.slice(0, match.index);
    const behind = readableSource(source.slice(end + 1));
    const [one, other] = given;
    if (name !== 'ratio' || one === undefined || other === undefined)
      return `${before}${name} (${given.join('; ')})${behind}`;
    const fraction = `${grouped(one)} / ${grouped(other)}`;
    return `${before}${/\/\s*$/.test(before) ? `(${fraction})` : fraction}${behind}`;
  }
  return source;
}

/** The parts of a text between separators that stand in no brackets. */
export function splitAt(source: string, separator: string): readonly string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < source.length; at += 1) {
    if (source[at] === '(') depth += 1;
    if (source[at] === ')') depth -= 1;
    if (depth !== 0 || !source.startsWith(separator, at)) continue;
    parts.push(source.slice(from, at));
    from = at + separator.length;
  }
  return [...parts, source.slice(from)].map((part) => part.trim());
}

/** A part of a fraction, in brackets where it is a sum or a product itself. */
function grouped(part: string): string {
  const isOne = splitAt(part.replace(/[-+*/]/g, '+'), '+').length === 1;
  return isOne ? part : `(${part})`;
}

/** The place of the bracket that closes the one at `open`; -1 where none does. */
function closingOf(source: string, open: number): number {
  let depth = 0;
  for (let at = open; at < source.length; at += 1) {
    if (source[at] === '(') depth += 1;
    if (source[at] === ')') depth -= 1;
    if (depth === 0) return at;
  }
  return -1;
}
