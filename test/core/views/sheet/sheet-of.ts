import { changeText } from '../../../../src/core/edit/change.js';
import { type Language, say } from '../../../../src/core/language/message.js';
import { formatTyped } from '../../../../src/core/text/numbers.js';
import { changesOf } from '../../../../src/core/views/sheet/cell-changes.js';
import type { Cell, CellInput, Sheet, SheetId } from '../../../../src/core/views/sheet/sheet.js';
import { sheetsOf } from '../../../../src/core/views/sheet/sheets.js';
import type { Assessment } from '../../../../src/core/workspace/assess.js';
import { assessIn } from '../../../../src/core/workspace/workspace.js';
import { completed, smallProfile } from '../../rules/test-rule.js';
import { memoryWorkspace } from '../../workspace/memory-workspace.js';

/** The small profile, with two criteria for members. */
export const sheetProfile = `${smallProfile}memberCriteria:
  title: Đảng viên hai tốt
  items: [{id: tc1, title: Tư tưởng}, {id: tc2, title: Tác phong}]
`;

/** Assesses a record; the lines that every record needs are put below it. */
export function assessed(record: string, profile = sheetProfile): Promise<Assessment> {
  return assessedText(completed(record), profile);
}

export function assessedText(text: string, profile = sheetProfile): Promise<Assessment> {
  return assessIn(memoryWorkspace({ 'thu.chibo-profile.yaml': profile }), 'thu.chibo.yaml', text);
}

export function sheetOf(assessment: Assessment, id: SheetId): Sheet {
  const sheet = sheetsOf(assessment).find((candidate) => candidate.id === id);
  if (sheet === undefined) throw new Error(`There is no sheet ${id}.`);
  return sheet;
}

export function cellIn(sheet: Sheet, row: string, column: string): Cell {
  const index = sheet.columns.findIndex(({ id }) => id === column);
  const cell = sheet.rows.find(({ key }) => key === row)?.cells[index];
  if (cell === undefined) throw new Error(`There is no cell ${row} ${column}.`);
  return cell;
}

/** What a cell shows, as a reader sees it. */
export function shownIn({ shown }: Cell, language: Language = 'vi'): string {
  if (typeof shown === 'string') return shown;
  return typeof shown === 'number' ? formatTyped(shown, language) : say(language, shown);
}

/** The cells of some columns of a row, with ` | ` between them. */
export function line(sheet: Sheet, row: string, columns: readonly string[]): string {
  return columns.map((column) => shownIn(cellIn(sheet, row, column))).join(' | ');
}

/** Types into cells and assesses the record that this leads to. */
export async function typedInto(
  assessment: Assessment,
  inputs: readonly CellInput[],
  profile = sheetProfile,
): Promise<Assessment> {
  const changes = changesOf(sheetsOf(assessment), inputs, assessment);
  const result = changeText(assessment.parsed.text, changes, assessment.profile);
  if (result.kind === 'refused') throw new Error(say('en', result.reason));
  return assessedText(result.text, profile);
}
