import {
  type ImportOptions,
  type ImportResult,
  importTables,
} from '../../../src/core/import/import-tables.js';
import type { ImportReport } from '../../../src/core/import/report.js';
import type { Merge, SourceCell, Table } from '../../../src/core/import/table.js';
import { supplyProfile } from '../../../src/core/profile/supply.js';

/** A cell as a test writes it: a text, a number, a cell of another kind, or nothing. */
export type Written = string | number | SourceCell | null;

export function tableOf(
  rows: readonly (readonly Written[])[],
  {
    name = 'Sheet1',
    merges = [],
    isHidden = false,
  }: Partial<Pick<Table, 'name' | 'merges' | 'isHidden'>> = {},
): Table {
  return {
    name,
    place: { kind: 'sheet' },
    isHidden,
    merges,
    rows: rows.map((row) => row.map(cellOf)),
  };
}

function cellOf(written: Written): SourceCell | undefined {
  if (written === null || written === '') return undefined;
  if (typeof written === 'string') return { kind: 'text', text: written };
  return typeof written === 'number' ? { kind: 'number', text: String(written) } : written;
}

/** Cells joined, from row and column to row and column, counted from 0. */
export function merge(top: number, left: number, bottom: number, right: number): Merge {
  return { top, left, bottom, right };
}

export const emptyRecord = `chibo: 1
profile: chi-bo-4-tot
branch: {id: cb1, name: Chi bộ 1, type: chi-bo}
period: 2024
`;

export async function imported(
  tables: Table | readonly Table[],
  options: ImportOptions = {},
  record = emptyRecord,
): Promise<ImportResult> {
  const none = { read: async () => undefined };
  const supplied = await supplyProfile('chi-bo-4-tot', 'x.chibo.yaml', none, undefined);
  return importTables(record, supplied, 'rows' in tables ? [tables] : tables, options);
}

/** What was written behind the empty record, and the report. */
export async function added(
  tables: Table | readonly Table[],
  options: ImportOptions = {},
  record = emptyRecord,
): Promise<{ readonly lines: string; readonly text: string; readonly report: ImportReport }> {
  const result = await imported(tables, options, record);
  if (result.kind === 'refused') throw new Error(`refused: ${result.reason.key}`);
  const lines = result.text.startsWith(record) ? result.text.slice(record.length) : result.text;
  return { lines, text: result.text, report: result.report };
}
