import { placeAt } from '../../finding/schema/places.js';
import type { Path } from '../../parse/tree.js';
import { namesPerson, takesAnybody } from '../../record/member-references.js';
import { type NewData, WrittenNumber } from '../../record/new-data.js';
import { composed } from '../../text/words.js';
import { flagChoices } from '../../values/choices.js';
import { dateContext, numberKindAt, pointsKindAt, type RecordContext } from '../../values/kind-at.js';
import { type Origin, type Reading, readValue, type Value, type ValueKind } from '../../values/read-value.js';
import { readPath } from './list-changes.js';
import { personCode } from './person-choice.js';
import type { Cell, CellInput } from './sheet.js';

/** Reads what was typed as the cell takes it: `8,5` as 8.5, `02/09/2023` as an ISO date, a name as its code. */
export function readCell(cell: Cell, typed: string, context: RecordContext = {}): NewData {
  const reading = readingOf(cell, typed, context);
  if (reading.kind === 'empty') return null;
  // What is not understood is written as it was typed: nothing is lost, and its finding says what is wrong.
  return reading.kind === 'understood' ? dataOf(reading.value) : composed(typed.trim());
}

/** What a cell makes of a text. */
export function readingOf(
  cell: Cell,
  typed: string,
  context: RecordContext = {},
  origin: Origin = 'typed',
): Reading {
  const own = typed.trim() === '' ? undefined : ownReading(cell, composed(typed.trim()));
  return own === undefined
    ? readValue(kindOfCell(cell, context), typed, origin)
    : { kind: 'understood', value: own };
}

/** Members and profiles are named by rules of their own, and a path of units is a list. */
function ownReading({ input, path = [], choices = [] }: Cell, typed: string): Value | undefined {
  if (input === 'path') return readPath(typed);
  if (path[0] === 'profile') return isProfileName(typed) ? typed : undefined;
  if (input !== 'choice' || !namesPerson(path)) return undefined;
  return personCode(choices, typed, path) ?? (takesAnybody(path) ? typed : undefined);
}

/** Whether a text is the code of a profile, or the path of one; any other text is one of the list or a mistake. */
function isProfileName(typed: string): boolean {
  return /^[a-z0-9][a-z0-9.-]*$/.test(typed) || typed.endsWith('.chibo-profile.yaml');
}

/** A value as it is written into a record. */
export function dataOf(value: Value): NewData {
  return typeof value === 'number' ? new WrittenNumber(value, String(value)) : value;
}

/** The unit of each row of targets that is entered together with its numbers: `95 %` is 95 where that is per cent. */
export function enteredUnits(inputs: readonly CellInput[]): ReadonlyMap<string, string> {
  const units = inputs.filter(({ sheet, column }) => sheet === 'targets' && column === 'unit');
  return new Map(units.map(({ row, text }) => [row, text]));
}

/** Whether a cell with a list takes any other text too: a figure and a form of award may have names of their own. */
export function isFreeChoice(path: Path): boolean {
  const [section, , key] = path;
  if (takesAnybody(path)) return true;
  return (section === 'figures' && key === 'name') || (section === 'awards' && key === 'form');
}

function kindOfCell({ input, path = [], choices = [] }: Cell, context: RecordContext): ValueKind {
  switch (input) {
    case 'choice': {
      const takesNumbers = placeAt(path)?.types.includes('number') ?? false;
      const otherwise = isFreeChoice(path) ? 'text' : takesNumbers ? 'number' : undefined;
      const flags = choices === flagChoices ? { flags: true } : {};
      return { kind: 'choice', choices, ...flags, ...(otherwise ? { otherwise } : {}) };
    }
    case 'points':
      return pointsKindAt(path, context);
    case 'count':
      return numberKindAt(path, context);
    case 'date':
      return { kind: 'date', ...dateContext(path, context.record) };
    case 'figure':
      return { kind: 'figure' };
    case 'list':
      return { kind: 'list' };
    default:
      return { kind: 'text' };
  }
}
