import { zipSync } from 'fflate';
import { type CellValue, read, type Sheet, type Cell as SheetCell, type Workbook } from 'hucre';
import type { SourceCell, SourceRow, Table } from '../core/import/table.js';
import { message } from '../core/language/message.js';
import { odsDetails } from './ods-details.js';
import { RefusedFile } from './office-file.js';
import { type OldCell, oldDetails } from './xls-details.js';

/** Reads an `.xlsx` or `.ods` file from its parts. */
export async function readWorkbook(parts: ReadonlyMap<string, Uint8Array>): Promise<readonly Table[]> {
  if (!parts.has('xl/workbook.xml') && !parts.has('content.xml'))
    throw new RefusedFile(message('import/other-file'));
  // Packed again, a part is what was looked at, and no larger.
  const bytes = zipSync(Object.fromEntries(parts), { level: 0 });
  const workbook = await read(bytes, { readStyles: true });
  const { hidden, fonts } = odsDetails(parts);
  return tablesIn(workbook).map((table) => {
    const isHidden = table.isHidden || hidden.has(table.name);
    const sheetFonts = fonts.get(table.name);
    return { ...table, isHidden, ...(sheetFonts ? { rows: withFonts(table.rows, sheetFonts) } : {}) };
  });
}

function withFonts(rows: readonly SourceRow[], fonts: ReadonlyMap<string, string>): readonly SourceRow[] {
  return rows.map((row, at) =>
    row.map((cell, column) => {
      const font = fonts.get(`${at},${column}`);
      return cell && font !== undefined ? { ...cell, font } : cell;
    }),
  );
}

/** Reads an `.xls` file of Excel 97 to 2003. */
export async function readOldWorkbook(bytes: Uint8Array): Promise<readonly Table[]> {
  const details = oldDetails(bytes);
  if (details === undefined) throw new RefusedFile(message('import/old-word'));
  if (details.isEncrypted) throw new RefusedFile(message('import/locked-file'));
  const workbook = await read(bytes, { readStyles: true });
  return tablesIn(workbook).map((table, index) => {
    const sheet = details.sheets[index];
    if (sheet === undefined) return table;
    const rows = table.rows.map((row, at) =>
      row.map((cell, column) => cell && withDetails(cell, sheet.cells.get(`${at},${column}`))),
    );
    return { ...table, rows, isHidden: sheet.isHidden };
  });
}

function withDetails(cell: SourceCell, detail: OldCell | undefined): SourceCell {
  if (detail === undefined) return cell;
  const font = detail.font === undefined ? {} : { font: detail.font };
  if (!detail.isPercent || cell.kind !== 'number') return { ...cell, ...font };
  return { ...percent(Number(cell.text)), ...font };
}

function tablesIn({ sheets, defaultFont }: Workbook): readonly Table[] {
  return sheets.map(
    (sheet): Table => ({
      name: sheet.name,
      place: { kind: 'sheet' },
      isHidden: Boolean(sheet.hidden || sheet.veryHidden),
      rows: rowsOf(sheet, defaultFont?.name),
      merges: (sheet.merges ?? []).map(({ startRow, startCol, endRow, endCol }) => ({
        top: startRow,
        left: startCol,
        bottom: endRow,
        right: endCol,
      })),
    }),
  );
}

function rowsOf(sheet: Sheet, defaultFont: string | undefined): readonly SourceRow[] {
  // Blank rows of old files are holes.
  return Array.from(sheet.rows, (row: readonly CellValue[] | undefined, at) =>
    Array.from(row ?? [], (value, column) => {
      const detail = sheet.cells?.get(`${at},${column}`);
      const cell = cellOf(value ?? null, detail);
      const font = detail?.style?.font?.name ?? defaultFont;
      return cell && font !== undefined ? { ...cell, font } : cell;
    }),
  );
}

const errors = /^#(?:DIV\/0!|N\/A|NAME\?|NULL!|NUM!|REF!|VALUE!|SPILL!|CALC!)$|^(?:Err:\d+)$/;

function cellOf(value: CellValue, detail: SheetCell | undefined): SourceCell | undefined {
  if (value === null) {
    const isFormula = detail?.formula !== undefined && detail.formula !== '';
    return isFormula ? { text: '', kind: 'formula' } : undefined;
  }
  if (typeof value === 'boolean') return { text: String(value), kind: 'flag' };
  if (typeof value === 'number')
    return isPercent(detail) ? percent(value) : { text: plain(value), kind: 'number' };
  if (value instanceof Date) return dateCell(value);
  if (detail?.type === 'error' || errors.test(value.trim())) return { text: value.trim(), kind: 'error' };
  return value.trim() === '' ? undefined : { text: value, kind: 'text' };
}

/** A sign of per cent in a number's format, but not in a text within it. */
function isPercent(detail: SheetCell | undefined): boolean {
  return (detail?.style?.numFmt ?? '').replace(/"[^"]*"|\\./g, '').includes('%');
}

function percent(value: number): SourceCell {
  return { text: plain(value * 100), kind: 'percent' };
}

/** A number without the last digits that only a float has. */
function plain(value: number): string {
  return String(Number(value.toFixed(9)));
}

/** A day; of a mere time of day, which a spreadsheet counts from 1899, the time. */
function dateCell(value: Date): SourceCell | undefined {
  if (Number.isNaN(value.getTime())) return undefined;
  const iso = value.toISOString();
  return value.getUTCFullYear() < 1901
    ? { text: iso.slice(11, 16), kind: 'text' }
    : { text: iso.slice(0, 10), kind: 'date' };
}
