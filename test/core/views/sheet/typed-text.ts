import { changeText } from '../../../../src/core/edit/change.js';
import { changesOf } from '../../../../src/core/views/sheet/cell-changes.js';
import type { CellInput, SheetId } from '../../../../src/core/views/sheet/sheet.js';
import { sheetsOf } from '../../../../src/core/views/sheet/sheets.js';
import { completed } from '../../rules/test-rule.js';
import { assessed } from './sheet-of.js';

/** What is typed into a cell: its row, its column and the text. */
export type Typed = readonly [row: string, column: string, text: string];

/** The text of a record after typing into cells of one of its sheets, without the lines that completed it; or why it is refused. */
export async function typedText(record: string, sheet: SheetId, typed: readonly Typed[]): Promise<string> {
  const assessment = await assessed(record);
  const inputs = typed.map(([row, column, text]): CellInput => ({ sheet, row, column, text }));
  const changes = changesOf(sheetsOf(assessment), inputs, assessment);
  const result = changeText(assessment.parsed.text, changes, assessment.profile);
  if (result.kind === 'refused') return result.reason.key;
  return result.text.replace(completed(record).slice(record.length), '');
}
