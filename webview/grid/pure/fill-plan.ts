import { isSameShown } from '../../../src/core/text/same-shown.js';
import type { CellInput } from '../../../src/core/views/sheet/sheet.js';
import {
  type CellView,
  choicesAt,
  inputAt,
  type RowView,
  type SheetView,
} from '../../../src/core/views/sheet/sheet-view.js';
import { isChoice } from './choice-filter.js';
import { type Block, type CellPlace, placesOf } from './selection.js';

/** Why a cell rejects any text: it is only shown, computed, or holds an id. */
export type Barrier = 'fixed' | 'computed' | 'id';

/** A text that its cell rejects. */
export interface LeftOut extends CellInput {
  readonly barrier: Barrier;
}

/** The plan for entering texts into a block, and the texts left out. */
export interface FillPlan {
  readonly inputs: readonly CellInput[];
  readonly leftOut: readonly LeftOut[];
}

/**
 * The inputs for a block's cells; a place without a text gets none. Cells that are computed, read-only or
 * already have an id are skipped: silently if they show the same text, otherwise they are reported.
 */
export function planFill(
  sheet: SheetView,
  block: Block,
  textAt: (place: CellPlace) => string | undefined,
  kind: 'pasted' | 'filled',
): FillPlan {
  const inputs: CellInput[] = [];
  const leftOut: LeftOut[] = [];
  for (const { place, row, cell, input } of textsAt(sheet, block, textAt)) {
    const barrier = barrierAt(sheet, row, cell, place.column, input.text);
    if (barrier === undefined) inputs.push(input);
    else if (isNews(row, cell, input.text, kind)) leftOut.push({ ...input, barrier });
  }
  return { inputs, leftOut };
}

interface PlannedText {
  readonly place: CellPlace;
  readonly row: RowView;
  readonly cell: CellView;
  readonly input: CellInput;
}

function textsAt(
  sheet: SheetView,
  block: Block,
  textAt: (place: CellPlace) => string | undefined,
): readonly PlannedText[] {
  const inside: Block = {
    ...block,
    bottom: Math.min(block.bottom, sheet.rows.length - 1),
    right: Math.min(block.right, sheet.columns.length - 1),
  };
  return placesOf(inside).flatMap((place): PlannedText[] => {
    const row = sheet.rows[place.row];
    const column = sheet.columns[place.column];
    const cell = row?.cells[place.column];
    const text = textAt(place);
    if (!row || !column || !cell || text === undefined) return [];
    return [{ place, row, cell, input: { sheet: sheet.id, row: row.key, column: column.id, text } }];
  });
}

function barrierAt(
  sheet: SheetView,
  { kind }: RowView,
  cell: CellView,
  column: number,
  text: string,
): Barrier | undefined {
  if (inputAt(sheet, cell, column) === 'none') return 'fixed';
  // The id of a member is a foreign key of other entries, so only direct typing changes it.
  const isId = sheet.id === 'members' && sheet.columns[column]?.id === 'id';
  if (isId && kind === 'entry' && cell.text !== '') return 'id';
  return isComputed(sheet, cell, column) && !isOfChoices(sheet, cell, column, text) ? 'computed' : undefined;
}

/** A score computed from the record; its days by year may still be set. */
function isComputed(sheet: SheetView, cell: CellView, column: number): boolean {
  return cell.tone === 'computed' && inputAt(sheet, cell, column) === 'choice';
}

function isOfChoices(sheet: SheetView, cell: CellView, column: number, text: string): boolean {
  return choicesAt(sheet, cell, column)?.some((choice) => isChoice(choice, text)) ?? false;
}

/** Whether a rejected text differs from its cell. Nobody fills headings and totals on purpose. */
function isNews({ kind }: RowView, cell: CellView, text: string, how: 'pasted' | 'filled'): boolean {
  if (kind === 'new' || (how === 'filled' && (kind === 'group' || kind === 'total'))) return false;
  return text.trim() !== '' && !isSameShown(cell.text, text);
}
