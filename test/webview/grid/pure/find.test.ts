import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findPlaces, replaceIn, replaceInputs, type Search } from '../../../../webview/grid/pure/find.js';
import { listed, sheetOf } from '../test-sheet.js';

function decomposed(text: string): string {
  return text.normalize('NFD');
}

/** A search as the bar begins one, but for what is said. */
function searchFor(text: string, options: Partial<Search> = {}): Search {
  return { text, ignoresAccents: true, matchesCase: false, wholeWords: false, ...options };
}

describe('replacing in a text', () => {
  test.each([
    { name: 'a word without its accents', text: 'Đặng Văn Ấn', search: 'dang', result: '# Văn Ấn' },
    { name: 'at the end', text: 'Đặng Văn Ấn', search: 'an', result: 'Đ#g V# #' },
    { name: 'a word with other accents', text: 'Đặng Văn Ấn', search: 'ĐÀNG', result: '# Văn Ấn' },
    { name: 'in decomposed text', text: decomposed('Đặng Văn Ấn'), search: 'van', result: 'Đặng # Ấn' },
    { name: 'for a decomposed word', text: 'Đặng Văn Ấn', search: decomposed('Văn'), result: 'Đặng # Ấn' },
    { name: 'behind a sign of two units', text: '👍 rất tốt 👍', search: 'tot', result: '👍 rất # 👍' },
    { name: 'a sign of two units', text: 'rất 👍 tốt', search: '👍', result: 'rất # tốt' },
    { name: 'with the mark that no letter takes', text: 'ax\u0323b', search: 'x', result: 'a#b' },
    { name: 'not overlapping', text: 'aaa', search: 'aa', result: '#a' },
    { name: 'across a line end', text: 'một\nhai', search: 't\nh', result: 'mộ#ai' },
    { name: 'with its spaces', text: 'rất tốt', search: ' tot', result: 'rất#' },
    { name: 'nothing where it is not', text: 'Đặng', search: 'dung', result: 'Đặng' },
    { name: 'nothing for nothing', text: 'Đặng', search: '', result: 'Đặng' },
    { name: 'nothing for a mark alone', text: 'Đặng', search: '\u0301', result: 'Đặng' },
    { name: 'nothing in nothing', text: '', search: 'a', result: '' },
  ])('$name', ({ text, search, result }) => {
    expect(replaceIn(text, searchFor(search), '#')).toBe(result);
  });

  test.each([
    { name: 'in any case', text: 'ĐẢNG viên', search: 'đảng', result: '# viên' },
    { name: 'in any composition', text: decomposed('ĐẢNG viên'), search: 'đảng', result: '# viên' },
    { name: 'for a decomposed word', text: 'Đảng viên', search: decomposed('đảng'), result: '# viên' },
    { name: 'not other accents', text: 'Đảng, đang, dang', search: 'đang', result: 'Đảng, #, dang' },
    { name: 'not without accents', text: 'Đặng Văn Ấn', search: 'an', result: 'Đặng Văn Ấn' },
  ])('with accents: $name', ({ text, search, result }) => {
    expect(replaceIn(text, searchFor(search, { ignoresAccents: false }), '#')).toBe(result);
  });

  const exact = { ignoresAccents: false, matchesCase: true };
  const names = 'An, Trần Thị Ân, Hoàng Lan, AN, an';

  test.each([
    { name: 'letter for letter', search: 'An', options: exact, result: '#, Trần Thị Ân, Hoàng Lan, AN, an' },
    {
      name: 'within words',
      search: 'an',
      options: exact,
      result: 'An, Trần Thị Ân, Hoàng L#, AN, #',
    },
    {
      name: 'in whole words only',
      search: 'an',
      options: { ...exact, wholeWords: true },
      result: 'An, Trần Thị Ân, Hoàng Lan, AN, #',
    },
    {
      name: 'in whole words of any case',
      search: 'an',
      options: { ignoresAccents: false, wholeWords: true },
      result: '#, Trần Thị Ân, Hoàng Lan, #, #',
    },
    {
      name: 'in whole words of any accent, with their case',
      search: 'An',
      options: { matchesCase: true, wholeWords: true },
      result: '#, Trần Thị #, Hoàng Lan, AN, an',
    },
  ])('$name', ({ search, options, result }) => {
    expect(replaceIn(names, searchFor(search, options), '#')).toBe(result);
  });

  test('a whole word may end in a mark that no letter is composed with, and digits continue a word', () => {
    const whole = { wholeWords: true };
    expect(replaceIn('to 1, to 12, to 1\u0323', searchFor('to 1', whole), '#')).toBe('#, to 12, #');
  });

  test.each([
    { replacement: 'aa', result: 'aabaa' },
    { replacement: '$&', result: '$&b$&' },
    { replacement: '', result: 'b' },
  ])('puts in "$replacement" as it is, and does not look into it', ({ replacement, result }) => {
    expect(replaceIn('aba', searchFor('a'), replacement)).toBe(result);
  });

  const dang = ['dang', 'Đặng', 'đảng', 'DẰNG', 'dâng', decomposed('Đặng'), decomposed('ĐÂNG')];
  const others = ['dan', 'Đằn', 'g', '👍', 'ấn', 'x\u0323', '-'];
  const words = fc.array(fc.constantFrom(...dang, ...others));

  test('takes the place of each word that is meant and of nothing else', () => {
    fc.assert(
      fc.property(words, fc.constantFrom(...dang), (parts, word) => {
        const replaced = parts.map((part) => (dang.includes(part) ? '#' : part.normalize('NFC')));
        const search = searchFor(word);
        expect(replaceIn(parts.join(' '), search, '#')).toBe(replaced.join(' '));
      }),
    );
  });
});

const sheet = sheetOf(
  [
    ['dv01', 'Đặng Văn Ấn', '[Đạt]'],
    ['dv02', decomposed('Đặng Thị Đạt'), '[Không đạt]'],
    ['', 'Gõ tên để thêm đảng viên', '[]'],
  ],
  'new',
);

describe('finding', () => {
  test.each([
    { search: 'dang', ignoresAccents: true, places: '0:1 1:1' },
    { search: 'đặng', ignoresAccents: false, places: '0:1 1:1' },
    { search: 'dang', ignoresAccents: false, places: '' },
    { search: 'DAT', ignoresAccents: true, places: '0:2 1:1 1:2' },
    { search: 'Dv', ignoresAccents: false, places: '0:0 1:0' },
    { search: 'tên', ignoresAccents: false, places: '' },
    { search: '', ignoresAccents: true, places: '' },
    { search: '\u0301', ignoresAccents: true, places: '' },
  ])('"$search", accents aside: $ignoresAccents', ({ search, ignoresAccents, places }) => {
    const found = findPlaces(sheet, searchFor(search, { ignoresAccents }));
    expect(found.map(({ row, column }) => `${row}:${column}`).join(' ')).toBe(places);
  });

  test('finds the cells that replacing would change', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'Ấ', 'đ', '\u0323', 'x', ' '), maxLength: 5 });
    fc.assert(
      fc.property(
        fc.array(cell, { minLength: 1 }),
        cell,
        fc.boolean(),
        fc.boolean(),
        fc.boolean(),
        (texts, text, ignoresAccents, matchesCase, wholeWords) => {
          const search = searchFor(text, { ignoresAccents, matchesCase, wholeWords });
          const found = findPlaces(sheetOf([texts]), search).map(({ column }) => column);
          const changed = texts.flatMap((own, at) => (replaceIn(own, search, '#').includes('#') ? [at] : []));
          expect(found).toEqual(changed);
        },
      ),
    );
  });
});

describe('replacing in a sheet', () => {
  test('asks for the cells that take something', () => {
    const search = searchFor('dat');
    const inputs = replaceInputs(sheet, findPlaces(sheet, search), search, 'Hải');
    expect(listed(inputs)).toBe('r1c1=Đặng Thị Hải');
  });

  test('asks for the given places alone', () => {
    const search = searchFor('dang');
    expect(listed(replaceInputs(sheet, [{ row: 0, column: 1 }], search, 'Lê'))).toBe('r0c1=Lê Văn Ấn');
  });
});
