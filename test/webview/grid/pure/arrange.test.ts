import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SheetView } from '../../../../src/core/views/sheet/sheet-view.js';
import {
  type Arrangement,
  arrange,
  asWritten,
  compareTexts,
  hiddenIn,
  isArranged,
  orderAfter,
  orderOf,
  textsOf,
} from '../../../../webview/grid/pure/arrange.js';
import { sheetOf } from '../test-sheet.js';

describe('the order of texts', () => {
  test.each([
    { name: 'numbers by size', texts: ['-1', '0', '8,5', '9', '10', '10.5', '100'] },
    { name: 'dates by day', texts: ['31/12/2022', '01/02/2023', '3/2/2023', '02/09/2023'] },
    { name: 'numbers before words', texts: ['9', '10', '9 tháng', 'chín'] },
    { name: 'numbers within words by size', texts: ['dv1', 'dv9', 'dv10', 'tổ 2', 'tổ 11'] },
    {
      name: 'Vietnamese letters',
      texts: ['an', 'ăn', 'ân', 'bê', 'dê', 'đê', 'ê', 'on', 'ôn', 'ơn', 'un', 'ưn'],
    },
    { name: 'Vietnamese tones', texts: ['ma', 'mà', 'mả', 'mã', 'má', 'mạ', 'mai'] },
    { name: 'people', texts: ['Dương An', 'Đặng Ấn', 'Đặng Bình', 'Lê An'] },
  ])('$name', ({ texts }) => {
    expect(texts.toReversed().sort(compareTexts)).toEqual(texts);
    for (const [index, text] of texts.entries())
      for (const later of texts.slice(index + 1)) {
        expect(compareTexts(text, later)).toBeLessThan(0);
        expect(compareTexts(later, text)).toBeGreaterThan(0);
      }
  });

  test.each([
    ['Ấn', 'Ấn'],
    ['Ấn', 'Ấn'.normalize('NFD')],
    ['8,5', '8.50'],
    ['03/02/2023', '3-2-2023'],
  ])('%s and %s have none', (a, b) => {
    expect(compareTexts(a, b)).toBe(0);
    expect(compareTexts(b, a)).toBe(0);
  });
});

const members = sheetOf(
  [
    ['Ấn', '10', 'Tốt'],
    ['Bình', '', 'Khá'],
    ['Ân', '9', 'Tốt'],
    ['An', '10', ''],
    ['Bích', '8,5', 'Khá'],
    ['Gõ tên', '1', 'A'],
  ],
  'new',
);

function sortedBy(column: string, descending = false): Arrangement {
  return { sort: { column, descending }, filters: {} };
}

describe('arranging a sheet', () => {
  test.each<{ readonly name: string; readonly by: Arrangement; readonly order: string }>([
    { name: 'as it is written', by: asWritten, order: '0 1 2 3 4 5' },
    { name: 'by name', by: sortedBy('c0'), order: '3 2 0 4 1 5' },
    { name: 'by name, backwards', by: sortedBy('c0', true), order: '1 4 0 2 3 5' },
    {
      name: 'by points; alike as they are written, empty ones last',
      by: sortedBy('c1'),
      order: '4 2 0 3 1 5',
    },
    { name: 'by points, backwards; so too', by: sortedBy('c1', true), order: '0 3 2 4 1 5' },
    { name: 'by level, alike as they are written', by: sortedBy('c2'), order: '1 4 0 2 3 5' },
    { name: 'by level, backwards; so too', by: sortedBy('c2', true), order: '0 2 1 4 3 5' },
    { name: 'by a column that has gone', by: sortedBy('c9'), order: '0 1 2 3 4 5' },
    { name: 'with one value', by: { filters: { c2: ['Khá'] } }, order: '1 4 5' },
    { name: 'with two values', by: { filters: { c2: ['Khá', ''] } }, order: '1 3 4 5' },
    { name: 'with none of the values', by: { filters: { c2: [] } }, order: '5' },
    { name: 'with values in two columns', by: { filters: { c2: ['Tốt'], c1: ['9', '8,5'] } }, order: '2 5' },
    { name: 'with a column that has gone', by: { filters: { c9: [] } }, order: '0 1 2 3 4 5' },
    {
      name: 'by name with some values',
      by: { sort: { column: 'c0', descending: false }, filters: { c2: ['Tốt', 'Khá'] } },
      order: '2 0 4 1 5',
    },
  ])('$name', ({ by, order }) => {
    expect(orderOf(members, by).join(' ')).toBe(order);
  });

  test('leaves a sheet that is no list as it is written', () => {
    const items = sheetOf([['b'], ['a']]);
    expect(orderOf(items, { ...sortedBy('c0'), filters: { c0: ['a'] } })).toEqual([0, 1]);
  });

  test.each<[Arrangement, boolean]>([
    [asWritten, false],
    [sortedBy('c0'), true],
    [{ filters: { c2: [] } }, true],
  ])('%o is an arrangement: %s', (arrangement, expected) => {
    expect(isArranged(arrangement)).toBe(expected);
  });

  test('shows the rows in the order, each with its number in the record', () => {
    const { sheet, numbers } = arrange(members, [4, 1, 5]);
    expect(sheet.rows.map(({ key }) => key)).toEqual(['r4', 'r1', 'new']);
    expect(sheet.rows[0]).toBe(members.rows[4]);
    expect(numbers).toEqual([5, 2, 6]);
    expect(members.rows.map(({ key }) => key)).toEqual(['r0', 'r1', 'r2', 'r3', 'r4', 'new']);
  });

  test('is the very sheet where nothing moves', () => {
    expect(arrange(members, orderOf(members, asWritten)).sheet).toBe(members);
    expect(arrange(members, [0, 1, 2, 3, 4]).sheet).not.toBe(members);
  });

  const cell = fc.constantFrom('', '1', '10', '9,5', 'a', 'Ấn', 'đ', '01/02/2023');
  const rows = fc.array(fc.tuple(cell, cell), { maxLength: 12 });
  const arrangements = fc.record({
    sort: fc.record({ column: fc.constantFrom('c0', 'c1'), descending: fc.boolean() }),
    filters: fc.dictionary(fc.constantFrom('c0', 'c1'), fc.subarray(['', '1', '10', 'a', 'Ấn'])),
  });

  test('shows each row that passes once and the new one last, and alike ones as they are written', () => {
    fc.assert(
      fc.property(rows, arrangements, (entries, { sort, filters }) => {
        const sheet = sheetOf([...entries, ['Gõ tên', '']], 'new');
        const order = orderOf(sheet, { sort, filters });
        const passes = ([first, second]: readonly [string, string]): boolean =>
          (filters.c0?.includes(first) ?? true) && (filters.c1?.includes(second) ?? true);
        const passing = [...entries.keys()].filter((row) => passes(entries[row] ?? ['', '']));
        expect(order.at(-1)).toBe(entries.length);
        expect(order.slice(0, -1).toSorted((a, b) => a - b)).toEqual(passing);
        const at = sort.column === 'c0' ? 0 : 1;
        for (const [index, row] of order.slice(0, -1).entries()) {
          const next = order[index + 1] ?? entries.length;
          const [text, following] = [entries[row]?.[at] ?? '', entries[next]?.[at]];
          if (following === undefined) continue;
          if (text === following) expect(row).toBeLessThan(next);
          else if (text === '' || following === '') expect(following).toBe('');
          else expect(compareTexts(text, following) < 0).toBe(!sort.descending);
        }
      }),
    );
  });
});

describe('a column of people', () => {
  const names = ['Bùi Thị Yên', 'Đặng Văn An', 'Trần Thị Bình', 'Lê Văn An', 'Gõ tên'];
  const people = sheetOf(
    names.map((name) => [name]),
    'new',
  );
  const named = { ...people, columns: people.columns.map((column) => ({ ...column, ofPeople: true })) };

  test.each<{ readonly name: string; readonly sort: Arrangement['sort'] & object; readonly order: string }>([
    { name: 'by given name', sort: { column: 'c0', descending: false }, order: '1 3 2 0 4' },
    { name: 'by given name, backwards', sort: { column: 'c0', descending: true }, order: '0 2 3 1 4' },
    {
      name: 'by family name where that is asked for',
      sort: { column: 'c0', descending: false, by: 'family' },
      order: '0 1 3 2 4',
    },
  ])('is sorted $name', ({ sort, order }) => {
    expect(orderOf(named, { sort, filters: {} }).join(' ')).toBe(order);
  });

  test('lists its texts to filter by in that order', () => {
    expect(textsOf(named, 0)).toEqual(['Đặng Văn An', 'Lê Văn An', 'Trần Thị Bình', 'Bùi Thị Yên']);
  });
});

describe('a sheet after rows have come or gone', () => {
  const onlyGood: Arrangement = { filters: { c2: ['Tốt'] } };
  const after = (keys: string): SheetView => {
    const rows = keys.split(' ').map((key) => {
      const known = members.rows.find((row) => row.key === key);
      return known ?? { key, kind: 'entry' as const, cells: ['Mới', '', 'Khá'].map((text) => ({ text })) };
    });
    return { ...members, rows };
  };
  const shown = (keys: string, by: Arrangement): string => {
    const sheet = after(keys);
    const order = orderAfter(members, orderOf(members, by), sheet, by);
    return order.map((row) => sheet.rows[row]?.key).join(' ');
  };

  test.each([
    {
      name: 'shows a new row that the filter would hide',
      keys: 'r0 r1 r2 r3 r4 x new',
      shows: 'r0 r2 x new',
    },
    { name: 'shows it where it was put', keys: 'r0 x r1 r2 r3 r4 new', shows: 'r0 x r2 new' },
    { name: 'leaves hidden rows hidden when others go', keys: 'r1 r2 r3 r4 new', shows: 'r2 new' },
    { name: 'follows rows that move', keys: 'r4 r3 r2 r1 r0 new', shows: 'r2 r0 new' },
  ])('$name', ({ keys, shows }) => {
    expect(shown(keys, onlyGood)).toBe(shows);
  });

  test('keeps a sorted order, with new rows behind it', () => {
    expect(shown('x r0 r1 r2 r3 r4 new', sortedBy('c0'))).toBe('r3 r2 r0 r4 r1 x new');
  });

  test('counts what is hidden, the row for a new entry aside', () => {
    expect(hiddenIn(members, orderOf(members, onlyGood))).toBe(3);
    expect(hiddenIn(members, orderOf(members, sortedBy('c0')))).toBe(0);
  });

  test('does not invite to begin a list of which all is hidden', () => {
    const { sheet } = arrange(members, [5]);
    expect(sheet.rows.map(({ cells }) => cells.map(({ text }) => text).join(''))).toEqual(['']);
    expect(arrange(members, [0, 5]).sheet.rows[1]?.cells[0]?.text).toBe('Gõ tên');
  });
});

describe('the texts of a column', () => {
  test.each([
    { column: 0, texts: ['An', 'Ân', 'Ấn', 'Bích', 'Bình'] },
    { column: 1, texts: ['8,5', '9', '10', ''] },
    { column: 2, texts: ['Khá', 'Tốt', ''] },
    { column: 9, texts: [''] },
  ])('$column: each once, empty ones last', ({ column, texts }) => {
    expect(textsOf(members, column)).toEqual(texts);
  });

  test('are none where there are no entries', () => {
    expect(textsOf(sheetOf([['Gõ tên']], 'new'), 0)).toEqual([]);
  });
});
