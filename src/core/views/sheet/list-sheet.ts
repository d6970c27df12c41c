import { type EditPlace, emptyPlace, heldBelow, listRefusal } from '../../edit/edit-place.js';
import type { Message } from '../../language/message.js';
import { isLong } from '../../parse/long-lists.js';
import { type Node, originOf, type Path, resolved } from '../../parse/tree.js';
import type { Assessment } from '../../workspace/assess.js';
import { noFindings, type SectionFindings, sectionFindings, spread } from './cell-findings.js';
import { entryId, entryKey } from './entry-key.js';
import { entryNodes } from './entry-nodes.js';
import { type Field, fieldCell, nodeCell } from './field.js';
import { sectionHeld, withOwnFindings } from './section.js';
import { type Cell, fixedCell, type Row, type Sheet, type SheetColumn, type SheetId } from './sheet.js';

/** A list of the record as a sheet: a row for each entry, a column for each field. */
export interface ListSheet {
  /** Also the name of the section. */
  readonly id: SheetId;
  readonly title: Message;
  readonly fields: readonly Field[];
  /** What the row for a new entry asks for, and in which column. */
  readonly hint: { readonly column: string; readonly text: Message };
  /** A last column that is computed for each entry. */
  readonly computed?: { readonly column: SheetColumn; cell(index: number): Cell };
}

/** Makes a sheet of a list; the last row takes a new entry. */
export function listSheet(assessment: Assessment, list: ListSheet): Sheet {
  const { id, title, fields, computed } = list;
  const path = [id];
  const held = sectionHeld(assessment, path);
  const refusal = listRefusal(held);
  const findings = sectionFindings(assessment.findings, id);
  const last = refusal === undefined ? freeNewRow(list) : newRow(list, refusal);
  const rows = [...entryRows(list, held, findings), last];
  const columns = fields.map(({ column }) => column);
  return {
    id,
    title,
    columns: computed ? [...columns, computed.column] : columns,
    rows: withOwnFindings(id, rows, findings),
    ...(refusal === undefined ? { list: path } : {}),
  };
}

function entryRows(
  { id: section, fields, computed }: ListSheet,
  held: EditPlace,
  findings: SectionFindings,
): readonly Row[] {
  const list = resolved(held.node);
  if (list?.kind !== 'list') return noFindings;
  const nodesOf = entryNodes(fields);
  const isPlain = held.refusal === undefined && held.node === list && !list.anchored;
  const keeps = isPlain && isLong(list.items);
  return list.items.map((node, index): Row => {
    const found = findings.of(index);
    const last = computed?.cell(index);
    const kept = keeps && found.length === 0 ? keptRows.get(originOf(node)) : undefined;
    if (kept && kept.fields === fields && kept.index === index && kept.last === last) return kept.row;
    const path = [section, index];
    const own = found.length === 0 ? noFindings : spread(found, placesOf(fields, path), 0);
    const nodes = isPlain ? nodesOf(node) : undefined;
    const cells = nodes
      ? fields.map((field, column) => nodeCell(field, nodes[column], path, own[column] ?? noFindings))
      : fields.map((field, column) =>
          fieldCell(field, heldBelow(held, [index]), path, own[column] ?? noFindings),
        );
    if (last) cells.push(last);
    const row: Row = { key: entryKey(index, entryId(node)), kind: 'entry', cells, path };
    if (keeps && nodes && found.length === 0) keptRows.set(originOf(node), { fields, index, last, row });
    return row;
  });
}

/** The rows of entries of long lists without findings, and what else they were made of. */
const keptRows = new WeakMap<
  Node,
  {
    readonly fields: readonly Field[];
    readonly index: number;
    readonly last: Cell | undefined;
    readonly row: Row;
  }
>();

function placesOf(fields: readonly Field[], path: Path): readonly Path[] {
  return fields.map((field) => [...path, ...field.path]);
}

/** The same row for the same fields. */
function freeNewRow(list: ListSheet): Row {
  const row = freeNewRows.get(list.fields) ?? newRow(list, undefined);
  freeNewRows.set(list.fields, row);
  return row;
}

const freeNewRows = new WeakMap<readonly Field[], Row>();

function newRow({ id, fields, hint, computed }: ListSheet, refusal: Message | undefined): Row {
  const held: EditPlace = refusal === undefined ? emptyPlace : { node: undefined, refusal };
  const cells = fields.map((field): Cell => {
    const cell = fieldCell(field, held, [id, -1], noFindings);
    const shown = field.column.id === hint.column ? hint.text : '';
    return { ...cell, shown, tone: 'absent' };
  });
  return { key: 'new', kind: 'new', cells: computed ? [...cells, fixedCell('')] : cells };
}
