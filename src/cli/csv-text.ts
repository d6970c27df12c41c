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
