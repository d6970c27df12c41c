import { canMatch, textsWhere } from '../finding/text/texts.js';
import { message } from '../language/message.js';
import type { Rule } from './rule.js';

const placeholder = /…|\.{3,}|\[[^[\]\d][^[\]]*\]|\b(TODO|FIXME|XXX)\b|_{3,}/u;
const blanks = textsWhere((value) => placeholder.test(value));

/** A blank of a form was not filled in: `…`, `[tên]`, `TODO`. */
export const textPlaceholder: Rule = {
  code: 'text/placeholder',
  severity: 'warning',
  *check({ parsed }) {
    if (!canMatch(parsed, 'placeholder', placeholder)) return;
    for (const { node, value, path, part } of blanks(parsed.root)) {
      const found = part === 'value' ? placeholder.exec(value)?.[0] : undefined;
      if (found === undefined) continue;
      const span = { start: node.start, end: node.end };
      yield { path, span, message: message('text/placeholder', { found }) };
    }
  },
};
