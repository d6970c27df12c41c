import {
  type CellStyle,
  type CellValue,
  type DataValidation,
  type Cell as SheetCell,
  type WriteSheet,
  writeXlsx,
} from 'hucre/xlsx';
import type { FilledSheet, FilledWorkbook, Form, FormCell } from '../core/import/form.js';
import { formHeads, formTop, markRows, markSheet } from '../core/import/form-mark.js';
import { columnName } from '../core/import/table.js';

const font = 'Times New Roman';
const thin = { style: 'thin', color: { rgb: '999999' } } as const;
const border = { top: thin, right: thin, bottom: thin, left: thin };

/** Writes a form as an XLSX file: lists and checks in its cells, heads and keys locked, what it is in a hidden sheet. */
export async function writeForm(form: Form): Promise<Uint8Array> {
  return writeFilledWorkbook(form, markRows(form));
}

/** Writes a workbook to be filled in; `mark` is the content of its hidden sheet, by which it is taken back. */
export async function writeFilledWorkbook(
  form: FilledWorkbook,
  mark: readonly (readonly string[])[],
): Promise<Uint8Array> {
  const lists = new Lists(Math.max(firstList, ...mark.map((row) => row.length + 1)));
  const sheets = form.sheets.map((sheet) => formSheet(form, sheet, lists));
  return writeXlsx({
    sheets: [instructions(form), ...sheets, hidden(mark, lists)],
    properties: { title: form.title, creator: '' },
    defaultFont: { name: font, size: 12 },
    workbookProtection: { lockStructure: true },
  });
}

/** The lists of choices, each once, in columns of the hidden sheet: a list within a cell may only be short. */
class Lists {
  readonly #ranges = new Map<string, string>();
  readonly columns: (readonly string[])[] = [];
  /** The number of the first column with a list. */
  readonly first: number;

  constructor(first: number) {
    this.first = first;
  }

  /** The cells that hold a list. */
  range(choices: readonly string[]): string {
    const key = choices.join('\n');
    const known = this.#ranges.get(key);
    if (known !== undefined) return known;
    const column = columnName(this.first + this.columns.length);
    const range = `${markSheet}!$${column}$1:$${column}$${choices.length}`;
    this.columns.push(choices);
    this.#ranges.set(key, range);
    return range;
  }
}

/** The first column of the hidden sheet with a list, where what the form is does not need more columns. */
const firstList = 40;

function instructions({
  instructions: [title = '', ...lines],
  instructionsName,
}: FilledWorkbook): WriteSheet {
  const cells = new Map<string, Partial<SheetCell>>();
  cells.set(
    '0,0',
    textCell(title, { font: { name: font, size: 16, bold: true }, alignment: { wrapText: true } }),
  );
  for (const [index, line] of lines.entries())
    cells.set(
      `${index + 2},0`,
      textCell(`${index + 1}. ${line}`, {
        font: { name: font, size: 13 },
        alignment: { wrapText: true, vertical: 'top' },
      }),
    );
  return {
    name: instructionsName,
    columns: [{ width: 100 }],
    rows: Array.from({ length: lines.length + 2 }, (_, row) => [cells.get(`${row},0`)?.value ?? null]),
    cells,
    rowDefs: new Map(lines.map((_, index) => [index + 2, { height: 36 }])),
    protection: { sheet: true },
    view: { showGridLines: false },
    pageSetup: { paperSize: 'a4', orientation: 'portrait', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  };
}

function formSheet(form: FilledWorkbook, sheet: FilledSheet, lists: Lists): WriteSheet {
  const cells = new Map<string, Partial<SheetCell>>();
  const { columns, rows } = sheet;
  cells.set('0,1', textCell(`${sheet.name} – ${form.title}`, { font: { name: font, size: 14, bold: true } }));
  writeHeads(sheet, cells);
  for (const [index, { key, kind, cells: row }] of rows.entries()) {
    const at = formTop + formHeads + index;
    if (key !== '') cells.set(`${at},0`, textCell(key, {}));
    for (const [column, cell] of row.entries()) {
      const { wraps = false, align = 'start' } = columns[column] ?? {};
      cells.set(`${at},${column + 1}`, valueCell(cell, cellStyle(cell, kind === 'group', wraps, align)));
    }
  }
  const height = formTop + formHeads + rows.length;
  const last = columnName(columns.length);
  return {
    name: sheet.name,
    columns: [{ width: 4, hidden: true }, ...columns.map(({ width }) => ({ width: width + 2 }))],
    rows: valuesOf(cells, height, columns.length + 1),
    cells,
    merges: headMerges(sheet),
    rowDefs: new Map([
      [0, { height: 24 }],
      [formTop + formHeads - 1, { height: 36 }],
    ]),
    freezePane: { rows: formTop + formHeads, columns: columns.filter(({ isFrozen }) => isFrozen).length + 1 },
    dataValidations: validations(sheet, lists),
    protection: {
      sheet: true,
      formatColumns: true,
      formatRows: true,
      selectLockedCells: true,
      selectUnlockedCells: true,
    },
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: pagesAcross(columns),
      fitToHeight: 0,
      printArea: `$B$1:$${last}$${height}`,
      printTitlesRow: `$${formTop + 1}:$${formTop + formHeads}`,
    },
  };
}

/** As many letters fit on a sheet of paper in a size that can be read. */
const widestPage = 190;

function pagesAcross(columns: FilledSheet['columns']): number {
  const width = columns.reduce((sum, column) => sum + column.width + 2, 0);
  return Math.max(1, Math.round(width / widestPage));
}

function valuesOf(
  cells: ReadonlyMap<string, Partial<SheetCell>>,
  height: number,
  width: number,
): CellValue[][] {
  return Array.from({ length: height }, (_, row) =>
    Array.from({ length: width }, (_each, column) => cells.get(`${row},${column}`)?.value ?? null),
  );
}

const headStyle: CellStyle = {
  font: { name: font, size: 12, bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'F2DCDB' } },
  alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
  border,
};

function writeHeads({ columns }: FilledSheet, cells: Map<string, Partial<SheetCell>>): void {
  for (const [index, { title, group }] of columns.entries()) {
    const isFirst = group !== undefined && columns[index - 1]?.group !== group;
    const above = group === undefined ? title : isFirst ? group : '';
    cells.set(`${formTop},${index + 1}`, textCell(above, headStyle));
    cells.set(`${formTop + 1},${index + 1}`, textCell(group === undefined ? '' : title, headStyle));
  }
}

function headMerges({ columns }: FilledSheet): NonNullable<WriteSheet['merges']> {
  const merges: NonNullable<WriteSheet['merges']> = [];
  for (const [index, { group }] of columns.entries()) {
    const startCol = index + 1;
    if (group === undefined)
      merges.push({ startRow: formTop, startCol, endRow: formTop + 1, endCol: startCol });
    else if (columns[index - 1]?.group !== group) {
      let end = index;
      while (columns[end + 1]?.group === group) end += 1;
      if (end > index) merges.push({ startRow: formTop, startCol, endRow: formTop, endCol: end + 1 });
    }
  }
  return merges;
}

function cellStyle(
  cell: FormCell,
  isGroup: boolean,
  wraps: boolean,
  align: 'start' | 'end' | 'center',
): CellStyle {
  const horizontal = align === 'start' ? 'left' : align === 'end' ? 'right' : 'center';
  return {
    font: { name: font, size: 12, bold: isGroup },
    border,
    alignment: { vertical: 'top', horizontal, wrapText: wraps },
    ...(cell.isLocked ? { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'EDEDED' } } } : {}),
    ...(cell.input === 'date' ? { numFmt: 'dd/mm/yyyy' } : isPlainText(cell) ? { numFmt: '@' } : {}),
    protection: { locked: cell.isLocked },
  };
}

/** Texts stay texts: `1-3` would become a day otherwise. */
function isPlainText({ input, isLocked }: FormCell): boolean {
  return !isLocked && (input === 'text' || input === 'list');
}

function valueCell(cell: FormCell, style: CellStyle): Partial<SheetCell> {
  if (cell.text === '') return { value: null, type: 'empty', style };
  if (cell.kind === 'number') return { value: Number(cell.text), type: 'number', style };
  if (cell.kind === 'date') return { value: new Date(`${cell.text}T00:00:00Z`), type: 'date', style };
  return textCell(cell.text, style);
}

function textCell(value: string, style: CellStyle): Partial<SheetCell> {
  return { value, type: 'string', style };
}

/** Checks of the cells; neighbours with one check share it. */
function validations(sheet: FilledSheet, lists: Lists): DataValidation[] {
  const made: DataValidation[] = [];
  for (const index of sheet.columns.keys()) {
    let run:
      | { readonly check: Omit<DataValidation, 'range'>; readonly key: string; from: number; to: number }
      | undefined;
    const close = (): void => {
      const letters = columnName(index + 1);
      if (run) made.push({ ...run.check, range: `${letters}${run.from}:${letters}${run.to}` });
      run = undefined;
    };
    for (const [at, { cells }] of sheet.rows.entries()) {
      const cell = cells[index];
      const check = cell && checkOf(cell, lists);
      const key = JSON.stringify(check);
      const row = formTop + formHeads + at + 1;
      if (run && run.key === key && check) run.to = row;
      else {
        close();
        if (check) run = { check, key, from: row, to: row };
      }
    }
    close();
  }
  return made;
}

function checkOf({ check }: FormCell, lists: Lists): Omit<DataValidation, 'range'> | undefined {
  if (check === undefined) return undefined;
  const { kind, choices, isFree, max, title, text } = check;
  const common = {
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: isFree ? 'warning' : 'stop',
    errorTitle: title,
    errorMessage: text,
  } as const;
  switch (kind) {
    case 'list':
      return { ...common, type: 'list', formula1: lists.range(choices) };
    case 'date':
      // Days as Excel counts them: 1927 to 2100.
      return { ...common, type: 'date', operator: 'between', formula1: '10000', formula2: '73415' };
    case 'whole':
      return { ...common, type: 'whole', operator: 'greaterThanOrEqual', formula1: '0' };
    case 'decimal':
      return max === undefined
        ? { ...common, type: 'decimal', operator: 'greaterThanOrEqual', formula1: '-1000000000000' }
        : { ...common, type: 'decimal', operator: 'between', formula1: '0', formula2: String(max) };
  }
}

function hidden(mark: readonly (readonly string[])[], lists: Lists): WriteSheet {
  const rows: (string | null)[][] = mark.map((row) => [...row]);
  for (const [index, choices] of lists.columns.entries()) {
    for (const [at, choice] of choices.entries()) {
      const row = rows[at] ?? [];
      rows[at] = row;
      while (row.length < lists.first + index) row.push(null);
      row[lists.first + index] = choice;
    }
  }
  const cells = new Map<string, Partial<SheetCell>>();
  for (const [at, row] of rows.entries())
    for (const [column, value] of row.entries())
      if (value !== null && value !== '') cells.set(`${at},${column}`, textCell(value, { numFmt: '@' }));
  return { name: markSheet, rows, cells, veryHidden: true, protection: { sheet: true } };
}
