import { describe, expect, test } from 'vitest';
import { fromTcvn3, fromVni, legacyTextOf } from '../../../src/core/language/legacy-fonts.js';

/** Code and letter, from the tables of TCVN 5712:1993 (VN3). */
const tcvn3 = `
A1 Ă  A2 Â  A3 Ê  A4 Ô  A5 Ơ  A6 Ư  A7 Đ  A8 ă  A9 â  AA ê  AB ô  AC ơ  AD ư  AE đ
B5 à  B6 ả  B7 ã  B8 á  B9 ạ  BB ằ  BC ẳ  BD ẵ  BE ắ  C6 ặ
C7 ầ  C8 ẩ  C9 ẫ  CA ấ  CB ậ
CC è  CE ẻ  CF ẽ  D0 é  D1 ẹ  D2 ề  D3 ể  D4 ễ  D5 ế  D6 ệ
D7 ì  D8 ỉ  DC ĩ  DD í  DE ị
DF ò  E1 ỏ  E2 õ  E3 ó  E4 ọ  E5 ồ  E6 ổ  E7 ỗ  E8 ố  E9 ộ
EA ờ  EB ở  EC ỡ  ED ớ  EE ợ
EF ù  F1 ủ  F2 ũ  F3 ú  F4 ụ  F5 ừ  F6 ử  F7 ữ  F8 ứ  F9 ự
FA ỳ  FB ỷ  FC ỹ  FD ý  FE ỵ
`;

/** What is typed and what the font shows, from the table of VNI for Windows; small letters, then capitals. */
const vni = `
aø à  aù á  aû ả  aõ ã  aï ạ  aê ă  aè ằ  aé ắ  aú ẳ  aü ẵ  aë ặ  aâ â  aà ầ  aá ấ  aå ẩ  aã ẫ  aä ậ
eø è  eù é  eû ẻ  eõ ẽ  eï ẹ  eâ ê  eà ề  eá ế  eå ể  eã ễ  eä ệ
ì ì  í í  æ ỉ  ó ĩ  ò ị
oø ò  où ó  oû ỏ  oõ õ  oï ọ  oâ ô  oà ồ  oá ố  oå ổ  oã ỗ  oä ộ  ô ơ  ôø ờ  ôù ớ  ôû ở  ôõ ỡ  ôï ợ
uø ù  uù ú  uû ủ  uõ ũ  uï ụ  ö ư  öø ừ  öù ứ  öû ử  öõ ữ  öï ự
yø ỳ  yù ý  yû ỷ  yõ ỹ  î ỵ  ñ đ
AØ À  AÙ Á  AÛ Ả  AÕ Ã  AÏ Ạ  AÊ Ă  AÈ Ằ  AÉ Ắ  AÚ Ẳ  AÜ Ẵ  AË Ặ  AÂ Â  AÀ Ầ  AÁ Ấ  AÅ Ẩ  AÃ Ẫ  AÄ Ậ
EØ È  EÙ É  EÛ Ẻ  EÕ Ẽ  EÏ Ẹ  EÂ Ê  EÀ Ề  EÁ Ế  EÅ Ể  EÃ Ễ  EÄ Ệ
Ì Ì  Í Í  Æ Ỉ  Ó Ĩ  Ò Ị
OØ Ò  OÙ Ó  OÛ Ỏ  OÕ Õ  OÏ Ọ  OÂ Ô  OÀ Ồ  OÁ Ố  OÅ Ổ  OÃ Ỗ  OÄ Ộ  Ô Ơ  ÔØ Ờ  ÔÙ Ớ  ÔÛ Ở  ÔÕ Ỡ  ÔÏ Ợ
UØ Ù  UÙ Ú  UÛ Ủ  UÕ Ũ  UÏ Ụ  Ö Ư  ÖØ Ừ  ÖÙ Ứ  ÖÛ Ử  ÖÕ Ữ  ÖÏ Ự
YØ Ỳ  YÙ Ý  YÛ Ỷ  YÕ Ỹ  Î Ỵ  Ñ Đ
`;

function pairsOf(table: string): readonly (readonly [string, string])[] {
  return [...table.matchAll(/(\S+) (\S+)/g)].map(([, typed = '', letter = '']) => [typed, letter] as const);
}

/** The Vietnamese letters that ASCII has not, small. */
const small = 'àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵ';

describe('TCVN3', () => {
  const pairs = pairsOf(tcvn3);

  test('has each small letter, and the seven capitals without a tone', () => {
    expect(pairs.map(([, letter]) => letter).sort()).toEqual([...small, ...'ĂÂÊÔƠƯĐ'].sort());
  });

  test.each(pairs)('%s is %s', (code, letter) => {
    expect(fromTcvn3(String.fromCharCode(Number.parseInt(code, 16)))).toBe(letter);
  });

  test('has the other capitals in a font of their own, where small letters stand between capitals', () => {
    expect(fromTcvn3('§¶NG Bé PH¦êNG CHIÒNG LÒ')).toBe('ĐẢNG BỘ PHƯỜNG CHIỀNG LỀ');
    expect(fromTcvn3('Vò ThÞ Ngäc ¸nh;BÝ th­ chi bé;Ên ThÞ Nga')).toBe(
      'Vũ Thị Ngọc Ánh;Bí thư chi bộ;Ấn Thị Nga',
    );
    expect(fromTcvn3('NguyÔn V¨n §øc, bÝ th­ TØNH ñY')).toBe('Nguyễn Văn Đức, bí thư TỈNH ỦY');
  });
});

describe('VNI', () => {
  const pairs = pairsOf(vni);

  test('has each letter, small and capital', () => {
    const letters = [...small, ...small.toUpperCase()];
    expect(pairs.map(([, letter]) => letter).sort()).toEqual(letters.sort());
  });

  test.each(pairs)('%s is %s', (typed, letter) => {
    expect(fromVni(typed)).toBe(letter);
  });

  test('parts neighbouring vowels, each with its own mark', () => {
    expect(fromVni('Phöôøng höôùng, nghóa, khuyûu, PHÖÔØNG TRÖÔÛNG')).toBe(
      'Phường hướng, nghĩa, khuỷu, PHƯỜNG TRƯỞNG',
    );
  });
});

test.each([
  ['NguyÔn V¨n §øc', 'TCVN3', 'Nguyễn Văn Đức'],
  ['Nguyeãn Vaên Ñöùc', 'VNI', 'Nguyễn Văn Đức'],
  ['Tröôøng Phöôùc Höõu', 'VNI', 'Trường Phước Hữu'],
])('%s is recognised as %s', (written, encoding, text) => {
  expect(legacyTextOf(written)).toEqual({ encoding, text });
});

test.each(['Nguyễn Văn Đức', 'Điểu K’Răng', 'Hà Sơn Bình', 'Bà Rịa', 'Ý Yên', 'café', 'Đồng chí Hòa'])(
  '%s is Unicode',
  (written) => {
    expect(legacyTextOf(written)).toBeUndefined();
  },
);
