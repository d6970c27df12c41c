import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chibo, folderOf } from '../cli/command-line.js';

/** Fixes made without asking may only respell a value; what they may never do is decide about somebody. */

const head = 'chibo: 1\nprofile: chi-bo-4-tot\nbranch: {id: a, name: A, type: chi-bo}\nperiod: 2023\n';

async function fixed(body: string, option = '--fix') {
  const cwd = await folderOf({ 'a.chibo.yaml': head + body });
  const result = await chibo(['check', option, 'a.chibo.yaml'], { cwd });
  const text = await readFile(join(cwd, 'a.chibo.yaml'), 'utf8');
  return { ...result, body: text.slice(head.length) };
}

const member = (rest: string): string => `members:\n  - {id: dv01, name: An, kind: chinh-thuc, ${rest}}\n`;
const discipline = (form: string): string =>
  `${member('rank: ht')}discipline:\n  - {member: dv01, form: ${form}, date: 2023-06-01}\n`;

describe('--fix leaves to people', () => {
  test.each([
    ['the decision of the superior', 'workflow:\n  cong-nhan: {date: 2023-12-28, result: dat}\n'],
    ['a rank that may be two', member('rank: hkt')],
    ['a rank that is nearer to one', member('rank: htss')],
    ['a rank in other words', member('rank: khtt')],
    ['a status that may be two', member('status: chuyen')],
    ['a status with a slip', member('status: chuyen-de')],
    ['a disciplinary form with a slip', discipline('cach-cao')],
    ['a disciplinary form that may be two', discipline('khai-trach')],
    ['a disciplinary form of two', discipline('canh chuc')],
    ['a score between two steps', 'criteria:\n  I.1: {self: 9.13}\n'],
    ['an appraised score between two steps', 'criteria:\n  I.1: {self: 9, appraised: 8.99}\n'],
    ['a score with a slip', 'criteria:\n  I.3: {self: datt}\n'],
    ['a number that can be read as two', 'targets:\n  - {title: T, assigned: "1,250", achieved: 1}\n'],
    [
      'a number in braces that can be read as two',
      'targets:\n  - {title: T, assigned: 1,250, achieved: 1}\n',
    ],
    [
      'an id that is nearly another',
      'members:\n  - {id: dv01, name: An}\nmentoring:\n  - {mentor: dv1, mentee: q}\n',
    ],
    ['a day that is none', 'workflow:\n  cam-ket: 31/02/2023\n'],
    ['the name of a profile with a slip', 'members: []\n'],
  ])('%s', async (_, body) => {
    expect((await fixed(body)).body).toBe(body);
  });

  test('a profile that is not spelled as one there is', async () => {
    const text = head.replace('chi-bo-4-tot', 'chi-bo-4-to');
    const cwd = await folderOf({ 'a.chibo.yaml': text });
    await chibo(['check', '--fix', 'a.chibo.yaml'], { cwd });
    expect(await readFile(join(cwd, 'a.chibo.yaml'), 'utf8')).toBe(text);
  });

  test('any rank, status or form but for marks, case, blanks and hyphens', async () => {
    const letters = fc.string({
      unit: fc.constantFrom(...'hktxscuyendia-') as fc.Arbitrary<string>,
      minLength: 2,
      maxLength: 9,
    });
    const squeezed = (word: string): string => word.replaceAll('-', '');
    const codes = [
      'htxs',
      'htt',
      'ht',
      'kht',
      'sinhhoat',
      'mien',
      'tamdinhchi',
      'chuyendi',
      'chuyenden',
      'xoaten',
      'tamthoi',
    ];
    const words = letters.filter((word) => /^[a-z]/.test(word) && !codes.includes(squeezed(word)));
    await fc.assert(
      fc.asyncProperty(words, fc.constantFrom('rank', 'status'), async (word, key) => {
        const cwd = await folderOf({ 'a.chibo.yaml': head + member(`${key}: ${word}`) });
        await chibo(['check', '--fix', 'a.chibo.yaml'], { cwd });
        expect(await readFile(join(cwd, 'a.chibo.yaml'), 'utf8')).toBe(head + member(`${key}: ${word}`));
      }),
    );
  });
});

describe('--fix respells', () => {
  test.each([
    ['capitals', member('rank: HTXS'), member('rank: htxs')],
    ['blanks and marks', member('status: Chuyển đi'), member('status: chuyen-di')],
    [
      'hyphens',
      'members:\n  - {id: dv01, kind: chinhthuc}\n',
      'members:\n  - {id: dv01, kind: chinh-thuc}\n',
    ],
    ['a full date', 'workflow:\n  cam-ket: 15/1/2023\n', 'workflow:\n  cam-ket: 2023-01-15\n'],
    ['a decimal comma', 'criteria:\n  I.1:\n    self: 8,5\n', 'criteria:\n  I.1:\n    self: 8.5\n'],
    ['letters taken apart', member(`note: ${'Đặng'.normalize('NFD')}`), member('note: Đặng')],
  ])('%s', async (_, body, expected) => {
    expect((await fixed(body)).body).toBe(expected);
  });
});

describe('what --fix does is said', () => {
  const body = `${member('rank: HTXS')}criteria:\n  I.1: {self: 9.13}\n`;

  test('with file, place, and the value before and after', async () => {
    const { err, out } = await fixed(body);
    expect(err).toContain('a.chibo.yaml: members[dv01].rank: HTXS → htxs\n');
    expect(err).toContain('a.chibo.yaml: đã sửa 1 chỗ.\n');
    // What people have to decide is offered, with both values.
    expect(out).toContain('Sửa: 9,13 → 9,25');
  });

  test('beforehand, with nothing written and the exit code of the file as it is', async () => {
    const tried = await fixed(body, '--fix-dry-run');
    expect(tried.body).toBe(body);
    expect(tried.err).toContain('a.chibo.yaml: members[dv01].rank: HTXS → htxs\n');
    expect(tried.err).toContain('--fix sẽ sửa 1 chỗ.');
    expect(tried.code).toBe(1);
    expect(tried.out).toContain('schema/enum');
  });

  test('without signs that could move the cursor', async () => {
    const { err } = await fixed(`members:\n  - {id: dv01, name: "e\u0301\\e[31m\\r::error::x"}\n`);
    expect(err).toContain('members[dv01].name');
    expect(err.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
  });
});
