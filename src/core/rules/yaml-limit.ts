import { text } from '../language/language.js';
import { limits } from '../parse/limits.js';
import type { TextRule } from './found.js';

/** Larger, deeper or with more aliases than the limits in `core/parse/limits.ts` allow. */
export const yamlLimit: TextRule = {
  code: 'yaml/limit',
  severity: 'error',
  *check(parsed) {
    for (const { kind, reason, values, start, end } of parsed.problems) {
      if (kind !== 'limit') continue;
      // The YAML parser gives up on depth by itself, and does not say at which.
      const message = text(`yaml/limit-${reason as 'size'}`, values ?? { limit: limits.depth });
      yield { path: [], span: { start, end }, message };
    }
  },
};
