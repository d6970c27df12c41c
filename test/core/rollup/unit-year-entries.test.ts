import { describe, expect, test } from 'vitest';
import { say } from '../../../src/core/language/message.js';
import { reviewOf, rollup } from '../../../src/core/rollup/rollup.js';
import { overall } from '../../../src/core/rollup/totals.js';
import { assessIn } from '../../../src/core/workspace/workspace.js';
import { memoryWorkspace } from '../workspace/memory-workspace.js';
import { collected, type Drawn, filesOf } from './records.js';

const members = (count: number): string =>
  `members: [${Array.from({ length: count }, (_, index) => `{id: m${index}, rank: htt}`).join(', ')}]\n`;
const meetings = (...dates: readonly string[]): string =>
  `meetings: [${dates.map((date) => `{date: ${date}, kind: thuong-ky}`).join(', ')}]\n`;

/** A commune in 2025: c2 merged into c3 on 30/9, c4 moved here on 1/7, c5 renamed on 1/7. */
const board = { type: 'dang-bo-co-so', parent: 'tinh' } as const;
const drawn: readonly Drawn[] = [
  { id: 'tinh', type: 'dang-bo-cap-tren', period: '2025' },
  { id: 'xa', ...board, period: '2025' },
  { id: 'cu', ...board, period: '{from: 2025-01-01, to: 2025-06-30}' },
  { id: 'c1', parent: 'xa', period: '2025', more: members(3) },
  {
    id: 'c2',
    parent: 'xa',
    period: '{from: 2025-01-01, to: 2025-09-30}',
    more: members(4) + meetings('2025-01-05', '2025-02-05'),
  },
  { id: 'c3', parent: 'xa', period: '2025', more: members(6) },
  {
    id: 'c4',
    parent: 'cu',
    period: '{from: 2025-01-01, to: 2025-06-30}',
    more: members(2) + meetings('2025-03-05'),
  },
  {
    id: 'c4',
    parent: 'xa',
    period: '{from: 2025-07-01, to: 2025-12-31}',
    more: members(3) + meetings('2025-08-05'),
  },
  { id: 'c5', name: 'Cũ', parent: 'xa', period: '{from: 2025-01-01, to: 2025-06-30}', more: members(4) },
  { id: 'c5', name: 'Mới', parent: 'xa', period: '{from: 2025-07-01, to: 2025-12-31}', more: members(5) },
];

describe('a year in which units merge, move and are renamed', () => {
  test('counts each unit once, by its last record, and all that happened', async () => {
    const rolled = rollup(await collected(filesOf(drawn)));
    const { facts } = rolled.root;
    // 3 of c1, 6 of c3, 3 of c4 and 5 of c5; c2 has ended.
    expect(facts.members).toMatchObject({ total: 17, rated: 17 });
    expect(facts.branches).toMatchObject({ active: 4 });
    // Two of c2 before it ended, one of each half of c4.
    expect(facts.meetings).toMatchObject({ thuongKy: 4 });
    expect(rolled.records).toBe(10);
    const ended = rolled.findings
      .filter(({ unit }) => unit === 'c2')
      .map(({ message }) => say('vi', message));
    expect(ended.join('\n')).toContain('chỉ đến 30/09/2025, trước ngày cuối 31/12/2025');
  });

  test('is the same in the evaluation of each superior, also two levels up', async () => {
    const files = filesOf(drawn);
    const workspace = memoryWorkspace(files);
    for (const [path, text] of Object.entries(files)) {
      if (!/id: (xa|tinh)\b/.test(text)) continue;
      const { evaluation } = await assessIn(workspace, path, text);
      expect(evaluation?.facts.branches).toMatchObject({ active: 4 });
      expect(evaluation?.facts.branches.members.total).toBe(17);
      expect(evaluation?.facts.branches.meetings.thuongKy).toBe(4);
    }
  });
});

describe('registration in an earlier part of a year', () => {
  const registered = 'workflow: {dang-ky: 2025-01-05}\n';
  const firstHalf = { period: '{from: 2025-01-01, to: 2025-06-30}', more: registered };
  const recognised = 'workflow: {cong-nhan: {date: 2025-12-28, result: dat}}\n';
  const secondHalf = { parent: 'xa', period: '{from: 2025-07-01, to: 2025-12-31}' };
  /** Two cells with a record of the year and two with one of each half; c4 was below another superior at first. */
  const cells: readonly Drawn[] = [
    { id: 'tinh', type: 'dang-bo-cap-tren', period: '2025' },
    { id: 'xa', ...board, period: '2025' },
    { id: 'cu', ...board, period: '{from: 2025-01-01, to: 2025-06-30}' },
    { id: 'c1', parent: 'xa', period: '2025', more: registered },
    { id: 'c3', parent: 'xa', period: '2025', more: registered },
    { id: 'c4', parent: 'cu', ...firstHalf },
    { id: 'c4', ...secondHalf, more: recognised },
    { id: 'c5', parent: 'xa', ...firstHalf },
    { id: 'c5', ...secondHalf, more: recognised },
  ];

  test('counts in the table of models as in F1', async () => {
    const rolled = rollup(await collected(filesOf(cells)));
    const { counts } = overall(rolled.root.summed.totals);
    const ofModel = (what: string): number | undefined => counts.get(`model/thu/${what}`);
    expect(['cells', 'registered', 'recognised'].map(ofModel)).toEqual([4, 4, 2]);
    const figures = reviewOf(rolled.root, rolled).figures.map(
      ({ title, n, of }) => [title.key, n, of] as const,
    );
    expect(figures).toContainEqual(['rollup/registered', 4, 4]);
    expect(figures).toContainEqual(['rollup/recognised-of-registered', 2, 4]);
  });

  test('is that of the model which the cell has at the end', async () => {
    const other = (text: string): string => text.replace('thu.chibo-profile', 'moi.chibo-profile');
    const files = filesOf(cells);
    const changed = Object.entries(files).map(([path, text]) => [
      path,
      /id: c5,/.test(text) && text.includes('to: 2025-12-31') ? other(text) : text,
    ]);
    const profile = files['thu.chibo-profile.yaml']?.replace(/^id: \S+/m, 'id: moi') ?? '';
    const { root } = rollup(
      await collected({ 'moi.chibo-profile.yaml': profile, ...Object.fromEntries(changed) }),
    );
    const { counts } = overall(root.summed.totals);
    expect(counts.get('model/thu/registered')).toBe(3);
    expect(counts.get('model/moi/registered')).toBe(1);
    expect([...counts.keys()].filter((name) => name.startsWith('model/moi/')).sort()).toEqual([
      'model/moi/cells',
      'model/moi/recognised',
      'model/moi/registered',
    ]);
  });
});
