import { isUpper } from './letters.js';
import type { NameParts } from './name-parts.js';
import { readingsOf } from './readings.js';

/**
 * Whether a text still has words of a person's name, so that a person must decide whether they name somebody:
 * two words that are adjacent in a name, also with initials between them, or a given name with a capital in
 * the middle of a sentence, or one with initials that fit.
 */
export function mayName(text: string, parts: NameParts): boolean {
  return readingsOf(text.normalize('NFC')).some((read) => hasPartOfName(read, parts));
}

function hasPartOfName(text: string, parts: NameParts): boolean {
  const words = [...text.matchAll(/[\p{L}\p{M}]+/gu)];
  return words.some((match, index) => {
    const before = words[index - 1];
    const next = words[index + 1];
    return (
      (next !== undefined && isPairOfName(text, match, next, parts)) ||
      isPairAroundInitials(text, words, index, parts) ||
      parts.isWithInitials(match[0]) ||
      (before !== undefined && isAfterInitials(text, before, match, next, parts)) ||
      isLoneGivenName(text, match, before, next, parts)
    );
  });
}

function isPairOfName(text: string, one: RegExpExecArray, next: RegExpExecArray, parts: NameParts): boolean {
  const between = betweenOf(text, one, next);
  const areNames = isUpper(one[0]) && isUpper(next[0]) && between.length <= 2;
  return (areNames || /^[-_.]$/.test(between)) && parts.hasPair(one[0], next[0]);
}

/** Whether one or two initials separate two words of a name: `Đặng H. Nghĩa`. */
function isPairAroundInitials(
  text: string,
  words: readonly RegExpExecArray[],
  index: number,
  parts: NameParts,
): boolean {
  const first = words[index];
  if (first === undefined || !isUpper(first[0])) return false;
  let last = first;
  for (const [offset, word] of words.slice(index + 1, index + 4).entries()) {
    const next = words[index + offset + 2];
    if (!isUpper(word[0]) || !/^[ .\u00a0_-]{0,3}$/.test(betweenOf(text, last, word))) return false;
    if (last !== first && parts.hasPair(first[0], word[0])) return true;
    if (next === undefined || !isInitials(text, word, next)) return false;
    last = word;
  }
  return false;
}

/** Whether initials of somebody with this given name are before it: `Đ.H. Nghĩa`. */
function isAfterInitials(
  text: string,
  initials: RegExpExecArray,
  own: RegExpExecArray,
  next: RegExpExecArray | undefined,
  parts: NameParts,
): boolean {
  if (!isUpper(own[0]) || !isInitials(text, initials, own)) return false;
  if (!/^(?:\.? ?|[-_])$/.test(betweenOf(text, initials, own)) || isFollowedByName(text, own, next))
    return false;
  return parts.isShortFor(initials[0], own[0]);
}

/** Whether a word is shortened: to one letter, to capitals before a word in small letters, or with a full stop. */
function isInitials(text: string, { 0: word, index }: RegExpExecArray, next: RegExpExecArray): boolean {
  if (/^\p{Lu}$/u.test(word)) return true;
  if (text[index + word.length] === '.') return /^\p{Lu}[\p{L}\p{M}]{0,2}$/u.test(word);
  return /^\p{Lu}{2,3}$/u.test(word) && /\p{Ll}/u.test(next[0]);
}

function isFollowedByName(text: string, own: RegExpExecArray, next: RegExpExecArray | undefined): boolean {
  return next !== undefined && isUpper(next[0]) && /^\s/.test(betweenOf(text, own, next));
}

function betweenOf(text: string, one: RegExpExecArray, next: RegExpExecArray): string {
  return text.slice(one.index + one[0].length, next.index);
}

/**
 * Whether a given name is alone. Next to another word with a capital it is part of another name, such as the
 * name of a place.
 */
function isLoneGivenName(
  text: string,
  own: RegExpExecArray,
  before: RegExpExecArray | undefined,
  after: RegExpExecArray | undefined,
  parts: NameParts,
): boolean {
  if (!isUpper(own[0]) || parts.byGivenName(own[0]) === undefined) return false;
  const left = text.slice(0, own.index);
  const right = text.slice(own.index + own[0].length);
  if (/[-_]$/.test(left) || /^[-_.]\p{L}/u.test(right)) return true;
  if (left.trim() === '' || /[.!?:;"“(–-]\s*$/.test(left)) return false;
  const hasNameBefore = before !== undefined && isUpper(before[0]) && /\s$/.test(left);
  const hasNameAfter = after !== undefined && isUpper(after[0]) && /^\s/.test(right);
  return !hasNameBefore && !hasNameAfter;
}
