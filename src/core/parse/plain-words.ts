import { dash } from '../text/char-codes.js';
import type { Scalar } from './tree.js';
import { Unsure } from './unsure.js';

/** A plain scalar or key begins with a letter, a digit, or one of a few signs that mean nothing in YAML. */
const plainStart = /[\p{L}\p{N}_+.(/$~^;\\“”‘’«»–—…•°]/u;
const names: ReadonlyMap<string, null | boolean> = new Map([
  ...['~', 'null', 'Null', 'NULL'].map((name) => [name, null] as const),
  ...['true', 'True', 'TRUE'].map((name) => [name, true] as const),
  ...['false', 'False', 'FALSE'].map((name) => [name, false] as const),
]);
const longestName = 5;
const decimal = /^[-+]?(?:[0-9]+|\.[0-9]+|[0-9]+\.[0-9]*)$/;
/** Unusual notations of numbers (hexadecimal, exponent, infinity) are left to the full parser. */
const oddNumber = /^(?:[-+]?(?:\.inf|\.Inf|\.INF|\.nan|\.NaN|\.NAN)|0[ox].*|[-+]?[0-9.]+[eE].*)$/;

const ascii = 128;

/** The classes of a word by its first character, and a table with the class of each ASCII character. */
const never = 0;
const text = 1;
const number = 2;
const named = 3;
const starts = Uint8Array.from({ length: ascii }, (_, code) => {
  const character = String.fromCharCode(code);
  if (!plainStart.test(character)) return never;
  if (/[~nNtTfF]/.test(character)) return named;
  return /[+.0-9]/.test(character) ? number : text;
});

/**
 * The value of a word without quotes. Throws `Unsure` where it may not be a plain word, or may be an unusual
 * number.
 */
export function plainValue(source: string): Scalar {
  const first = source.charCodeAt(0);
  const start = first < ascii ? starts[first] : startOf(source, first);
  if (start === text) return source;
  if (start === named) return source.length > longestName ? source : valueOfName(source);
  if (start === number || (first === dash && /^-[0-9.]/.test(source))) return numberOrText(source);
  throw new Unsure();
}

/**
 * The class of a first character: from `starts` for ASCII. A character beyond the basic plane is text, and an
 * empty source is not a word.
 */
function startOf(source: string, first: number): number {
  const isSurrogate = first >= 0xd800 && first <= 0xdfff;
  return isSurrogate || (source !== '' && plainStart.test(source.charAt(0))) ? text : never;
}

function valueOfName(source: string): Scalar {
  const value = names.get(source);
  return value === undefined ? source : value;
}

function numberOrText(source: string): Scalar {
  if (decimal.test(source)) return Number(source);
  if (oddNumber.test(source) || source.startsWith('...')) throw new Unsure();
  return source;
}
