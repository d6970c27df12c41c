import { rewriteFix } from '../fix/fix.js';
import { text } from '../language/language.js';
import { composed, isSurelyComposed } from '../text/words.js';
import type { Rule } from './rule.js';
import { textsWhere } from './texts.js';

/** Text whose Vietnamese letters are taken apart (NFD): it looks alike and compares as another (domain E10). */
export const textNfc: Rule = {
  code: 'text/nfc',
  severity: 'warning',
  *check({ parsed }) {
    if (isSurelyComposed(parsed.text)) return;
    for (const { node, value, path, part } of textsWhere(parsed.root, (value) => composed(value) !== value)) {
      const span = { start: node.start, end: node.end };
      const fix = rewriteFix(span, composed(parsed.text.slice(span.start, span.end)));
      yield { path, part, span, message: text('text/nfc', { value: composed(value) }), fix };
    }
  },
};
