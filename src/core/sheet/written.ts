import type { Cell, Choice } from './sheet.js';

/** A value of the record as a cell shows it: by name where it is a code of the list, else as it is written. */
export function writtenShown(value: unknown, choices: readonly Choice[] = []): Cell['shown'] {
  if (value === null || value === undefined) return '';
  const choice = choices.find(({ code }) => code === value);
  if (choice) return choice.label;
  if (typeof value === 'number') return value;
  // A list or a map stands where a value belongs; its finding says so, the cell must not look empty.
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
