import { describe, expect, test } from 'vitest';
import type { Formula, Table } from '../../../src/core/paper/model.js';
import { writeMarkdown } from '../../../src/core/paper/write-markdown.js';
import { assessed, assessedWith, documentFor, hardRecord, thanhTra } from './records.js';

/** A formula with its places as `row:column`, rows and columns from 0. */
function shown(formula: Formula | undefined): string {
  return (formula ?? [])
    .map((part) =>
      typeof part === 'string'
        ? part
        : `${part.row}:${part.column}${part.to === undefined ? '' : `..${part.to}`}`,
    )
    .join('');
}

function tableOf(assessment: ReturnType<typeof assessed>): Table {
  const table = documentFor('bang-cham-diem-nam', assessment).blocks.find(({ kind }) => kind === 'table');
  if (table?.kind !== 'table') throw new Error('no table');
  return table;
}

const profile = `chiboProfile: 1
id: x
version: "1"
title: Bộ riêng
scale: {max: 20, step: 0.25, na: rescale}
groups:
  - id: A
    title: Nhóm A
    items:
      - {id: A.1, title: Mục một, kind: points, max: 6}
      - {id: A.2, title: Mục hai, kind: points, max: 4}
      - {id: A.3, title: Mục ba, kind: points, max: 5}
      - {id: B.1, title: Cộng, kind: bonus, max: 2}
  - id: B
    title: Nhóm B
    items:
      - {id: B.2, title: Mục bốn, kind: check, max: 5}
      - {id: B.3, title: Trừ, kind: penalty, max: 3}
bands:
  - {id: dat, title: Đạt, min: 10}
  - {id: chua-dat, title: Chưa đạt, min: 0}
`;
const record = `chibo: 1
profile: x.chibo-profile.yaml
branch: {id: x, name: X, type: chi-bo}
period: 2024
criteria:
  A.1: {self: 5, branch: 4.5}
  A.2: {self: 3, branch: na}
  A.3: {self: 5, branch: 5}
  B.1: {self: 1.5}
  B.2: {self: dat, branch: dat}
  B.3: {self: 0.5}
`;

describe('the sums of the score sheet', () => {
  test('leave out what does not apply, rescale, add the bonus and take off the penalty', async () => {
    const { rows } = tableOf(await assessedWith(record, profile));
    const [groupA, , , , , , , , total] = rows;
    // Rows: 0 A, 1–3 its items, 4 the bonus, 5 B, 6 its item, 7 the penalty, 8 the total.
    expect(groupA?.cells[4]).toMatchObject({ text: '9,5', number: 9.5 });
    expect(shown(groupA?.cells[4]?.formula)).toBe('SUM(1:4,3:4)');
    // (9.5 + 5) × 20/16 = 18.125 → 18.13; no bonus or penalty in the branch's own column.
    expect(total?.cells[4]).toMatchObject({ text: '18,13', number: 18.13 });
    expect(shown(total?.cells[4]?.formula)).toBe(
      'ROUND(MIN(20,MAX(0,ROUND(ROUND(SUM(0:4,5:4)*100,0)*20/16,0)/100+SUM(4:4)-SUM(7:4))),2)',
    );
    // The result takes bonus and penalty from where they stand: 18.13 + 1.5 − 0.5.
    expect(total?.cells[6]).toMatchObject({ number: 19.13 });
  });

  test('say why: what was rescaled, and what does not apply', async () => {
    const written = writeMarkdown(documentFor('bang-cham-diem-nam', await assessedWith(record, profile)));
    expect(written).toContain('quy đổi × 20/16');
    expect(written).toMatch(/\| A\.2 \| Mục hai \| KAD \| KAD \| KAD \| …… \| KAD \|/);
    expect(written).toContain('Cộng (điểm cộng)');
  });

  test('the result of an item is the last column that has a value', () => {
    const { rows } = tableOf(assessed(thanhTra));
    expect(shown(rows[1]?.cells[6]?.formula)).toBe(
      'IF(ISNUMBER(1:5),1:5,IF(ISNUMBER(1:4),1:4,IF(ISNUMBER(1:3),1:3,0)))',
    );
  });

  test('a column that nobody has filled in is left to be filled in by hand', () => {
    const written = writeMarkdown(documentFor('bang-cham-diem-nam', assessed(hardRecord)));
    expect(written).toMatch(
      /\| \*\*Tổng cộng\*\* \| \*\*100\*\* \| \*\*[\d,]+\*\* \| \*\*[\d,]+\*\* \| \*\*……\*\*/,
    );
    expect(written).toContain('Chưa đủ điểm ở cột: Tự chấm, Chi bộ.');
  });
});
