import { rewriteFix } from '../finding/fix.js';
import { isComposed, textsWhere } from '../finding/text/texts.js';
import { message } from '../language/message.js';
import { composed } from '../text/words.js';
import type { Rule } from './rule.js';

const decomposed = textsWhere((value) => composed(value) !== value);

/**
 * Vietnamese letters of a text are decomposed (NFD): the text looks the same but compares as different
 * (domain E10).
 */
export const textNfc: Rule = {
  code: 'text/nfc',
  severity: 'warning',
  *check({ parsed }) {
    if (isComposed(parsed)) return;
    for (const { node, value, path, part } of decomposed(parsed.root)) {
      const span = { start: node.start, end: node.end };
      const fix = rewriteFix(parsed.text, span, composed(parsed.text.slice(span.start, span.end)), true);
      yield { path, part, span, message: message('text/nfc', { value: composed(value) }), fix };
    }
  },
};
