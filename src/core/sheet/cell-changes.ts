import type { Assessment } from '../assess.js';
import type { Change } from '../edit/change.js';
import { type NewData, WrittenNumber } from '../edit/flow-text.js';
import type { NewScalar } from '../edit/splice.js';
import { type Language, say } from '../language/language.js';
import { parseDate, parseNumber } from '../text/numbers.js';
import { composed, folded } from '../text/words.js';
import { pointsWords } from './choices.js';
import { memberPosition } from './member-key.js';
import type { Cell, CellInput, Choice, Row, Sheet } from './sheet.js';

/**
 * The changes of the record that typed cells ask for. What a cell does not understand is written as it was
 * typed, so that nothing is lost and the finding says what is wrong; cells that only show are passed over.
 * Cells of the row for a new member become one new entry.
 */
export function changesOf(
  sheets: readonly Sheet[],
  inputs: readonly CellInput[],
  assessment: Assessment,
): readonly Change[] {
  const changes: Change[] = [];
  const added = new Map<string, NewScalar>();
  for (const input of inputs) {
    const cell = cellOf(sheets, input);
    if (cell?.path === undefined) continue;
    const value = readCell(cell, input.text);
    if (cell.path[1] === -1) added.set(JSON.stringify(cell.path.slice(2)), value);
    else changes.push({ kind: 'set', path: cell.path, value });
  }
  const entry = newMember(added, assessment);
  if (entry)
    changes.push({
      kind: 'insert',
      path: ['members'],
      index: assessment.record?.members.length ?? 0,
      data: entry,
    });
  return changes;
}

/** The cell that an input names, or `undefined` where the record has changed and it is gone. */
export function cellOf(sheets: readonly Sheet[], input: Omit<CellInput, 'text'>): Cell | undefined {
  const sheet = sheets.find(({ id }) => id === input.sheet);
  const column = sheet?.columns.findIndex(({ id }) => id === input.column) ?? -1;
  return rowOf(sheet, input)?.cells[column];
}

/**
 * The row that an input names. The key of a member's row holds the id, and while that is being typed the
 * grid shows the id as typed so far: for the id's own cell the position decides.
 */
function rowOf(sheet: Sheet | undefined, { row, column }: Omit<CellInput, 'text'>): Row | undefined {
  const named = sheet?.rows.find(({ key }) => key === row);
  const position = memberPosition(row);
  if (named || position === undefined || column !== 'id') return named;
  return sheet?.rows.find(({ key }) => memberPosition(key) === position);
}

/** Reads what was typed as the cell takes it: `8,5` as 8.5, `02/09/2023` as an ISO date, a name as its code. */
export function readCell(cell: Cell, typed: string): NewScalar {
  const text = composed(typed.trim());
  if (text === '') return null;
  if (cell.input === 'choice') return codeOf(cell.choices ?? [], text) ?? numberOr(text);
  if (cell.input === 'points') return codeOf(pointsWords, text) ?? numberOr(text);
  if (cell.input === 'count') return numberOr(text);
  if (cell.input === 'date') return parseDate(text) ?? text;
  return composed(typed);
}

function codeOf(choices: readonly Choice[], typed: string): string | undefined {
  const wanted = folded(typed);
  return choices.find(({ code, label }) => {
    const names = typeof label === 'string' ? [label] : languages.map((language) => say(language, label));
    return folded(code) === wanted || names.some((name) => folded(name) === wanted);
  })?.code;
}

const languages: readonly Language[] = ['vi', 'en'];

function numberOr(text: string): NewScalar {
  const value = parseNumber(text);
  return value === undefined || !Number.isFinite(value) ? text : new WrittenNumber(value, String(value));
}

/** A new member from the cells typed into the last row; an id is made where none was typed. */
function newMember(cells: ReadonlyMap<string, NewScalar>, assessment: Assessment): NewData | undefined {
  const given = [...cells].filter(([, value]) => value !== null);
  if (given.length === 0) return undefined;
  const member: Record<string, NewData> = { id: freeMemberId(assessment) };
  for (const [key, value] of given) {
    const [first = '', second] = JSON.parse(key) as readonly string[];
    if (second === undefined) member[first] = value;
    else member[first] = { ...(member[first] as Record<string, NewData> | undefined), [second]: value };
  }
  return member;
}

/** The next member id after the pattern of those in use: dv29 → dv30. */
export function freeMemberId({ record }: Assessment): string {
  const ids = (record?.members ?? []).map(({ id }) => id);
  const used = new Set(ids);
  const last = ids.findLast((id) => id !== undefined && /\d+$/.test(id)) ?? 'dv00';
  const digits = /\d+$/.exec(last)?.[0] ?? '0';
  const prefix = last.slice(0, last.length - digits.length);
  for (let number = BigInt(digits) + 1n; ; number += 1n) {
    const id = `${prefix}${String(number).padStart(digits.length, '0')}`;
    if (!used.has(id)) return id;
  }
}
