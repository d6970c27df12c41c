import type { RuleMatch } from '../finding/rule-match.js';
import { canMatch } from '../finding/text/texts.js';
import { message } from '../language/message.js';
import { searchFor } from '../parse/search.js';
import { cardNumber, identity, phone } from '../text/personal-numbers.js';
import type { Rule } from './rule.js';

/**
 * The text contains an identity, card or telephone number, which this record does not need.
 */
export const privacyIdentifier: Rule = {
  code: 'privacy/identifier',
  severity: 'error',
  check: ({ parsed }) =>
    canMatch(parsed, 'longNumber', identity, phone) ||
    canMatch(parsed, 'cardNumber', cardNumber) ||
    canMatch(parsed, 'unusual', invisible)
      ? identifiers(parsed.root, undefined)
      : [],
};

const identifiers = searchFor<RuleMatch>((node, path, _, found) => {
  if (node.kind !== 'scalar' || node.style === 'empty') return;
  const source = node.source.replace(invisibles, '');
  const key = identity.test(source)
    ? 'privacy/identity'
    : phone.test(source)
      ? 'privacy/phone'
      : cardNumber.test(source)
        ? 'privacy/card'
        : undefined;
  if (key) found.push({ path: [...path], span: { start: node.start, end: node.end }, message: message(key) });
});

/** Invisible characters, which would split the digits of a number. */
const invisible = /\p{Cf}/u;
const invisibles = /\p{Cf}/gu;
