import type { Change } from '../core/record/change.js';
import { rowDuplicates, rowMoves, rowRemovals } from '../core/views/sheet/row-changes.js';
import type { KeysOfRecord } from '../core/views/sheet/row-keys.js';
import type { Assessment } from '../core/workspace/assess.js';
import type { EditorRequest } from '../protocol/editor.js';
import { assertNever } from '../protocol/shared.js';

type RowsRequest = Extract<EditorRequest, { name: 'rows' }>;

/**
 * Inserts blank rows, whose keys it returns, or removes those that a request names. Blank rows are in no
 * file, so a request that only concerns them changes nothing.
 */
export function changeBlankRows({ action, sheet, rows }: RowsRequest, keys: KeysOfRecord): readonly string[] {
  const [first = '', last = first] = [rows[0], rows.at(-1)];
  if (action === 'insertBefore') return keys.insertBlank(sheet, first, 'before', rows.length);
  if (action === 'insertAfter') return keys.insertBlank(sheet, last, 'after', rows.length);
  if (action === 'remove') keys.dropBlank(sheet, rows);
  return [];
}

/**
 * The changes of the record for a request about rows. The rows are named as in the sheets of the assessment.
 * Inserting blank rows changes nothing.
 */
export function rowChanges({ action, sheet, rows }: RowsRequest, assessment: Assessment): readonly Change[] {
  switch (action) {
    case 'insertBefore':
    case 'insertAfter':
      return [];
    case 'duplicate':
      return rowDuplicates(sheet, rows, assessment);
    case 'remove':
      return rowRemovals(sheet, rows, assessment);
    case 'moveUp':
    case 'moveDown':
      return rowMoves(sheet, rows, action === 'moveUp' ? 'up' : 'down', assessment);
    default:
      return assertNever(action);
  }
}
