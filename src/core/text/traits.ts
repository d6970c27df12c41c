/**
 * What one pass over a text finds of the signs that text rules look for. Each trait may be true without
 * reason, but is never false where the pattern that it stands for matches. A pass costs less than one of the
 * patterns, and most records have none of the traits.
 */
import {
  apostrophe,
  carriage,
  closeList,
  closeMap,
  colon,
  comma,
  dash,
  dot,
  ellipsis,
  hash,
  newline,
  openList,
  plus,
  quote,
  slash,
  space,
  tab,
  underline,
  zero,
} from './char-codes.js';

export interface TextTraits {
  /** A character that records in Vietnamese do not need: marks to compose, invisible ones, other scripts. */
  readonly unusual: boolean;
  /** So many digits in a row or in groups that they may be an identity or telephone number. */
  readonly longNumber: boolean;
  /** Five digits or more that may stand after the name of a card. */
  readonly cardNumber: boolean;
  /** A comment like a word, a number with leading zeros, or a colon without a space after it. */
  readonly suspicious: boolean;
  /** Dots, an underline, brackets or a word in place of what was to be filled in. */
  readonly placeholder: boolean;
  /** Two vowels side by side that no Vietnamese syllable has: a text in an old font. */
  readonly oddVowels: boolean;
}

/** The classes of characters, by what is looked at where one occurs. */
const other = 0;
const plain = 1;
const digit = 2;
const sign = 3;
/** A marked vowel that is odd after some other vowels. */
const markedVowel = 4;

/** Signs that may group the digits of a number. */
const gaps = ' .()-+/–—';

/** The characters of usual texts: ASCII without the backslash of escapes, Vietnamese letters, punctuation. */
const usual =
  /[\t\n\r -[\]-~\u00c0-\u00c3\u00c8-\u00ca\u00cc\u00cd\u00d2-\u00d5\u00d9\u00da\u00dd\u00e0-\u00e3\u00e8-\u00ea\u00ec\u00ed\u00f2-\u00f5\u00f9\u00fa\u00fd\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9–—‘’“”…]/g;
const signs = /["'#:.[_…XO]/g;

/** Vowels that no Vietnamese syllable has after `a`, and that few have after another vowel. */
const marked = /[\u00c0-\u00c3\u00c8-\u00ca\u00d5\u00d9\u00da\u00e0-\u00e3\u00e8-\u00ea\u00f5\u00f9\u00fa]/g;

/** A table of the classes of the characters below its length. */
const classes = classesOf();

function classesOf(): Uint8Array {
  const table = new Uint8Array(0x2100).fill(other);
  const all = String.fromCharCode(...table.keys());
  // Later classes win. A search through all characters for each class is faster than a test of each character.
  const patterns: readonly [pattern: RegExp, kind: number][] = [
    [usual, plain],
    [marked, markedVowel],
    [signs, sign],
    [/[0-9]/g, digit],
  ];
  for (const [pattern, kind] of patterns) for (const { index } of all.matchAll(pattern)) table[index] = kind;
  return table;
}

/** The fewest digits of a telephone number with its zero; an identity number has more. */
const longNumberFrom = 10;
/** The fewest digits that count as the number of a card. */
const cardNumberFrom = 5;
/** The digits of a number are at most this many characters apart: brackets and two gaps. */
const mostGap = 4;

/** Looks at every character of a text once. What is counted are local variables, which are faster than fields. */
export function traitsOf(text: string): TextTraits {
  const traits = {
    unusual: false,
    longNumber: false,
    cardNumber: false,
    suspicious: false,
    placeholder: false,
    oddVowels: false,
  };
  let isQuoted = false;
  // The digits of the last number, and the places of the first one and behind the last one.
  let digits = 0;
  let start = 0;
  let end = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const kind = code < classes.length ? classes[code] : other;
    if (kind === plain) continue;
    if (kind === digit) {
      const goesOn = at === end || isGap(text, end, at);
      if (!goesOn) start = at;
      digits = goesOn ? digits + 1 : 1;
      end = at + 1;
      if (digits === longNumberFrom) traits.longNumber = true;
      if (digits === cardNumberFrom) traits.cardNumber ||= isAfterCard(text, start);
      if (code === zero) traits.suspicious ||= hasLeadingZero(text, at);
    } else if (kind === markedVowel) traits.oddVowels ||= isOddAfter(text.charCodeAt(at - 1), code);
    else if (kind === other) traits.unusual = true;
    else if (code === colon || code === hash) traits.suspicious ||= isGlued(text, at, code);
    else if (code === quote || code === apostrophe) isQuoted = true;
    else if (code === dot) traits.placeholder ||= isThrice(text, at, dot);
    else traits.placeholder ||= isPlaceholder(text, at, code, isQuoted);
  }
  return traits;
}

/** Whether only signs that group digits are between two of them. */
function isGap(text: string, from: number, to: number): boolean {
  if (to - from > mostGap || from === 0) return false;
  for (let at = from; at < to; at += 1) if (!gaps.includes(text.charAt(at))) return false;
  return true;
}

function isThrice(text: string, at: number, code: number): boolean {
  return text.charCodeAt(at + 1) === code && text.charCodeAt(at + 2) === code;
}

function isSpace(code: number): boolean {
  return code === space || code === newline || code === tab || code === carriage;
}

/** Whether a sign that needs a space around it has none: `a #b`, `a:b`, but not `https://`. */
function isGlued(text: string, at: number, code: number): boolean {
  const next = text.charCodeAt(at + 1);
  if (Number.isNaN(next) || isSpace(next)) return false;
  if (code === hash) return text.charCodeAt(at - 1) === space || text.charCodeAt(at - 1) === tab;
  return next !== slash || text.charCodeAt(at + 2) !== slash;
}

/** Whether a number begins with the zero at an offset, has more digits, and ends like a value. */
function hasLeadingZero(text: string, zeroAt: number): boolean {
  let before = text.charCodeAt(zeroAt - 1);
  if (before === plus || before === dash) before = text.charCodeAt(zeroAt - 2);
  if (before !== space && before !== openList && before !== comma) return false;
  let at = digitsEnd(text, zeroAt + 1);
  if (at === zeroAt + 1) return false;
  if (text.charCodeAt(at) === dot) at = digitsEnd(text, at + 1);
  const next = text.charCodeAt(at);
  return Number.isNaN(next) || isSpace(next) || next === comma || next === closeList || next === closeMap;
}

function digitsEnd(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) >= zero && text.charCodeAt(at) < colon) at += 1;
  return at;
}

/** Whether a sign may be part of a placeholder. A flow list after a key is none, as `[` begins no word. */
function isPlaceholder(text: string, at: number, code: number, isQuoted: boolean): boolean {
  if (code === ellipsis) return true;
  if (code === underline) return isThrice(text, at, underline);
  if (code === openList)
    return isQuoted || text.charCodeAt(at - 1) !== space || text.charCodeAt(at - 2) !== colon;
  return /^(?:TOD|.X[XM])/.test(text.slice(at - 1, at + 2)) || text.startsWith('XXX', at);
}

/** Whether two vowels in a row are of no Vietnamese syllable. */
function isOddAfter(before: number, code: number): boolean {
  // Most marked vowels stand after a consonant.
  return vowels[before] === 1 && oddVowels.test(String.fromCharCode(before, code));
}

const oddVowels =
  /[aA].|[eE][\u00c0-\u00c3\u00d5\u00d9\u00e0-\u00e3\u00f5\u00f9]|[oO][\u00c2\u00d5\u00d9\u00e2\u00f5\u00f9]|[uyUY\u00d4\u00f4][\u00d5\u00d9\u00f5\u00f9]/;

/** A table of the letters that begin what the pattern finds. */
const vowels = Uint8Array.from({ length: 0x100 }, (_, code) =>
  /[aAeEoOuyUY\u00d4\u00f4]/.test(String.fromCharCode(code)) ? 1 : 0,
);

/** The last two letters of the words that name a card, and of those that may follow them. */
const cardEnds = /(?:nd|cd|mt|ớc|anh|inh|ịch|ẻ|đảng|ên|ố|là)$/;

/** Their last letters, which few dates and scores have before them. */
const cardLetters = /[dtchẻgnốà]/i;

/** Whether the last word before an offset may name a card; all of it is compared by the pattern. */
function isAfterCard(text: string, start: number): boolean {
  let at = start - 1;
  for (let signs = 0; signs < mostSigns && !isLetter(text.charCodeAt(at)); signs += 1) at -= 1;
  if (!cardLetters.test(text.charAt(at))) return false;
  return cardEnds.test(text.slice(Math.max(0, at - 3), at + 1).toLowerCase());
}

/** A number stands at most this many signs behind the last word before it. */
const mostSigns = 6;

function isLetter(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a) || (code >= 0xc0 && code < 0x2000);
}
