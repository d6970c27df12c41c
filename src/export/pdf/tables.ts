import type { Content, ContentTable, CustomTableLayout, TableCell } from 'pdfmake/interfaces';
import { type Align, isSmall, type Row, spanOf, spanOver, type Table } from '../../core/paper/model.js';
import { millimetresOf, type PageLayout } from '../page.js';
import { words } from './text.js';
import { points } from './units.js';

export const borders: CustomTableLayout = {
  hLineWidth: () => 0.6,
  vLineWidth: () => 0.6,
  paddingLeft: () => 3,
  paddingRight: () => 3,
  paddingTop: () => 2,
  paddingBottom: () => 2,
};

/** `idOf` gives the ids of rows whose pages are asked for. */
export function table(
  shown: Table,
  layout: PageLayout,
  idOf: (row: number) => string | undefined = () => undefined,
): ContentTable {
  const { columns, spans, rows } = shown;
  const padding = 6.6;
  const body = [...headRows(shown), ...rows.map((row, index) => tableRow(row, columns, idOf(index)))];
  return {
    table: {
      headerRows: spans.length > 0 ? 2 : 1,
      keepWithHeaderRows: rows[0]?.role === 'group' ? 2 : 1,
      dontBreakRows: true,
      widths: millimetresOf(columns, layout).map((width) => points(width) - padding),
      body,
    },
    layout: borders,
    fontSize: 12,
    lineHeight: 1.05,
    unbreakable: isSmall(shown),
    margin: [0, 4, 0, 8],
  };
}

function headRows(shown: Table): TableCell[][] {
  const { columns, spans } = shown;
  const topHead = (text: string) => ({ text, bold: true, alignment: 'center' }) as const;
  const head = (text: string) => ({ ...topHead(text), verticalAlignment: 'middle' }) as const;
  // In content that is kept on one page, the library computes the middle of two rows too low.
  const isHeld = isSmall(shown);
  if (spans.length === 0) return [columns.map(({ title }) => head(title))];
  const upper = columns.map(({ title }, index): TableCell => {
    const span = spanOver(spans, index);
    if (span === undefined) return { ...(isHeld ? topHead(title) : head(title)), rowSpan: 2 };
    if (span.from !== index) return {};
    return { text: span.title, bold: true, alignment: 'center', colSpan: span.to - span.from + 1 };
  });
  return [upper, columns.map(({ title }, index) => (spanOver(spans, index) ? head(title) : {}))];
}

/** A row as cells. The library requires empty cells where a cell spans several columns. */
function tableRow({ role, cells }: Row, columns: Table['columns'], id?: string): TableCell[] {
  const drawn: TableCell[] = [];
  // The library knows no page of an empty text.
  const named = cells.find(({ text }) => text !== '');
  for (const cell of cells) {
    const alignment: Align = cell.align ?? columns[drawn.length]?.align ?? 'left';
    drawn.push({
      text: cellText(cell.text),
      ...(id !== undefined && cell === named ? { id } : {}),
      alignment,
      verticalAlignment: 'middle',
      bold: role !== 'body' || Boolean(cell.bold),
      ...(spanOf(cell) > 1 ? { colSpan: spanOf(cell) } : {}),
    });
    for (let covered = 1; covered < spanOf(cell); covered += 1) drawn.push({});
  }
  return drawn;
}

/** The number of a document, such as `05-NQ/CB`. */
const documentNumber = /\d-[\p{Lu}]+\//u;

/** A text with the number of a document in words, of which the library breaks none at a hyphen or slash. */
function cellText(text: string): string | Content[] {
  return documentNumber.test(text) ? words({ text }) : text;
}
