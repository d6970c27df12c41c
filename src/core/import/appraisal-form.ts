import { type Language, message, say } from '../language/message.js';
import type { Profile } from '../profile/profile.js';
import { appraisalSheet } from '../views/appraisal/appraisal-sheet.js';
import type { Appraisal, AppraisalModel } from '../views/appraisal/models.js';
import { summariseAppraisal } from '../views/appraisal/summary.js';
import { type Sheet, shownText } from '../views/sheet/sheet.js';
import {
  type FilledSheet,
  type FilledWorkbook,
  type FormCell,
  type FormRow,
  formCell,
  formColumn,
} from './form.js';

/** A sheet of a superior as a workbook: a worksheet for each profile, a row for each record. */
export interface AppraisalForm extends FilledWorkbook {
  readonly sheets: readonly AppraisalFormSheet[];
}

export interface AppraisalFormSheet extends FilledSheet {
  readonly id: Sheet['id'];
}

/** Makes the workbook of an appraisal, in the words of a language. */
export function appraisalFormOf(appraisal: Appraisal, title: string, language: Language): AppraisalForm {
  const taken = new Set<string>();
  const lines = ['1', '2', '3', '4'] as const;
  return {
    title,
    instructions: [
      say(language, message('appraisal-form/about', { title })),
      ...lines.map((line) => say(language, message(`appraisal-form/line-${line}`))),
    ],
    instructionsName: say(language, message('form/instructions')),
    sheets: appraisal.models.map((model) => formSheet(model, nameFor(model.profile, taken), language)),
  };
}

/** The rows of the hidden sheet: the columns of each sheet, and what each of its cells holds. */
export function appraisalMarkRows({ sheets }: AppraisalForm): readonly (readonly string[])[] {
  return [
    [appraisalMark, '1'],
    ...sheets.flatMap(({ id, name, columns, rows }) => [
      ['sheet', name, id, ...columns.map((column) => column.id)],
      ...rows
        .filter(({ key }) => key !== '')
        .map(({ key, cells }) => ['row', key, ...cells.map(({ text }) => text)]),
    ]),
  ];
}

/** The first cell of the hidden sheet, by which such a workbook is known. */
export const appraisalMark = 'chibo-appraisal';

function formSheet(model: AppraisalModel, name: string, language: Language): AppraisalFormSheet {
  const sheet = appraisalSheet(model, { onlyDifferent: false });
  const rows = sheet.rows.map((row, index): FormRow => {
    const assessment = model.records[index]?.assessment;
    const cells = row.cells.map((cell): FormCell => {
      if (assessment !== undefined && cell.path !== undefined && cell.input !== 'none')
        return formCell(assessment, cell, row, false, language);
      return lockedCell(
        typeof cell.shown === 'number' ? String(cell.shown) : shownText(cell.shown, language),
        typeof cell.shown === 'number',
      );
    });
    return { key: row.key, kind: 'entry', cells };
  });
  const columns = sheet.columns.map((column) => formColumn(column, language));
  return {
    id: model.id,
    name,
    columns,
    rows: [
      ...rows,
      totalRow(
        model,
        columns.map(({ id }) => id),
        language,
      ),
    ],
  };
}

function lockedCell(text: string, isNumber: boolean): FormCell {
  return { text, kind: isNumber ? 'number' : 'text', isLocked: true, input: 'none' };
}

/** What stands below the records: how many have each level, are appraised and recognised, and the quotas of all. */
function totalRow(model: AppraisalModel, columns: readonly string[], language: Language): FormRow {
  const { units, levels, quotas, scored, appraised, recognised } = summariseAppraisal(model);
  const part = (count: number, of: number): string => say(language, message('appraisal/of', { count, of }));
  const texts = new Map<string, string>([
    ['unit', say(language, message('appraisal/units', { count: units }))],
    ['level', levels.map(({ title, count }) => `${shownText(title, language)}: ${count}`).join('; ')],
    ['done', part(scored, units)],
    ['tham-dinh:date', part(appraised, units)],
    ['cong-nhan:date', part(recognised, units)],
    ...quotas.map(({ id, count, limit }): [string, string] => [`quota:${id}`, part(count, limit)]),
  ]);
  return { key: '', kind: 'group', cells: columns.map((id) => lockedCell(texts.get(id) ?? '', false)) };
}

/** A name that a worksheet may have, at most 31 letters without those that formulas use, and no other has. */
function nameFor({ title, id }: Profile, taken: Set<string>): string {
  const plain = (text: string): string => text.replace(/[[\]:*?/\\']/g, ' ').trim();
  const base = plain(title).slice(0, 31).trim() || plain(id).slice(0, 31);
  let name = base;
  for (let number = 2; taken.has(name.toLowerCase()); number += 1)
    name = `${base.slice(0, 27).trim()} ${number}`;
  taken.add(name.toLowerCase());
  return name;
}
