import { describe, expect, test } from 'vitest';
import { rollup } from '../../../src/core/rollup/rollup.js';
import { collected, filesOf, members } from './records.js';

const good = filesOf([{ id: 'cb1', more: members(3) }]);

describe('a file that cannot be taken', () => {
  test.each([
    ['that is no YAML', 'chibo: ['],
    ['that is empty', ''],
    [
      'without a profile that there is',
      'chibo: 1\nprofile: khong-co\nbranch: {id: x, name: x, type: chi-bo}\nperiod: 2023\n',
    ],
    ['without an id', 'chibo: 1\nprofile: chi-bo-4-tot\nbranch: {name: x, type: chi-bo}\nperiod: 2023\n'],
    [
      'without a period',
      'chibo: 1\nprofile: chi-bo-4-tot\nbranch: {id: x, name: x, type: chi-bo}\nperiod: nam\n',
    ],
  ])('%s is an error, and the others still count', async (_, text) => {
    const rolled = rollup(await collected({ ...good, 'x.chibo.yaml': text }));
    expect(rolled.findings.map(({ code, severity, file }) => [code, severity, file])).toEqual([
      ['rollup/unread', 'error', 'x.chibo.yaml'],
    ]);
    expect(rolled).toMatchObject({ records: 1, root: { facts: { members: { total: 3 } } } });
  });
});
