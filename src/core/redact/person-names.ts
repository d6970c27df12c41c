import { familiarTitles, titlesOfPeople } from '../language/forms-of-address.js';
import { normalName } from '../text/normal-name.js';
import { folded } from '../text/words.js';

const titles = [...titlesOfPeople, ...familiarTitles].map((one) => one.replace(/[./]/g, '\\$&'));
const title = new RegExp(`^(?:${titles.join('|')})[\\s.:]+`, 'iu');

/** Words beside a name in a list that are not part of the name. */
const offices =
  /^(bi thu|pho bi thu|chi uy|dang vien|du bi|chinh thuc|quan chung|pho|truong|to truong|chu tich|giam doc|hieu truong|ban|mat|moi)/;

/**
 * The names in a list's entry for a person, each split into words: `Đ/c Trần Văn An (bí thư)` is Trần, Văn,
 * An. Text in brackets is a second name where it looks like one.
 */
export function namesIn(written: string): readonly (readonly string[])[] {
  const plain = written
    .normalize('NFC')
    .replace(/\p{Cf}/gu, '')
    .trim();
  const beside = [...plain.matchAll(/[([{]([^)\]}]*)[)\]}]?/g)].map(([, inner = '']) => inner);
  const main = withoutTitle(plain.replace(/[([{][^)\]}]*[)\]}]?/g, ' ').trim());
  const [first = '', ...rest] = main.split(/[,;|/\n]|\s[-–—]+\s/);
  const others = [...rest, ...beside].map((one) => withoutTitle(one.trim())).filter(looksLikeName);
  return [first, ...others].map(wordsOf).filter((words) => words.length > 0);
}

function withoutTitle(name: string): string {
  const rest = name.replace(title, '');
  return rest === name ? name : withoutTitle(rest.trim());
}

/** Whether a text looks like a name: two or more words with capitals, and no office. */
function looksLikeName(text: string): boolean {
  return /^\p{Lu}/u.test(text) && /\s\p{Lu}/u.test(text) && !offices.test(folded(text));
}

/** The words of a name or id, without numbers beside it, such as a year of birth. */
function wordsOf(name: string): readonly string[] {
  return name.match(/[\p{L}\p{M}]+/gu) ?? [];
}

/**
 * Whether a range of a text can be a word of a name: the same apart from case, or one of the two without
 * marks.
 */
export function isSpelling(written: string, word: string): boolean {
  return isBare(written) || isBare(word) || normalName(written) === normalName(word);
}

/** Whether a text has no marks, as in file names and addresses. */
export function isBare(text: string): boolean {
  return /^[A-Za-z0-9]*$/.test(text);
}
