import type { Language } from '../core/language/message.js';

/** A date in ISO form. Unlike other texts, a spreadsheet may convert it to a date. */
export interface CsvDate {
  readonly date: string;
}

export type CsvCell = string | number | CsvDate | null;

/** The field separator and decimal mark that spreadsheets expect in each language. */
const forms = { vi: { separator: ';', point: ',' }, en: { separator: ',', point: '.' } } as const;

/** A row of a CSV table; a `null` cell is empty. */
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
 * Writes a text as a CSV field of one line that stays text in a spreadsheet. An apostrophe is put before
 * texts that a program could run as a formula (CSV injection), whatever separator it uses, and before codes
 * such as `0123` or names such as `1/2` that it would convert to a number or a date.
 */
export function csvText(text: string): string {
  const guarded = (isTakenForValue(text) ? "'" : '') + text.replace(formulaStart, "$1'");
  const safe = guarded.replace(acting, ' ').replaceAll('##[', '# #[');
  return /[;,|"]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * Line ends, tabs, and characters by which a text acts on a terminal. Each line of a table that a build server
 * prints is a row, so that no text begins a line that the server would run.
 */
const acting =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]+/g;

/**
 * Positions at which a spreadsheet could start a formula: at the start, after any separator, on a new line,
 * after a quote, or after a character that is not shown.
 */
const formulaStart =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  /((?:^|[;,|"'\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff])[ \u00a0]*)(?=[=+\-@\uff0b\uff0d\uff1d\uff20])/g;

/** Texts that spreadsheets convert to numbers, times, dates or booleans. */
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
