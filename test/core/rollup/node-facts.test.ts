import { expect, test } from 'vitest';
import { board, rolledUp } from './records.js';

test('a rate of more recognised cells than there are is left out, and given again where both are told', async () => {
  const told = (figures: string) => rolledUp([{ ...board, more: `figures: {${figures}}\n` }]);
  const without = await told('branches.recognised: 2419');
  expect(without.root.facts.branches).toMatchObject({ recognised: 2419 });
  expect(without.root.facts.branches).not.toHaveProperty('rate');
  const both = await told('branches.recognised: 2419, branches.active: 2614');
  expect(both.root.facts.branches).toMatchObject({ rate: 2419 / 2614 });
});

test('people over several years are person-times, admissions are events', async () => {
  const pair = 'mentoring: [{mentor: dv01, mentee: qc-1, kind: quan-chung, outcome: ket-nap}]\n';
  const { root } = await rolledUp([
    { id: 'cb1', period: '2021', more: pair },
    { id: 'cb1', period: '2022', more: pair },
  ]);
  expect(root.facts.mentoring).toMatchObject({ mentees: 2, admitted: 2 });
  expect(root.modes).toMatchObject({ 'mentoring.mentees': 'luot' });
  expect(root.modes).not.toHaveProperty('mentoring.admitted');
});
