import { isError } from '../finding/finding.js';
import { message } from '../language/message.js';
import { indexLines } from '../text/positions.js';
import type { Rule } from './rule.js';

/** The record's profile has errors of its own; they are listed at their places in the profile. */
export const profileInvalid: Rule = {
  code: 'profile/invalid',
  severity: 'error',
  *check({ supplied, record }) {
    if (supplied.kind !== 'found') return;
    const errors = supplied.findings.filter(isError);
    const first = errors[0];
    if (first === undefined) return;
    const line = indexLines(supplied.parsed.text).position(first.span.start).line + 1;
    const values = { name: record.profile ?? '', count: errors.length, line, first: first.message };
    yield { path: ['profile'], message: message('profile/invalid', values) };
  },
};
