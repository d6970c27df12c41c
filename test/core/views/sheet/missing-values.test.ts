import { describe, expect, test } from 'vitest';
import type { SheetId } from '../../../../src/core/views/sheet/sheet.js';
import { assessed, cellIn, sheetOf } from './sheet-of.js';

describe('the error of a missing value', () => {
  test.each<readonly [string, SheetId, string, string]>([
    ['mentoring: [{mentor: dv01}]', 'mentoring', 'entry:0:', 'mentee'],
    ['mentoring: [{mentee: qc}]', 'mentoring', 'entry:0:', 'mentor'],
    ['meetings: [{date: 2023-01-05}]', 'meetings', 'entry:0:', 'kind'],
    ['meetings: [{kind: chi-uy}]', 'meetings', 'entry:0:', 'date'],
    ['discipline: [{form: canh-cao}]', 'discipline', 'entry:0:', 'member'],
    ['members: [{name: An, kind: du-bi}]', 'members', 'entry:0:', 'id'],
  ])('%s is in the cell that is empty', async (section, sheet, row, column) => {
    const shown = sheetOf(await assessed(`${section}\n`), sheet);
    const withError = shown.columns.filter(({ id }) =>
      cellIn(shown, row, id).findings.some(({ code }) => code === 'schema/required'),
    );
    expect(withError.map(({ id }) => id)).toEqual([column]);
  });
});

describe('the cells of votes', () => {
  test('are at the step that votes alone, and where a value has been written', async () => {
    const record = 'workflow:\n  tu-cham: {date: 2023-12-05, present: 9}\n  binh-xet: 2023-12-10\n';
    const sheet = sheetOf(await assessed(record), 'workflow');
    const taking = (column: string): readonly string[] =>
      sheet.rows.flatMap(({ key }) => (cellIn(sheet, key, column).input === 'none' ? [] : [key]));
    expect(taking('eligible')).toEqual(['step:binh-xet']);
    expect(taking('present')).toEqual(['step:tu-cham', 'step:binh-xet']);
    expect(taking('result')).toEqual(['step:cong-nhan']);
    expect(taking('date')).toHaveLength(11);
  });
});
