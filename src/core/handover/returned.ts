import { dayAfter } from '../record/period.js';
import type { BranchRecord } from '../record/record.js';

/** When a superior returned a record, and why: a line each. */
export interface ReturnedRecord {
  /** An ISO date. */
  readonly date: string;
  readonly reasons: readonly string[];
}

/** The return of a record, until its unit sends it on a later day. */
export function returnOf({ workflow }: BranchRecord): ReturnedRecord | undefined {
  const returned = workflow.get('tra-lai');
  const sent = workflow.get('gui-ho-so')?.date;
  if (returned?.date === undefined || (sent !== undefined && sent > returned.date)) return undefined;
  const lines = (returned.note ?? '').split('\n').map((line) => line.trim());
  return { date: returned.date, reasons: lines.filter((line) => line !== '') };
}

/**
 * The day to offer as that of the submission. `undefined` where the record needs none: it says the day, or was appraised
 * without one, and was not returned since. A returned record counts as sent again from the day after.
 */
export function submissionDay(record: BranchRecord, today: string): string | undefined {
  const returned = returnOf(record);
  if (returned !== undefined) {
    const next = dayAfter(returned.date);
    return today > next ? today : next;
  }
  const { workflow } = record;
  const isPast = (['gui-ho-so', 'tham-dinh', 'cong-nhan'] as const).some((step) => workflow.has(step));
  return isPast ? undefined : today;
}
