import { nodeAt, type Path, resolved } from '../../parse/tree.js';
import type { Change } from '../../record/change.js';
import { isNewList, type NewData } from '../../record/new-data.js';
import { readListText } from '../../values/read-value.js';
import type { Assessment } from '../../workspace/assess.js';
import { emptiedEntries, withoutEmptied } from './emptied.js';
import { entryPosition, isBegun } from './entry-key.js';
import { listChanges, readPath } from './list-changes.js';
import { NewEntries } from './new-entries.js';
import { enteredUnits, readCell } from './read-cell.js';
import { followingReferences } from './renamed-members.js';
import type { Cell, CellInput, Row, Sheet } from './sheet.js';

/**
 * The changes of the record that typed cells ask for. What a cell does not understand is written as it was
 * typed, so that nothing is lost and the finding says what is wrong; cells that only show are passed over.
 * Cells of a row for a new entry become one new entry; for several, their rows are `new:` with a unique suffix.
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
  const units = enteredUnits(inputs);
  for (const input of inputs) {
    const cell = cellOf(sheets, input);
    if (cell?.path === undefined || cell.input === 'none') continue;
    const unit = units.get(input.row);
    const value = readCell(cell, input.text, unit === undefined ? assessment : { ...assessment, unit });
    if (isFigureName(cell.path)) {
      renames.push(...renaming(cell.path, value));
      continue;
    }
    if (cell.path[1] !== -1 && isNothing(value)) cleared.push(cell.path);
    if (cell.path[1] === -1) entries.add(input.row, cell.path, value, input.behind);
    else if (cell.input === 'list' || cell.input === 'path') {
      const wanted = cell.input === 'list' ? readListText(input.text) : readPath(input.text);
      changes.push(...listChanges(assessment.parsed.root, cell.path, wanted));
    } else changes.push(...valueChanges(cell.path, value, assessment));
  }
  changes.push(...followingReferences(changes, assessment));
  const removals = emptiedEntries(changes, cleared, assessment);
  const isRemoved = ({ path: [section, index] }: Change): boolean =>
    removals.some((removal) => removal.section === section && removal.index === index);
  return [
    ...withoutEmptied(changes, cleared, assessment).filter((change) => !isRemoved(change)),
    ...removals.map(({ section, index }): Change => ({ kind: 'remove', path: [section], index })),
    ...entries.changes(assessment, removals),
    ...renames,
  ];
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

export { readCell } from './read-cell.js';
