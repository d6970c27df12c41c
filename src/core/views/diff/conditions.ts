import type { Value } from '../../language/message.js';
import { compileExpression } from '../../profile/expression.js';
import type { Facts } from '../../record/fact-names.js';
import { inWords } from '../../score/fact-words.js';

/** The parts of a condition that must all hold: `a >= 1.0 && b < 2.0` are two. */
export function conjunctsOf(source: string): readonly string[] {
  const parts = splitAt(source, '&&');
  return parts.length > 1 && splitAt(source, '||').length === 1 ? parts : [source];
}

export function holds(condition: string, facts: Facts): boolean {
  return compileExpression(condition, 'bool').expression?.evaluate(facts) === 1;
}

/** What the left side of a comparison with a number comes to; `undefined` where the condition is no such comparison. */
export function leftSideOf(condition: string, facts: Facts): number | undefined {
  const [, left = ''] = /^([\s\S]*?)\s*(?:>=|<=|==|!=|>|<)\s*\d+(?:\.\d+)?\s*$/.exec(condition) ?? [];
  if (left.trim() === '' || /[<>=&|?]/.test(left)) return undefined;
  const value = compileExpression(left.trim(), 'double').expression?.evaluate(facts);
  return value === undefined || Number.isNaN(value) ? undefined : Number(value.toFixed(4));
}

/** A condition in words, shares written as fractions. */
export function conditionWords(condition: string): Value {
  return inWords(withFractions(condition.trim()));
}

/** `ratio(a + b, c)` as `(a + b) / c`. */
function withFractions(source: string): string {
  const at = source.search(/(?<![\w.])ratio\(/);
  if (at < 0) return source;
  const open = at + 'ratio'.length;
  const end = closingOf(source, open);
  const [one, other] = splitAt(source.slice(open + 1, end), ',').map((part) => withFractions(part.trim()));
  if (end < 0 || one === undefined || other === undefined) return source;
  const grouped = (part: string): string =>
    /[-+*/]/.test(part) && !/^\w+\(.*\)$/.test(part) ? `(${part})` : part;
  return `${source.slice(0, at)}${grouped(one)} / ${grouped(other)}${withFractions(source.slice(end + 1))}`;
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

/** The parts of a text between separators that stand in no brackets. */
function splitAt(source: string, separator: string): readonly string[] {
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
