import { describe, expect, test } from 'vitest';
import { listSections } from '../../../../src/core/record/list-sections.js';
import { entryLists } from '../../../../src/core/views/diff/entries.js';
import { sheetOf } from '../../../../src/core/views/sheet/sheets.js';
import { assess, openRecord } from '../../../../src/core/workspace/assess.js';

const assessment = assess(
  openRecord('chibo: 1\nprofile: x\nbranch: {id: a, name: A, type: chi-bo}\nperiod: 2023\n'),
  { kind: 'not-found', why: 'unknown' },
);

describe('the lists of a comparison', () => {
  test('are all lists of a record but the members, who are compared one by one', () => {
    expect(entryLists.map(({ section }) => section).sort()).toEqual(
      listSections.filter((section) => section !== 'members').sort(),
    );
  });

  test.each(listSections.filter((section) => section !== 'members'))(
    'compare every column of %s by its name; notes are counted',
    (section) => {
      const columns = sheetOf(assessment, section).columns.map(({ id, title }) => [id, title]);
      const fields = entryLists.find((list) => list.section === section)?.fields ?? [];
      expect(fields.map(({ name, title }) => [name, { key: title }]).sort()).toEqual(
        columns.filter(([id]) => id !== 'note').sort(),
      );
    },
  );
});
