import { describe, expect, test } from 'vitest';
import { inOrder } from '../../../src/core/finding/finding.js';
import { text } from '../../../src/core/language/language.js';
import { recordRules } from '../../../src/core/rules/rules.js';
import { textRules } from '../../../src/core/rules/text-rules.js';

/** The severities of format.md §5, of the codes that there are rules for. */
const severities = {
  'yaml/syntax': 'error',
  'yaml/duplicate-key': 'error',
  'yaml/limit': 'error',
  'yaml/suspicious': 'warning',
  'profile/not-found': 'error',
  'profile/invalid': 'error',
  'profile/validity': 'warning',
  'profile/applies-to': 'warning',
  'score/range': 'error',
  'score/step': 'error',
  'score/unknown-item': 'error',
  'score/kind': 'error',
  'score/missing': 'warning',
  'score/months': 'error',
  'score/copy-forward': 'info',
  'score/override-reason': 'error',
  'level/declared': 'error',
  'quota/exceeded': 'warning',
  'quota/base': 'info',
};

describe('the list of rules', () => {
  test('holds each code once, with the severity that is laid down', () => {
    const rules = [...textRules, ...recordRules];
    expect(Object.fromEntries(rules.map(({ code, severity }) => [code, severity]))).toEqual(severities);
    expect(rules).toHaveLength(Object.keys(severities).length);
  });

  test('gives findings in the order of the text, the graver first at one place', () => {
    const finding = (start: number, severity: 'error' | 'warning' | 'info') => ({
      code: 'score/range' as const,
      severity,
      message: text('yaml/empty'),
      span: { start, end: start + 1 },
    });
    const ordered = inOrder([
      finding(5, 'info'),
      finding(5, 'error'),
      finding(2, 'info'),
      finding(5, 'warning'),
    ]);
    expect(ordered.map(({ span, severity }) => `${span.start} ${severity}`)).toEqual([
      '2 info',
      '5 error',
      '5 warning',
      '5 info',
    ]);
  });
});
