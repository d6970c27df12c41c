import { expect, it } from 'vitest';
import { joinConflicts, marksIn } from '../../../src/core/merge/join-conflicts.js';

const base = `chibo: 1
profile: chi-bo-4-tot
branch: {id: cb1, name: Chi bộ 1, type: chi-bo}
period: 2023
criteria:
  I.1: {self: 9, branch: 9}
  I.4: {self: 8, branch: 9}
`;

/** As git leaves it where one side scored one column and the other side the other. */
const conflicted = base.replace(
  '  I.1: {self: 9, branch: 9}\n  I.4: {self: 8, branch: 9}\n',
  `<<<<<<< HEAD
  I.1: {self: 7, branch: 9}
  I.4: {self: 9, branch: 9}
=======
  I.1: {self: 9, branch: 8}
  I.4: {self: 8, branch: 7.5}
>>>>>>> cap-tren
`,
);

it('keeps the scores of both sides', () => {
  const joined = joinConflicts(conflicted, base);
  expect(joined?.clashes).toEqual([]);
  expect(joined?.text).toBe(
    base
      .replace('{self: 9, branch: 9}', '{self: 7, branch: 8}')
      .replace('{self: 8, branch: 9}', '{self: 9, branch: 7.5}'),
  );
});

it('leaves the cells that both sides changed, under the names of the sides', () => {
  const joined = joinConflicts(conflicted.replace('{self: 8, branch: 7.5}', '{self: 5, branch: 7.5}'), base);
  expect(joined?.text).toContain(`  I.1: {self: 7, branch: 8}
<<<<<<< HEAD
  I.4: {self: 9, branch: 7.5}
=======
  I.4: {self: 5, branch: 7.5}
>>>>>>> cap-tren
`);
});

it('keeps what has been decided by hand since', () => {
  const decided = conflicted.replace('period: 2023', 'period: 2024');
  expect(joinConflicts(decided, base)?.text).toContain('period: 2024\n');
});

it('joins nothing where a side is no record', () => {
  expect(joinConflicts(conflicted.replace('{self: 7', '{self: ['), base)).toBeUndefined();
});

it('finds names of sides on lines of Windows, and does without', () => {
  expect(marksIn(conflicted.replaceAll('\n', '\r\n'))).toEqual({ ours: 'HEAD', theirs: 'cap-tren', size: 7 });
  expect(marksIn('a')).toEqual({ ours: 'ours', theirs: 'theirs', size: 7 });
});
