import { familiarTitles, titlesOfPeople } from '../language/forms-of-address.js';
import { cardNumber, identity, phone } from '../text/personal-numbers.js';
import { folded } from '../text/words.js';
import type { Codes } from './codes.js';
import { type Replacement, replacedInReadings } from './readings.js';

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
  return replacedInReadings(text, (read) =>
    finder.find(read).map(({ start, end, code }) => ({ start, end, text: code ?? removed })),
  );
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
    const code = finder.parts.byGivenName(word);
    return code === undefined ? undefined : (code ?? removed);
  };
  const afterTitle = (name: string): string | undefined => {
    const words = name.split(/\s+/);
    const single = words.length === 1 ? known(name) : undefined;
    return single ?? (offices.test(folded(words[0] ?? '')) ? undefined : removed);
  };
  const untitled = replacedInReadings(text, (read) => namesAfter(read, titled, afterTitle));
  return replacedInReadings(untitled, (read) => namesAfter(read, called, known));
}

/** The names after titles, and what takes their place. */
function namesAfter(
  text: string,
  pattern: RegExp,
  insteadOf: (name: string) => string | undefined,
): readonly Replacement[] {
  return [...text.matchAll(pattern)].flatMap(({ 0: all, 1: title = '', 2: name = '', index }) => {
    const instead = insteadOf(name);
    if (instead === undefined) return [];
    return [{ start: index + title.length, end: index + all.length, text: instead }];
  });
}

/**
 * Nine digits of an older identity card. Grouped digits may be an amount, which ends in zeros or has a unit.
 */
const olderCard =
  /(?<!\d)(?<!\d[ .-])(?:\d{9}|\d{3}[ \u00a0]\d{3}[ \u00a0](?!000)\d{3})(?![ .-]?\d)(?!\s*(?:đồng|đ\b|vnđ|vnd|m2|ha\b|tấn|kg))/giu;
const longRun = /(?<!\d)\d{8,}(?!\d)/g;
const address = /[^\s@<>"',;()]+@[^\s@<>"',;()]+/g;

const personalNumbers = [address, cardNumber, identity, phone, olderCard, longRun].map(
  ({ source, flags }) => new RegExp(source, flags.includes('g') ? flags : `${flags}g`),
);

/** Removes the numbers of cards, identities and telephones, grouped in any way, and e-mail addresses. */
export function withoutNumbers(text: string, removed: string): string {
  if (!/\p{Nd}|@|\uff20|%40/u.test(text)) return text;
  return personalNumbers.reduce(
    (result, pattern) =>
      replacedInReadings(result, (read) =>
        [...read.matchAll(pattern)].map(({ 0: found, index }) => ({
          start: index,
          end: index + found.length,
          text: removed,
        })),
      ),
    text,
  );
}
