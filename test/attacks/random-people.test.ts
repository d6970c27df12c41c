import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isReadable, parseText } from '../../src/core/parse/parse.js';
import { openRecord } from '../../src/core/workspace/assess.js';
import { often } from '../properties.js';
import { fullRecord } from './everything.js';
import { mutated } from './mutations.js';
import { bones, head, namesLeft, redacted } from './people.js';

const families = ['Nguyễn', 'Trần', 'Đặng', 'Hoàng', 'Quách', 'Y', 'Rơ Châm', 'Tôn Nữ', 'Lò', 'Giàng A'];
const middles = ['Văn', 'Thị', 'Hữu', 'Thuý', 'Khánh', 'Xuân', 'Ngọc Bảo', ''];
const givens = ['Nghĩa', 'Thuỳ', 'Hoà', 'Ưởng', 'Tuệ', 'Niê Kđăm', 'Păh', 'Byă', 'Quỳnh', 'Khuyên'];

const name = fc
  .tuple(fc.constantFrom(...families), fc.constantFrom(...middles), fc.constantFrom(...givens))
  .map((words) => words.filter((word) => word !== '').join(' '));

const spelling = fc.constantFrom(
  (text: string) => text,
  (text: string) => text.toUpperCase(),
  (text: string) => text.toLowerCase(),
  (text: string) => text.normalize('NFD'),
  (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('Đ', 'D').replaceAll('đ', 'd'),
  (text: string) => text.replace('uý', 'úy').replace('uỳ', 'ùy').replace('oà', 'òa'),
  (text: string) => text.replaceAll('Đ', '\u00d0'),
  (text: string) => [...text].join('\u200b'),
);

const joint = fc.constantFrom(' ', '  ', '\u00a0', '-', '_', '.', '', '\u200b ');
const title = fc.constantFrom('', 'Đ/c ', 'đồng chí ', 'BB_', 'ông ', '(', '12.', '“', 'của');

/** Where the record has a value of one word: some ninety places. */
const texts = [...fullRecord.matchAll(/(?<=: )(?:[^\s{}[\],:]+)(?=[,}\]\n])/g)].map(
  ({ index, 0: found }) => ({
    index,
    length: found.length,
  }),
);

const quoted = fc.constantFrom(
  (text: string) => JSON.stringify(text),
  (text: string) => `'${text.replaceAll("'", "''")}'`,
  (text: string) =>
    `"${[...text].map((letter) => `\\u${(letter.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`).join('')}"`,
);

describe('any person in any spelling at any place', () => {
  test('is not in the redacted record', () => {
    fc.assert(
      fc.property(
        name,
        spelling,
        joint,
        title,
        quoted,
        fc.array(fc.constantFrom(...texts), { minLength: 1, maxLength: 4 }),
        fc.constantFrom('', '# $ \n', '#$\n', '\ufeff'),
        (who, spelled, join, before, quote, places, comment) => {
          // Behind a letter a short name of two words may as well be the end of other words.
          const isGlued = before === 'của' && bones(who).length < 11;
          const written = (isGlued ? '' : before) + spelled(who).split(' ').join(join);
          const text = [...new Set(places)]
            .sort((a, b) => b.index - a.index)
            .reduce(
              (made, { index, length }) => made.slice(0, index) + quote(written) + made.slice(index + length),
              fullRecord,
            )
            .replace('Lê Thị Bình', who);
          const left = redacted(comment.replace('$', written) + text);
          expect({ written, left: namesLeft(left, [who]) }).toEqual({ written, left: [] });
        },
      ),
      often(60),
    );
  });

  test('is not in it where the record is broken, as far as it can still be read', () => {
    let read = 0;
    fc.assert(
      fc.property(
        mutated([fullRecord, head + fullRecord.slice(fullRecord.indexOf('members:'))], 2),
        (text) => {
          const members = openRecord(text).record?.members ?? [];
          const people = members.flatMap(({ name: one = '' }) => (isDistinct(one) ? [one] : []));
          const left = redacted(text);
          if (left === '') return;
          read += 1;
          expect(isReadable(parseText(left))).toBe(true);
          expect({ text, left: namesLeft(left, people) }).toEqual({ text, left: [] });
        },
      ),
      often(60),
    );
    expect(read).toBeGreaterThan(10);
  });
});

/** Whether a name is long enough that it is found nowhere by chance. */
function isDistinct(one: string): boolean {
  return one.trim().includes(' ') && bones(one).length > 6;
}
