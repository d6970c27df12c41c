import type { Assessment } from '../assess.js';
import type { Change } from '../edit/change.js';
import { entryKey, entryPosition } from './entry-key.js';
import { freeMemberId } from './new-entries.js';
import type { SheetId } from './sheet.js';

/**
 * The change that puts an empty entry before a row; `undefined` where the sheet takes no rows, or where the
 * record has changed and the row is gone.
 */
export function insertionBefore(sheet: SheetId, row: string, assessment: Assessment): Change | undefined {
  if (sheet !== 'members' || assessment.record === undefined) return undefined;
  const isMember = entryPosition(row) !== undefined;
  const index = isMember ? memberIndex(row, assessment) : assessment.record.members.length;
  if (index === undefined) return undefined;
  return { kind: 'insert', path: ['members'], index, data: { id: freeMemberId(assessment) } };
}

/** The change that takes a row's entry out of the record; `undefined` where the row stands for none. */
export function removalOf(sheet: SheetId, row: string, assessment: Assessment): Change | undefined {
  const index = sheet === 'members' ? memberIndex(row, assessment) : undefined;
  return index === undefined ? undefined : { kind: 'remove', path: ['members'], index };
}

/** The position of a row's member, provided that the very member still stands there. */
function memberIndex(row: string, { record }: Assessment): number | undefined {
  const index = entryPosition(row);
  const member = index === undefined ? undefined : record?.members[index];
  return index !== undefined && member && entryKey(index, member.id) === row ? index : undefined;
}
export function rowChanges(
  action: string,
  sheet: SheetId,
  rows: readonly string[],
  assessment: Assessment,
): readonly Change[] {
  const c =
    action === 'remove'
      ? removalOf(sheet, rows[0] ?? '', assessment)
      : insertionBefore(sheet, rows[0] ?? '', assessment);
  return c ? [c] : [];
}
export function orderChange(_s: SheetId, _r: readonly string[], _a: Assessment): readonly Change[] {
  return [];
}
