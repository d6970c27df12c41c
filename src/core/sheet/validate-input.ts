import type { Assessment } from '../assess.js';
import { type NewData, plainData } from '../edit/flow-text.js';
import { readFigure } from '../facts/figures.js';
import { type Text, text } from '../language/language.js';
import { nodeAt, type Path } from '../parse/tree.js';
import { asNumber, asText } from '../record/read.js';
import type { ItemEntry, Written } from '../record/record.js';
import { scoreKind } from '../rules/score-kind.js';
import { scoreRange } from '../rules/score-range.js';
import { scoreStep } from '../rules/score-step.js';
import { placeAt } from '../schema/places.js';
import { isRealDate } from '../text/numbers.js';
import { codeIn, isFigureName, readCell } from './cell-changes.js';
import { takesAnybody } from './person-choice.js';
import type { Cell } from './sheet.js';

/**
 * Why a text would not be understood by a cell; `undefined` where it would, or would clear it. What is said
 * of scores is what the rules say of them.
 */
export function validateInput(cell: Cell, typed: string, assessment: Assessment): Text | undefined {
  if (cell.input === 'none' || cell.path === undefined)
    return cell.explanation?.text ?? text('ui/read-only-cell');
  const value = readCell(cell, typed);
  if (value === null) return undefined;
  if (isFigureName(cell.path)) return nameProblem(cell.path, String(value), assessment);
  if (isScore(cell.path)) return scoreProblem(cell.path, value, assessment) ?? undefined;
  return problemOf(cell, plainData(value), typed.trim());
}

/** A figure may have any name that no other has. */
function nameProblem([section = '', key]: Path, name: string, { parsed }: Assessment): Text | undefined {
  const isTaken = name !== key && nodeAt(parsed.root, [section, name]) !== undefined;
  return isTaken ? text('edit/name-taken', { name }) : undefined;
}

function problemOf(cell: Cell, value: unknown, typed: string): Text | undefined {
  switch (cell.input) {
    case 'count':
      return countProblem(cell.path ?? [], value, typed);
    case 'date':
      return typeof value === 'string' && isRealDate(value) ? undefined : text('input/date', { typed });
    case 'figure':
      return readFigure(value) === undefined ? text('input/figure', { typed }) : undefined;
    case 'choice':
      return isFree(cell.path ?? []) || codeIn(cell, typed) !== undefined
        ? undefined
        : text('input/choice', { typed });
    default:
      return undefined;
  }
}

function countProblem(path: Path, value: unknown, typed: string): Text | undefined {
  if (typeof value !== 'number') return text('input/number', { typed });
  const isWhole = placeAt(path)?.types.includes('integer') ?? false;
  return isWhole && (!Number.isInteger(value) || value < 0) ? text('input/integer', { typed }) : undefined;
}

/** A reported figure may have a name of its own, and a mentee need not be a member. */
function isFree(path: Path): boolean {
  return takesAnybody(path) || (path[0] === 'figures' && path[2] === 'name');
}

const scoreKeys: readonly unknown[] = ['self', 'branch', 'appraised', 'months'];

function isScore([section, , key, part]: Path): boolean {
  return section === 'criteria' && (scoreKeys.includes(key) || (key === 'override' && part === 'value'));
}

/** What the rules find in a record that holds nothing but this score. */
function scoreProblem(path: Path, value: NewData, { record, profile }: Assessment): Text | undefined {
  if (record === undefined) return undefined;
  const plain = plainData(value);
  const written = asNumber(plain) ?? asText(plain);
  const entry = path[2] === 'override' ? overridden(asNumber(written)) : scored(written);
  const subject = { profile, record: { ...record, criteria: new Map([[String(path[1]), entry]]) } };
  if (path[2] === 'override' && typeof written !== 'number')
    return text('input/number', { typed: String(written) });
  for (const rule of [scoreKind, scoreRange, scoreStep]) {
    for (const { message } of rule.check(subject)) return message;
  }
  return undefined;
}

const nothing: ItemEntry = {
  self: undefined,
  branch: undefined,
  appraised: undefined,
  months: undefined,
  override: undefined,
  note: undefined,
};

function scored(self: Written | undefined): ItemEntry {
  return { ...nothing, self };
}

function overridden(value: number | undefined): ItemEntry {
  return { ...nothing, override: { value, reason: undefined } };
}
