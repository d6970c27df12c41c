import { type Held, heldBelow, listRefusal, valueRefusal } from '../edit/held.js';
import { leaf } from '../explain/explanation.js';
import { type Text, text } from '../language/language.js';
import { type Node, type Path, resolved } from '../parse/tree.js';
import type { Cell, CellFinding, Choice, Column, Input } from './sheet.js';
import { listTexts, nodeShown } from './written.js';

/** One value of an entry: the column that shows it, and where it stands below the entry. */
export interface Field {
  readonly column: Column;
  readonly path: readonly string[];
  readonly input: Input;
  readonly choices?: readonly Choice[];
}

export interface FieldOptions {
  /** Where the value stands below the entry, where that is not the key that the column is named by. */
  readonly path?: readonly string[];
  readonly choices?: readonly Choice[];
  readonly frozen?: boolean;
  readonly wraps?: boolean;
  readonly align?: Column['align'];
  readonly group?: Column['group'];
  readonly free?: boolean;
  readonly ofPeople?: boolean;
  readonly called?: Column['called'];
  readonly names?: Column['names'];
}

export function field(
  id: string,
  title: Column['title'],
  width: number,
  input: Input,
  options: FieldOptions = {},
): Field {
  const { path = [id], choices, group, free, called, names } = options;
  const isNumber = input === 'count' || input === 'points';
  return {
    column: {
      id,
      title,
      width,
      align: options.align ?? (isNumber ? 'end' : 'start'),
      frozen: options.frozen ?? false,
      wraps: options.wraps ?? false,
      ...(options.ofPeople ? { ofPeople: true } : {}),
      ...(group === undefined ? {} : { group }),
      ...(free ? { free } : {}),
      ...(called === undefined ? {} : { called }),
      ...(names === undefined ? {} : { names }),
    },
    path,
    input,
    ...(choices === undefined ? {} : { choices }),
  };
}

/** The cell of a field: what stands at its place, and why it cannot be edited where that is so. */
export function fieldCell(
  { path: own, input, choices }: Field,
  entry: Held,
  entryPath: Path,
  findings: readonly CellFinding[],
): Cell {
  return placeCell(heldBelow(entry, own), entryPath.concat(own), input, choices, findings);
}

/** The cell of a field whose node is at hand; nothing but the node itself keeps it from being edited. */
export function nodeCell(
  { path: own, input, choices }: Field,
  node: Node | undefined,
  entryPath: Path,
  findings: readonly CellFinding[],
): Cell {
  const path = entryPath.concat(own);
  if (input === 'list' || input === 'path' || (node !== undefined && node.kind !== 'scalar'))
    return placeCell({ node, refusal: undefined }, path, input, choices, findings);
  return editable(nodeShown(node, input, choices), path, input, choices, findings);
}

/** The cell of a place of the record. */
export function placeCell(
  held: Held,
  path: Path,
  input: Input,
  choices: readonly Choice[] | undefined,
  findings: readonly CellFinding[],
): Cell {
  const shown = nodeShown(held.node, input, choices);
  const isList = input === 'list' || input === 'path';
  const refusal = isList ? listCellRefusal(held, input) : valueRefusal(held);
  if (refusal !== undefined) return { shown, input: 'none', path, findings, explanation: leaf(refusal) };
  return editable(shown, path, input, choices, findings);
}

function editable(
  shown: Cell['shown'],
  path: Path,
  input: Input,
  choices: readonly Choice[] | undefined,
  findings: readonly CellFinding[],
): Cell {
  return choices === undefined ? { shown, input, path, findings } : { shown, input, path, findings, choices };
}

/** A list is shown as one text, which only lists of plain texts without what separates them can be read back from. */
function listCellRefusal(held: Held, input: 'list' | 'path'): Text | undefined {
  const refusal = listRefusal(held);
  const list = resolved(held.node);
  if (refusal !== undefined || list?.kind !== 'list') return refusal;
  const separator = input === 'list' ? /;/ : /[;>›]/;
  const isPlain = listTexts(list)?.every((entry) => !separator.test(entry)) ?? false;
  if (!isPlain) return text('edit/unsafe');
  return list.items.map(itemRefusal).find((reason) => reason !== undefined);
}

function itemRefusal(node: Node): Text | undefined {
  return valueRefusal({ node, refusal: undefined });
}
