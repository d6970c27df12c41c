import { describe, expect, test } from 'vitest';
import { changeText } from '../../../../src/core/edit/change.js';
import { longFrom } from '../../../../src/core/parse/long-lists.js';
import type { Path } from '../../../../src/core/parse/tree.js';
import { builtinProfile, type SuppliedProfile } from '../../../../src/core/profile/supply.js';
import type { NewScalar } from '../../../../src/core/record/new-data.js';
import type { RecordSheetId } from '../../../../src/core/views/sheet/sheet.js';
import { sheetOf } from '../../../../src/core/views/sheet/sheets.js';
import { type Assessment, assess, openRecord } from '../../../../src/core/workspace/assess.js';

const count = longFrom + 100;
const supplied: SuppliedProfile = {
  kind: 'found',
  place: { kind: 'builtin', id: 'chi-bo-4-tot' },
  ...builtinProfile('chi-bo-4-tot'),
};

function list(section: string, entry: (index: number) => string): string {
  return `${section}:\n${Array.from({ length: count }, (_, index) => `  - {${entry(index)}}\n`).join('')}`;
}

/** A record in which every list is long. No entry has a finding of its own. */
const text = `chibo: 1
profile: chi-bo-4-tot
branch: {id: a, name: A, type: chi-bo}
period: 2023
criteria:
  I.1: {self: 9}
${list('members', (i) => `id: dv${i}, name: Đảng viên thứ ${i}, kind: chinh-thuc, joined: 2004-05-19, official: 2005-05-19`)}\
${list('meetings', (i) => `date: 2023-01-${String(1 + (i % 28)).padStart(2, '0')}, kind: thuong-ky, title: Buổi ${i}, due: 29, present: 28, minutes: 120`)}\
${list('mentoring', (i) => `mentor: dv${i}, mentee: Người ${i}, kind: quan-chung, from: 2023-01-15, to: 2023-12-31`)}\
${list('awards', (i) => `form: bieu-duong, subject: Việc ${i}, individual: 1`)}\
${list('discipline', (i) => `member: dv${i}, form: khien-trach, date: 2023-06-01`)}\
${list('targets', (i) => `title: Chỉ tiêu ${i}, assigned: 12, achieved: 12`)}\
${list('initiatives', (i) => `title: Mô hình ${i}, registered: 2023-02-01`)}`;

function assessed(source: string): Assessment {
  return assess(openRecord(source), supplied);
}

/** How many rows of a sheet are the same objects after one value was set elsewhere or in one of them. */
function hits(id: RecordSheetId, path: Path, value: NewScalar): number {
  const before = sheetOf(assessed(text), id).rows;
  const changed = changeText(text, [{ kind: 'set', path, value }]);
  if (changed.kind !== 'changed') throw new Error('refused');
  const known = new Set(before);
  return sheetOf(assessed(changed.text), id).rows.filter((row) => known.has(row)).length;
}

/** Of each list a value to change, and the rows that are never cached: the first where it shows a finding of its list. */
const lists: readonly (readonly [RecordSheetId, key: string, value: NewScalar, uncached: number])[] = [
  ['members', 'note', 'Ghi chú', 0],
  ['meetings', 'title', 'Buổi khác', 1],
  ['mentoring', 'note', 'Ghi chú', 0],
  ['awards', 'subject', 'Việc khác', 0],
  ['discipline', 'note', 'Ghi chú', 0],
  ['targets', 'note', 'Ghi chú', 0],
  ['initiatives', 'note', 'Ghi chú', 0],
];

describe('the rows of a long list are cached', () => {
  // All entries, and the row for a new one.
  test.each(lists)('of %s: all of them while a score is changed', (id, _key, _value, uncached) => {
    expect(hits(id, ['criteria', 'I.1', 'self'], 8)).toBe(count + 1 - uncached);
  });

  test.each(lists)('of %s: all but one while one entry is changed', (id, key, value, uncached) => {
    expect(hits(id, [id, 7, key], value)).toBe(count - uncached);
  });
});
