import { type Language, type Message, message, say } from '../core/language/message.js';
import { diskMarks } from '../core/merge/disk-marks.js';
import { mergeRecords } from '../core/merge/merge-records.js';
import { differencesOf } from '../core/views/sheet/sheet-differences.js';
import { viewsOf } from '../core/views/sheet/sheets.js';
import type { Assessment } from '../core/workspace/assess.js';
import type { JoinedView } from '../protocol/editor.js';

/** Three versions of a record whose file another program has written while there are unsaved changes. */
export interface DiskVersions {
  /** What the file held when the document was last the same; empty if that is not known. */
  readonly saved: string;
  readonly open: string;
  readonly disk: string;
  readonly profile: Assessment['profile'];
}

export type DiskJoin =
  | { readonly kind: 'joined'; readonly text: string; readonly clashes: number }
  | { readonly kind: 'refused'; readonly reason: Message };

/**
 * Joins unsaved changes with what another program has written, cell by cell, as a merge does. Where both gave one
 * cell two values, the text holds both between conflict marks.
 */
export function joinWithDisk({ saved, open, disk, profile }: DiskVersions): DiskJoin {
  const result = mergeRecords({ base: saved, ours: open, theirs: disk, profile, marks: diskMarks });
  if (result.kind === 'merged') return { kind: 'joined', text: result.text, clashes: result.clashes.length };
  if (result.kind === 'refused') return result;
  // Without a base that can be read, everything that differs is asked.
  if (result.side === 'base') return joinWithDisk({ saved: '', open, disk, profile });
  return {
    kind: 'refused',
    reason: message(result.side === 'ours' ? 'ui/disk-own-no-record' : 'ui/disk-no-record'),
  };
}

/** Says which cells came from the file, with the value that was open and the one of the file. */
export function joinedView(before: Assessment, after: Assessment, language: Language): JoinedView {
  const cells = differencesOf(viewsOf(after, language), viewsOf(before, language));
  const shown = (text: string): string => (text === '' ? '–' : text);
  return {
    message: say(language, message('ui/disk-joined', { count: cells.length })),
    cells: cells.map(({ name, text, other }) => {
      const values = { name: name.join(' · '), ours: shown(other), theirs: shown(text) };
      return say(language, message('ui/disk-joined-cell', values));
    }),
  };
}
