import { describe, expect, test } from 'vitest';
import { reviewDocument } from '../../../../src/core/paper/review/review-document.js';
import { writeMarkdown } from '../../../../src/core/paper/write-markdown.js';
import { rollup } from '../../../../src/core/rollup/rollup.js';
import { unitsOf } from '../../../../src/core/units/read-unit.js';
import { board, collected, type Drawn, filesOf, rolledUp } from '../../rollup/records.js';

const ranked = (ranks: readonly string[]): string =>
  `members: [${ranks.map((rank, index) => `{id: m${index}, rank: ${rank}}`).join(', ')}]\n`;

/** 30 + 20 + 10 of a hundred, and a meeting of twelve that gives nothing. */
const scored = (points: number, check: string, result?: string): string =>
  `criteria:\n  I.1: {self: 30, branch: 30, appraised: ${points}}\n  I.2: {self: dat, branch: dat, appraised: ${check}}\n  II.2: {self: 10, branch: 10, appraised: 10}\n${
    result === undefined ? '' : `workflow: {cong-nhan: {date: 2023-12-28, result: ${result}}}\n`
  }`;

const cell = (id: string, name: string, more: string): Drawn => ({ id, name, parent: 'db', more });
const records: readonly Drawn[] = [
  board,
  // 60 points, all groups passed, the check at its maximum: tot. Two of three ranked best, where none may be.
  cell('c1', 'Chi bộ 1', scored(30, 'dat', 'tot') + ranked(['htxs', 'htxs', 'htt'])),
  // 40 points: kha, though it was recognised as tot.
  cell('c2', 'Chi bộ 2', scored(10, 'dat', 'tot') + ranked(['htt'])),
  // Nothing was scored.
  cell('c10', 'Chi bộ 10', ''),
];
const units = unitsOf([
  { id: 'db', type: 'dang-bo-co-so' },
  ...['c1', 'c2', 'c10'].map((id) => ({ id, parent: 'db' })),
  { id: 'c3', name: 'Chi bộ 3', parent: 'db' },
]);

async function paper(withhold = false): Promise<string> {
  const review = reviewDocument(await rolledUp(records, { units }), 'db', { withhold });
  return review ? writeMarkdown(review) : '';
}

describe('the review of a đảng bộ over cells', () => {
  test('gives each cell its three scores, its level with the reason, and its quota', async () => {
    const text = await paper();
    const row = (name: string): string => text.split('\n').find((line) => line.includes(`| ${name} |`)) ?? '';
    expect(row('Chi bộ 1')).toMatch(/\| 60 \| 60 \| 60 \| Tốt \| {1,2}\| 2\/0 \|$/);
    expect(row('Chi bộ 2')).toContain(
      '| 60 | 60 | 40 | Khá; đã công nhận: Tốt | Chưa tới "Tốt": tổng điểm 40, cần từ 50',
    );
    expect(row('Chi bộ 2')).toMatch(/0\/0 \|$/);
    // Known nothing is no 0.
    expect(row('Chi bộ 10')).toMatch(/\| – \| – \| – \| – \| {1,2}\| – \|$/);
    expect(row('Chi bộ 3')).toMatch(/\| – \| – \| – \| – \| Chưa có hồ sơ\. \| – \|$/);
    expect(text).toContain('có 3 trên 4 hồ sơ phải có');
  });

  test('names who is over a quota, and who was recognised at another level', async () => {
    const text = await paper();
    expect(text).toContain('vượt số được xếp: Chi bộ 1 (2/0) (1 chi bộ)');
    expect(text).toContain('khác mức tính được từ hồ sơ: Chi bộ 2 (công nhận Tốt, tính được Khá) (1 chi bộ)');
    expect(text).toContain('Chi bộ được công nhận: Chi bộ 1, Chi bộ 2 (2/4 chi bộ)');
    expect(text).toContain('Chi bộ chưa được công nhận: Chi bộ 10, Chi bộ 3 (2/4 chi bộ)');
  });

  test('says of a cell with incomplete scores what it has so far, and that it was recognised all the same', async () => {
    const begun = 'criteria: {I.1: {self: 10, branch: 10, appraised: 10}}\n';
    const recognised = 'workflow: {cong-nhan: {date: 2023-12-28, result: tot}}\n';
    const made = await rolledUp([
      board,
      cell('c1', 'Chi bộ 1', begun + recognised),
      cell('c2', 'Chi bộ 2', begun),
      cell('c3', 'Chi bộ 3', recognised),
      cell('c4', 'Chi bộ 4', scored(30, 'dat', 'tot')),
      // Its own column is complete, so that it has a level: 30 points are kha.
      cell('c5', 'Chi bộ 5', 'criteria: {I.1: {self: 10, branch: 10}, I.2: {self: dat}, II.2: {self: 0}}\n'),
    ]);
    const review = reviewDocument(made, 'db', {});
    const text = review ? writeMarkdown(review) : '';
    const row = (name: string): string => text.split('\n').find((line) => line.includes(`| ${name} |`)) ?? '';
    const so = '10 (chưa đủ) | 10 (chưa đủ) | 10 (chưa đủ)';
    expect(row('Chi bộ 1')).toContain(`| ${so} | chưa đủ điểm; đã công nhận: Tốt |`);
    expect(row('Chi bộ 2')).toContain(`| ${so} | chưa đủ điểm |`);
    expect(row('Chi bộ 3')).toContain('| – | – | – | chưa có điểm; đã công nhận: Tốt |');
    expect(row('Chi bộ 4')).toContain('| 60 | 60 | 60 | Tốt |');
    expect(row('Chi bộ 5')).toContain('| 30 | 10 (chưa đủ) | – | Khá |');
    expect(text).toContain(
      'Đã công nhận mức khi hồ sơ chưa đủ điểm: Chi bộ 1 (Tốt), Chi bộ 3 (Tốt) (2 chi bộ).',
    );
    expect(text).not.toContain('khác mức tính được');
  });

  test('leaves to whoever recognises a cell the level that its profile leaves open', async () => {
    const files = filesOf([board, cell('c1', 'Chi bộ 1', scored(10, 'dat', 'kha'))]);
    const open = (files['thu.chibo-profile.yaml'] ?? '').replace(
      / {2}- \{id: kha.*\n.*min: 0\}/,
      '  - {id: kha, title: Khá, min: 20, below: 30}',
    );
    const made = rollup(await collected({ ...files, 'thu.chibo-profile.yaml': open }));
    const review = reviewDocument(made, 'db', {});
    const text = review ? writeMarkdown(review) : '';
    // 40 points are neither tot (from 50) nor kha (below 30).
    expect(text).toContain('| 60 | 60 | 40 | đã công nhận: Khá |');
    expect(text).not.toContain('chưa đủ điểm');
  });

  test('counts the members of a cell by the record that counts, where it has one for each model', async () => {
    const models = [
      cell('c1', 'Chi bộ 1', ranked(['htxs', 'htt', 'htt'])),
      // The second record of the period, of another model, lists nobody.
      cell('c1', 'Chi bộ 1', scored(10, 'dat')),
    ];
    const review = reviewDocument(await rolledUp([board, ...models]), 'db', {});
    expect(review && writeMarkdown(review)).toContain('có 1 chi bộ, 3 đảng viên');
  });

  test('says of what the share of a model is, where a cell has no record', async () => {
    expect(await paper()).toContain('Công nhận: trên số chi bộ có hồ sơ');
    const review = reviewDocument(await rolledUp(records), 'db', {});
    expect(review && writeMarkdown(review)).toContain('Công nhận: trên số chi bộ |');
  });

  test('keeps counts of a few people, and reasons that may tell of them, from others', async () => {
    const text = await paper(true);
    expect(text).not.toContain('2/0');
    expect(text).not.toContain('Chưa tới');
  });
});
