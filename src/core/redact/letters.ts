/** A text as it is searched for names: letters and digits alone, each with its place in the text. */
export interface Letters {
  readonly text: string;
  /** Without marks and case; đ is d. Blanks, hyphens, dots and marks of zero width are left out. */
  readonly squeezed: string;
  /** Where each squeezed character begins in the text, and where its marks end. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** Takes a text apart into the letters and digits that a name in it could be spelled with. */
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

/** A word or name as letters alone. */
export function squeezedOf(text: string): string {
  return lettersOf(text).squeezed;
}

/** A sign as the characters it is made of, in lower case: `Ậ` is a and two marks. */
function plainForms(sign: string): string {
  if (ascii.test(sign)) return sign.toLowerCase();
  return sign.normalize('NFKD').toLowerCase().replace(/[đðɖ]/g, 'd');
}

const ascii = /^[ -~]$/;
const ownLetter = /^[\p{L}\p{N}]$/u;
/** What belongs to the letter before it: marks, and signs that nobody sees. */
const attached = /^[\p{M}\p{Cf}]$/u;

/** Whether a word can begin at a squeezed character: behind a blank or sign, or where `anTran01` changes. */
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
