import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isSameName, normalName } from '../../../src/core/text/normal-name.js';

describe('one name, typed in several ways', () => {
  test.each([
    ['Nguyễn Thị Hoà', 'Nguyễn Thị Hòa', 'tone of oa'],
    ['Trần Văn Khoẻ', 'Trần Văn Khỏe', 'tone of oe'],
    ['Lê Thị Thuỷ', 'Lê Thị Thủy', 'tone of uy'],
    ['Phạm Thị Thuý', 'Phạm Thị Thúy', 'tone of uy'],
    ['Bùi Thị Quý', 'Bùi Thị Qúy', 'tone after q'],
    ['Đặng Hữu Nghĩa', 'Ðặng Hữu Nghĩa', 'U+00D0 for Đ'],
    ['Đặng Hữu Nghĩa', '\u0189ặng Hữu Nghĩa', 'U+0189 for Đ'],
    ['đặng hữu nghĩa', 'ðặng hữu nghĩa', 'U+00F0 for đ'],
    ['Vũ Đức Giang', 'VŨ ĐỨC GIANG', 'capitals'],
    ['Hoàng Thị Én', 'Hoàng Thị Én'.normalize('NFD'), 'marks of their own'],
    ['HOÀ THỊ THUÝ', 'Hòa Thị Thúy'.normalize('NFD'), 'capitals, marks and tones'],
    ['Trần Thị Bình', ' Trần  Thị\u00a0Bình ', 'blanks'],
    ['Trần Thị Bình', 'Trần Thị\tBình\n', 'tab and line end'],
    ['Trần Thị Bình', 'Trần Thị\u200b Bì\u200dnh\ufeff', 'marks of zero width'],
    ['Trần Thị Bình', '\u202aTrần Thị Bình\u202c', 'marks of direction'],
    ['Tran Van An', 'TRAN  VAN AN', 'no marks at all'],
    ['Ưng Hoàng Phước', 'ƯNG HOÀNG PHƯỚC', 'horns'],
  ])('%s = %s (%s)', (one, other) => {
    expect(isSameName(one, other)).toBe(true);
  });
});

describe('two names', () => {
  test.each([
    ['Trần Văn An', 'Trần Văn Ân'],
    ['Trần Văn An', 'Trần Văn Ẩn'],
    ['Lê Thị Hoa', 'Lê Thị Hoà'],
    ['Lê Thị Hoà', 'Lê Thị Hoá'],
    ['Lê Thị Thuý', 'Lê Thị Thuỷ'],
    ['Dương Văn Đông', 'Dương Văn Dông'],
    ['Dương Văn Đông', 'Đương Văn Đông'],
    ['Lê Văn Tư', 'Lê Văn Tu'],
    ['Lê Mỹ Ánh', 'Lê Mỹ Anh'],
    ['Mai Lan', 'Mailan'],
    ['', 'An'],
  ])('%s is not %s', (one, other) => {
    expect(isSameName(one, other)).toBe(false);
  });
});

describe('the normal form', () => {
  test('is a text that people can read', () => {
    expect(normalName(' Trần  Văn ĐỨC ')).toBe('trần văn đức');
    expect(normalName('Hòa Thị Thủy')).toBe('hoà thị thuỷ');
    expect(normalName('CB-01/Đv 07')).toBe('cb-01/đv 07');
    expect(normalName('(Thủy), Hòa 2')).toBe('(thuỷ), hoà 2');
    expect(normalName('KRONG Y Nuê')).toBe('krong y nuê');
  });

  test('is its own normal form, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.oneof(fc.constantFrom(...letters), fc.string({ maxLength: 1 })) }),
        (text) => {
          expect(normalName(normalName(text))).toBe(normalName(text));
          expect(isSameName(text, text.normalize('NFD'))).toBe(true);
        },
      ),
    );
  });
});

const letters = [
  'a',
  'o',
  'à',
  'ò',
  'ấ',
  'Ự',
  'u',
  'y',
  'ỷ',
  'Đ',
  'Ð',
  'q',
  'I',
  '\u0301',
  '\u0323',
  ' ',
  '\u00a0',
  '\u200b',
  "'",
];
