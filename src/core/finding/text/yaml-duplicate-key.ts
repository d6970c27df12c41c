import { messageNamed } from '../../language/message.js';
import type { TextRule } from '../rule-match.js';

/** A map has the same key twice; only the last one would count. */
export const yamlDuplicateKey: TextRule = {
  code: 'yaml/duplicate-key',
  severity: 'error',
  *check(parsed) {
    for (const { kind, values, start, end } of parsed.problems) {
      if (kind === 'duplicate-key')
        yield { path: [], span: { start, end }, message: messageNamed('yaml/duplicate-key', values) };
    }
  },
};
