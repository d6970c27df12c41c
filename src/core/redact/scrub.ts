import { familiarTitles, titlesOfPeople } from '../language/forms-of-address.js';
import { cardNumber, identity, phone } from '../text/personal-numbers.js';
import { folded } from '../text/words.js';
import type { Codes } from './codes.js';
import { isUpper } from './letters.js';

/**
 * A text without people: codes replace names, and `removed` replaces personal numbers and other identifying
 * text.
 */
export function scrubbed(text: string, codes: Codes, removed: string): string {
  const composed = text.normalize('NFC');
  const named = withoutTitled(withCodes(composed, codes, removed), codes, removed);
  const result = withoutNumbers(named, removed);
  return result === composed ? text : result;
}

function withCodes(text: string, { finder }: Codes, removed: string): string {
  let result = '';
  let at = 0;
  for (const { start, end, code } of finder.find(text)) {
    result += text.slice(at, start) + (code ?? removed);
    at = end;
  }
  return result + text.slice(at);
}

const capital = String.raw`\p{Lu}[\p{L}\p{M}'’]*`;

/** Titles in lower and upper case. A case-insensitive flag would also accept names in lower case. */
function inAnyCase(titles: readonly string[]): string {
  const signs = (title: string): string =>
    [...title]
      .map((sign) =>
        /\p{L}/u.test(sign) ? `[${sign}${sign.toUpperCase()}]` : sign === ' ' ? '\\s+' : `\\${sign}`,
      )
      .join('');
  return titles.map(signs).join('|');
}

/** A person with a title, in the list or not: `đồng chí Lê Văn Tám`, `Đ/c An`, `ông Bảy`. */
const titled = new RegExp(
  `(?<![\\p{L}\\p{M}])((?:${inAnyCase(titlesOfPeople)})[\\s.:]+)(${capital}(?:\\s+${capital}){0,4})`,
  'gu',
);

/**
 * A person with an everyday form of address. Only a known name counts, because words such as `anh` also begin
 * other phrases.
 */
const called = new RegExp(
  `(?<![\\p{L}\\p{M}])((?:${inAnyCase(familiarTitles)})\\s+)(${capital})(?![\\p{L}\\p{M}])`,
  'gu',
);

/** Words after a title that are an office and not a name. */
const offices =
  /^(bi|pho|chi|chu|truong|uy|dang|thuong|giam|hieu|tong|cuc|to|phong|thu|can|cong|quan|cap|ban|hoi|doan|mat)$/;

function withoutTitled(text: string, { finder }: Codes, removed: string): string {
  const known = (word: string): string | undefined => {
    const code = finder.byGivenName(word);
    return code === undefined ? undefined : (code ?? removed);
  };
  return text
    .replace(titled, (all, title: string, name: string) => {
      const words = name.split(/\s+/);
      const single = words.length === 1 ? known(name) : undefined;
      if (single !== undefined) return title + single;
      return offices.test(folded(words[0] ?? '')) ? all : title + removed;
    })
    .replace(called, (all, title: string, name: string) => {
      const code = known(name);
      return code === undefined ? all : title + code;
    });
}

/**
 * Nine digits of an older identity card. Grouped digits may be an amount, which ends in zeros or has a unit.
 */
const olderCard =
  /(?<!\d)(?<!\d[ .-])(?:\d{9}|\d{3}[ \u00a0]\d{3}[ \u00a0](?!000)\d{3})(?![ .-]?\d)(?!\s*(?:đồng|đ\b|vnđ|vnd|m2|ha\b|tấn|kg))/giu;
const longRun = /(?<!\d)\d{8,}(?!\d)/g;
const address = /[^\s@<>"',;()]+@[^\s@<>"',;()]+/g;

/** Removes the numbers of cards, identities and telephones, grouped in any way, and e-mail addresses. */
export function withoutNumbers(text: string, removed: string): string {
  if (!/\d{2}|@/.test(text)) return text;
  const plain = /\p{Cf}/u.test(text) && /\d\p{Cf}+\d/u.test(text) ? text.replace(/\p{Cf}/gu, '') : text;
  return [address, cardNumber, identity, phone, olderCard, longRun].reduce(
    (result, pattern) => result.replace(new RegExp(pattern.source, globalFlags(pattern)), removed),
    plain,
  );
}

function globalFlags({ flags }: RegExp): string {
  return flags.includes('g') ? flags : `${flags}g`;
}

/**
 * Whether a text still has words of a person's name, so that a person must decide whether they name somebody:
 * two words that are adjacent in a name, or a given name with a capital in the middle of a sentence.
 */
export function mayName(text: string, { finder }: Codes): boolean {
  const composed = text.normalize('NFC');
  const words = [...composed.matchAll(/[\p{L}\p{M}]+/gu)];
  return words.some((match, index) => {
    const next = words[index + 1];
    return (
      (next !== undefined && isPairOfName(composed, match, next, finder)) ||
      isLoneGivenName(composed, match, words[index - 1], next, finder)
    );
  });
}

function isPairOfName(
  text: string,
  one: RegExpExecArray,
  next: RegExpExecArray,
  finder: Codes['finder'],
): boolean {
  const between = text.slice(one.index + one[0].length, next.index);
  const areNames = isUpper(one[0]) && isUpper(next[0]) && between.length <= 2;
  return (areNames || /^[-_.]$/.test(between)) && finder.hasPair(one[0], next[0]);
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
  finder: Codes['finder'],
): boolean {
  if (!isUpper(own[0]) || finder.byGivenName(own[0]) === undefined) return false;
  const left = text.slice(0, own.index);
  const right = text.slice(own.index + own[0].length);
  if (/[-_]$/.test(left) || /^[-_.]\p{L}/u.test(right)) return true;
  if (left.trim() === '' || /[.!?:;"“(–-]\s*$/.test(left)) return false;
  const hasNameBefore = before !== undefined && isUpper(before[0]) && /\s$/.test(left);
  const hasNameAfter = after !== undefined && isUpper(after[0]) && /^\s/.test(right);
  return !hasNameBefore && !hasNameAfter;
}
