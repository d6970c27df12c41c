import { type Language, type Message, message, say } from '../language/message.js';
import type { Change } from '../record/change.js';
import { type AppraisalField, allColumns } from '../views/appraisal/columns.js';
import { type Appraisal, type AppraisalModel, unitName } from '../views/appraisal/models.js';
import type { RecordChanges } from '../views/appraisal/plan.js';
import { isEntered, recordCell } from '../views/appraisal/record-cell.js';
import { appraisalMark } from './appraisal-form.js';
import { formHeads, formTop, isUntouched, markSheet } from './form-mark.js';
import { planFilledCell } from './form-plan.js';
import { cellName, type Table } from './table.js';

/** What a filled-in workbook of an appraisal changes, and the cells and rows that are left out. */
export interface AppraisalFormPlan {
  readonly changes: readonly RecordChanges[];
  /** Each with its sheet and cell: `Chi bộ bốn tốt!F7 (Chi bộ 3): …`. */
  readonly leftOut: readonly Message[];
}

/** Plans what a workbook changes in the records of an appraisal; `undefined` where it is no such workbook. */
export function planAppraisalForm(
  tables: readonly Table[],
  { models }: Appraisal,
  language: Language,
): AppraisalFormPlan | undefined {
  const sheets = markedSheets(tables);
  if (sheets === undefined) return undefined;
  const plans = sheets.map((sheet) => {
    const table = tables.find(({ name }) => name === sheet.name);
    const model = models.find(({ id }) => id === sheet.id);
    if (table === undefined) return { changes: [], leftOut: [] };
    return planSheet(sheet, table, model, language);
  });
  return {
    changes: plans.flatMap(({ changes }) => changes),
    leftOut: plans.flatMap(({ leftOut }) => leftOut),
  };
}

interface MarkedSheet {
  readonly name: string;
  readonly id: string;
  readonly columns: readonly string[];
  /** What each row held when the workbook was made, by the path of its record. */
  readonly base: Map<string, readonly string[]>;
}

function markedSheets(tables: readonly Table[]): readonly MarkedSheet[] | undefined {
  const rows = tables
    .find(({ name }) => name === markSheet)
    ?.rows.map((row) => row.map((cell) => cell?.text ?? ''));
  if (rows?.[0]?.[0] !== appraisalMark) return undefined;
  const sheets: MarkedSheet[] = [];
  for (const [kind, first = '', second = '', ...rest] of rows) {
    if (kind === 'sheet') {
      const end = rest.indexOf('');
      const columns = end < 0 ? rest : rest.slice(0, end);
      sheets.push({ name: first, id: second, columns, base: new Map() });
    } else if (kind === 'row') sheets.at(-1)?.base.set(first, [second, ...rest]);
  }
  return sheets;
}

function planSheet(
  sheet: MarkedSheet,
  table: Table,
  model: AppraisalModel | undefined,
  language: Language,
): AppraisalFormPlan {
  const changes: RecordChanges[] = [];
  const leftOut: Message[] = [];
  const seen = new Set<string>();
  for (const [row, cells] of table.rows.entries()) {
    const key = row < formTop + formHeads ? '' : (cells[0]?.text ?? '');
    const base = sheet.base.get(key);
    if (base === undefined || seen.has(key)) continue;
    seen.add(key);
    const touched = sheet.columns.flatMap((id, index) =>
      isUntouched(cells[index + 1]?.text ?? '', base[index] ?? '') ? [] : [{ id, index }],
    );
    const record = model?.records.find(({ file }) => file === key);
    const named = (index: number, unit: string, why: Message | string): Message =>
      message('appraisal-form/left-out', {
        sheet: sheet.name,
        cell: cellName(table, row, index + 1),
        unit,
        why,
      });
    const [first] = touched;
    if (model === undefined || record === undefined) {
      if (first) leftOut.push(named(first.index, key, message('appraisal-form/gone')));
      continue;
    }
    const own: Change[] = [];
    for (const { id, index } of touched) {
      const source = cells[index + 1];
      const field = fieldOf(model, id);
      const target = field && isEntered(field) ? recordCell(record.assessment, field) : undefined;
      if (target === undefined) leftOut.push(named(index, unitName(record), message('form/locked-cell')));
      else {
        const outcome = planFilledCell(
          { assessment: record.assessment, source, base: base[index] ?? '' },
          target,
        );
        if (outcome.kind === 'changes') own.push(...outcome.changes);
        else leftOut.push(named(index, unitName(record), say(language, outcome.why)));
      }
    }
    if (own.length > 0) changes.push({ record, changes: own });
  }
  return { changes, leftOut };
}

function fieldOf(model: AppraisalModel, id: string): AppraisalField | undefined {
  return allColumns(model.profile).find(({ column }) => column.id === id)?.field;
}
