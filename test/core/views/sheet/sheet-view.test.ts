import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { setFix } from '../../../../src/core/finding/fix.js';
import { message } from '../../../../src/core/language/message.js';
import {
  type Cell,
  type CellFinding,
  type Choice,
  fixedCell,
  type Input,
  type Row,
  type Sheet,
} from '../../../../src/core/views/sheet/sheet.js';
import { choicesAt, inputAt, worst } from '../../../../src/core/views/sheet/sheet-view.js';
import { viewSheet } from '../../../../src/core/views/sheet/show-sheet.js';
import { assessed, sheetOf } from './sheet-of.js';

const error: CellFinding = {
  code: 'a',
  severity: 'error',
  message: message('schema/minLength', { place: 'A' }),
};
const warning: CellFinding = { ...error, severity: 'warning' };
const info: CellFinding = { ...error, severity: 'info' };

function sheetWith(cells: readonly Cell[]): Sheet {
  return {
    id: 'criteria',
    title: message('sheet/criteria'),
    columns: [
      { id: 'a', title: message('sheet/self'), width: 9, align: 'end', frozen: true, wraps: false },
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
    { shown: message('check/dat'), said: ['Đạt', 'Pass'] },
    { shown: message('sheet/bonus', { max: 2.5 }), said: ['cộng tới 2,5', 'adds up to 2.5'] },
  ])('$shown', ({ shown, said }) => {
    expect(texts(fixedCell(shown))).toEqual(said);
  });

  test('takes nothing where an edit has no place to go', () => {
    const view = viewSheet(sheetWith([{ shown: '', input: 'text', findings: [] }]), 'vi');
    expect(view.rows[0]?.cells).toEqual([{ text: '' }]);
    expect(inputAt(view, view.rows[0]?.cells[0], 0)).toBe('none');
  });

  test('carries tone, explanation and findings as plain data', () => {
    const cell: Cell = {
      shown: 'x',
      input: 'points',
      path: ['a'],
      findings: [{ ...error, fix: setFix(['a'], 'b', { before: 'x', after: 'b' }) }, warning],
      tone: 'fail',
      explanation: { text: message('reason/item-missing', { item: 'I.1' }), parts: [] },
    };
    const view = viewSheet(sheetWith([cell]), 'en');
    expect(view.rows[0]?.cells[0]).toEqual({
      text: 'x',
      tone: 'fail',
      explanation: 'I.1: no score yet, counts 0.',
      findings: [
        { severity: 'error', message: 'This must not be empty.', fix: 'Change: x → b' },
        { severity: 'warning', message: 'This must not be empty.' },
      ],
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

describe('what rows share', () => {
  const taking = (input: Input, choices?: readonly Choice[]): Cell => ({
    shown: '',
    input,
    path: ['a'],
    findings: [],
    ...(choices ? { choices } : {}),
  });
  const yes = [{ code: 'y', label: message('check/dat') }];
  const no = [{ code: 'n', label: 'Không' }];

  function rowsOf(...cells: readonly (readonly [Row['kind'], Cell])[]): Sheet {
    const { columns, ...sheet } = sheetWith([]);
    const rows = cells.map(([kind, cell], index): Row => ({ key: `r${index}`, kind, cells: [cell] }));
    return { ...sheet, columns: columns.slice(0, 1), rows };
  }

  test.each([
    { name: 'the row for a new entry', kinds: ['entry', 'entry', 'new'] as const, input: 'date' },
    { name: 'the first item', kinds: ['group', 'item', 'item'] as const, input: 'points' },
    { name: 'nobody', kinds: ['group', 'total', 'total'] as const, input: 'none' },
  ])('is what $name takes', ({ kinds: [first, second, third], input }) => {
    const sheet = rowsOf([first, taking('text')], [second, taking('points')], [third, taking('date')]);
    const view = viewSheet(sheet, 'vi');
    expect(view.columns[0]?.input).toBe(input);
    expect(view.rows.map(({ cells }) => inputAt(view, cells[0], 0))).toEqual(['text', 'points', 'date']);
  });

  test('is a drop-down where the column has one, and another where the cell has its own', () => {
    const view = viewSheet(
      rowsOf(['item', taking('choice', yes)], ['item', taking('choice', no)], ['item', taking('text', yes)]),
      'en',
    );
    expect(view.rows.map(({ cells }) => choicesAt(view, cells[0], 0))).toEqual([
      [{ code: 'y', label: 'Pass' }],
      [{ code: 'n', label: 'Không' }],
      undefined,
    ]);
  });

  test('is nothing where there is no cell', () => {
    const view = viewSheet(rowsOf(['item', taking('choice', yes)]), 'en');
    expect(inputAt(view, undefined, 0)).toBe('none');
    expect(choicesAt(view, undefined, 0)).toBeUndefined();
  });

  const cells = fc.oneof(
    fc.constantFrom<Cell>(taking('text'), taking('points'), taking('choice', yes), taking('choice', no)),
    fc.constantFrom<Cell>(fixedCell('a'), { ...fixedCell(''), input: 'text' }),
  );
  const kinds = fc.constantFrom<Row['kind']>('group', 'item', 'total', 'entry');

  test('says of each cell no more and no less than the sheet', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(kinds, cells)), fc.option(cells, { nil: undefined }), (rows, last) => {
        const sheet = rowsOf(...rows, ...(last ? [['new', last] as const] : []));
        const view = viewSheet(sheet, 'vi');
        for (const [index, row] of sheet.rows.entries()) {
          const own = row.cells[0];
          const shown = view.rows[index]?.cells[0];
          expect(inputAt(view, shown, 0)).toBe(own?.path ? own.input : 'none');
          expect(choicesAt(view, shown, 0)?.map(({ code }) => code)).toEqual(
            own?.path ? own.choices?.map(({ code }) => code) : undefined,
          );
        }
      }),
    );
  });

  test('counts entries and items, and takes rows where there is a list', () => {
    const sheet = rowsOf(
      ['group', fixedCell('')],
      ['item', fixedCell('')],
      ['entry', fixedCell('')],
      ['total', fixedCell('')],
      ['new', fixedCell('')],
    );
    expect(viewSheet(sheet, 'vi')).toMatchObject({ count: 2, takesRows: false });
    expect(viewSheet({ ...sheet, list: ['members'] }, 'vi').takesRows).toBe(true);
  });

  test('is the heading of neighbours, in the language', () => {
    const sheet = rowsOf(['item', fixedCell('')]);
    const columns = sheet.columns.map((column) => ({ ...column, group: message('sheet/criteria') }));
    expect(viewSheet({ ...sheet, columns }, 'vi').columns[0]?.group).toBe('Tiêu chí');
    expect(viewSheet({ ...sheet, columns }, 'en').columns[0]?.group).toBe('Items');
    expect(viewSheet(sheet, 'vi').columns[0]).not.toHaveProperty('group');
  });
});

describe('the sheets of a record', () => {
  test('share their drop-downs: one list for all cells that have the same', async () => {
    const members = Array.from({ length: 5 }, (_, index) => `{id: dv0${index}}`).join(', ');
    const view = viewSheet(sheetOf(await assessed(`members: [${members}]\n`), 'members'), 'vi');
    // Kind, role, status, rank, rating, and pass or fail for all criteria: said once, by the columns.
    expect(view.choices).toHaveLength(6);
    expect(view.columns.map(({ choices }) => choices ?? '-').join(' ')).toBe(
      '- - 0 1 - - 2 3 - - - 4 5 5 - -',
    );
    expect(view.rows.flatMap(({ cells }) => cells).filter((cell) => cell.choices !== undefined)).toEqual([]);
    const labels = view.rows.map(({ cells }) => choicesAt(view, cells[12], 12)?.map(({ label }) => label));
    expect(labels).toEqual(Array(6).fill(['Đạt', 'Không đạt']));
  });

  test('show points with the sign of the language', async () => {
    const sheet = sheetOf(await assessed('criteria: {I.1: {self: 8.5}}\n'), 'criteria');
    const self = sheet.columns.findIndex(({ id }) => id === 'self');
    const row = sheet.rows.findIndex(({ key }) => key === 'item:I.1');
    expect(viewSheet(sheet, 'vi').rows[row]?.cells[self]?.text).toBe('8,5');
    expect(viewSheet(sheet, 'en').rows[row]?.cells[self]?.text).toBe('8.5');
  });
});
