import type { Language } from '../core/language/message.js';

/** Excel reads a CSV file as UTF-8 where it begins with this. */
export const byteOrderMark = '\uFEFF';

/** A date that was read as one, in ISO form: a spreadsheet may take it for a date. */
export interface CsvDate {
  readonly date: string;
}

export type CsvCell = string | number | CsvDate | null;

/** How a spreadsheet of each language parts columns and decimals. */
const forms = { vi: { separator: ';', point: ',' }, en: { separator: ',', point: '.' } } as const;

/** A row of a table for a spreadsheet; a cell that is `null` is empty. */
export function csvLine(row: readonly CsvCell[], language: Language): string {
  const { separator, point } = forms[language];
  const fields = row.map((cell) => {
    if (cell === null) return '';
    if (typeof cell === 'number') return String(cell).replace('.', point);
    return typeof cell === 'string' ? csvText(cell) : cell.date;
  });
  return `${fields.join(separator)}\r\n`;
}

/**
 * A text as a field of CSV that stays text in a spreadsheet: no formula begins in it, wherever a program parts fields,
 * and no code such as `0123` or name such as `1/2` becomes a number or a day. An apostrophe stands before such texts.
 */
export function csvText(text: string): string {
  const safe = (isTakenForValue(text) ? "'" : '') + text.replace(formulaStart, "$1'");
  return /[;,\t"\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Where a spreadsheet could begin to read a formula: at the start, behind any separator, in a new line, behind a quote. */
const formulaStart = /((?:^|[;,\t\r\n"']) *)(?=[=+\-@\uff0b\uff0d\uff1d\uff20])/g;

/** What spreadsheets turn into numbers, times, days or truth values. */
function isTakenForValue(text: string): boolean {
  const written = text.trim();
  return (
    /^(?=.*\d)[\d.,/:%() \u00a0-]+$/.test(written) ||
    /^\d+(?:[.,]\d+)?e[+-]?\d+$/i.test(written) ||
    /^(?:\d{1,4}[ -])?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[ -]?(?:\d{1,4})?$/i.test(
      written,
    ) ||
    /^(?:true|false)$/i.test(written)
  );
}
