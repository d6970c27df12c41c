import { columnName, rowName } from '../../src/core/views/sheet/row-name.js';
import { type CellView, inputAt, type SheetView } from '../../src/core/views/sheet/sheet-view.js';
import type { Mark } from '../../src/protocol/editor.js';
import type { CellPlace } from '../grid/pure/selection.js';
import type { Word } from '../words.js';
import type { CellAbout } from './formula-bar.js';

/** A text that a paste or a fill left out of a cell. */
interface LeftOutText {
  readonly text: string;
  readonly reason: string;
}

/** What there is to say about a cell besides its content. */
interface CellContext {
  readonly leftOut: LeftOutText | undefined;
  /** The marks of the visible sheet in a comparison. */
  readonly marks: readonly Mark[];
  /** The other side is the record before an import. */
  readonly isProposal?: boolean;
  readonly say: Word;
}

/** What the bar shows for a cell of the visible sheet. */
export function aboutCell(
  sheet: SheetView | undefined,
  { row, column }: CellPlace,
  { leftOut, marks, isProposal = false, say }: CellContext,
): CellAbout {
  const view = sheet?.rows[row];
  const shape = sheet?.columns[column];
  const cell = view?.cells[column];
  const mark = marks.find((candidate) => candidate.row === view?.key && candidate.column === shape?.id);
  const name = sheet && view ? rowName(sheet.columns, textsOf(view.cells)) : '';
  const isNew = view?.kind === 'new';
  return {
    row: isNew ? say('new-row') : name || say('row-number', { number: row + 1 }),
    column: shape ? columnName(shape) : '',
    // The text in a row for a new entry is a hint, not content.
    cell: withLeftOut(isNew && cell ? { ...cell, text: '' } : cell, leftOut, say),
    fixed: sheet && inputAt(sheet, cell, column) === 'none' ? say('read-only-cell') : undefined,
    other:
      mark &&
      say(isProposal ? 'before-import' : 'other-side', {
        text: mark.other === '' ? say('empty-cell') : mark.other,
      }),
  };
}

function withLeftOut(
  cell: CellView | undefined,
  leftOut: LeftOutText | undefined,
  say: Word,
): CellView | undefined {
  if (!cell || !leftOut) return cell;
  const message = say('left-out-cell', { text: leftOut.text, reason: leftOut.reason });
  return { ...cell, findings: [...(cell.findings ?? []), { severity: 'warning', message }] };
}

function textsOf(cells: readonly CellView[]): readonly string[] {
  return cells.map(({ text }) => text);
}
