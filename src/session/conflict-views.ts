import { conflictsIn, textOfSide } from '../core/edit/conflicts.js';
import type { Language } from '../core/language/message.js';
import { isDiskConflict } from '../core/merge/disk-marks.js';
import { joinConflicts, marksIn } from '../core/merge/join-conflicts.js';
import { type CellDifference, differencesOf } from '../core/views/sheet/sheet-differences.js';
import { viewsOf } from '../core/views/sheet/sheets.js';
import type { Assessment } from '../core/workspace/assess.js';
import type { ConflictView, JoinView } from '../protocol/editor.js';

/** A conflicted record as on our side, with a description of each conflict. */
export interface ConflictedRecord {
  readonly ours: Assessment;
  readonly views: readonly ConflictView[];
  /** The conflicts that remain after joining the sides by cell; absent if joining changes nothing. */
  readonly join?: JoinView;
  readonly isDiskConflict: boolean;
}

/** Describes a conflicted text: the content on our side, and each conflict. */
export async function viewConflicts(
  written: string,
  language: Language,
  assess: (text: string) => Promise<Assessment>,
  ancestor: string | undefined,
): Promise<ConflictedRecord> {
  const ours = await assess(textOfSide(written, 'ours'));
  const own = viewsOf(ours, language);
  const views: ConflictView[] = [];
  for (const [index, { line }] of conflictsIn(written).entries()) {
    const theirs = await assess(textOfSide(written, 'ours', { [index]: 'theirs' }));
    const readable = ours.record !== undefined && theirs.record !== undefined;
    const cells = readable ? differencesOf(own, viewsOf(theirs, language)).map(conflictCell) : [];
    views.push({ line, cells });
  }
  const isDisk = isDiskConflict(written);
  const joined =
    isDisk || ancestor === undefined ? undefined : joinConflicts(written, ancestor, ours.profile);
  if (joined === undefined || joined.text === written) return { ours, views, isDiskConflict: isDisk };
  return {
    ours,
    views,
    isDiskConflict: false,
    join: { clashes: joined.clashes.length, ...namesIn(written) },
  };
}

function namesIn(written: string): Pick<JoinView, 'ours' | 'theirs'> {
  const { ours, theirs } = marksIn(written);
  return { ours, theirs };
}

function conflictCell({ name, text: ours, other }: CellDifference): ConflictView['cells'][number] {
  return { name: name.join(' · '), ours, theirs: other };
}
