import { conflictsIn, textOfSide } from '../../core/edit/conflicts.js';
import type { Language } from '../../core/language/message.js';
import { joinConflicts, marksIn } from '../../core/merge/join-conflicts.js';
import { type CellDifference, differencesOf } from '../../core/views/sheet/sheet-differences.js';
import { viewsOf } from '../../core/views/sheet/sheets.js';
import type { Assessment } from '../../core/workspace/assess.js';
import type { ConflictView, JoinView } from '../../protocol/editor.js';

/** A record in conflict as it is on our side, and what each of its conflicts is about. */
export interface ConflictedRecord {
  readonly ours: Assessment;
  readonly views: readonly ConflictView[];
  /** What is left to be decided once the sides are joined by cell; absent where that changes nothing. */
  readonly join?: JoinView;
}

/** What a text in conflict holds on our side, and what each conflict is about. */
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
  const joined = ancestor === undefined ? undefined : joinConflicts(written, ancestor, ours.profile);
  if (joined === undefined || joined.text === written) return { ours, views };
  return { ours, views, join: { clashes: joined.clashes.length, ...namesIn(written) } };
}

function namesIn(written: string): Pick<JoinView, 'ours' | 'theirs'> {
  const { ours, theirs } = marksIn(written);
  return { ours, theirs };
}

function conflictCell({ name, text: ours, other }: CellDifference): ConflictView['cells'][number] {
  return { name: name.join(' · '), ours, theirs: other };
}
