import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chibo, cleanRecord, folderOf } from '../cli/command-line.js';
import { type Office, openOffice } from './office.js';

/** Names that a program would take for formulas, behind every sign that may part cells. */
const names = ['=', '+', '-', '@'].flatMap((sign) =>
  ['', 'A,', 'A;', 'A|', 'A\\t', 'A\\n', "A'", 'A\\"', ' '].map((before) => `${before}${sign}1+1`),
);

/** A record of one unit for each name. */
const records = Object.fromEntries(
  names.map((name, index) => [
    `${index}.chibo.yaml`,
    cleanRecord.replace('cb1', `cb${index}`).replace('Chi bộ 1', `"${name}"`),
  ]),
);

/** How LibreOffice may be told to part the cells of a table: by one of the signs, or by any of them. */
const separators = { comma: '44', semicolon: '59', tab: '9', bar: '124', any: '44/59/9/124', blank: '32' };

describe('tables that spreadsheets open', () => {
  let office: Office;
  beforeAll(async () => {
    office = await openOffice();
  }, 120_000);
  afterAll(() => office.close());

  test.each([
    ['rollup', ['rollup', '.', '--format', 'csv'], 'vi'],
    ['rollup', ['rollup', '.', '--format', 'csv'], 'en'],
    ['evaluate', ['evaluate', '.', '--format', 'csv'], 'vi'],
    ['evaluate', ['evaluate', '.', '--format', 'csv'], 'en'],
  ])('hold no formula of a record: %s', async (command, words, language) => {
    const cwd = await folderOf(records);
    const { out } = await chibo([...words, '--language', language], { cwd });
    expect(out).toContain("'=1+1");
    for (const [name, signs] of Object.entries(separators)) {
      const file = `${command}-${language}-${name}`;
      // 34: quotes; 76: UTF-8. The rest are the settings that the dialog has at first.
      const filter = `Text - txt - csv (StarCalc):${signs},34,76,1,,0,false,true,false`;
      const folder = await office.convert({ [`${file}.csv`]: Buffer.from(out) }, 'fods', filter);
      const sheet = await readFile(join(folder, `${file}.fods`), 'utf8');
      expect(sheet).toContain('1+1');
      expect({ file, formulas: sheet.match(/table:formula="[^"]*"/g) ?? [] }).toEqual({ file, formulas: [] });
    }
  });
});
