import { type Message, message } from '../../language/message.js';
import { formatDate } from '../../text/numbers.js';
import type { Origin, Reading, Value } from '../../values/read-value.js';
import type { Assessment } from '../../workspace/assess.js';
import { cellOf } from './cell-changes.js';
import { figureShown } from './figure-shown.js';
import { enteredUnits } from './read-cell.js';
import type { Cell, CellInput, Input, Sheet } from './sheet.js';
import { checkInput } from './validate-input.js';

/** One of the values that a text may mean. */
export interface PossibleValue {
  /** A text that means this value and no other. */
  readonly text: string;
  readonly shown: Cell['shown'];
}

/** A text that its cell does not take, or that only the user can read. */
export interface InputProblem {
  /** Its position among the texts that were checked. */
  readonly index: number;
  readonly reason: Message;
  /** What it may mean, the likeliest first; absent where the cell does not understand it. */
  readonly readings?: readonly PossibleValue[];
}

/** What was made of a typed text that has another meaning too. */
export interface Understood {
  readonly index: number;
  readonly value: PossibleValue;
  readonly other: PossibleValue;
}

/** The texts that their cells would not take, and of pasted ones those that have to be asked about. */
export function checkInputs(
  sheets: readonly Sheet[],
  inputs: readonly CellInput[],
  assessment: Assessment,
  origin: Origin,
): readonly InputProblem[] {
  return readings(sheets, inputs, assessment, origin).flatMap(({ index, cell, reading }): InputProblem[] => {
    if (reading.kind === 'refused') return [{ index, reason: reading.reason }];
    if (reading.kind === 'empty' || !reading.asks) return [];
    const values = [reading.value, ...(reading.other === undefined ? [] : [reading.other])];
    const reason = message(reading.other === undefined ? 'input/excel-day' : 'input/two-readings');
    return [{ index, reason, readings: values.map((value) => possible(value, cell.input)) }];
  });
}

/** The typed texts that were understood one way and may mean something else. */
export function understoodInputs(
  sheets: readonly Sheet[],
  inputs: readonly CellInput[],
  assessment: Assessment,
): readonly Understood[] {
  return readings(sheets, inputs, assessment, 'typed').flatMap(({ index, cell, reading }): Understood[] => {
    if (reading.kind !== 'understood' || reading.other === undefined) return [];
    const { value, other } = reading;
    return [{ index, value: possible(value, cell.input), other: possible(other, cell.input) }];
  });
}

interface CellReading {
  readonly index: number;
  readonly cell: Cell;
  readonly reading: Reading;
}

function readings(
  sheets: readonly Sheet[],
  inputs: readonly CellInput[],
  assessment: Assessment,
  origin: Origin,
): readonly CellReading[] {
  const units = enteredUnits(inputs);
  return inputs.flatMap((input, index): CellReading[] => {
    const cell = cellOf(sheets, input);
    const unit = units.get(input.row);
    const options = { origin, ...(unit === undefined ? {} : { unit }) };
    return cell ? [{ index, cell, reading: checkInput(cell, input.text, assessment, options) }] : [];
  });
}

function possible(value: Value, input: Input): PossibleValue {
  if (input === 'figure') return { text: withComma(value), shown: figureShown(value) };
  if (typeof value === 'number') return { text: withComma(value), shown: value };
  const shown = formatDate(String(value));
  return { text: shown, shown };
}

/** A comma is never a thousands mark before decimals alone. */
function withComma(value: Value): string {
  return String(value).replace('.', ',');
}
