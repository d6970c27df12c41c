import { placeAt } from '../../finding/schema/places.js';
import { type Message, message } from '../../language/message.js';
import { nodeAt, type Path } from '../../parse/tree.js';
import { type NewData, plainData } from '../../record/new-data.js';
import { asNumber, asText } from '../../record/read.js';
import type { Written, WrittenScores } from '../../record/record.js';
import { scoreKind } from '../../rules/score-kind.js';
import { scoreRange } from '../../rules/score-range.js';
import { scoreStep } from '../../rules/score-step.js';
import type { Origin, Reading } from '../../values/read-value.js';
import type { Assessment } from '../../workspace/assess.js';
import { isFigureName } from './cell-changes.js';
import { dataOf, readingOf } from './read-cell.js';
import type { Cell } from './sheet.js';

/**
 * Why a text would not be understood by a cell; `undefined` where it would, or would clear it. What is said
 * of scores is what the rules say of them.
 */
export function validateInput(cell: Cell, typed: string, assessment: Assessment): Message | undefined {
  const checked = checkInput(cell, typed, assessment);
  return checked.kind === 'refused' ? checked.reason : undefined;
}

/** What else is known of a text that is checked. */
export interface CheckOptions {
  readonly origin?: Origin;
  /** The unit entered in the same row. */
  readonly unit?: string;
}

/** What a cell makes of a text, and why it is wrong where what it understands breaks a rule. */
export function checkInput(
  cell: Cell,
  typed: string,
  assessment: Assessment,
  { origin = 'typed', unit }: CheckOptions = {},
): Reading {
  if (cell.input === 'none' || cell.path === undefined)
    return { kind: 'refused', reason: cell.explanation?.text ?? message('ui/read-only-cell') };
  const context = unit === undefined ? assessment : { ...assessment, unit };
  const reading = readingOf(cell, typed, context, origin);
  if (reading.kind === 'empty') return reading;
  const reason = problemOf(cell, cell.path, typed, reading, assessment);
  return reason === undefined ? reading : { kind: 'refused', reason };
}

function problemOf(
  cell: Cell,
  path: Path,
  typed: string,
  reading: Exclude<Reading, { kind: 'empty' }>,
  assessment: Assessment,
): Message | undefined {
  const data = reading.kind === 'understood' ? dataOf(reading.value) : typed.trim();
  if (isFigureName(path)) return nameProblem(path, String(data), assessment);
  if (isScore(path)) return scoreProblem(path, data, assessment) ?? undefined;
  if (reading.kind === 'refused') return reading.reason;
  return cell.input === 'count' ? countProblem(path, reading.value, typed.trim()) : undefined;
}

/** A figure may have any name that no other has. */
function nameProblem([section = '', key]: Path, name: string, { parsed }: Assessment): Message | undefined {
  const isTaken = name !== key && nodeAt(parsed.root, [section, name]) !== undefined;
  return isTaken ? message('edit/name-taken', { name }) : undefined;
}

function countProblem(path: Path, value: unknown, typed: string): Message | undefined {
  const isWhole = placeAt(path)?.types.includes('integer') ?? false;
  const isCount = typeof value === 'number' && Number.isInteger(value) && value >= 0;
  return isWhole && !isCount ? message('input/integer', { typed }) : undefined;
}

const scoreKeys: readonly unknown[] = ['self', 'branch', 'appraised', 'months'];

function isScore([section, , key, part]: Path): boolean {
  return section === 'criteria' && (scoreKeys.includes(key) || (key === 'override' && part === 'value'));
}

/** What the rules find in a record that holds nothing but this score. */
function scoreProblem(path: Path, value: NewData, { record, profile }: Assessment): Message | undefined {
  if (record === undefined) return undefined;
  const plain = plainData(value);
  const written = asNumber(plain) ?? asText(plain);
  const entry = path[2] === 'override' ? overridden(asNumber(written)) : scored(written);
  const subject = { profile, record: { ...record, criteria: new Map([[String(path[1]), entry]]) } };
  if (path[2] === 'override' && typeof written !== 'number')
    return message('input/number', { typed: String(written) });
  for (const rule of [scoreKind, scoreRange, scoreStep]) {
    for (const { message: wording } of rule.check(subject)) return wording;
  }
  return undefined;
}

const nothing: WrittenScores = {
  self: undefined,
  branch: undefined,
  appraised: undefined,
  months: undefined,
  override: undefined,
  note: undefined,
};

function scored(self: Written | undefined): WrittenScores {
  return { ...nothing, self };
}

function overridden(value: number | undefined): WrittenScores {
  return { ...nothing, override: { value, reason: undefined } };
}
