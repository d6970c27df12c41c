import type { Value } from '../../language/message.js';
import { compileExpression } from '../../profile/expression.js';
import type { Facts } from '../../record/fact-names.js';
import { inWords } from '../../score/fact-words.js';
import { splitAt } from '../../score/readable-source.js';

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

/** A condition in words. */
export function conditionWords(condition: string): Value {
  return inWords(condition.trim());
}
