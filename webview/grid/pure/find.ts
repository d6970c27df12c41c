import { composed, withoutMarks } from '../../../src/core/text/words.js';
import type { CellInput } from '../../../src/core/views/sheet/sheet.js';
import type { SheetView } from '../../../src/core/views/sheet/sheet-view.js';
import { heldText, inputsAt } from './paste.js';
import type { CellPlace } from './selection.js';

export interface Search {
  readonly text: string;
  /** `dang` finds `Đặng`. */
  readonly ignoresAccents: boolean;
  /** `An` does not find `an`. */
  readonly matchesCase: boolean;
  /** `An` does not find `Lan`. */
  readonly wholeWords: boolean;
}

/** The cells that hold a text, row by row. */
export function findPlaces(sheet: SheetView, search: Search): readonly CellPlace[] {
  const same = samenessOf(search);
  const wanted = same(search.text);
  if (wanted === '') return [];
  const isIn = (text: string): boolean =>
    same(text).includes(wanted) && (!search.wholeWords || spansIn(text, search).length > 0);
  return sheet.rows.flatMap((row, index) =>
    row.cells.flatMap((_, column) => (isIn(heldText(row, column)) ? [{ row: index, column }] : [])),
  );
}

/** What replacing a text in some places asks for; cells that only show are passed over. */
export function replaceInputs(
  sheet: SheetView,
  places: readonly CellPlace[],
  search: Search,
  replacement: string,
): readonly CellInput[] {
  return places.flatMap(({ row, column }) =>
    inputsAt(sheet, { top: row, bottom: row, left: column, right: column }, () =>
      replaceIn(heldText(sheet.rows[row], column), search, replacement),
    ),
  );
}

/** Puts a text in every place where another is found. */
export function replaceIn(written: string, search: Search, replacement: string): string {
  const text = composed(written);
  let result = '';
  let at = 0;
  for (const { start, end } of spansIn(text, search)) {
    result += text.slice(at, start) + replacement;
    at = end;
  }
  return result + text.slice(at);
}

/** Where a text is found in another, from left to right and not overlapping. */
function spansIn(
  written: string,
  search: Search,
): readonly { readonly start: number; readonly end: number }[] {
  const text = composed(written);
  const same = samenessOf(search);
  const wanted = same(search.text);
  // Folding one letter may leave none or several: each of the folded text knows the letter it came from.
  const letters = Array.from(text);
  const parts = letters.map(same);
  const joined = parts.join('');
  const origin = parts.flatMap((part, index) => Array.from({ length: part.length }, () => index));
  const offsets: number[] = [0];
  for (const letter of letters) offsets.push((offsets.at(-1) ?? 0) + letter.length);
  const spans: { start: number; end: number }[] = [];
  for (
    let at = joined.indexOf(wanted);
    at >= 0 && wanted !== '';
    at = joined.indexOf(wanted, at + wanted.length)
  ) {
    const first = origin[at] ?? 0;
    let last = origin[at + wanted.length - 1] ?? first;
    // A mark that no letter is composed with belongs to the letter before it.
    while (parts[last + 1] === '') last += 1;
    const span = { start: offsets[first] ?? 0, end: offsets[last + 1] ?? text.length };
    if (!search.wholeWords || isWhole(text, span)) spans.push(span);
  }
  return spans;
}

/** Whether no letter or digit continues a stretch of text on either side. */
function isWhole(text: string, { start, end }: { readonly start: number; readonly end: number }): boolean {
  return !/[\p{L}\p{N}\p{M}]$/u.test(text.slice(0, start)) && !/^[\p{L}\p{N}\p{M}]/u.test(text.slice(end));
}

/** What makes texts equal that are the same to a search. */
function samenessOf({ ignoresAccents, matchesCase }: Search): (text: string) => string {
  const letters = ignoresAccents ? withoutMarks : composed;
  return matchesCase ? letters : (text) => letters(text).toLowerCase();
}
