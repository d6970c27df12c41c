/**
 * Text typed for the fonts of TCVN3 (`.VnTime`) or VNI (`VNI-Times`), which put Vietnamese letters in the places of
 * others: read as Unicode it is gibberish (`NguyÔn V¨n §øc`, `Nguyeãn Vaên Ñöùc`). The tables are those of TCVN 5712:1993
 * and of VNI for Windows.
 */
export interface LegacyText {
  readonly encoding: 'TCVN3' | 'VNI';
  /** The text in Unicode. */
  readonly text: string;
}

/** Letters of TCVN3 from U+00A1 on, a blank where it has none. */
const tcvn3Letters =
  'ĂÂÊÔƠƯĐăâêôơưđ      àảãáạ ằẳẵắ       ặầẩẫấậè ẻẽéẹềểễếệìỉ   ĩíịò ỏõóọồổỗốộờởỡớợù ủũúụừửữứựỳỷỹýỵ';

const tcvn3: ReadonlyMap<string, string> = new Map(
  [...tcvn3Letters].flatMap((letter, index) =>
    letter === ' ' ? [] : [[String.fromCharCode(0xa1 + index), letter] as const],
  ),
);

/** What a sign of VNI puts on the vowel before it: a tone, a mark, or both. */
const vniMarks: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ø: '\u0300',
    ù: '\u0301',
    û: '\u0309',
    õ: '\u0303',
    ï: '\u0323',
    ê: '\u0306',
    è: '\u0306\u0300',
    é: '\u0306\u0301',
    ú: '\u0306\u0309',
    ü: '\u0306\u0303',
    ë: '\u0306\u0323',
    â: '\u0302',
    à: '\u0302\u0300',
    á: '\u0302\u0301',
    å: '\u0302\u0309',
    ã: '\u0302\u0303',
    ä: '\u0302\u0323',
  }),
);

/** Letters of VNI that are one character. */
const vniLetters: ReadonlyMap<string, string> = new Map(
  Object.entries({ ñ: 'đ', ö: 'ư', ô: 'ơ', æ: 'ỉ', ó: 'ĩ', ò: 'ị', î: 'ỵ' }),
);

/** What text for such fonts holds and Vietnamese in Unicode does not, at least once. */
export const legacyEvidence =
  /[a-z\u00a1-\u00ff][\u00a1-\u00bf\u00c4-\u00c7\u00cb\u00ce-\u00d1\u00d6-\u00d8\u00db\u00dc\u00de\u00df\u00e4-\u00e7\u00eb\u00ee-\u00f1\u00f6-\u00f8\u00fb\u00fc\u00fe\u00ff]|[\u00a1-\u00bf\u00c4-\u00c7\u00cb\u00ce-\u00d1\u00d6-\u00d8\u00db\u00dc\u00de\u00df\u00e4-\u00e7\u00eb\u00ee-\u00f1\u00f6-\u00f8\u00fb\u00fc\u00fe\u00ff][a-z]|a[\u00e0-\u00e3\u00e8-\u00ea\u00f5\u00f9\u00fa]|e[\u00e0-\u00e3\u00f5\u00f9]|o[\u00e2\u00f5\u00f9]|[uy\u00f4][\u00f5\u00f9]/i;

/** The Vietnamese that a text means in such a font; `undefined` where it reads as Unicode, or as neither. */
export function legacyTextOf(text: string): LegacyText | undefined {
  if (!legacyEvidence.test(text) || /[\u0100-\u1fff]/.test(text) || !wordsOf(text).some(isGibberish)) {
    return undefined;
  }
  for (const [encoding, convert] of [
    ['TCVN3', fromTcvn3],
    ['VNI', fromVni],
  ] as const) {
    const converted = convert(text);
    if (converted !== text && readsAsVietnamese(converted)) return { encoding, text: converted };
  }
  return undefined;
}

/** The letters that the fonts of TCVN3 show for a text. */
export function fromTcvn3(text: string): string {
  const letters = text.replace(/[\u00a1-\u00ff]/g, (sign) => tcvn3.get(sign) ?? sign);
  // The fonts for capitals hold small letters: between capitals a letter is one.
  if (isCapital(letters)) return letters.toUpperCase();
  const words = letters.replace(/\S+/g, (word) => (isCapital(word) ? word.toUpperCase() : word));
  return words.replace(/[^;,\t|\r\n"]+/g, asName);
}

/**
 * A name of three words or more, of which all but those that begin with a tone begin with a capital: the fonts have no
 * capitals with a tone, so that `Vũ Thị Ngọc ánh` is how `Vũ Thị Ngọc Ánh` was typed.
 */
function asName(written: string): string {
  const words = written.match(/\S+/g) ?? [];
  const plain = words.filter((word) =>
    /^[A-Z\u0102\u00c2\u00ca\u00d4\u01a0\u01af\u0110]\p{Ll}*$/u.test(word),
  );
  const toned = words.filter((word) =>
    /^(?![a-z\u0103\u00e2\u00ea\u00f4\u01a1\u01b0\u0111])\p{Ll}+$/u.test(word),
  );
  if (plain.length < 2 || toned.length === 0 || plain.length + toned.length < words.length) return written;
  return written.replace(/\S+/g, (word) => word.slice(0, 1).toUpperCase() + word.slice(1));
}

/** Whether a text has capitals, beyond a first letter, and no small letter that is written alike in every font. */
function isCapital(text: string): boolean {
  return /\S\p{Lu}/u.test(text) && !/[a-z]/.test(text);
}

/** The letters that the fonts of VNI show for a text. */
export function fromVni(text: string): string {
  return text.replace(vniSign, (found, vowel?: string, sign?: string) => {
    const mark = sign === undefined ? undefined : vniMarks.get(sign.toLowerCase());
    return vowel === undefined || mark === undefined
      ? vniLetter(found)
      : (vniLetter(vowel) + mark).normalize('NFC');
  });
}

/** A vowel with its mark, or a letter of its own. */
export const vniSign = new RegExp(
  `([aeouyôö])([${[...vniMarks.keys()].join('')}])|[${[...vniLetters.keys()].join('')}]`,
  'gi',
);

function vniLetter(letter: string): string {
  const small = vniLetters.get(letter.toLowerCase());
  if (small === undefined) return letter;
  return letter === letter.toLowerCase() ? small : small.toUpperCase();
}

/** Whether every word of a text is spelt as Vietnamese is, or has plain letters alone. */
export function readsAsVietnamese(text: string): boolean {
  return wordsOf(text).every((word) => isPlain(word) || isSyllable(word));
}

/** Runs of letters and of the signs that such fonts use for letters. */
function wordsOf(text: string): readonly string[] {
  return text.match(/[A-Za-z\u00a1-\u1fff]+/g) ?? [];
}

function isPlain(word: string): boolean {
  return /^[A-Za-z]+$/.test(word);
}

/** A word that no Vietnamese is: with signs among at least two letters, and no syllable. */
export function isGibberish(word: string): boolean {
  return !isPlain(word) && word.replace(/[^A-Za-z]/g, '').length >= 2 && !isSyllable(word);
}

const onset = 'b|ch?|d|đ|gi|gh?|h|kh?|l|m|ngh?|nh|n|ph?|qu?|r|s|th?|tr|v|x';
const nucleus =
  'iêu|yêu|uôi|ươi|ươu|oai|oay|oao|oeo|uây|uya|uyê|uyu|ai|ao|au|ay|âu|ây|eo|êu|ia|iê|iu|oa|oă|oe|oi|ôi|ơi|oo|ua|uâ|uê|ui|uô|uơ|uy|ưa|ưi|ươ|ưu|yê|[aăâeêioôơuưy]';
const syllable = new RegExp(`^(?:${onset})?(?:${nucleus})(?:ch|ng|nh|[cmnpt])?$`);

/** Whether a word is one syllable as Vietnamese spells it, with one tone at most. */
export function isSyllable(word: string): boolean {
  const apart = word.toLowerCase().normalize('NFD');
  const toneless = apart.replace(/[\u0300\u0301\u0303\u0309\u0323]/g, '');
  return apart.length - toneless.length <= 1 && syllable.test(toneless.normalize('NFC'));
}
