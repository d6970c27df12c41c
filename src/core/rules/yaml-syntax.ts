import { isMessageKey, text } from '../language/language.js';
import { isReadable } from '../parse/parse.js';
import type { TextRule } from './found.js';

/** The text is not one YAML 1.2 document in the core schema. */
export const yamlSyntax: TextRule = {
  code: 'yaml/syntax',
  severity: 'error',
  *check(parsed) {
    if (parsed.problems.length === 0 && !isReadable(parsed)) {
      yield {
        path: [],
        span: { start: 0, end: Math.min(1, parsed.text.length) },
        message: text('yaml/empty'),
      };
    }
    for (const problem of parsed.problems) {
      if (problem.kind !== 'syntax') continue;
      const key = `yaml/syntax-${problem.reason}`;
      const message = isMessageKey(key) ? text(key) : text('yaml/syntax', { reason: problem.reason });
      yield { path: [], span: { start: problem.start, end: problem.end }, message };
    }
  },
};
