import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { freeMemberId } from '../../../../src/core/record/free-member-id.js';
import { plainData } from '../../../../src/core/record/new-data.js';
import { cellOf, changesOf, readCell } from '../../../../src/core/views/sheet/cell-changes.js';
import {
  checkItemChoices,
  derivedItemChoices,
  kindChoices,
  rankChoices,
  ratingChoices,
  statusChoices,
} from '../../../../src/core/views/sheet/choices.js';
import type { Cell, CellInput, Choice, Input } from '../../../../src/core/views/sheet/sheet.js';
import { sheetsOf } from '../../../../src/core/views/sheet/sheets.js';
import { often } from '../../../properties.js';
import { assessed, cellIn, sheetOf, shownIn, typedInto } from './sheet-of.js';

function read(input: Input, typed: string, choices?: readonly Choice[]): unknown {
  const path = ['criteria', 'I.1', 'self'];
  const cell: Cell = { shown: '', input, path, findings: [], ...(choices ? { choices } : {}) };
  return plainData(readCell(cell, typed));
}

function score(row: string, text: string, column = 'self'): CellInput {
  return { sheet: 'criteria', row: `item:${row}`, column, text };
}

function member(row: string, column: string, text: string): CellInput {
  return { sheet: 'members', row, column, text };
}

describe('what is typed', () => {
  test.each<readonly [Input, string, unknown]>([
    ['points', '8,5', 8.5],
    ['points', '8.5', 8.5],
    ['points', ' 8,50 ', 8.5],
    ['points', ',5', 0.5],
    ['points', '+3', 3],
    ['points', '-1', -1],
    ['points', '007', 7],
    ['points', 'na', 'na'],
    ['points', 'NA', 'na'],
    ['points', 'Không áp dụng', 'na'],
    ['points', 'khong ap dung', 'na'],
    ['points', 'Does not apply', 'na'],
    // Points know no pass and fail, and no other number than a decimal.
    ['points', 'đạt', 'đạt'],
    ['points', '8,5 điểm', '8,5 điểm'],
    ['points', '1.234,5', 1234.5],
    ['points', '1e3', '1e3'],
    ['points', '8,', '8,'],
    ['points', '9'.repeat(400), '9'.repeat(400)],
    ['points', '', null],
    ['points', '   ', null],
    ['count', '12', 12],
    ['count', '1,5', 1.5],
    ['count', 'na', 'na'],
    ['count', 'mười', 'mười'],
    ['date', '02/09/2023', '2023-09-02'],
    ['date', '2/9/2023', '2023-09-02'],
    ['date', '2-9-2023', '2023-09-02'],
    ['date', '2.9.2023', '2023-09-02'],
    ['date', '2023-09-02', '2023-09-02'],
    ['date', '29/02/2024', '2024-02-29'],
    // No such day, and day before month as people here write it.
    ['date', '29/02/2023', '29/02/2023'],
    ['date', '09/25/2023', '09/25/2023'],
    ['date', '2/9', '2/9'],
    ['date', 'hôm qua', 'hôm qua'],
    ['date', '', null],
    ['text', 'Đặng Văn Ấn', 'Đặng Văn Ấn'],
    ['text', 'một\nhai', 'một\nhai'],
    ['text', '8,5', '8,5'],
    ['text', 'na', 'na'],
    ['text', '2/9/2023', '2/9/2023'],
    ['text', '', null],
    ['text', '  \n ', null],
  ])('%s "%s" is read as %o', (input, typed, value) => {
    expect(read(input, typed)).toEqual(value);
  });

  test.each<readonly [string, unknown, readonly Choice[]]>([
    ['đạt', 'dat', checkItemChoices],
    ['Đạt', 'dat', checkItemChoices],
    ['dat', 'dat', checkItemChoices],
    ['Dat', 'dat', checkItemChoices],
    ['ĐẠT', 'dat', checkItemChoices],
    ['Đạt'.normalize('NFD'), 'dat', checkItemChoices],
    ['Pass', 'dat', checkItemChoices],
    ['không đạt', 'khong-dat', checkItemChoices],
    ['khong-dat', 'khong-dat', checkItemChoices],
    ['fail', 'khong-dat', checkItemChoices],
    ['Không áp dụng', 'na', checkItemChoices],
    ['n/a', 'na', checkItemChoices],
    ['đạ', 'dat', checkItemChoices],
    ['đ', 'đ', checkItemChoices],
    ['20', 20, checkItemChoices],
    ['na', 'na', derivedItemChoices],
    ['12,5', 12.5, derivedItemChoices],
    ['Đạt', 'Đạt', derivedItemChoices],
    ['Hoàn thành tốt nhiệm vụ', 'htt', rankChoices],
    ['hoan thanh nhiem vu', 'ht', rankChoices],
    ['Excellent performance of duties', 'htxs', rankChoices],
    ['HTXS', 'htxs', rankChoices],
    ['hoàn thành', 'hoàn thành', rankChoices],
    ['Trung bình', 'trung-binh', ratingChoices],
    ['Dự bị', 'du-bi', kindChoices],
    ['Probationary member', 'du-bi', kindChoices],
    ['Xóa tên', 'xoa-ten', statusChoices],
    ['', null, rankChoices],
  ])('a choice "%s" is read as %o', (typed, value, choices) => {
    expect(read('choice', typed, choices)).toEqual(value);
  });

  test.each<readonly [Input, string, string]>([
    ['text', 'Đặng', 'Đặng'],
    ['points', 'tám', 'tám'],
    ['date', 'Mồng một', 'Mồng một'],
  ])('%s is composed', (input, typed, value) => {
    expect(read(input, typed.normalize('NFD'))).toBe(value.normalize('NFC'));
  });
});

describe('the cell that an input names', () => {
  const record = 'members: [{id: dv01}, {id: dv02}]\n';

  test.each([
    { name: 'by row and column', input: member('entry:1:dv02', 'name', ''), path: ['members', 1, 'name'] },
    { name: 'a row that is gone', input: member('entry:5:dv06', 'name', ''), path: undefined },
    { name: 'another member at the place', input: member('entry:1:dv09', 'name', ''), path: undefined },
    { name: 'a column that is gone', input: member('entry:1:dv02', 'criteria:x', ''), path: undefined },
    // While an id is typed the grid's key holds what is typed so far, be it another member's id.
    { name: 'an id being typed', input: member('entry:1:dv0', 'id', ''), path: ['members', 1, 'id'] },
    { name: 'an id like another', input: member('entry:1:dv01', 'id', ''), path: ['members', 1, 'id'] },
    { name: 'an id in the new row', input: member('new', 'id', ''), path: ['members', -1, 'id'] },
    { name: 'an id beyond the last', input: member('entry:7:dv09', 'id', ''), path: undefined },
  ])('$name', async ({ input, path }) => {
    expect(cellOf(sheetsOf(await assessed(record)), input)?.path).toEqual(path);
  });
});

describe('the changes', () => {
  async function changes(record: string, inputs: readonly CellInput[]): Promise<unknown> {
    const assessment = await assessed(record);
    return changesOf(sheetsOf(assessment), inputs, assessment).map((change) => {
      if (change.kind === 'set') return { ...change, value: plainData(change.value) };
      return change.kind === 'insert' ? { ...change, data: plainData(change.data) } : change;
    });
  }

  test('set values where the cells stand, in the order typed', async () => {
    expect(
      await changes('members: [{id: dv01}]\n', [
        score('I.1', '8,5'),
        score('I.2', 'Đạt', 'branch'),
        score('II.2', '', 'note'),
        member('entry:0:dv01', 'tasks', '3'),
        member('entry:0:dv01', 'criteria:tc1', 'Đạt'),
      ]),
    ).toEqual([
      { kind: 'set', path: ['criteria', 'I.1', 'self'], value: 8.5 },
      { kind: 'set', path: ['criteria', 'I.2', 'branch'], value: 'dat' },
      { kind: 'set', path: ['criteria', 'II.2', 'note'], value: null },
      { kind: 'set', path: ['members', 0, 'commitment', 'tasks'], value: 3 },
      { kind: 'set', path: ['members', 0, 'criteria', 'tc1'], value: 'dat' },
    ]);
  });

  test('pass over cells that only show and cells that are gone', async () => {
    expect(
      await changes('members: [{id: dv01}]\n', [
        score('I.1', '5', 'final'),
        score('I.1', 'x', 'title'),
        score('X.9', '5'),
        { sheet: 'criteria', row: 'group:I', column: 'self', text: '5' },
        { sheet: 'criteria', row: 'total', column: 'self', text: '5' },
        member('entry:0:dv01', 'fiveGood', 'Đạt'),
        member('entry:3:dv04', 'name', 'An'),
      ]),
    ).toEqual([]);
  });

  test('make one entry of several cells of the row for a new member', async () => {
    expect(
      await changes('members: [{id: dv29}]\n', [
        member('new', 'name', 'Đặng Văn Ấn'.normalize('NFD')),
        member('new', 'joined', '2/9/2023'),
        member('new', 'tasks', '5'),
        member('new', 'rating', 'Tốt'),
        member('new', 'criteria:tc2', 'đạt'),
        member('new', 'note', ''),
        member('new', 'fiveGood', 'Đạt'),
        member('entry:0:dv29', 'name', 'Bình'),
      ]),
    ).toEqual([
      { kind: 'set', path: ['members', 0, 'name'], value: 'Bình' },
      {
        kind: 'insert',
        path: ['members'],
        index: 1,
        data: {
          id: 'dv30',
          name: 'Đặng Văn Ấn'.normalize('NFC'),
          joined: '2023-09-02',
          commitment: { tasks: 5, rating: 'tot' },
          criteria: { tc2: 'dat' },
        },
      },
    ]);
  });

  test('take the id that is typed for a new member', async () => {
    expect(await changes('', [member('new', 'name', 'An'), member('new', 'id', 'an.01')])).toEqual([
      { kind: 'insert', path: ['members'], index: 0, data: { id: 'an.01', name: 'An' } },
    ]);
  });

  test('make no member of nothing', async () => {
    expect(await changes('', [member('new', 'name', ''), member('new', 'id', ' ')])).toEqual([]);
  });
});

describe('the id of a new member', () => {
  test.each([
    { members: '', id: 'dv01' },
    { members: 'members: []', id: 'dv01' },
    { members: 'members: [{id: dv29}]', id: 'dv30' },
    { members: 'members: [{id: dv09}]', id: 'dv10' },
    { members: 'members: [{id: dv99}]', id: 'dv100' },
    { members: 'members: [{id: dv01}, {id: dv03}, {id: dv02}]', id: 'dv04' },
    { members: 'members: [{id: "7"}]', id: '8' },
    { members: 'members: [{id: CB2-0007}]', id: 'CB2-0008' },
    { members: 'members: [{id: dv01}, {id: an}, {name: Bình}]', id: 'dv02' },
    { members: 'members: [{id: an}, {id: binh}]', id: 'dv01' },
    { members: 'members: [{id: 5}, ~]', id: 'dv01' },
    // Beyond what a float counts one by one.
    { members: 'members: [{id: "100000000000000000000"}]', id: '100000000000000000001' },
  ])('after $members: $id', async ({ members, id }) => {
    const { record } = await assessed(`${members}\n`);
    expect(freeMemberId(record?.members ?? [])).toBe(id);
  });

  test('is never in use', async () => {
    const ids = fc.array(
      fc.stringMatching(/^(dv|cb-)?[0-9]{0,3}$/).filter((id) => id !== ''),
      { maxLength: 8 },
    );
    await fc.assert(
      fc.asyncProperty(ids, async (used) => {
        const members = used.map((id) => `{id: "${id}"}`).join(', ');
        const { record } = await assessed(`members: [${members}]\n`);
        expect(used).not.toContain(freeMemberId(record?.members ?? []));
      }),
      often(30),
    );
  });
});

describe('typing and looking again', () => {
  const record = `
criteria:
  I.1: {self: 5}   # của chi bộ
  I.2:
    self: dat
members:
  - id: dv01
    name: An
  - {id: dv02, rank: ht, note: x}
`;

  test.each([
    { input: score('I.1', '8,5'), shown: '8,5' },
    { input: score('I.1', '8.50'), shown: '8,5' },
    { input: score('I.1', 'na'), shown: 'Không áp dụng' },
    { input: score('I.1', 'tám điểm'), shown: 'tám điểm' },
    { input: score('I.1', 'dat'), shown: 'dat' },
    { input: score('I.1', '1e3'), shown: '1e3' },
    { input: score('I.1', 'true'), shown: 'true' },
    { input: score('I.1', '~'), shown: '~' },
    { input: score('I.1', ''), shown: '' },
    { input: score('I.2', 'fail', 'branch'), shown: 'Không đạt' },
    { input: score('II.2', '7', 'appraised'), shown: '7' },
    { input: score('C.1', 'Có: "hai" # ba', 'note'), shown: 'Có: "hai" # ba' },
    { input: score('I.1', 'một\nhai', 'note'), shown: 'một\nhai' },
    { input: member('entry:0:dv01', 'name', 'no'), shown: 'no' },
    { input: member('entry:0:dv01', 'name', '0123'), shown: '0123' },
    { input: member('entry:0:dv01', 'joined', '2/9/2023'), shown: '02/09/2023' },
    { input: member('entry:0:dv01', 'joined', '31/02/2023'), shown: '31/02/2023' },
    { input: member('entry:1:dv02', 'rank', 'Hoàn thành tốt nhiệm vụ'), shown: 'Hoàn thành tốt nhiệm vụ' },
    { input: member('entry:1:dv02', 'rank', ''), shown: '' },
    { input: member('entry:1:dv02', 'rating', 'Kém'), shown: 'Kém' },
    { input: member('entry:1:dv02', 'criteria:tc1', 'pass'), shown: 'Đạt' },
  ])('$input.row $input.column "$input.text" shows $shown', async ({ input, shown }) => {
    const after = await typedInto(await assessed(record), [input]);
    expect(shownIn(cellIn(sheetOf(after, input.sheet), input.row, input.column))).toBe(shown);
  });

  test('an id moves its row', async () => {
    const after = await typedInto(await assessed(record), [member('entry:0:dv', 'id', 'dv11')]);
    expect(sheetOf(after, 'members').rows.map(({ key }) => key)).toEqual([
      'entry:0:dv11',
      'entry:1:dv02',
      'new',
    ]);
  });

  test('a new member stands in the last row', async () => {
    const inputs = [
      member('new', 'name', 'Bình'),
      member('new', 'done', '2'),
      member('new', 'criteria:tc1', 'Đạt'),
    ];
    const sheet = sheetOf(await typedInto(await assessed(record), inputs), 'members');
    const shown = ['id', 'name', 'done', 'criteria:tc1'].map((id) =>
      shownIn(cellIn(sheet, 'entry:2:dv03', id)),
    );
    expect(shown).toEqual(['dv03', 'Bình', '2', 'Đạt']);
  });

  const points = fc
    .integer({ min: -99_999, max: 9_999_999 })
    .map((thousandths) => String(thousandths / 1000));
  const anyText = fc.oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
    fc.string({
      unit: fc.constantFrom('a', 'ệ', ' ', '"', "'", ':', '#', '{', ']', ',', '-', '\n', '\\'),
      maxLength: 8,
    }),
    fc.constantFrom(
      'null',
      'true',
      '~',
      '1e5',
      '0x1F',
      '.inf',
      '- a',
      '? b',
      '&a',
      '*a',
      '!!str',
      '---',
      '=',
      '<<',
    ),
  );
  // Line ends other than LF never come out of a text field; control characters and lone marks are not typed.
  const typeable = anyText.filter(
    (text) => text.trim() !== '' && !/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/u.test(text.replaceAll('\n', '')),
  );

  test('points show as they were typed', async () => {
    const before = await assessed(record);
    await fc.assert(
      fc.asyncProperty(
        points,
        fc.constantFrom('I.1', 'II.2', 'T.1'),
        fc.boolean(),
        async (typed, row, comma) => {
          const text = comma ? typed.replace('.', ',') : typed;
          const after = await typedInto(before, [score(row, text, 'branch')]);
          expect(shownIn(cellIn(sheetOf(after, 'criteria'), `item:${row}`, 'branch'))).toBe(
            typed.replace('.', ',').replace(/^(\d+)(\d{3})(?=,|$)/, '$1.$2'),
          );
        },
      ),
      often(60),
    );
  });

  test('any text shows as it was typed, and nothing else changes', async () => {
    const before = await assessed(record);
    const cells = fc.constantFrom<readonly [CellInput['sheet'], string, string]>(
      ['criteria', 'item:I.1', 'note'],
      ['criteria', 'item:II.2', 'note'],
      ['members', 'entry:0:dv01', 'name'],
      ['members', 'entry:0:dv01', 'reason'],
      ['members', 'entry:1:dv02', 'note'],
    );
    await fc.assert(
      fc.asyncProperty(cells, typeable, async ([sheet, row, column], text) => {
        const after = await typedInto(before, [{ sheet, row, column, text }]);
        expect(shownIn(cellIn(sheetOf(after, sheet), row, column))).toBe(text.normalize('NFC'));
        for (const other of ['criteria', 'members'] as const) {
          const [now, then] = [sheetOf(after, other), sheetOf(before, other)];
          const changed = now.rows.flatMap(({ key, cells }) =>
            cells.flatMap((cell, index) => {
              const id = now.columns[index]?.id ?? '';
              return shownIn(cell) === shownIn(cellIn(then, key, id)) ? [] : [`${key} ${id}`];
            }),
          );
          expect(changed.filter((cell) => cell !== `${row} ${column}`)).toEqual([]);
        }
      }),
      often(80),
    );
  });

  test('what a cell shows can be typed into it again and changes nothing', async () => {
    const before = await assessed(record);
    for (const sheet of sheetsOf(before)) {
      for (const { key, kind, cells } of sheet.rows) {
        if (kind === 'new') continue;
        for (const [index, cell] of cells.entries()) {
          const input = {
            sheet: sheet.id,
            row: key,
            column: sheet.columns[index]?.id ?? '',
            text: shownIn(cell),
          };
          // A computed value is no entry: typed, it becomes one.
          if (cell.tone === 'computed') continue;
          const after = await typedInto(before, [input]);
          expect(after.parsed.text).toBe(before.parsed.text);
        }
      }
    }
  });
});
