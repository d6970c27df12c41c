import type { Assessment } from '../assess.js';
import type { Change } from '../edit/change.js';
import { isNewList, type NewData, WrittenNumber } from '../edit/flow-text.js';
import { type Language, say } from '../language/language.js';
import { nodeAt, type Path, resolved } from '../parse/tree.js';
import { placeAt } from '../schema/places.js';
import { parseDate, parseNumber } from '../text/numbers.js';
import { composed, folded } from '../text/words.js';
import { flagChoices, pointsWords } from './choices.js';
import { withoutEmptied } from './emptied.js';
import { entryPosition, isBegun } from './entry-key.js';
import { readFigureInput } from './figure-input.js';
import { listChanges, readList, readPath } from './list-changes.js';
import { NewEntries } from './new-entries.js';
import { namesPerson, personCode } from './person-choice.js';
import { followingReferences } from './renamed-members.js';
import type { Cell, CellInput, Choice, Row, Sheet } from './sheet.js';

/**
 * The changes of the record that typed cells ask for. What a cell does not understand is written as it was
 * typed, so that nothing is lost and the finding says what is wrong; cells that only show are passed over.
 * Cells of a row for a new entry become one new entry; for several, their rows are `new:` and what tells them apart.
 */
export function changesOf(
  sheets: readonly Sheet[],
  inputs: readonly CellInput[],
  assessment: Assessment,
): readonly Change[] {
  const changes: Change[] = [];
  const cleared: Path[] = [];
  const renames: Change[] = [];
  const entries = new NewEntries();
  for (const input of inputs) {
    const cell = cellOf(sheets, input);
    if (cell?.path === undefined || cell.input === 'none') continue;
    const value = readCell(cell, input.text);
    if (isFigureName(cell.path)) {
      renames.push(...renaming(cell.path, value));
      continue;
    }
    if (cell.path[1] !== -1 && isNothing(value)) cleared.push(cell.path);
    if (cell.path[1] === -1) entries.add(input.row, cell.path, value);
    else if (cell.input === 'list' || cell.input === 'path') {
      const wanted = cell.input === 'list' ? readList(input.text) : readPath(input.text);
      changes.push(...listChanges(assessment.parsed.root, cell.path, wanted));
    } else changes.push(...valueChanges(cell.path, value, assessment));
  }
  changes.push(...followingReferences(changes, assessment));
  return [...withoutEmptied(changes, cleared, assessment), ...entries.changes(assessment), ...renames];
}

/** Whether a cell holds the name of a figure that there is: a key of the record, not a value. */
export function isFigureName([section, index, key]: Path): boolean {
  return section === 'figures' && index !== -1 && key === 'name';
}

/** A figure keeps its name where that is cleared: there is none without. */
function renaming([section = '', key = '']: Path, name: NewData): readonly Change[] {
  return typeof name === 'string' && name !== key ? [{ kind: 'rename', path: [section, key], name }] : [];
}

/** Where a cell takes one value in place of a map, as a year for a period between days, the map goes first. */
function valueChanges(path: Path, value: NewData, { parsed }: Assessment): readonly Change[] {
  const isMap = resolved(nodeAt(parsed.root, path))?.kind === 'map';
  if (isMap && isNothing(value)) return [];
  const set: Change = { kind: 'set', path, value };
  return isMap ? [{ kind: 'drop', path }, set] : [set];
}

function isNothing(value: NewData): boolean {
  return value === null || (isNewList(value) && value.length === 0);
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
  if (isBegun(row)) return sheet?.rows.find(({ key }) => key === 'new');
  const named = sheet?.rows.find(({ key }) => key === row);
  const position = entryPosition(row);
  if (named || position === undefined || column !== 'id') return named;
  return sheet?.rows.find(({ key }) => entryPosition(key) === position);
}

/** Reads what was typed as the cell takes it: `8,5` as 8.5, `02/09/2023` as an ISO date, a name as its code. */
export function readCell(cell: Cell, typed: string): NewData {
  const text = composed(typed.trim());
  if (text === '') return null;
  switch (cell.input) {
    case 'choice':
      return readChoice(cell, text);
    case 'points':
      return codeOf(pointsWords, text) ?? numberOr(text);
    case 'count':
      return numberOr(text);
    case 'date':
      return parseDate(text) ?? text;
    case 'figure':
      return readFigureInput(text) ?? text;
    case 'list':
      return readList(text);
    case 'path':
      return readPath(text);
    default:
      return composed(typed);
  }
}

/** The code that a typed text names among the choices of a cell. */
export function codeIn({ choices = [], path = [] }: Cell, typed: string): string | undefined {
  return namesPerson(path) ? personCode(choices, composed(typed.trim()), path) : codeOf(choices, typed);
}

function readChoice(cell: Cell, text: string): NewData {
  const { choices = [], path = [] } = cell;
  const code = codeIn(cell, text);
  if (code !== undefined) return choices === flagChoices ? code === 'true' : code;
  return placeAt(path)?.types.includes('number') ? numberOr(text) : text;
}

/** The code that a typed text names, as a code or as what people read; codes come first. */
export function codeOf(choices: readonly Choice[], typed: string): string | undefined {
  const wanted = folded(typed);
  const byCode = choices.find(({ code }) => folded(code) === wanted);
  return (byCode ?? choices.find(({ label }) => namesOf(label).some((name) => folded(name) === wanted)))
    ?.code;
}

function namesOf(label: Choice['label']): readonly string[] {
  return typeof label === 'string' ? [label] : languages.map((language) => say(language, label));
}

const languages: readonly Language[] = ['vi', 'en'];

function numberOr(text: string): NewData {
  const value = parseNumber(text);
  return value === undefined || !Number.isFinite(value) ? text : new WrittenNumber(value, String(value));
}
