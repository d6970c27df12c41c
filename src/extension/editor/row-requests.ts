import type { Change } from '../../core/record/change.js';
import { rowDuplicates, rowInsertions, rowMoves, rowRemovals } from '../../core/views/sheet/row-changes.js';
import type { Assessment } from '../../core/workspace/assess.js';
import { assertNever, type EditorRequest } from '../../protocol.js';

/** The changes that a request about rows asks for; its rows are named as in the sheets of the assessment. */
export function rowChanges(
  { action, sheet, rows }: Extract<EditorRequest, { name: 'rows' }>,
  assessment: Assessment,
): readonly Change[] {
  const [first = '', last = first] = [rows[0], rows.at(-1)];
  switch (action) {
    case 'insertBefore':
      return rowInsertions(sheet, first, 'before', rows.length, assessment);
    case 'insertAfter':
      return rowInsertions(sheet, last, 'after', rows.length, assessment);
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
