import type { Cells } from './tsv.js';

/** Writes cells as an HTML table, for programs that paste tables rather than text. */
export function writeHtmlTable(cells: Cells): string {
  const table = document.createElement('table');
  for (const row of cells) {
    const line = table.insertRow();
    for (const text of row) {
      const cell = line.insertCell();
      for (const [index, part] of text.split('\n').entries()) {
        if (index > 0) cell.append(document.createElement('br'));
        cell.append(part);
      }
    }
  }
  return table.outerHTML;
}

/** Reads the first table of what was copied from a page or a document; `undefined` where there is none. */
export function readHtmlTable(html: string): Cells | undefined {
  const table = new DOMParser().parseFromString(html, 'text/html').querySelector('table');
  if (!table) return undefined;
  return [...table.rows].map((row) => [...row.cells].map(textOf));
}

function textOf(cell: HTMLTableCellElement): string {
  for (const lineBreak of cell.querySelectorAll('br')) lineBreak.replaceWith('\n');
  return (cell.textContent ?? '').replace(/[^\S\n]+/g, ' ').trim();
}
