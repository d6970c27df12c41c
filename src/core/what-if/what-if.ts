import type { Assessment } from '../assess.js';
import type { Change } from '../edit/change.js';
import { WrittenNumber } from '../edit/flow-text.js';
import type { NewScalar } from '../edit/splice.js';
import type { Path } from '../parse/tree.js';
import { readCell } from '../sheet/cell-changes.js';
import { pointsWords } from '../sheet/choices.js';
import { criteriaSheet } from '../sheet/criteria-sheet.js';
import type { Cell } from '../sheet/sheet.js';
import { writtenShown } from '../sheet/written.js';

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
  readonly value: NewScalar;
}

/** A what-if on a record: the record as it is written, and what is supposed to be different. */
export interface WhatIf {
  readonly base: Assessment;
  readonly changes: readonly SupposedChange[];
}

/**
 * What is really different of the scores supposed, in the order of the score sheet. A score typed as it is
 * written is no change; a place that takes no score any more is passed over.
 */
export function suppose(base: Assessment, supposed: readonly Supposed[]): WhatIf {
  const typed = new Map(supposed.map((one) => [JSON.stringify(one.path), one.typed]));
  const { columns, rows } = criteriaSheet(base);
  const changes = rows.flatMap((row) =>
    row.cells.flatMap((cell, index) => {
      const text = cell.path && typed.get(JSON.stringify(cell.path));
      const change = text === undefined ? undefined : changeIn(cell, text);
      return change ? [{ ...change, column: columns[index]?.title ?? '' }] : [];
    }),
  );
  return { base, changes };
}

/** The changes of the record that a what-if stands for. */
export function changesOf({ changes }: WhatIf): readonly Change[] {
  return changes.map(({ path, value }) => ({ kind: 'set', path, value }));
}

function changeIn(cell: Cell, typed: string): Omit<SupposedChange, 'column'> | undefined {
  const { path, input, shown } = cell;
  if (path === undefined || (input !== 'points' && input !== 'choice')) return undefined;
  const value = readCell(cell, typed);
  const plain = value instanceof WrittenNumber ? value.value : value;
  const choices = input === 'points' ? pointsWords : (cell.choices ?? []);
  const after = writtenShown(plain, choices);
  if (JSON.stringify(after) === JSON.stringify(shown)) return undefined;
  return { path, item: String(path[1] ?? ''), before: shown, after, value };
}
