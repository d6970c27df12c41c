import type { Language } from '../../language/message.js';
import type { Assessment } from '../../workspace/assess.js';
import { criteriaSheet } from './criteria-sheet.js';
import { figuresSheet } from './figures-sheet.js';
import { generalSheet } from './general-sheet.js';
import {
  awardsSheet,
  disciplineSheet,
  initiativesSheet,
  meetingsSheet,
  mentoringSheet,
  targetsSheet,
} from './list-sheets.js';
import { membersSheet } from './members-sheet.js';
import { monthsSheet } from './months-sheet.js';
import type { RecordSheetId, Sheet } from './sheet.js';
import type { SheetView } from './sheet-view.js';
import { viewSheet } from './show-sheet.js';
import { tabs } from './tabs.js';
import { withoutIds } from './without-ids.js';
import { workflowSheet } from './workflow-sheet.js';

const makers: Readonly<Record<RecordSheetId, (assessment: Assessment) => Sheet>> = {
  criteria: criteriaSheet,
  months: monthsSheet,
  members: membersSheet,
  meetings: meetingsSheet,
  mentoring: mentoringSheet,
  awards: awardsSheet,
  discipline: disciplineSheet,
  targets: targetsSheet,
  initiatives: initiativesSheet,
  workflow: workflowSheet,
  general: generalSheet,
  figures: figuresSheet,
};

/** The sheets in the order of their tabs. */
export const sheetIds: readonly RecordSheetId[] = tabs.flatMap(({ sheets }) => sheets);

const made = new WeakMap<Assessment, Map<RecordSheetId, Sheet>>();

/** One sheet of a record, made when it is first asked for. */
export function sheetOf(assessment: Assessment, id: RecordSheetId): Sheet {
  const sheets = made.get(assessment) ?? new Map<RecordSheetId, Sheet>();
  made.set(assessment, sheets);
  const sheet = sheets.get(id) ?? makers[id](assessment);
  sheets.set(id, sheet);
  return sheet;
}

/** All sheets of a record, in the order of their tabs. */
export function sheetsOf(assessment: Assessment): readonly Sheet[] {
  return sheetIds.map((id) => sheetOf(assessment, id));
}

/** What of a record its sheets show. */
export interface SheetOptions {
  /** The column of the ids of members, which are made for people and need not be seen. */
  readonly showIds: boolean;
}

/** All sheets of a record as they are shown, in the order of their tabs. */
export function shownSheets(assessment: Assessment, { showIds }: SheetOptions): readonly Sheet[] {
  const sheets = sheetsOf(assessment);
  return showIds ? sheets : sheets.map(withoutIds);
}

/** All sheets of a record as they are shown in one language, in the order of their tabs. */
export function viewsOf(
  assessment: Assessment,
  language: Language,
  options: SheetOptions = { showIds: true },
): readonly SheetView[] {
  return shownSheets(assessment, options).map((sheet) => viewSheet(sheet, language));
}
