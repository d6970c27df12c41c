import { expect, test } from 'vitest';
import { placeAt } from '../../../src/core/finding/schema/places.js';
import { listSections } from '../../../src/core/record/list-sections.js';
import { memberReferences, namesPerson } from '../../../src/core/record/member-references.js';
import { readRecord } from '../../../src/core/record/record.js';
import { policyOf } from '../../../src/core/redact/policy.js';
import { entryLists } from '../../../src/core/views/diff/entries.js';
import { sheetOf } from '../../../src/core/views/sheet/sheets.js';
import { assess, openRecord } from '../../../src/core/workspace/assess.js';

const assessment = assess(openRecord('chibo: 1\nbranch: {id: a, name: A, type: chi-bo}\nperiod: 2023\n'), {
  kind: 'not-found',
  why: 'unknown',
});

test('names people in the order of the record, and leaves out what is missing', () => {
  const record = readRecord({
    mentoring: [{ mentor: 'dv01', mentee: 'Lý Mới' }, { mentee: 'dv02' }],
    discipline: [{ form: 'khien-trach' }, { member: 'dv03' }],
  });
  expect(
    memberReferences(record).map(({ section, index, key, id }) => `${section}.${index}.${key} ${id}`),
  ).toEqual([
    'mentoring.0.mentor dv01',
    'mentoring.0.mentee Lý Mới',
    'mentoring.1.mentee dv02',
    'discipline.1.member dv03',
  ]);
});

test('knows the place of an id, and no other place', () => {
  expect(namesPerson(['mentoring', 3, 'mentee'])).toBe(true);
  expect(namesPerson(['mentoring', 3, 'content'])).toBe(false);
  expect(namesPerson(['mentoring', 3, 'mentee', 0])).toBe(false);
  expect(namesPerson(['awards', 0, 'member'])).toBe(false);
  expect(namesPerson(['constructor', 0, 'name'])).toBe(false);
});

function says(file: string): string {
  return `people in ${file} (received) and in personFields of record/member-references.ts (expected)`;
}

/** A list whose entries name people by id has its fields in `personFields`. */
test.each(listSections.filter((section) => section !== 'members'))(
  'the fields of %s in personFields are those that the grid, comparisons and redaction take for people',
  (section) => {
    const keys = placeAt([section, 0])?.keys ?? [];
    const people = keys.filter((key) => namesPerson([section, 0, key]));
    const columns = sheetOf(assessment, section).columns.filter(({ ofPeople }) => ofPeople);
    expect(columns.map(({ id }) => id).sort(), says('views/sheet/list-sheets.ts')).toEqual(
      [...people].sort(),
    );
    const list = entryLists.find((one) => one.section === section);
    const compared = list?.fields.filter(({ kind }) => kind === 'person').map(({ name }) => name) ?? [];
    expect(compared.sort(), says('views/diff/entries.ts')).toEqual([...people].sort());
    const redacted = keys.filter((key) => policyOf([section, 0, key]).policy === 'person');
    expect(redacted.sort(), says('redact/policy.ts')).toEqual([...people].sort());
  },
);
