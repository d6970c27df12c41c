import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cardNumber, identity, phone } from '../../../src/core/text/personal-numbers.js';
import { type TextTraits, traitsOf } from '../../../src/core/text/traits.js';
import { often } from '../../properties.js';

/** Patterns, and the trait without which a usual text cannot match one of them. */
const patterns: readonly (readonly [keyof TextTraits, RegExp])[] = [
  ['longNumber', identity],
  ['longNumber', phone],
  ['cardNumber', cardNumber],
  ['suspicious', /[ \t]#[\p{L}\p{N}]|[ [,][-+]?0\d+(?:\.\d+)?(?![^\s,\]}])|[:：](?!\/\/)\S/u],
  ['placeholder', /…|\.{3,}|\b(?:TODO|FIXME|XXX)\b|_{3,}/u],
];

const pieces = [
  ...[
    '0',
    '01',
    '84',
    '+84',
    '912345678',
    '001085012345',
    '0914 288 765',
    '(0914) 288765',
    '12.345',
    '2023-01-10',
  ],
  ...[
    'CMND',
    'cmtnd',
    'CMT',
    'CCCD',
    'căn cước',
    'Định danh',
    'chứng minh',
    'số thẻ',
    'THẺ ĐẢNG',
    'đảng viên',
  ],
  ...['số lý lịch', 'lý lịch số', 'số', 'là', 'mang số', 'date', 'joined', 'tham-dinh', 'Nguyễn Văn Quyền'],
  ...[
    ' ',
    ': ',
    ':',
    '#',
    ' #',
    '\n',
    ',',
    ', ',
    '.',
    '...',
    '-',
    '(',
    ')',
    '+',
    '/',
    '//',
    '[',
    ']',
    '{',
    '}',
  ],
  ...[
    '…',
    '_',
    '___',
    'TODO',
    'FIXME',
    'XXX',
    'TOD',
    '"',
    "'",
    'e\u0302',
    '\u200b',
    'ä',
    '\u00a0',
    'oà',
    'aà',
  ],
];

test('a usual text without a trait matches none of the patterns that need it', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 12 }), (chosen) => {
      const text = chosen.join('');
      const traits = traitsOf(text);
      if (traits.unusual) return;
      for (const [trait, pattern] of patterns) {
        if (pattern.test(text)) expect(traits[trait], `${trait}: ${text}`).toBe(true);
      }
    }),
    often(3000),
  );
});

const usual = `chibo: 1
branch: {id: cb-1, name: Chi bộ số 1 – xã Đồng Tâm, path: [Đảng bộ xã, Đảng bộ huyện]}
workflow: {dang-ky: {date: 2023-01-10, document: 05-NQ/CB}}
members:
  - {id: dv01, name: Nguyễn Thị Thuý Hoà, joined: 1990-05-19, rank: htt}
criteria:
  I.1: {self: 9.75, months: [9.75, 9.5], note: "Xem https://chibo.vn, xong"}
`;

test('a record as people write it has no trait', () => {
  expect(Object.values(traitsOf(usual))).toEqual([false, false, false, false, false, false]);
});

test.each<readonly [string, keyof TextTraits]>([
  ['e\u0302', 'unusual'],
  ['a\u200bb', 'unusual'],
  ['\\u2026', 'unusual'],
  ['0914 288 765', 'longNumber'],
  ['CMND số 123456', 'cardNumber'],
  ['days: 05', 'suspicious'],
  ['self:9', 'suspicious'],
  ['note: [tên] chi bộ [x]', 'placeholder'],
  ['ngày ___ tháng', 'placeholder'],
  ['Nguyeõn', 'oddVowels'],
])('%j has the trait %s', (text, trait) => {
  expect(traitsOf(text)[trait]).toBe(true);
});
