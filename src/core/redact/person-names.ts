import { familiarTitles, titlesOfPeople } from '../language/forms-of-address.js';
import { normalName } from '../text/normal-name.js';
import { folded } from '../text/words.js';

const titles = [...titlesOfPeople, ...familiarTitles].map((one) => one.replace(/[./]/g, '\\$&'));
const title = new RegExp(`^(?:${titles.join('|')})[\\s.:]+`, 'iu');

/** Words that stand beside a name in a list and are no name. */
const offices =
  /^(bi thu|pho bi thu|chi uy|dang vien|du bi|chinh thuc|quan chung|pho|truong|to truong|chu tich|giam doc|hieu truong|ban|mat|moi)/;

/**
 * The names in what a list calls a person, each as its words: `Đ/c Trần Văn An (bí thư)` is Trần, Văn, An. What
 * stands in brackets is a second name where it looks like one.
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

/** Two words and more with capitals, and no office. */
function looksLikeName(text: string): boolean {
  return /^\p{Lu}/u.test(text) && /\s\p{Lu}/u.test(text) && !offices.test(folded(text));
}

/** The words of a name or id; numbers beside it, such as a year of birth, are no part. */
function wordsOf(name: string): readonly string[] {
  return name.match(/[\p{L}\p{M}]+/gu) ?? [];
}

/** Whether a stretch of a text can be a word of a name: the same but for case, or one of the two without marks. */
export function isSpelling(written: string, word: string): boolean {
  return isBare(written) || isBare(word) || normalName(written) === normalName(word);
}

/** Without marks, as file names and addresses are written. */
export function isBare(text: string): boolean {
  return /^[A-Za-z0-9]*$/.test(text);
}
