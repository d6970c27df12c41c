import { describe, expect, test } from 'vitest';
import { compileExpression } from '../../src/core/profile/expression.js';
import { assessIn } from '../../src/core/workspace/workspace.js';
import { smallProfile } from '../core/rules/test-rule.js';
import { memoryWorkspace } from '../core/workspace/memory-workspace.js';

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
