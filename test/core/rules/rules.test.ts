import { describe, expect, test } from 'vitest';
import { inOrder } from '../../../src/core/finding/finding.js';
import { textRules } from '../../../src/core/finding/text/text-rules.js';
import { message } from '../../../src/core/language/message.js';
import { recordRules } from '../../../src/core/rules/rules.js';

/** The severities of format.md §5. */
const severities: Readonly<Record<string, readonly string[]>> = {
  error: [
    'yaml/syntax',
    'yaml/duplicate-key',
    'yaml/limit',
    'profile/not-found',
    'profile/invalid',
    'score/range',
    'score/step',
    'score/unknown-item',
    'score/kind',
    'score/months',
    'score/override-reason',
    'level/declared',
    'members/duplicate-id',
    'members/dates',
    'members/unknown-criterion',
    'meetings/present',
    'meetings/date',
    'members/probation',
    'vote/sum',
    'vote/eligible',
    'workflow/order',
    'workflow/missing',
    'mentoring/unknown-member',
    'mentoring/self',
    'mentoring/dates',
    'discipline/unknown-member',
    'privacy/identifier',
    'period/invalid',
  ],
  warning: [
    'yaml/suspicious',
    'profile/validity',
    'profile/applies-to',
    'score/missing',
    'quota/exceeded',
    'branch/code',
    'members/duplicate-person',
    'members/incomplete',
    'members/unranked',
    'mentoring/named-member',
    'vote/majority',
    'period/outside',
    'meetings/count',
    'meetings/quarter',
    'meetings/attendance',
    'meetings/minutes',
    'meetings/order',
    'mentoring/limit',
    'mentoring/group',
    'text/nfc',
    'text/placeholder',
    'text/hidden',
    'text/duplicate-entry',
  ],
  info: ['score/copy-forward', 'quota/base'],
};

describe('the list of rules', () => {
  const rules = [...textRules, ...recordRules];

  test('holds each code once', () => {
    expect(new Set(rules.map(({ code }) => code)).size).toBe(rules.length);
  });

  test.each(rules.map(({ code, severity }) => ({ code, severity })))(
    'gives $code the severity that is laid down: $severity',
    ({ code, severity }) => {
      expect(severities[severity], `${code} in the table at the top of this file`).toContain(code);
    },
  );

  test('gives findings in the order of the text, the graver first at one place', () => {
    const finding = (start: number, severity: 'error' | 'warning' | 'info') => ({
      code: 'score/range' as const,
      severity,
      message: message('yaml/empty'),
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
