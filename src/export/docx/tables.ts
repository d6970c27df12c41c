import {
  BorderStyle,
  Table as DocxTable,
  type Paragraph,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import {
  isSmall,
  type Row,
  rowsWithSignature,
  spanOf,
  spanOver,
  type Table,
} from '../../core/paper/model.js';
import { millimetresOf, type PageLayout } from '../page.js';
import { cellParagraph, textParagraph } from './text.js';
import { twips } from './units.js';

export const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };

export const noBorders = { top: none, bottom: none, left: none, right: none };

export function table(shown: Table, layout: PageLayout, isHeld: boolean): DocxTable {
  const last = shown.rows.length - 1;
  // Held by signatures, a small table may be divided: together they may need more than the rest of a page.
  const keepsNext = (row: number): boolean =>
    shown.rows[row]?.role === 'group' ||
    (isHeld ? row > last - rowsWithSignature : isSmall(shown) && row < last);
  const widths = millimetresOf(shown.columns, layout).map(twips);
  return new DocxTable({
    layout: TableLayoutType.FIXED,
    columnWidths: widths,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    rows: [
      ...headRows(shown, widths),
      ...shown.rows.map((row, index) => tableRow(row, shown, widths, keepsNext(index))),
    ],
  });
}

function headRows({ columns, spans }: Table, widths: readonly number[]): readonly TableRow[] {
  const cell = (
    title: string,
    index: number,
    more: { rowSpan?: number; columnSpan?: number } = {},
  ): TableCell => tableCell([textParagraph(title, 'center', true, true)], widths[index] ?? 0, more);
  if (spans.length === 0) {
    return [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map(({ title }, index) => cell(title, index)),
      }),
    ];
  }
  const upper = columns.flatMap(({ title }, index) => {
    const span = spanOver(spans, index);
    if (span === undefined) return cell(title, index, { rowSpan: 2 });
    return span.from === index ? cell(span.title, index, { columnSpan: span.to - span.from + 1 }) : [];
  });
  const lower = columns.flatMap(({ title }, index) => (spanOver(spans, index) ? cell(title, index) : []));
  return [upper, lower].map((children) => new TableRow({ tableHeader: true, cantSplit: true, children }));
}

/** `keepNext` keeps a row on the page of the next one. */
function tableRow(
  { role, cells }: Row,
  { columns }: Table,
  widths: readonly number[],
  keepNext: boolean,
): TableRow {
  let at = 0;
  const children = cells.map((cell) => {
    const column = at;
    at += spanOf(cell);
    const width = widths.slice(column, at).reduce((sum, one) => sum + one, 0);
    const align = cell.align ?? columns[column]?.align ?? 'left';
    return tableCell([cellParagraph(cell, align, role !== 'body', keepNext)], width, {
      columnSpan: spanOf(cell),
    });
  });
  return new TableRow({ cantSplit: true, children });
}

function tableCell(
  children: readonly Paragraph[],
  width: number,
  spans: { readonly rowSpan?: number; readonly columnSpan?: number },
): TableCell {
  return new TableCell({
    ...spans,
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    margins: { left: 40, right: 40 },
    children,
  });
}
