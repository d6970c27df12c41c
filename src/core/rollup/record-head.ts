import type { BranchRecord } from '../record/record.js';
import { openRecord } from '../workspace/assess.js';

/** Who a record is about, when, and by which profile. */
export type RecordHead = Pick<BranchRecord, 'profile' | 'branch' | 'period'>;

const headKeys: ReadonlySet<string> = new Set(['chibo', 'profile', 'branch', 'period']);

/**
 * Reads the head of a record without reading the rest: the sections of the head are cut out at the keys
 * that stand at the margin. Where that gives no head, all of the text is read. `undefined` where there is none.
 */
export function peekRecord(text: string): RecordHead | undefined {
  const sections = text.split(/^(?=[A-Za-z]+:)/m);
  const head = sections.filter((section) => headKeys.has(section.slice(0, section.indexOf(':'))));
  const peeked = openRecord(head.join('')).record;
  const isWhole = peeked !== undefined && peeked.branch.id !== '' && peeked.period !== undefined;
  return isWhole ? peeked : openRecord(text).record;
}
