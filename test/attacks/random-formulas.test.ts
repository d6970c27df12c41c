import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compileExpression, type ExpressionType } from '../../src/core/profile/expression.js';
import type { Facts } from '../../src/core/record/fact-names.js';
import { factsOf } from '../../src/core/score/facts/facts.js';
import { often } from '../properties.js';
import { mutated } from './mutations.js';

/** Every formula and condition of the built-in profiles. */
const written = readdirSync('schemas/profiles').flatMap((name) =>
  [...readFileSync(`schemas/profiles/${name}`, 'utf8').matchAll(/(?:formula|when): "([^"]+)"/g)].map(
    ([, source = '']) => source,
  ),
);

const leaf = fc.constantFrom(
  '1.0',
  '2',
  'members.total',
  'members',
  "'a'",
  'true',
  '[1.0]',
  '{"a": 1.0}',
  'x',
);

const { random } = fc.letrec<{ random: string }>((tie) => ({
  random: fc.oneof(
    { maxDepth: 6 },
    leaf,
    fc
      .tuple(
        tie('random'),
        fc.constantFrom('+', '-', '*', '/', '%', '<', '==', '&&', '||', 'in'),
        tie('random'),
      )
      .map((parts) => parts.join(' ')),
    fc.tuple(tie('random'), tie('random')).map(([when, then]) => `(${when}) ? ${then} : ${then}`),
    fc
      .tuple(fc.constantFrom('min', 'round', 'ratio', 'size', 'matches', 'has', 'string'), tie('random'))
      .map(([name, of]) => `${name}(${of}, ${of})`),
    fc
      .tuple(
        tie('random'),
        fc.constantFrom('all', 'map', 'exists', 'filter', 'size', 'contains', 'matches', 'startsWith'),
        tie('random'),
      )
      .map(([on, name, of]) => `(${on}).${name}(a, ${of})`),
  ),
}));

/** Facts that count how often any of them is asked for. */
function countedFacts(): { readonly facts: Facts; readonly asked: () => number } {
  let asked = 0;
  const counted = <Held extends object>(held: Held): Held =>
    new Proxy(held, {
      get(target, name) {
        asked += 1;
        const value: unknown = Reflect.get(target, name);
        return typeof value === 'object' && value !== null ? counted(value) : value;
      },
    });
  return { facts: counted(factsOf(new Map(), [])), asked: () => asked };
}

const source = fc.oneof(
  { weight: 2, arbitrary: random },
  { weight: 2, arbitrary: mutated(written) },
  { weight: 1, arbitrary: fc.string() },
);

test('the formulas of built-in profiles are what is varied', () => {
  expect(written.length).toBeGreaterThan(50);
});

test('any formula is a problem within itself, or asks for no more facts than it has characters', () => {
  fc.assert(
    fc.property(source, fc.constantFrom<ExpressionType>('double', 'bool'), (text, type) => {
      const { expression, problem } = compileExpression(text, type);
      if (problem) {
        const { start, end } = problem.span;
        expect({
          start,
          end,
          isWithin: 0 <= start && start <= end && start <= Math.max(text.length, 1),
        }).toEqual({
          start,
          end,
          isWithin: true,
        });
        return;
      }
      const { facts, asked } = countedFacts();
      expect(typeof expression.evaluate(facts)).toBe('number');
      expect(asked()).toBeLessThanOrEqual(4 * text.length);
      expect(expression.unmet(facts).every((part) => text.includes(part))).toBe(true);
    }),
    { ...often(800), examples: [['(true) ? true : true', 'bool']] },
  );
});
