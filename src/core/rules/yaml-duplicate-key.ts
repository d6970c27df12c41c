import { text } from '../language/language.js';
import type { TextRule } from './found.js';

/** A key stands twice in one map; only the last would count. */
export const yamlDuplicateKey: TextRule = {
  code: 'yaml/duplicate-key',
  severity: 'error',
  *check(parsed) {
    for (const { kind, values, start, end } of parsed.problems) {
      if (kind === 'duplicate-key')
        yield { path: [], span: { start, end }, message: text('yaml/duplicate-key', values) };
    }
  },
};
