import { messageNamed } from '../../language/message.js';
import type { TextRule } from '../rule-match.js';

/** The text is larger, deeper or has more aliases than the limits in `core/parse/limits.ts` allow. */
export const yamlLimit: TextRule = {
  code: 'yaml/limit',
  severity: 'error',
  *check(parsed) {
    for (const { kind, reason, values, start, end } of parsed.problems) {
      if (kind !== 'limit') continue;
      yield {
        path: [],
        span: { start, end },
        message: messageNamed(`yaml/limit-${reason as 'size'}`, values),
      };
    }
  },
};
