import { expect, test } from 'vitest';
import { figureValue } from '../../../src/core/rollup/figure-value.js';
import { nodeOf } from '../../../src/core/rollup/find-unit.js';
import { partialOf } from '../../../src/core/rollup/partial.js';
import { recordsBehind } from '../../../src/core/rollup/records-behind.js';
import { reviewHtml } from '../../../src/core/rollup/review-html.js';
import { entriesBelow, type Rollup, reviewOf, rollup } from '../../../src/core/rollup/rollup.js';
import { board, collected, filesOf } from './records.js';

const members = (htxs: number, htt: number): string =>
  `members: [${Array.from({ length: htxs + htt }, (_, index) => `{id: m${index}, name: Người ${index}, kind: chinh-thuc, rank: ${index < htxs ? 'htxs' : 'htt'}}`).join(', ')}]\n`;

async function rolled(): Promise<Rollup> {
  const { entries } = await collected(
    filesOf([
      { ...board, more: 'figures: {mentoring.mentors: 12, branches.recognised: 7}\n' },
      {
        id: 'cb1',
        name: 'Chi bộ 1',
        parent: 'db',
        more: `workflow: {dang-ky: 2023-01-10}\n${members(1, 3)}`,
      },
      { id: 'cb2', name: 'Chi bộ 2', parent: 'db', more: members(2, 3) },
    ]),
  );
  return rollup(partialOf(entries.values()));
}

/** What stands behind the figure of that title: whose records, and what each gives. */
async function behind(title: string): Promise<unknown> {
  const { root, ...all } = await rolled();
  const node = nodeOf(root, 'db');
  if (!node) throw new Error('no unit');
  const figure = reviewOf(node, { ...all }).figures.find((one) => one.title.key === title);
  return recordsBehind(entriesBelow(node.summed.node), figure?.key ?? '').map((one) => [
    one.entry.name,
    figureValue(one.figure, 'vi'),
  ]);
}

test('a share is made of those that lack something, first, and of those that do not', async () => {
  expect(await behind('rollup/registered')).toEqual([
    ['Chi bộ 2', '0 % (0/1)'],
    ['Chi bộ 1', '100 % (1/1)'],
  ]);
});

test('a count is made of those that give anything, a reported figure among them', async () => {
  expect(await behind('rollup/mentors')).toEqual([['DB', '12']]);
  expect(await behind('rollup/recognised')).toEqual([['DB', '7']]);
});

test('a figure that no single record gives has nothing behind it', async () => {
  expect(await behind('rollup/recognised-running')).toEqual([]);
});

test('the numbers of a page are links where the page says where to', async () => {
  const all = await rolled();
  const node = nodeOf(all.root, 'db');
  const page = node
    ? reviewHtml(node, all, 'vi', { linkTo: ({ id }, period) => `to:${id}:${period ? 'one' : 'all'}` }).markup
    : '';
  expect(page).toContain(
    '<td><a href="to:F1:all" title="Xem các hồ sơ làm nên con số này">50 % (1/2)</a></td>',
  );
});
