import { describe, expect, test } from 'vitest';
import { text } from '../../../src/core/language/language.js';
import { type Cell, type CellFinding, fixedCell, type Sheet } from '../../../src/core/sheet/sheet.js';
import { viewSheet, worst } from '../../../src/core/sheet/sheet-view.js';
import { assessed, sheetOf } from './sheet-of.js';

const error: CellFinding = {
  code: 'a',
  severity: 'error',
  message: text('schema/minLength', { place: 'A' }),
};
const warning: CellFinding = { ...error, severity: 'warning' };
const info: CellFinding = { ...error, severity: 'info' };

function sheetWith(cells: readonly Cell[]): Sheet {
  return {
    id: 'criteria',
    title: text('sheet/criteria'),
    columns: [
      { id: 'a', title: text('sheet/self'), width: 9, align: 'end', frozen: true, wraps: false },
      { id: 'b', title: 'Của hồ sơ', width: 9, align: 'start', frozen: false, wraps: true },
    ],
    rows: [{ key: 'r', kind: 'item', cells }],
  };
}

function texts(cell: Cell): readonly string[] {
  return (['vi', 'en'] as const).map(
    (language) => viewSheet(sheetWith([cell]), language).rows[0]?.cells[0]?.text ?? '',
  );
}

describe('a cell in a language', () => {
  test.each([
    { shown: 8.5, said: ['8,5', '8.5'] },
    { shown: 8, said: ['8', '8'] },
    { shown: 0.125, said: ['0,125', '0.125'] },
    { shown: -1.5, said: ['-1,5', '-1.5'] },
    { shown: 0, said: ['0', '0'] },
    { shown: 100, said: ['100', '100'] },
    { shown: '8.5', said: ['8.5', '8.5'] },
    { shown: '', said: ['', ''] },
    { shown: text('check/dat'), said: ['Đạt', 'Pass'] },
    { shown: text('sheet/bonus', { max: 2.5 }), said: ['cộng tới 2,5', 'adds up to 2.5'] },
  ])('$shown', ({ shown, said }) => {
    expect(texts(fixedCell(shown))).toEqual(said);
  });

  test('takes nothing where an edit has no place to go', () => {
    const view = viewSheet(sheetWith([{ shown: '', input: 'text', findings: [] }]), 'vi');
    expect(view.rows[0]?.cells).toEqual([{ text: '', input: 'none' }]);
  });

  test('carries tone, explanation and findings as plain data', () => {
    const cell: Cell = {
      shown: 'x',
      input: 'points',
      path: ['a'],
      findings: [error],
      tone: 'fail',
      explanation: { text: text('reason/item-missing', { item: 'I.1' }), parts: [] },
    };
    const view = viewSheet(sheetWith([cell]), 'en');
    expect(view.rows[0]?.cells[0]).toEqual({
      text: 'x',
      input: 'points',
      tone: 'fail',
      explanation: 'I.1: no score yet, counts 0.',
      findings: [{ severity: 'error', message: expect.stringContaining('A') }],
    });
    expect(structuredClone(view)).toEqual(view);
    expect(JSON.parse(JSON.stringify(view))).toEqual(view);
  });
});

describe('a sheet in a language', () => {
  test('has its titles in it, but not those of the record', () => {
    const titles = (['vi', 'en'] as const).map((language) => {
      const { title, columns } = viewSheet(sheetWith([]), language);
      return [title, ...columns.map((column) => column.title)];
    });
    expect(titles).toEqual([
      ['Tiêu chí', 'Tự chấm', 'Của hồ sơ'],
      ['Items', 'Self-scored', 'Của hồ sơ'],
    ]);
  });

  test('counts the cells with errors, and those with nothing worse than warnings', () => {
    const cells = [[error, error, warning], [warning, info], [warning], [info], []].map(
      (findings): Cell => ({ shown: '', input: 'none', findings }),
    );
    expect(viewSheet(sheetWith(cells), 'vi')).toMatchObject({ errors: 1, warnings: 2 });
  });

  test.each([
    [[info, warning, error], 'error'],
    [[info, warning], 'warning'],
    [[info], 'info'],
    [[], undefined],
  ] as const)('%o: the gravest is %s', (findings, severity) => {
    const cell = viewSheet(sheetWith([{ shown: '', input: 'none', findings }]), 'vi').rows[0]?.cells[0];
    expect(cell && worst(cell)).toBe(severity);
  });
});

describe('the sheets of a record', () => {
  test('share their drop-downs: one list for all cells that have the same', async () => {
    const members = Array.from({ length: 5 }, (_, index) => `{id: dv0${index}}`).join(', ');
    const view = viewSheet(sheetOf(await assessed(`members: [${members}]\n`), 'members'), 'vi');
    // Kind, role, status, rank, rating, and pass or fail for all criteria.
    expect(view.choices).toHaveLength(6);
    for (const { cells } of view.rows) {
      expect(cells.map(({ choices }) => choices ?? '-').join(' ')).toBe('- - 0 1 - - 2 3 - - - 4 5 5 - -');
    }
    expect(view.choices[5]).toEqual([
      { code: 'dat', label: 'Đạt' },
      { code: 'khong-dat', label: 'Không đạt' },
    ]);
  });

  test('show points with the sign of the language', async () => {
    const sheet = sheetOf(await assessed('criteria: {I.1: {self: 8.5}}\n'), 'criteria');
    const self = sheet.columns.findIndex(({ id }) => id === 'self');
    const row = sheet.rows.findIndex(({ key }) => key === 'item:I.1');
    expect(viewSheet(sheet, 'vi').rows[row]?.cells[self]?.text).toBe('8,5');
    expect(viewSheet(sheet, 'en').rows[row]?.cells[self]?.text).toBe('8.5');
  });
});
