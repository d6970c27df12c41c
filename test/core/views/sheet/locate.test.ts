import { describe, expect, test } from 'vitest';
import { placeOf } from '../../../../src/core/finding/finding.js';
import type { Path } from '../../../../src/core/parse/tree.js';
import { cellAt, pathAt } from '../../../../src/core/views/sheet/locate.js';
import type { SheetId } from '../../../../src/core/views/sheet/sheet.js';
import { sheetsOf } from '../../../../src/core/views/sheet/sheets.js';
import { assessed } from './sheet-of.js';

const record = `
workflow: {cam-ket: 2023-01-15, dang-ky: {date: 2023-01-10, document: A}}
members:
  - {id: dv01, commitment: {tasks: 3}}
criteria:
  I.1: {self: 9, months: [1, 2], evidence: [a, b]}
  II.1: {override: {value: 4}}
  X.9: {self: 5}
meetings: [{date: 2023-01-05}]
figures: {a: 5, b: {value: 6, mode: luot}}
`;

describe('the cell of a path', () => {
  test.each<readonly [Path, SheetId, string, string]>([
    [['criteria', 'I.1', 'self'], 'criteria', 'item:I.1', 'self'],
    [['criteria', 'I.1'], 'criteria', 'item:I.1', 'id'],
    [['criteria', 'I.1', 'months', 1], 'months', 'item:I.1', 'month:2'],
    [['criteria', 'I.1', 'months'], 'months', 'item:I.1', 'id'],
    [['criteria', 'I.1', 'evidence', 1], 'criteria', 'item:I.1', 'evidence'],
    [['criteria', 'II.1', 'override', 'reason'], 'criteria', 'item:II.1', 'reason'],
    [['criteria', 'X.9', 'self'], 'criteria', 'unknown:X.9', 'self'],
    [['criteria', 'X.9'], 'criteria', 'unknown:X.9', 'id'],
    [['criteria'], 'criteria', 'group:I', 'id'],
    [['members', 0, 'commitment', 'tasks'], 'members', 'entry:0:dv01', 'tasks'],
    [['members', 0, 'commitment'], 'members', 'entry:0:dv01', 'id'],
    [['members', 0, 'hạng'], 'members', 'entry:0:dv01', 'id'],
    [['members'], 'members', 'entry:0:dv01', 'id'],
    [['members', 7, 'name'], 'members', 'entry:0:dv01', 'id'],
    [['meetings', 0, 'date'], 'meetings', 'entry:0:', 'date'],
    [['awards'], 'awards', 'new', 'form'],
    [['workflow', 'cam-ket'], 'workflow', 'step:cam-ket', 'date'],
    [['workflow', 'dang-ky'], 'workflow', 'step:dang-ky', 'date'],
    [['workflow', 'dang-ky', 'document'], 'workflow', 'step:dang-ky', 'document'],
    [['figures', 'a'], 'figures', 'figure:a', 'value'],
    [['figures', 'b'], 'figures', 'figure:b', 'value'],
    [['figures', 'b', 'mode'], 'figures', 'figure:b', 'mode'],
    [['branch', 'name'], 'general', 'branch.name', 'value'],
    [['branch'], 'general', 'branch.id', 'value'],
    [['period'], 'general', 'period', 'value'],
    [['period', 'from'], 'general', 'period.from', 'value'],
    [['chibo'], 'general', 'profile', 'value'],
    [[], 'general', 'profile', 'value'],
  ])('%j is %s %s %s', async (path, sheet, row, column) => {
    expect(cellAt(await assessed(record), path)).toEqual({ sheet, row, column });
  });

  test('is the first of all where its sheet is empty', async () => {
    const place = cellAt(await assessed('profile: khong-co\n'), ['criteria', 'I.1', 'self']);
    expect(place).toEqual({ sheet: 'general', row: 'profile', column: 'value' });
  });

  test('is the one that shows the finding, for every finding with a path', async () => {
    const wrong = await assessed(
      `${record}hạng: 1\nawards: 5\ntargets: [{}]\ndiscipline: [{member: dv09}]\n`,
    );
    expect(wrong.findings.length).toBeGreaterThan(5);
    const sheets = sheetsOf(wrong);
    for (const each of wrong.findings) {
      const { code } = each;
      const shown = sheets.flatMap((sheet) =>
        sheet.rows.flatMap((row) =>
          row.cells.flatMap(({ findings }, index) =>
            findings.some((finding) => finding.code === code)
              ? [{ sheet: sheet.id, row: row.key, column: sheet.columns[index]?.id }]
              : [],
          ),
        ),
      );
      expect(shown).toContainEqual(cellAt(wrong, placeOf(each)));
    }
  });
});

describe('the path of a cell', () => {
  test('leads back to the cell, for every cell that has one', async () => {
    const assessment = await assessed(record);
    for (const sheet of sheetsOf(assessment)) {
      for (const row of sheet.rows) {
        for (const [index, { path }] of row.cells.entries()) {
          const place = { sheet: sheet.id, row: row.key, column: sheet.columns[index]?.id ?? '' };
          if (path !== undefined && path[1] !== -1) {
            expect(cellAt(assessment, pathAt(assessment, place))).toEqual(place);
          }
        }
      }
    }
  });

  test.each<readonly [SheetId, string, string, Path]>([
    ['criteria', 'item:I.1', 'final', ['criteria', 'I.1']],
    ['criteria', 'group:I', 'title', ['criteria']],
    ['months', 'total', 'month:1', ['criteria']],
    ['members', 'new', 'name', ['members']],
    ['workflow', 'step:so-ket', 'step', ['workflow', 'so-ket']],
    ['general', 'không có', 'value', []],
  ])('%s %s %s: %j', async (sheet, row, column, path) => {
    expect(pathAt(await assessed(record), { sheet, row, column })).toEqual(path);
  });
});
