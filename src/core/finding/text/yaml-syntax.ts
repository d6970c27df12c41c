import { isMessageKey, message } from '../../language/message.js';
import { isReadable } from '../../parse/parse.js';
import type { TextRule } from '../rule-match.js';

/** The text is not one YAML 1.2 document in the core schema. */
export const yamlSyntax: TextRule = {
  code: 'yaml/syntax',
  severity: 'error',
  *check(parsed) {
    if (parsed.problems.length === 0 && !isReadable(parsed)) {
      yield {
        path: [],
        span: { start: 0, end: Math.min(1, parsed.text.length) },
        message: message('yaml/empty'),
      };
    }
    for (const problem of parsed.problems) {
      if (problem.kind !== 'syntax') continue;
      const key = `yaml/syntax-${problem.reason}`;
      const wording = isMessageKey(key) ? message(key) : message('yaml/syntax', { reason: problem.reason });
      yield { path: [], span: { start: problem.start, end: problem.end }, message: wording };
    }
  },
};
