import { text } from '../language/language.js';
import { searchFor } from '../parse/search.js';
import type { Found } from './found.js';
import type { Rule } from './rule.js';
import { canMatch } from './texts.js';

/** Twelve digits in a row: the number of an identity card. */
export const identity = /(?<!\d)\d{12}(?!\d)/;
/** A Vietnamese telephone number, in a row or in groups; days and document numbers look otherwise. */
export const phone =
  /(?<!\d)(?:\+84|84|0)[ .-]?(?:[235789]\d{8,9}|[235789]\d{1,3}[ .-]\d{3,4}[ .-]?\d{3,4})(?!\d)/;

/** An identity or telephone number, which this record does not need (domain §4, E22). */
export const privacyIdentifier: Rule = {
  code: 'privacy/identifier',
  severity: 'error',
  check: ({ parsed }) =>
    canMatch(parsed, identity) || canMatch(parsed, phone) ? identifiers(parsed.root, undefined) : [],
};

const identifiers = searchFor<Found>((node, path, _, found) => {
  if (node.kind !== 'scalar' || node.style === 'empty') return;
  const key = identity.test(node.source)
    ? 'privacy/identity'
    : phone.test(node.source)
      ? 'privacy/phone'
      : undefined;
  if (key) found.push({ path: [...path], span: { start: node.start, end: node.end }, message: text(key) });
});
