import type { Path } from '../../parse/tree.js';
import type { Change } from '../../record/change.js';
import { WrittenNumber } from '../../record/new-data.js';
import { columns as scoreColumns } from '../../record/record.js';
import type { Assessment } from '../../workspace/assess.js';
import { changesOf } from './cell-changes.js';
import { pointsWords } from './choices.js';
import { criteriaSheet } from './criteria-sheet.js';
import { readCell } from './read-cell.js';
import type { Cell, CellInput, Sheet } from './sheet.js';
import { writtenShown } from './written.js';

/** A score as typed in a what-if, and its place in the record. */
export interface Supposed {
  readonly path: Path;
  readonly typed: string;
}

/** One score supposed to be other than it is written. */
export interface SupposedChange {
  readonly path: Path;
  readonly item: string;
  /** The title of the score's column. */
  readonly column: Cell['shown'];
  readonly before: Cell['shown'];
  readonly after: Cell['shown'];
}

/** A what-if on a record: the record as it is written, and what is supposed to be different. */
export interface WhatIf {
  readonly base: Assessment;
  readonly changes: readonly SupposedChange[];
  /** The changes of the record that make it so: those that typing into the grid would make. */
  readonly edits: readonly Change[];
}

/**
 * What is really different of the scores supposed, in the order of the score sheet. A score typed as it is
 * written is no change; a place that takes no score any more is passed over.
 */
export function suppose(base: Assessment, supposed: readonly Supposed[]): WhatIf {
  const typed = new Map(supposed.map((one) => [JSON.stringify(one.path), one.typed]));
  const sheet = criteriaSheet(base);
  const found = scoreCells(sheet).flatMap(({ cell, path, column, row }) => {
    const text = typed.get(JSON.stringify(path));
    const after = text === undefined ? cell.shown : shownAs(cell, text, base);
    if (text === undefined || JSON.stringify(after) === JSON.stringify(cell.shown)) return [];
    const change = { path, item: String(path[1]), column: column.title, before: cell.shown, after };
    const input: CellInput = { sheet: 'criteria', row, column: column.id, text };
    return [{ change, input }];
  });
  const inputs = found.map(({ input }) => input);
  return { base, changes: found.map(({ change }) => change), edits: changesOf([sheet], inputs, base) };
}

interface ScoreCell {
  readonly cell: Cell;
  readonly path: Path;
  readonly row: string;
  readonly column: Sheet['columns'][number];
}

/** The cells that take a score, row by row. */
function scoreCells({ columns, rows }: Sheet): readonly ScoreCell[] {
  const scored: ReadonlySet<string> = new Set(scoreColumns);
  const own = [...columns.entries()].filter(([, column]) => scored.has(column.id));
  return rows.flatMap((row) =>
    own.flatMap(([index, column]) => {
      const cell = row.cells[index];
      return cell?.path ? [{ cell, path: cell.path, row: row.key, column }] : [];
    }),
  );
}

/** What the cell would show if this were typed into it. */
function shownAs(cell: Cell, typed: string, base: Assessment): Cell['shown'] {
  const value = readCell(cell, typed, base);
  const plain = value instanceof WrittenNumber ? value.value : value;
  return writtenShown(plain, cell.input === 'points' ? pointsWords : cell.choices);
}
