import { describe, expect, it } from 'vitest';
import { formOn } from '../../src/core/paper/form.js';
import type { Table } from '../../src/core/paper/model.js';
import { table } from '../../src/export/pdf/tables.js';

const layout = { orientation: 'portrait', form: formOn('2026-06-01') } as const;

function cellOf(text: string): unknown {
  const shown: Table = {
    kind: 'table',
    name: 'Bảng',
    columns: [{ title: 'Ghi chú', width: 20, align: 'left' }],
    spans: [],
    rows: [{ role: 'body', cells: [{ text }] }],
  };
  const [, row = []] = table(shown, layout).table.body;
  return (row[0] as { readonly text: unknown }).text;
}

describe('a cell of a table in a PDF', () => {
  it('keeps the number of a document on one line', () => {
    expect(cellOf('theo (05-NQ/CB)')).toEqual([
      { text: 'theo ', noWrap: true },
      { text: '(05-NQ/CB)', noWrap: true },
    ]);
  });

  it('is one text otherwise', () => {
    expect(cellOf('từ 2019-2025, km/h')).toBe('từ 2019-2025, km/h');
  });
});
