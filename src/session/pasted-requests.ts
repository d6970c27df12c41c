import { hasHeads, type OldLetters, oldLettersIn, pastedTable } from '../core/import/pasted.js';
import type { Table } from '../core/import/table.js';
import type { Language } from '../core/language/message.js';
import type { Assessment } from '../core/workspace/assess.js';
import type { EditorRequest, OldLettersView, PastedView } from '../protocol/editor.js';

type PastedRequest = Extract<EditorRequest, { name: 'pasted' | 'importPasted' }>;

/** Examples of how a block would be read. */
const mostExamples = 6;

/** What a pasted block is besides cells: a table with heads, or text typed for an old font. */
export function viewPasted(
  { sheet, pasted }: PastedRequest,
  assessment: Assessment,
  language: Language,
): PastedView {
  const table = pastedTable(pasted, sheet, language);
  return {
    hasHeads: hasHeads(table, assessment),
    oldLetters: oldLettersIn(table).map((read) => viewOldLetters(read, table, assessment)),
  };
}

function viewOldLetters(read: OldLetters, before: Table, assessment: Assessment): OldLettersView {
  const cells = read.table.rows.map((row) => Array.from(row, (cell) => cell?.text ?? ''));
  const changed = cells.flatMap((row, at) =>
    row.flatMap((after, column) => {
      const written = before.rows[at]?.[column]?.text ?? '';
      return written === after ? [] : [{ before: written, after }];
    }),
  );
  return {
    encoding: read.encoding,
    count: read.cells,
    cells,
    examples: distinct(changed).slice(0, mostExamples),
    hasHeads: hasHeads(read.table, assessment),
  };
}

function distinct(examples: OldLettersView['examples']): OldLettersView['examples'] {
  return [...new Map(examples.map((example) => [example.before, example])).values()];
}
