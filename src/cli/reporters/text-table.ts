import type { Io } from '../io.js';
import { paint } from './paint.js';
import { cellsOf, plainText } from './terminal.js';

/** A column of a table: its title, and whether its cells are aligned to the right, as numbers are. */
export interface TextColumn {
  readonly title: string;
  readonly isNumber: boolean;
}

/** The lines of a table for a terminal, with columns as wide as their content and a bold head. */
export function textTable(
  columns: readonly TextColumn[],
  rows: readonly (readonly string[])[],
  io: Io,
): readonly string[] {
  const cells = rows.map((row) => row.map(plainText));
  const widths = columns.map(({ title }, index) =>
    Math.max(cellsOf(title), ...cells.map((row) => cellsOf(row[index] ?? ''))),
  );
  const line = (row: readonly string[]): string =>
    row
      .map((cell, index) => {
        const blank = ' '.repeat(Math.max(0, (widths[index] ?? 0) - cellsOf(cell)));
        return columns[index]?.isNumber ? blank + cell : cell + blank;
      })
      .join('  ')
      .trimEnd();
  return [paint(io)('bold', line(columns.map(({ title }) => title))), ...cells.map(line)];
}
