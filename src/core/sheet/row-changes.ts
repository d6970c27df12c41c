import type { Assessment } from '../assess.js';
import type { Change } from '../edit/change.js';
import { freeMemberId } from './cell-changes.js';
import type { SheetId } from './sheet.js';

/** The change that puts an empty entry before a row; `undefined` where the sheet takes no rows. */
export function insertionBefore(sheet: SheetId, row: string, assessment: Assessment): Change | undefined {
  if (sheet !== 'members' || assessment.record === undefined) return undefined;
  const index = memberIndex(row) ?? assessment.record.members.length;
  return { kind: 'insert', path: ['members'], index, data: { id: freeMemberId(assessment) } };
}

/** The change that takes a row's entry out of the record; `undefined` where the row stands for none. */
export function removalOf(sheet: SheetId, row: string, assessment: Assessment): Change | undefined {
  const index = sheet === 'members' ? memberIndex(row) : undefined;
  if (index === undefined || index >= (assessment.record?.members.length ?? 0)) return undefined;
  return { kind: 'remove', path: ['members'], index };
}

/** The key of a member's row names its position and its id. */
export function memberKey(index: number, id: string | undefined): string {
  return `member:${index}:${id ?? ''}`;
}

function memberIndex(row: string): number | undefined {
  const match = /^member:(\d+):/.exec(row);
  return match ? Number(match[1]) : undefined;
}
