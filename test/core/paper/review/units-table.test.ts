import { describe, expect, test } from 'vitest';
import type { Document } from '../../../../src/core/paper/model.js';
import { unitsOf } from '../../../../src/core/units/read-unit.js';
import { noUnits } from '../../../../src/core/units/units.js';
import { board, type Drawn, members, rolledUp } from '../../rollup/records.js';
import { linesOf, reviewFor, rowsOf, tableOf } from './samples.js';

describe('the units of the next level in a review', () => {
  const recognised = 'workflow: {dang-ky: 2023-01-05, cong-nhan: {date: 2023-12-20, result: dat}}\n';

  test.each([
    // 34/37 = 91,89 % would be above 76/85 = 89,41 %.
    ['33 of 37 and 43 of 48', [33, 37], [43, 48], []],
    // 31/37 = 83,78 % would still be below 73/85 = 85,88 %.
    ['30 of 37 and 43 of 48', [30, 37], [43, 48], ['85,9 %: Đảng bộ A (81,1 %) (1/2 đơn vị).']],
    // 2/4 would be the whole's 5/10.
    ['1 of 4 and 4 of 6', [1, 4], [4, 6], []],
  ] as const)(
    'a unit is below the whole by more than one cell, or it is not named: %s',
    async (_, a, b, named) => {
      const cells = (parent: string, [done, of]: readonly [number, number]): readonly Drawn[] =>
        Array.from({ length: of }, (_, index) => ({
          id: `${parent}${index}`,
          parent,
          ...(index < done ? { more: recognised } : {}),
        }));
      const made = await rolledUp([
        { id: 'tinh', name: 'Đảng bộ tỉnh', type: 'dang-bo-cap-tren' },
        { ...board, id: 'a', name: 'Đảng bộ A', parent: 'tinh' },
        { ...board, id: 'b', name: 'Đảng bộ B', parent: 'tinh' },
        ...cells('a', a),
        ...cells('b', b),
      ]);
      const start = '- Đơn vị có tỷ lệ chi bộ được công nhận thấp hơn mức chung ';
      const lines = linesOf(reviewFor(made)).filter((text) => text.startsWith(start));
      expect(lines.map((text) => text.slice(start.length))).toEqual(named);
    },
  );

  const barsOf = ({ blocks }: Document): readonly (readonly string[])[] =>
    blocks.flatMap((block) =>
      block.kind === 'chart' && /thấp nhất|theo đơn vị/.test(block.title)
        ? block.bars.map(({ label, text }) => [label, text])
        : [],
    );

  test('a cell has no share of cells, over however many years; a đảng bộ beside it has one', async () => {
    const drawn = ['2022', '2023'].flatMap((period): readonly Drawn[] => [
      { ...board, period },
      {
        id: 'c1',
        parent: 'db',
        period,
        more: `workflow: {cong-nhan: {date: ${period}-12-20, result: tot}}\n`,
      },
      { id: 'c2', parent: 'db', period },
    ]);
    const over = reviewFor(await rolledUp(drawn));
    const titles = (document: Document, name: string): readonly string[] =>
      tableOf(document, name).columns.map(({ title }) => title);
    for (const name of ['Theo đơn vị', 'Phụ lục 1']) {
      expect(titles(over, name)).not.toContain('Tỷ lệ');
      expect(titles(over, name)).toContain('Công nhận');
    }
    // Recognised in both years, and in none.
    expect(rowsOf(over, 'Theo đơn vị').map((row) => row.slice(0, 4))).toEqual([
      ['1', 'c1', '2', '2'],
      ['2', 'c2', '2', '0'],
      ['Cộng', '4', '2', '–'],
    ]);
    expect(barsOf(over)).toEqual([]);

    // Two đảng bộ of two cells each, recognised or not as above, and a cell directly below the same superior.
    const above: Drawn = { id: 'tinh', name: 'Đảng bộ tỉnh', type: 'dang-bo-cap-tren' };
    const mixed = reviewFor(
      await rolledUp([
        above,
        ...drawn.map((one) => (one.id === 'db' ? { ...one, parent: 'tinh' } : one)),
        ...drawn.map((one) =>
          one.id === 'db'
            ? { ...one, id: 'db2', name: 'DB2', parent: 'tinh' }
            : { ...one, id: `${one.id}b`, parent: 'db2' },
        ),
        { id: 'c9', parent: 'tinh', period: '2022' },
        { id: 'c9', parent: 'tinh', period: '2023' },
      ]),
    );
    expect(titles(mixed, 'Theo đơn vị')).toContain('Tỷ lệ');
    expect(barsOf(mixed)).toEqual([
      ['DB', '50 %'],
      ['DB2', '50 %'],
    ]);
  });

  test('a unit that ended before the last day says when, and what carries it on', async () => {
    const part = '{from: 2023-01-01, to: 2023-09-30}';
    const drawn: readonly Drawn[] = [
      board,
      { id: 'c1', name: 'Chi bộ 1', parent: 'db', more: members(8, 8) },
      { id: 'c2', name: 'Chi bộ 2', parent: 'db', period: part, more: members(7, 7) },
    ];
    const named = async (units = noUnits) =>
      rowsOf(reviewFor(await rolledUp(drawn, { units })), 'Phụ lục 1').map((row) => row[1]);
    expect(await named()).toEqual(['Chi bộ 1', 'Chi bộ 2 (đến 30/09/2023)', expect.anything()]);
    const merged = unitsOf([{ id: 'c2', to: '2023-09-30', into: 'c1', parent: 'db' }]);
    expect((await named(merged))[1]).toBe('Chi bộ 2 (đến 30/09/2023, sáp nhập vào Chi bộ 1)');
    // One that ends after the last day of the paper is there on it.
    expect((await named(unitsOf([{ id: 'c1', to: '2024-06-30' }])))[0]).toBe('Chi bộ 1');
  });

  test('a dash is what no record reports, and 0 is none', async () => {
    const review = reviewFor(
      await rolledUp([board, { id: 'c1', name: 'Chi bộ 1', parent: 'db', more: 'mentoring: []\n' }]),
    );
    const marks = linesOf(review).filter((text) => text.includes('Dấu –: '));
    expect(marks.length).toBeGreaterThan(0);
    expect(marks.filter((text) => text.includes('không có'))).toEqual([]);
    const [row = []] = rowsOf(review, 'Phụ lục 1');
    const at = (title: string) =>
      row[tableOf(review, 'Phụ lục 1').columns.findIndex((column) => column.title === title)];
    expect([at('Được dìu dắt'), at('5 tốt')]).toEqual(['0', '–']);
  });
});
