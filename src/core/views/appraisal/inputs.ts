import type { Change } from '../../record/change.js';
import type { Origin } from '../../values/read-value.js';
import { changesOf } from '../sheet/cell-changes.js';
import { checkInputs, type InputProblem, type Understood, understoodInputs } from '../sheet/check-inputs.js';
import type { CellInput } from '../sheet/sheet.js';
import { sheetOf } from '../sheet/sheets.js';
import { type AppraisalField, allColumns } from './columns.js';
import type { AppraisalModel, ScoredRecord } from './models.js';
import type { RecordChanges } from './plan.js';
import { isEntered, recordCellName } from './record-cell.js';

/** What was typed into the cells of one record, as its own sheets name them. */
interface RecordInputs {
  readonly record: ScoredRecord;
  readonly inputs: CellInput[];
  /** The position of each among all inputs. */
  readonly indexes: number[];
}

/** The typed cells by record. What is typed into a cell that only shows is left out. */
function byRecord(models: readonly AppraisalModel[], inputs: readonly CellInput[]): readonly RecordInputs[] {
  const found = new Map<ScoredRecord, RecordInputs>();
  const fields = new Map(models.map((model) => [model.id, fieldsOf(model)]));
  for (const [index, { sheet, row, column, text }] of inputs.entries()) {
    const record = models.find(({ id }) => id === sheet)?.records.find(({ file }) => file === row);
    const field = fields.get(sheet)?.get(column);
    const name = field && recordCellName(field);
    if (!record || !field || !name || !isEntered(field)) continue;
    const own = found.get(record) ?? { record, inputs: [], indexes: [] };
    found.set(record, own);
    own.inputs.push({ ...name, text });
    own.indexes.push(index);
  }
  return [...found.values()];
}

function fieldsOf(model: AppraisalModel): ReadonlyMap<string, AppraisalField> {
  return new Map(allColumns(model.profile).map(({ column, field }) => [column.id, field]));
}

/** The changes of each record that typed cells ask for. */
export function appraisalChanges(
  models: readonly AppraisalModel[],
  inputs: readonly CellInput[],
): readonly RecordChanges[] {
  return byRecord(models, inputs).map(({ record, inputs: own }) => {
    const changes: readonly Change[] = changesOf(ownSheets(record), own, record.assessment);
    return { record, changes };
  });
}

/** The typed cells whose record is no longer in the sheet. */
export function goneInputs(
  models: readonly AppraisalModel[],
  inputs: readonly CellInput[],
): readonly CellInput[] {
  return inputs.filter(
    ({ sheet, row }) =>
      !models.some(({ id, records }) => id === sheet && records.some(({ file }) => file === row)),
  );
}

/** The texts that their cells would not take, or that only the user can read. */
export function checkAppraisal(
  models: readonly AppraisalModel[],
  inputs: readonly CellInput[],
  origin: Origin,
): readonly InputProblem[] {
  return byRecord(models, inputs).flatMap(({ record, inputs: own, indexes }) =>
    checkInputs(ownSheets(record), own, record.assessment, origin).map((problem) => ({
      ...problem,
      index: indexes[problem.index] ?? 0,
    })),
  );
}

/** The typed texts that were understood one way and may mean something else. */
export function understoodAppraisal(
  models: readonly AppraisalModel[],
  inputs: readonly CellInput[],
): readonly Understood[] {
  return byRecord(models, inputs).flatMap(({ record, inputs: own, indexes }) =>
    understoodInputs(ownSheets(record), own, record.assessment).map((one) => ({
      ...one,
      index: indexes[one.index] ?? 0,
    })),
  );
}

function ownSheets({ assessment }: ScoredRecord): readonly ReturnType<typeof sheetOf>[] {
  return [sheetOf(assessment, 'criteria'), sheetOf(assessment, 'workflow')];
}
