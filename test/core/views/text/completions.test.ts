import { describe, expect, test } from 'vitest';
import { say } from '../../../../src/core/language/message.js';
import { builtinProfile } from '../../../../src/core/profile/supply.js';
import { completionsAt, type TextCompletion } from '../../../../src/core/views/text/completions.js';

const { profile } = builtinProfile('chi-bo-4-tot');
const head = 'chibo: 1\nprofile: chi-bo-4-tot\nbranch: {id: a, name: A, type: chi-bo}\nperiod: 2023\n';
const units = [
  { id: 'a', name: 'Chi bộ A' },
  { id: 'cap-tren', name: 'Đảng bộ' },
];

/** What is offered where `|` stands, behind the head of a record. */
function offered(text: string): readonly TextCompletion[] {
  const whole = text.startsWith('chibo:') ? text : head + text;
  const offset = whole.indexOf('|');
  return completionsAt(whole.replace('|', ''), offset, { profile, units })?.items ?? [];
}

const labels = (text: string): readonly string[] => offered(text).map(({ label }) => label);
const shown = (text: string): readonly string[] =>
  offered(text).map(
    ({ label, detail }) => `${label}: ${typeof detail === 'string' ? detail : say('vi', detail)}`,
  );

describe('keys', () => {
  test.each([
    {
      name: 'of the record, without those that are there',
      text: '|',
      some: ['members', 'criteria', 'meetings'],
    },
    { name: 'behind a letter', text: 'mem|', some: ['members'] },
    {
      name: 'of a member in lines of its own',
      text: 'members:\n  - id: dv01\n    |',
      some: ['name', 'rank', 'role'],
    },
    { name: 'of a new member', text: 'members:\n  - |', some: ['id', 'name'] },
    { name: 'within braces', text: 'meetings:\n  - {date: 2023-01-05, |}', some: ['kind', 'present'] },
    { name: 'of an item', text: 'criteria:\n  I.1: {|}', some: ['self', 'branch', 'appraised', 'months'] },
    { name: 'of the steps', text: 'workflow:\n  |', some: ['dang-ky', 'tu-cham', 'cong-nhan'] },
    {
      name: 'of facts that are reported',
      text: 'figures:\n  |',
      some: ['mentoring.mentors', 'members.fiveGood'],
    },
  ])('are offered $name', ({ text, some }) => {
    const found = labels(text);
    for (const one of some) expect(found).toContain(one);
    expect(found).not.toContain('chibo');
  });

  test('that are there already are not offered again', () => {
    expect(labels('members:\n  - id: dv01\n    name: A\n    |')).not.toContain('id');
    expect(labels('|')).not.toContain('period');
  });

  test('of items have their titles and begin the value', () => {
    expect(shown('criteria:\n  I.1: {self: 9}\n  |')).toContain(
      'I.2: Hoàn thành chỉ tiêu, nhiệm vụ được giao',
    );
    expect(labels('criteria:\n  I.1: {self: 9}\n  |')).not.toContain('I.1');
  });

  test('of criteria of members are those of the profile', () => {
    expect(labels('members:\n  - id: dv01\n    criteria: {|}')).toEqual(
      profile?.memberCriteria?.items.map(({ id }) => id),
    );
  });

  test.each([
    ['|', 'members', 'members:\n  - $0'],
    ['|', 'workflow', 'workflow:\n  $0'],
    ['members:\n  - id: dv01\n    |', 'rank', 'rank: $0'],
    ['criteria:\n  I.1: {|}', 'months', 'months: [$0]'],
    ['criteria:\n  I.1: {se|: 9}', 'self', 'self'],
  ])('in %j, %s writes %j', (text, label, snippet) => {
    expect(offered(text).find((one) => one.label === label)?.snippet).toBe(snippet);
  });
});

describe('values', () => {
  test.each([
    ['members:\n  - id: dv01\n    rank: |', ['htxs', 'htt', 'ht', 'kht']],
    ['members:\n  - {id: dv01, role: b|}', ['bi-thu', 'pho-bi-thu', 'chi-uy-vien', 'dang-vien']],
    ['members:\n  - {id: dv01, role: "|"}', ['bi-thu', 'pho-bi-thu', 'chi-uy-vien', 'dang-vien']],
    ['meetings:\n  - date: 2023-01-05\n    kind: |', ['thuong-ky', 'chuyen-de', 'chi-uy']],
    ['workflow:\n  cong-nhan: {result: |}', profile?.bands.map(({ id }) => id)],
    ['members:\n  - {id: dv01}\n  - {id: dv02}\nmentoring:\n  - {mentor: |}', ['dv01', 'dv02']],
    ['members:\n  - {id: dv01}\ndiscipline:\n  - member: d|\n    form: canh-cao', ['dv01']],
  ])('in %j are %j', (text, expected) => {
    expect(labels(text)).toEqual(expected);
  });

  test('of a check item are its three words, of points none', () => {
    const check = profile?.groups.flatMap(({ items }) => items).find(({ kind }) => kind === 'check')?.id;
    expect(check).toBeDefined();
    expect(labels(`criteria:\n  ${check}: {self: |}`)).toEqual(['dat', 'khong-dat', 'na']);
    expect(labels('criteria:\n  I.1: {note: |}')).toEqual([]);
  });

  test('have their Vietnamese names', () => {
    expect(shown('members:\n  - id: dv01\n    rank: |')[0]).toBe('htxs: Hoàn thành xuất sắc nhiệm vụ');
    expect(shown('members:\n  - {id: dv01, name: Trần Văn An}\nmentoring:\n  - {mentor: |}')).toEqual([
      'dv01: Trần Văn An',
    ]);
  });

  test('are the profiles by title, and the other units as superiors', () => {
    expect(labels('chibo: 1\nprofile: |\nbranch: {id: a, name: A}\nperiod: 2023\n')).toContain(
      'chi-bo-4-tot',
    );
    expect(
      labels('chibo: 1\nprofile: chi-bo-4-tot\nbranch: {id: a, name: A, parent: |}\nperiod: 2023\n'),
    ).toEqual(['cap-tren']);
  });
});

describe('nothing is offered', () => {
  test.each(['# mem|', 'note: x # |', 'members:\n  - {id: dv01, name: |}', 'members:\n  - id: |'])(
    'in %j',
    (text) => {
      expect(offered(text)).toEqual([]);
    },
  );

  test('and nothing is thrown where the text is broken', () => {
    for (const text of ['{|', 'members: [|', '"|', '\t|', 'a: b: |', '|: |'])
      expect(() => offered(text)).not.toThrow();
  });
});

test('the word that has been begun is replaced, before and behind the cursor', () => {
  const text = `${head}members:\n  - {id: dv01, rank: htx}\n`;
  const offset = text.indexOf('htx') + 1;
  expect(completionsAt(text, offset, { profile })?.span).toEqual({
    start: text.indexOf('htx'),
    end: text.indexOf('htx') + 3,
  });
});
