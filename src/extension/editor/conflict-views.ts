import { conflictsIn, textOfSide } from '../../core/edit/conflicts.js';
import type { Language } from '../../core/language/message.js';
import { type CellDifference, differencesOf } from '../../core/views/sheet/sheet-differences.js';
import { viewsOf } from '../../core/views/sheet/sheets.js';
import type { Assessment } from '../../core/workspace/assess.js';
import type { ConflictView } from '../../protocol/editor.js';

/** A record in conflict as it is on our side, and what each of its conflicts is about. */
export interface ConflictedRecord {
  readonly ours: Assessment;
  readonly views: readonly ConflictView[];
}

/** What a text in conflict holds on our side, and what each conflict is about. */
export async function viewConflicts(
  written: string,
  language: Language,
  assess: (text: string) => Promise<Assessment>,
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
  return { ours, views };
}

function conflictCell({ name, text: ours, other }: CellDifference): ConflictView['cells'][number] {
  return { name: name.join(' · '), ours, theirs: other };
}
