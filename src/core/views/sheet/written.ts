import { type Node, resolved, toData } from '../../parse/tree.js';
import { formatDate } from '../../text/numbers.js';
import { choiceOf, pointsWords } from './choices.js';
import { figureShown } from './figure-shown.js';
import type { Cell, Choice, Input } from './sheet.js';

/** A value of the record as a cell shows it: by name where it is a code of the list, else as it is written. */
export function writtenShown(value: unknown, choices: readonly Choice[] = []): Cell['shown'] {
  if (value === null || value === undefined) return '';
  const choice = choiceOf(choices, value);
  if (choice) return choice.label;
  if (typeof value === 'number') return value;
  // A list or a map stands where a value belongs; its finding says so, the cell must not look empty.
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** Stands between units from the top down. */
const pathSign = ' › ';

/** What stands at a place, as a cell with this input shows it. */
export function nodeShown(
  node: Node | undefined,
  input: Input,
  choices: readonly Choice[] | undefined,
): Cell['shown'] {
  const target = resolved(node);
  if (target === undefined) return '';
  if (target.kind !== 'scalar') {
    const texts = input === 'list' || input === 'path' ? listTexts(target) : undefined;
    const between = input === 'path' ? pathSign : '; ';
    return texts ? texts.filter((text) => text !== '').join(between) : writtenShown(toData(target));
  }
  const { value } = target;
  if (input === 'date' && typeof value === 'string') return formatDate(value);
  if (input === 'figure') return figureShown(value);
  // A number where none belongs, such as a year for a date, is no amount with thousands.
  if (typeof value === 'number' && (input === 'date' || input === 'text') && Number.isInteger(value))
    return String(value);
  return writtenShown(value, input === 'points' ? pointsWords : choices);
}

/** The entries of a list of texts; `undefined` where it holds anything else. */
export function listTexts(node: Node): readonly string[] | undefined {
  if (node.kind !== 'list') return undefined;
  const texts: string[] = [];
  for (const item of node.items) {
    const target = resolved(item);
    if (target?.kind !== 'scalar') return undefined;
    texts.push(typeof target.value === 'string' ? target.value : target.value === null ? '' : target.source);
  }
  return texts;
}
