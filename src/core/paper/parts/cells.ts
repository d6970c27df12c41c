import { blank, phrase } from '../../language/documents.js';
import type { ItemValue } from '../../score/items.js';
import { formatNumber, formatShare } from '../../text/numbers.js';
import { fromPoints, type Points } from '../../text/points.js';
import type { Cell, DocumentPlace, Formula, Row } from '../model.js';
import type { Count } from '../source.js';

/** A cell to be filled in by hand; shorter than a blank in running text, so that it fits narrow columns. */
export const blankCell: Cell = { text: phrase('blank-cell') };

export function textCell(text: string | undefined): Cell {
  return text === undefined || text === '' || text === blank() ? blankCell : { text };
}

/** A cell that is empty on purpose: to be signed in, or because nothing belongs there. */
export const emptyCell: Cell = { text: '' };

export function numberCell(value: number | undefined, formula?: Formula): Cell {
  if (value === undefined) return blankCell;
  return { text: formatNumber(value, 'vi'), number: value, ...(formula ? { formula } : {}) };
}

export function pointsCell(points: Points, formula?: Formula): Cell {
  return numberCell(fromPoints(points), formula);
}

/** What an item is worth in a column; what does not apply is said in letters and sums pass over it. */
export function valueCell(value: ItemValue): Cell {
  if (value === undefined) return blankCell;
  return value === 'na' ? { text: phrase('not-applicable') } : pointsCell(value);
}

export function countCell({ text, number }: Count, formula?: Formula): Cell {
  if (number === undefined) return textCell(text);
  return { text, number, ...(formula ? { formula } : {}) };
}

/** A share of two counts, recomputed in a spreadsheet; withheld or blank where either is. */
export function shareCell(part: Count, whole: Count, formula?: Formula): Cell {
  if (part.number === undefined || whole.number === undefined)
    return part.text === blank() || whole.text === blank() ? blankCell : { text: phrase('withheld') };
  if (whole.number === 0) return emptyCell;
  const share = part.number / whole.number;
  return { text: formatShare(share, 'vi'), number: share, percent: true, ...(formula ? { formula } : {}) };
}

/** `a / b` of two places, and nothing where `b` is 0. */
export function ratioFormula(part: DocumentPlace, whole: DocumentPlace): Formula {
  return ['IF(', whole, '=0,"",', part, '/', whole, ')'];
}

/** The sum of the numbers in a column of some rows, given from 0; neighbours are written as one range. */
export function sumFormula(rows: readonly number[], column: number): Formula {
  const places: DocumentPlace[] = [];
  for (const row of rows) {
    const last = places.at(-1);
    if (last && (last.to ?? last.row) === row - 1) places[places.length - 1] = { ...last, to: row };
    else places.push({ row, column });
  }
  return ['SUM(', ...places.flatMap((place, index) => (index === 0 ? [place] : [',', place])), ')'];
}

export function body(...cells: readonly Cell[]): Row {
  return { role: 'body', cells };
}
