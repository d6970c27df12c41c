/** The search form of a text: only letters and digits, each with its offset in the text. */
export interface Letters {
  readonly text: string;
  /**
   * The letters without marks, strokes and case; đ is d and ƀ is b. Blanks, hyphens, dots and zero-width characters are omitted.
   */
  readonly squeezed: string;
  /** The offset at which each squeezed character begins in the text, and the one at which its marks end. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** Splits a text into the letters and digits that could spell a name. */
export function lettersOf(text: string): Letters {
  const starts: number[] = [];
  const ends: number[] = [];
  let squeezed = '';
  let at = 0;
  for (const sign of text) {
    const next = at + sign.length;
    for (const part of plainForms(sign)) {
      if (ownLetter.test(part)) {
        squeezed += part;
        starts.push(at);
        ends.push(next);
      } else if (attached.test(part) && ends.length > 0 && ends.at(-1) === at) ends[ends.length - 1] = next;
    }
    at = next;
  }
  return { text, squeezed, starts, ends };
}

/** A word or name as letters only. */
export function squeezedOf(text: string): string {
  return lettersOf(text).squeezed;
}

/** The decomposed form of a character, in lower case: `Ậ` is a and two marks. */
function plainForms(sign: string): string {
  if (ascii.test(sign)) return sign.toLowerCase();
  const plain = sign.normalize('NFKD').toLowerCase();
  return stroked.test(plain)
    ? strokes.reduce((text, [letter, to]) => text.replace(letter, to), plain)
    : plain;
}

/**
 * Letters with a stroke, which Unicode does not decompose, and those that are typed in their place: the
 * alphabets of the minorities have ƀ beside đ.
 */
const strokes: readonly (readonly [letters: RegExp, plain: string])[] = [
  [/[đðɖɗ]/g, 'd'],
  [/[ƀɓƃ]/g, 'b'],
  [/[ǥɠ]/g, 'g'],
  [/[ħɦ]/g, 'h'],
  [/ɨ/g, 'i'],
  [/ɉ/g, 'j'],
  [/ƙ/g, 'k'],
  [/[łƚ]/g, 'l'],
  [/[øɵ]/g, 'o'],
  [/[ŧƭ]/g, 't'],
  [/ʉ/g, 'u'],
];
const stroked = new RegExp(strokes.map(([letters]) => letters.source).join('|'));

const ascii = /^[ -~]$/;
const ownLetter = /^[\p{L}\p{N}]$/u;
/** Characters that belong to the letter before them: marks and invisible characters. */
const attached = /^[\p{M}\p{Cf}]$/u;

/**
 * Whether a word can begin at a squeezed character: after a blank or a sign, or at a change of case or kind
 * as in `anTran01`.
 */
export function canBegin({ text, starts, ends }: Letters, index: number): boolean {
  if (index <= 0 || index >= starts.length) return true;
  const here = starts[index] ?? 0;
  const before = starts[index - 1] ?? 0;
  if ((ends[index - 1] ?? 0) < here) return true;
  const own = text.slice(here, ends[index]);
  const last = text.slice(before, ends[index - 1]);
  if (isDigit(own) !== isDigit(last)) return true;
  if (!isUpper(own)) return false;
  return !isUpper(last) || isLower(text.slice(starts[index + 1] ?? here, ends[index + 1] ?? here));
}

function isDigit(sign: string): boolean {
  return /^\p{N}/u.test(sign);
}

export function isUpper(sign: string): boolean {
  return /^\p{Lu}/u.test(sign);
}

function isLower(sign: string): boolean {
  return /^\p{Ll}/u.test(sign);
}
