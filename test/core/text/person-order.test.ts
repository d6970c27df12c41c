import { describe, expect, test } from 'vitest';
import { comparePeople, type NamePart } from '../../../src/core/text/person-order.js';

describe('the order of people', () => {
  test.each<{ readonly name: string; readonly by: NamePart; readonly names: readonly string[] }>([
    {
      name: 'by given name, whatever the family name',
      by: 'given',
      names: ['Trần Thị Bình', 'Lê Văn Cường', 'Phạm Văn Dũng', 'Hoàng Thị Én', 'Vũ Đức Giang'],
    },
    {
      name: 'by given name with its marks: a ă â, d đ, e ê, and tones',
      by: 'given',
      names: ['Lê An', 'Lê Ản', 'Lê Ăn', 'Lê Ân', 'Lê Ấn', 'Lê Dung', 'Lê Dũng', 'Lê Đạt', 'Lê Én', 'Lê Ếch'],
    },
    {
      name: 'one given name by middle name, then by family name',
      by: 'given',
      names: ['Bùi An', 'Trần Đức An', 'Lê Thị An', 'Trần Thị An', 'Đặng Văn An', 'Lê Văn An'],
    },
    {
      name: 'by family name, then middle name, then given name',
      by: 'family',
      names: ['Bùi Văn Yên', 'Dương Thị An', 'Đặng Thị Hạnh', 'Đỗ An', 'Đỗ Văn An', 'Đỗ Văn Bách'],
    },
    { name: 'a single word as a given name', by: 'given', names: ['Lê An', 'Bình', 'Lê Cường'] },
    {
      name: 'namesakes by what tells them apart',
      by: 'given',
      names: ['Lê Văn An (dv02)', 'Lê Văn An (dv10)', 'Lê Văn Bình'],
    },
  ])('$name', ({ by, names }) => {
    expect(names.toReversed().sort((a, b) => comparePeople(a, b, by))).toEqual(names);
    expect(names.toSorted((a, b) => comparePeople(a, b, by))).toEqual(names);
  });

  test('takes any composition and spacing as one name', () => {
    expect(comparePeople('Lê  Văn Ấn', 'Lê Văn Ấn'.normalize('NFD'))).not.toBeNaN();
    expect(comparePeople('Lê Văn Ấn', 'Lê Văn Ấn'.normalize('NFD'))).toBe(0);
  });
});
