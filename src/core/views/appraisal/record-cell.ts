import type { Assessment } from '../../workspace/assess.js';
import { cellOf } from '../sheet/cell-changes.js';
import type { Cell, CellInput, RecordSheetId } from '../sheet/sheet.js';
import { sheetOf } from '../sheet/sheets.js';
import type { AppraisalField } from './columns.js';

/** A cell of one of the record's own sheets. */
export type RecordCellName = Omit<CellInput, 'text' | 'sheet' | 'behind'> & { readonly sheet: RecordSheetId };

/** The cell of the record that a column shows and edits; `undefined` for what is computed. */
export function recordCellName(field: AppraisalField): RecordCellName | undefined {
  if (field.kind === 'item') return { sheet: 'criteria', row: `item:${field.item.id}`, column: field.column };
  if (field.kind === 'step') return { sheet: 'workflow', row: `step:${field.step}`, column: field.key };
  return undefined;
}

/** The same cell as the record's own sheet has it: with its place, its list, its reason and its findings. */
export function recordCell(assessment: Assessment, field: AppraisalField): Cell | undefined {
  const name = recordCellName(field);
  return name && cellOf([sheetOf(assessment, name.sheet)], name);
}

/** Whether a superior enters values in a column: the appraisal, the dates and the recognition. */
export function isEntered(field: AppraisalField): boolean {
  if (field.kind === 'item') return field.column === 'appraised' && field.item.kind !== 'derived';
  return field.kind === 'step' && field.step !== 'tra-lai';
}
