import { hiddenMarks, withoutHiddenMarks } from '../text/hidden.js';
import { composed, folded } from '../text/words.js';
import type { SourceCell } from './table.js';

/** The text of a cell without what files add to it: NBSP, doubled blanks, marks that nobody sees. */
export function cleanText(text: string): string {
  const visible = hiddenMarks(text).length === 0 ? text : withoutHiddenMarks(text);
  return composed(visible.replace(/[^\S\n]+/g, ' ').replace(/ *\n */g, '\n')).trim();
}

/** The same on one line, as names are written. */
export function cleanName(text: string): string {
  return cleanText(text).replace(/\s+/g, ' ');
}

/**
 * The text of a cell as the grid's reading takes it. A number of a spreadsheet is exact: it is written so that no
 * thousands can be read into it.
 */
export function readableText(cell: SourceCell): string {
  const text = cleanText(cell.text);
  if (cell.kind !== 'number' && cell.kind !== 'percent') return text;
  return /^-?[1-9]\d{0,2}\.\d{3}$/.test(text) ? `${text}0` : text;
}

/** Words for a member without a rank. */
const unranked: ReadonlySet<string> = new Set([
  'khong xep loai',
  'chua xep loai',
  'khong danh gia',
  'chua danh gia',
  'khong danh gia xep loai',
  'chua danh gia xep loai',
  'kxl',
  'khong phan loai',
  'chua phan loai',
  'mien danh gia',
]);

export function isUnranked(text: string): boolean {
  return unranked.has(
    folded(text)
      .replace(/[^a-z]+/g, ' ')
      .trim(),
  );
}
