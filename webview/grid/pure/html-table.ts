import type { PastedCells } from '../../../src/core/import/pasted.js';
import type { Merge } from '../../../src/core/import/table.js';
import { type FontOf, oldFontsIn } from './html-fonts.js';
import type { Cells } from './tsv.js';

/** Writes cells as an HTML table, for programs that paste tables rather than text. */
export function writeHtmlTable(cells: Cells): string {
  const table = document.createElement('table');
  table.dataset.chibo = '';
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

/** Whether a table was copied from a grid, whose texts are written as a grid reads them. */
export function isOwnTable(html: string): boolean {
  return /<table[^>]* data-chibo\b/.test(html);
}

/**
 * Reads the first table of what was copied from a page or a document; `undefined` where there is none. A cell
 * that spans several holds its text in the first of them, as spreadsheets do. Old fonts are named, since letters typed for
 * them read differently.
 */
export function readHtmlTable(html: string): PastedCells | undefined {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const table = page.querySelector('table');
  if (!table) return undefined;
  const fontOf = oldFontsIn(page, html);
  const fonts: (string | undefined)[][] = [...table.rows].map(() => []);
  const rows: string[][] = [...table.rows].map(() => []);
  const merges: Merge[] = [];
  for (const [top, { cells }] of [...table.rows].entries()) {
    let left = 0;
    for (const cell of cells) {
      while (rows[top]?.[left] !== undefined) left += 1;
      const font = fontOf && fontOfCell(cell, fontOf);
      if (font !== undefined) (fonts[top] ?? [])[left] = font;
      // A span of 0 goes to the end of the table.
      const bottom = cell.rowSpan === 0 ? rows.length : Math.min(rows.length, top + cell.rowSpan);
      const right = left + cell.colSpan - 1;
      if (bottom > top + 1 || right > left) merges.push({ top, left, bottom: bottom - 1, right });
      for (let row = top; row < bottom; row += 1) {
        for (let column = left; column < left + cell.colSpan; column += 1) {
          const line = rows[row];
          if (line) line[column] = row === top && column === left ? textOf(cell) : '';
        }
      }
    }
  }
  const cells = rows.map((row) => Array.from(row, (text) => text ?? ''));
  const hasFonts = fonts.some((row) => row.length > 0);
  return { cells, merges, ...(hasFonts ? { fonts: fonts.map((row) => Array.from(row)) } : {}) };
}

/** The old font of a cell's first text. */
function fontOfCell(cell: HTMLTableCellElement, fontOf: FontOf): string | undefined {
  const texts = cell.ownerDocument.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
    if ((node.nodeValue ?? '').trim() !== '' && node.parentElement) return fontOf(node.parentElement);
  }
  return undefined;
}

/** Elements that stand on lines of their own. */
const blocks =
  'address, article, blockquote, div, dd, dl, dt, h1, h2, h3, h4, h5, h6, li, ol, p, pre, section, table, tr, ul';

/** The text of a cell as a page shows it: white space is one space, lines are those of the page. */
function textOf(cell: HTMLTableCellElement): string {
  const lines = [''];
  const read = (node: Node): void => {
    if (node.nodeType === Node.TEXT_NODE) {
      const line = `${lines.pop()}${(node.nodeValue ?? '').replace(/\s+/g, ' ')}`;
      lines.push(line);
    } else if (node instanceof Element && !node.matches('style, script')) {
      const isBlock = node.matches(blocks);
      // Cells of a table within the cell.
      if (node.matches('td, th')) lines.push(`${lines.pop()} `);
      if (node.localName === 'br' || (isBlock && lines.at(-1)?.trim() !== '')) lines.push('');
      for (const child of node.childNodes) read(child);
      if (isBlock && lines.at(-1)?.trim() !== '') lines.push('');
    }
  };
  for (const child of cell.childNodes) read(child);
  return lines
    .map((line) => line.replace(/ +/g, ' ').trim())
    .join('\n')
    .trim();
}
