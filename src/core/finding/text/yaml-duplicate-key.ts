import { message } from '../../language/message.js';
import type { TextRule } from '../rule-match.js';

/** A key stands twice in one map; only the last would count. */
export const yamlDuplicateKey: TextRule = {
  code: 'yaml/duplicate-key',
  severity: 'error',
  *check(parsed) {
    for (const { kind, values, start, end } of parsed.problems) {
      if (kind === 'duplicate-key')
        yield { path: [], span: { start, end }, message: message('yaml/duplicate-key', values) };
    }
  },
};
