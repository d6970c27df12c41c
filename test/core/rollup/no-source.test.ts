import { describe, expect, test } from 'vitest';
import { say } from '../../../src/core/language/message.js';
import { type Drawn, rolledUp } from './records.js';

async function alarms(drawn: readonly Drawn[]) {
  const { findings } = await rolledUp(drawn);
  return findings.filter(({ code }) => code === 'rollup/no-source').map(({ message }) => say('en', message));
}

const years = (bare: readonly string[], more: Readonly<Record<string, string>> = {}): readonly Drawn[] => [
  ...bare.map((period): Drawn => ({ id: 'cb1', period })),
  ...Object.entries(more).map(([period, text]): Drawn => ({ id: 'cb1', period, more: text })),
];
const mentored = 'mentoring: [{mentor: a, mentee: q, kind: quan-chung}]\n';

describe('a cell without a source of new members', () => {
  test('three years running is an alarm', async () => {
    expect(await alarms(years(['2021', '2022', '2023']))).toEqual([
      'cb1: 3 years running (2021–2023) without a source of new members. Its superior should find out why.',
    ]);
  });

  test.each<readonly [string, readonly Drawn[], number]>([
    ['two years running are none', years(['2022', '2023']), 0],
    ['a year between them ends the run', years(['2020', '2021', '2023']), 0],
    ['a year with somebody mentored ends the run', years(['2020', '2021', '2023'], { 2022: mentored }), 0],
    [
      'people mentored who are subordinates are no source',
      years(['2021', '2022'], { 2023: mentored.replace('quan-chung', 'cap-duoi') }),
      1,
    ],
    ['a record of three whole years counts as three', years(['{from: 2019-01-01, to: 2022-05-10}']), 1],
    ['a record of two whole years counts as two', years(['{from: 2019-01-02, to: 2021-12-31}']), 0],
    [
      'nobody enlisted is none, though people are mentored',
      years([], { '{from: 2019-01-01, to: 2021-12-31}': `${mentored}figures: {enlistedMembers: 0}\n` }),
      1,
    ],
    [
      'a reported admission is a source',
      years(['2021', '2022'], { 2023: 'figures: {mentoring.admitted: 1}\n' }),
      0,
    ],
  ])('%s', async (_, drawn, count) => {
    expect(await alarms(drawn)).toHaveLength(count);
  });
});
