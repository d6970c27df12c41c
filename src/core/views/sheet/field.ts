import { type EditPlace, heldBelow, listRefusal, valueRefusal } from '../../edit/edit-place.js';
import { type Message, message } from '../../language/message.js';
import { type Node, type Path, resolved } from '../../parse/tree.js';
import { leaf } from '../../score/explanation.js';
import type { Cell, CellFinding, Choice, Input, SheetColumn } from './sheet.js';
import { listTexts, nodeShown } from './written.js';

/** One value of an entry: the column that shows it, and where it stands below the entry. */
export interface Field {
  readonly column: SheetColumn;
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
  readonly align?: SheetColumn['align'];
  readonly group?: SheetColumn['group'];
  readonly free?: boolean;
  readonly ofPeople?: boolean;
  readonly called?: SheetColumn['called'];
  readonly names?: SheetColumn['names'];
}

export function field(
  id: string,
  title: SheetColumn['title'],
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
  entry: EditPlace,
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
  held: EditPlace,
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
function listCellRefusal(held: EditPlace, input: 'list' | 'path'): Message | undefined {
  const refusal = listRefusal(held);
  const list = resolved(held.node);
  if (refusal !== undefined || list?.kind !== 'list') return refusal;
  const separator = input === 'list' ? /;/ : /[;>›]/;
  const isPlain = listTexts(list)?.every((entry) => !separator.test(entry)) ?? false;
  if (!isPlain) return message('edit/unsafe');
  return list.items.map(itemRefusal).find((reason) => reason !== undefined);
}

function itemRefusal(node: Node): Message | undefined {
  return valueRefusal({ node, refusal: undefined });
}
