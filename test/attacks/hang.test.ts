import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileExpression } from '../../src/core/profile/expression.js';
import { factsOf } from '../../src/core/score/facts/facts.js';
import { assessIn } from '../../src/core/workspace/workspace.js';
import { smallProfile } from '../core/rules/test-rule.js';
import { memoryWorkspace } from '../core/workspace/memory-workspace.js';
import { often } from '../properties.js';

/** Formulas that ran for minutes in an evaluator that lets them. */
const endless = [
  [1, 2, 3, 4, 5, 6, 7, 8].reduce(
    (inner, depth) => `[1,2,3,4,5,6,7,8,9,10].all(a${depth}, ${inner})`,
    'true',
  ),
  `'${'a'.repeat(40)}!'.matches('^(a+)+$')`,
  `matches('${'a'.repeat(40)}!', '^(a+)+$')`,
  'cel.bind(a, "xxxxxxxx", cel.bind(b, a + a, cel.bind(c, b + b, size(c + c) > 0)))',
  '[1,2,3].map(a, [1,2,3].map(b, [1,2,3].filter(c, true))).size() > 0',
  '[1,2,3].exists_one(a, a == 1)',
];

describe('a profile with an endless formula', () => {
  test.each(endless)('%s is refused when it is read', (source) => {
    expect(compileExpression(source, 'bool').problem?.kind).toBe('call');
  });

  test('gives every record that names it a finding at once', async () => {
    const profile = smallProfile.replace('"discipline.cases > 0.0"', `"${endless[0]}"`);
    const text =
      'chibo: 1\nprofile: p.chibo-profile.yaml\nbranch: {id: a, name: A, type: chi-bo}\nperiod: 2023\n';
    const workspace = memoryWorkspace({ 'p.chibo-profile.yaml': profile, 'a.chibo.yaml': text });
    const { findings } = await assessIn(workspace, 'a.chibo.yaml', text);
    expect(findings.map(({ code }) => code)).toContain('profile/invalid');
  });
});

describe('any expression', () => {
  const leaf = fc.constantFrom('1.0', 'members.total', "'a'", 'true', '[1.0]', '{"a": 1.0}', 'x');
  const { expression } = fc.letrec<{ expression: string }>((tie) => ({
    expression: fc.oneof(
      { maxDepth: 5 },
      leaf,
      fc
        .tuple(tie('expression'), fc.constantFrom('+', '*', '/', '<', '&&', 'in'), tie('expression'))
        .map((parts) => parts.join(' ')),
      fc
        .tuple(fc.constantFrom('min', 'round', 'size', 'matches', 'has'), tie('expression'))
        .map(([name, of]) => `${name}(${of}, ${of})`),
      fc
        .tuple(
          tie('expression'),
          fc.constantFrom('all', 'map', 'exists', 'size', 'contains'),
          tie('expression'),
        )
        .map(([on, name, of]) => `(${on}).${name}(a, ${of})`),
    ),
  }));
  const facts = factsOf(new Map(), []);

  test('compiles to something that ends, or is a problem within itself', () => {
    fc.assert(
      fc.property(fc.oneof(expression, fc.string()), (source) => {
        const { expression: compiled, problem } = compileExpression(source, 'double');
        if (compiled) expect(typeof compiled.evaluate(facts)).toBe('number');
        else expect(problem.span.start).toBeLessThanOrEqual(Math.max(source.length, 1));
      }),
      often(1000),
    );
  });
});

describe('a period', () => {
  test.each([
    ['{from: 1930-01-01, to: 9999-12-31}', 'period/invalid'],
    ['{from: 0001-01-01, to: 9999-12-31}', 'period/invalid'],
    ['9999', 'schema/maximum'],
  ])('%s is a finding, and no million of months', async (written, code) => {
    const text = `chibo: 1\nprofile: chi-bo-4-tot\nbranch: {id: a, name: A, type: chi-bo}\nperiod: ${written}\n`;
    const { findings, evaluation } = await assessIn(memoryWorkspace({}), 'a.chibo.yaml', text);
    expect(findings.map((finding) => finding.code)).toContain(code);
    expect(evaluation?.facts.meetings.monthsMissing).toBeLessThanOrEqual(12);
  });
});
