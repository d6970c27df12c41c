/** A block of cells as text, row by row. */
export type Cells = readonly (readonly string[])[];

/** Writes cells as spreadsheets put them on the clipboard: tabs, line ends, quotes where a cell needs them. */
export function writeTsv(cells: Cells): string {
  const lines = cells.map((row) => row.map(quoteCell).join('\t'));
  // A last line without a character is a row only where a line end stands behind it.
  return lines.join('\r\n') + (lines.length > 1 && lines.at(-1) === '' ? '\r\n' : '');
}

/**
 * Reads what Excel, Google Sheets and LibreOffice put on the clipboard. A cell in quotes may hold tabs, line
 * ends and doubled quotes; the line end behind the last row counts for nothing.
 */
export function readTsv(text: string): Cells {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at <= text.length) {
    const cell = readCell(text, at);
    row.push(cell.value);
    at = cell.end;
    if (text[at] === '\t') {
      at += 1;
      continue;
    }
    rows.push(row);
    row = [];
    if (at >= text.length) break;
    at += text.startsWith('\r\n', at) ? 2 : 1;
    if (at === text.length) break;
  }
  return rows;
}

function quoteCell(value: string): string {
  return /["\t\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}

/** A quoted cell ends at a quote that stands before a tab, a line end or the end; else it is plain text. */
function readCell(text: string, start: number): { readonly value: string; readonly end: number } {
  const quoted = /"((?:[^"]|"")*)"(?=[\t\r\n]|$)/y;
  quoted.lastIndex = start;
  const match = quoted.exec(text);
  if (match) return { value: (match[1] ?? '').replaceAll('""', '"'), end: start + match[0].length };
  const stop = text.slice(start).search(/[\t\r\n]/);
  const end = stop < 0 ? text.length : start + stop;
  return { value: text.slice(start, end), end };
}
