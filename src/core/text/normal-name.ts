/**
 * The form in which names are compared: NFC, lower case, single spaces, no invisible marks, Ð as Đ, and each tone
 * mark on the last vowel of its group, since `hòa` and `hoà`, `thủy` and `thuỷ` are two spellings of one word
 * (format.md §8). Names are stored and shown as they are written; this form is only for comparing.
 */
export function normalName(name: string): string {
  if (plainName.test(name)) return name.toLowerCase();
  return usualName.test(name) ? name.split(' ').map(normalWord).join(' ') : normalText(name);
}

/** A name of words with one space between them, which are brought into this form one by one. */
const usualName = /^[!-~\u00c0-\u024f\u1ea0-\u1ef9]+(?: [!-~\u00c0-\u024f\u1ea0-\u1ef9]+)*$/;

/** Names consist of few words, so that most words have been met before. */
function normalWord(word: string): string {
  if (plainName.test(word)) return word.toLowerCase();
  if (word.length > longestWord) return normalText(word);
  const known = words.get(word);
  if (known !== undefined) return known;
  const normal = normalText(word);
  if (words.size >= mostWords) words.clear();
  words.set(word, normal);
  return normal;
}

const words = new Map<string, string>();
const mostWords = 2000;
/** A longer piece of a text would keep all of the text in memory. */
const longestWord = 12;

function normalText(text: string): string {
  return text
    .replace(invisible, '')
    .normalize('NFD')
    .toLowerCase()
    .replace(otherDs, dWithStroke)
    .replace(vowelGroup, withToneAtEnd)
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Whether two texts are one name, however each is typed. */
export function isSameName(one: string, other: string): boolean {
  return one === other || normalName(one) === normalName(other);
}

/** A fast path: an id, or a name in ASCII, only has to be put into lower case. */
const plainName = /^[!-~]+(?: [!-~]+)*$/;

/** Format characters (zero width, direction, soft hyphen, byte order mark) and the grapheme joiner. */
const invisible = /\p{Cf}|\u034f/gu;

const dWithStroke = String.fromCodePoint(0x111);

/** Eth and the African d with a stroke look like đ, and some keyboards type them in its place. */
const otherDs = /[\u00f0\u0256]/g;

const vowelGroup = /(?:[aeiouy]\p{M}*)+/gu;

/** Grave, acute, tilde, hook above, dot below. */
const tones = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** Leaves a group with more than one tone as it is: it is not a Vietnamese syllable. */
function withToneAtEnd(group: string): string {
  const [tone, second] = group.match(tones) ?? [];
  return tone === undefined || second !== undefined ? group : group.replace(tone, '') + tone;
}
