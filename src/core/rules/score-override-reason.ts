import { message } from '../language/message.js';
import type { Rule } from './rule.js';

/** A derived value is overridden without a reason; the computed value then remains valid. */
export const scoreOverrideReason: Rule = {
  code: 'score/override-reason',
  severity: 'error',
  *check({ record }) {
    for (const [id, { override }] of record.criteria) {
      if (override === undefined || override.value === undefined || override.reason?.trim()) continue;
      const reason = ['criteria', id, 'override', 'reason'];
      const fix = {
        title: message('fix/reason'),
        safe: false,
        changes: [{ kind: 'set', path: reason, value: '' } as const],
      };
      yield {
        path: ['criteria', id, 'override'],
        part: 'key',
        message: message('score/override-reason', { item: id }),
        ...(override.reason === undefined ? { fix } : {}),
      };
    }
  },
};
