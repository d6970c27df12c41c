/**
 * Letters of other alphabets that look like Latin ones, and the Latin ones, in the same order. Capitals and
 * small letters are listed apart, because many pairs look alike in one of the two only.
 */
const likenesses: readonly (readonly [letters: string, latin: string])[] = [
  // Cyrillic.
  ['АВЕЅІЈКМНОРСТУХҮԚԜҺԌ', 'ABESIJKMHOPCTYXYQWHG'],
  ['аеѕіјоԛԝрсухүһԁӏвкмнтпгԍ', 'aesijoqwpcyxyhdlbkmhtnrg'],
  // Greek.
  ['ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ', 'ABEZHIKMNOPTYX'],
  ['αικνορτυχγηε', 'aikvoptuxyne'],
  // Armenian.
  ['ՕՍՏհօոսցյ', 'OUShonugj'],
  // Small capitals and letters of phonetics.
  ['ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢıȷɑɡ', 'ABCDEFGHIJKLMNOPRSTUVWYZijag'],
];

const latinOf: ReadonlyMap<string, string> = new Map(
  likenesses.flatMap(([letters, latin]) =>
    [...letters].map((letter, index) => [letter, latin[index] ?? letter] as const),
  ),
);

/** What the eye does not see: formatting characters, selectors of a character's form, the joiner of marks. */
const unseen = /^(?:[\p{Cf}\p{Variation_Selector}]|\u034f)$/u;

const mayLookElse =
  /\u034f|[\p{Cf}\p{Variation_Selector}\p{Nd}\u0131\u0237-\u02af\u0370-\u058f\u1d00-\u1d22\ua730\ua731]/u;

/** Whether a text may look like another text in plain Latin letters and digits. */
export function hasLookAlikes(text: string): boolean {
  if (ascii.test(text)) return false;
  return text.normalize('NFKC') !== text || mayLookElse.test(text.replace(/\d+/g, ''));
}

const ascii = /^[\0-\x7f]*$/;

/** How a character looks: Latin letters for those that look like them, plain digits, nothing for what is unseen. */
export function lookOf(sign: string): string {
  if (unseen.test(sign)) return '';
  return [...sign.normalize('NFKC')].map(plainLook).join('');
}

/** A word with each character as it looks. */
export function plainLookOf(word: string): string {
  return hasLookAlikes(word) ? [...word.normalize('NFC')].map(lookOf).join('').normalize('NFC') : word;
}

function plainLook(sign: string): string {
  if (/\p{Nd}/u.test(sign)) return String(digitOf(sign));
  const [base = '', ...marks] = sign.normalize('NFD');
  const latin = latinOf.get(base);
  return latin === undefined ? sign : latin + marks.join('');
}

/** The value of a decimal digit of any script: ten of them are always next to one another, from zero on. */
function digitOf(digit: string): number {
  const code = digit.codePointAt(0) ?? 0;
  let value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value += 1;
  return value;
}
