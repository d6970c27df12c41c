// @ts-check
/** Writes Vietnamese as it was typed for the fonts of TCVN3 and of VNI: the opposite of what an import does. */

/** The letters of TCVN3 (TCVN 5712:1993, set VN3), each with its byte. */
const tcvn3 = new Map(
  [
    ['ĂÂÊÔƠƯĐ', 0xa1],
    ['ăâêôơưđ', 0xa8],
    ['àảãáạ', 0xb5],
    ['ằẳẵắ', 0xbb],
    ['ặ', 0xc6],
    ['ầẩẫấậ', 0xc7],
    ['è', 0xcc],
    ['ẻẽéẹ', 0xce],
    ['ềểễếệ', 0xd2],
    ['ìỉ', 0xd7],
    ['ĩíị', 0xdc],
    ['ò', 0xdf],
    ['ỏõóọ', 0xe1],
    ['ồổỗốộ', 0xe5],
    ['ờởỡớợ', 0xea],
    ['ù', 0xef],
    ['ủũúụ', 0xf1],
    ['ừửữứự', 0xf5],
    ['ỳỷỹýỵ', 0xfa],
  ].flatMap(([letters, first]) =>
    [...String(letters)].map((letter, index) => /** @type {const} */ ([letter, Number(first) + index])),
  ),
);

/** Vowels with a mark in VNI, without the tone. */
const marks = new Map(
  Object.entries({ '\u0300': 'ø', '\u0301': 'ù', '\u0309': 'û', '\u0303': 'õ', '\u0323': 'ï' }),
);
const breve = new Map(
  Object.entries({ '': 'ê', '\u0300': 'è', '\u0301': 'é', '\u0309': 'ú', '\u0303': 'ü', '\u0323': 'ë' }),
);
const circumflex = new Map(
  Object.entries({ '': 'â', '\u0300': 'à', '\u0301': 'á', '\u0309': 'å', '\u0303': 'ã', '\u0323': 'ä' }),
);
const ofI = new Map(
  Object.entries({ '\u0300': 'ì', '\u0301': 'í', '\u0309': 'æ', '\u0303': 'ó', '\u0323': 'ò' }),
);

/**
 * A text as TCVN3 fonts show it, one character a byte. Capitals with a tone are in another font, so that they become small
 * letters here, as they are typed for that font.
 * @param {string} text
 */
export function asTcvn3(text) {
  return [...text.normalize('NFC')]
    .map((letter) => {
      const code = tcvn3.get(letter) ?? tcvn3.get(letter.toLowerCase());
      return code === undefined ? letter : String.fromCharCode(code);
    })
    .join('');
}

/** @param {string} text */
export function tcvn3Bytes(text) {
  return Uint8Array.from([...asTcvn3(text)], (letter) => letter.charCodeAt(0));
}

/**
 * A text as VNI fonts show it: a letter and its mark are two characters.
 * @param {string} text
 */
export function asVni(text) {
  return [...text.normalize('NFC')].map(vniLetter).join('');
}

/** @param {string} letter */
function vniLetter(letter) {
  const [base = '', ...apart] = letter.toLowerCase().normalize('NFD');
  const tone = apart.find((mark) => marks.has(mark)) ?? '';
  const small = vniParts(base, apart.join(''), tone);
  if (small === undefined) return letter;
  return letter === letter.toLowerCase() ? small : small.toUpperCase();
}

/**
 * @param {string} base
 * @param {string} apart
 * @param {string} tone
 */
function vniParts(base, apart, tone) {
  if (base === 'đ') return 'ñ';
  if (base === 'i' && tone !== '') return ofI.get(tone);
  if (base === 'y' && tone === '\u0323') return 'î';
  if (apart.includes('\u0306')) return base + breve.get(tone);
  if (apart.includes('\u0302')) return base + circumflex.get(tone);
  if (apart.includes('\u031b')) return (base === 'o' ? 'ô' : 'ö') + (marks.get(tone) ?? '');
  return tone === '' ? undefined : base + marks.get(tone);
}
