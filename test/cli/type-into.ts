import { readFile, writeFile } from 'node:fs/promises';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { read } from 'hucre';
import { expect } from 'vitest';
import { columnName } from '../../src/core/import/table.js';

/** Values by cell: `D7`. */
export type Typed = Readonly<Record<string, string | number | null>>;

/** Types into cells of a worksheet, counted from 1, as somebody would who opens the workbook. */
export async function typeInto(file: string, sheet: number, cells: Typed): Promise<void> {
  const parts = unzipSync(new Uint8Array(await readFile(file)));
  const part = `xl/worksheets/sheet${sheet}.xml`;
  let xml = strFromU8(parts[part] ?? new Uint8Array());
  for (const [place, value] of Object.entries(cells)) {
    const cell = new RegExp(`<c r="${place}"([^>]*?)(?:/>|>.*?</c>)`);
    expect(xml).toMatch(cell);
    xml = xml.replace(cell, (_, attributes: string) => {
      const rest = attributes.replace(/ t="\w+"/, '');
      if (value === null) return `<c r="${place}"${rest}/>`;
      return typeof value === 'number'
        ? `<c r="${place}"${rest}><v>${value}</v></c>`
        : `<c r="${place}"${rest} t="inlineStr"><is><t>${value}</t></is></c>`;
    });
  }
  parts[part] = strToU8(xml);
  await writeFile(file, zipSync(parts));
}

/** The letters of a column in the first worksheet of an appraisal, by its id in the hidden sheet. */
export async function columnIn(file: string, id: string): Promise<string> {
  const book = await read(new Uint8Array(await readFile(file)));
  const heads =
    book.sheets.find(({ name }) => name === 'chibo')?.rows.find(([kind]) => kind === 'sheet') ?? [];
  return columnName(heads.indexOf(id) - 2);
}
