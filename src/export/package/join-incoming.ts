import { withAppraisalOf } from '../../core/handover/keep-appraisal.js';
import { type Message, message } from '../../core/language/message.js';
import { type Marks, mergeRecords } from '../../core/merge/merge-records.js';

/** A record to be written, and what there is to say about it. */
export interface JoinedIncoming {
  readonly text: string;
  /** The text as a record, if the text itself holds conflict marks. */
  readonly readable?: string;
  readonly notices: readonly Message[];
}

const marks: Marks = { ours: 'dang-co', theirs: 'nhan-ve', size: 7 };

/**
 * Joins a received record with the one that is there. If it is known what both come from, they are merged cell by
 * cell; otherwise the received one takes its place, with what only the superior enters kept.
 */
export function joinIncoming(
  file: string,
  known: string | undefined,
  incoming: string,
  last: string | undefined,
): JoinedIncoming {
  if (known === undefined || known === last || known === incoming) return { text: incoming, notices: [] };
  const merged =
    last === undefined ? undefined : mergeRecords({ base: last, ours: known, theirs: incoming, marks });
  if (merged?.kind === 'merged') {
    const count = merged.clashes.length;
    if (count === 0) return { text: merged.text, notices: [] };
    const notices = [message('receive/clashes', { file, count })];
    return { text: merged.text, readable: merged.joined, notices };
  }
  const kept = withAppraisalOf(known, incoming);
  if (!kept) return { text: incoming, notices: [] };
  return { text: kept.text, notices: [message('receive/appraisal-kept', { file, count: kept.count })] };
}
