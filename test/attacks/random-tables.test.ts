import fc from 'fast-check';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import { beforeAll, describe, expect, test } from 'vitest';
import { formOf } from '../../src/core/import/form.js';
import { importTables } from '../../src/core/import/import-tables.js';
import { withoutLegacyFonts } from '../../src/core/import/legacy.js';
import { importJson } from '../../src/core/import/report-json.js';
import { importText } from '../../src/core/import/report-text.js';
import { isReadable, parseText } from '../../src/core/parse/parse.js';
import { builtinProfile, type SuppliedProfile } from '../../src/core/profile/supply.js';
import { assessIn } from '../../src/core/workspace/workspace.js';
import { loadFormWriter } from '../../src/export/load-form-writer.js';
import { readTables } from '../../src/import/read-tables.js';
import { memoryWorkspace } from '../core/workspace/memory-workspace.js';
import { often } from '../properties.js';
import { fullRecord } from './everything.js';
import { mutated, mutatedBytes } from './mutations.js';

const supplied: SuppliedProfile = {
  kind: 'found',
  place: { kind: 'builtin', id: 'chi-bo-4-tot' },
  ...builtinProfile('chi-bo-4-tot'),
};

const rows = [
  ['DANH SÁCH ĐẢNG VIÊN', '', '', '', ''],
  ['STT', 'Họ và tên', 'Ngày kết nạp', 'Chức vụ', 'Xếp loại'],
  ['1', 'Trần Văn An', '19/5/2004', 'Bí thư', 'HTT'],
  ['2', 'Lê Thị Bình', '3/2/2015', 'Đảng viên', 'HTXS'],
  ['', 'Cộng: 2', '', '', ''],
];

const csvs = [',', ';', '\t'].map((sign) => rows.map((row) => row.join(sign)).join('\r\n'));

/** Reads a file and takes it into a record: whatever it is, nothing throws, and the record stays one. */
async function take(bytes: Uint8Array): Promise<string> {
  const read = await readTables(bytes);
  if (read.kind === 'refused') return read.reason.key;
  const unicode = withoutLegacyFonts(read.tables, undefined);
  if (unicode.kind === 'refused') return unicode.reason.key;
  const result = importTables(fullRecord, supplied, unicode.tables);
  if (result.kind === 'refused') return result.reason.key;
  JSON.stringify(importJson(result.report, unicode.converted, 'vi'));
  importText(result.report, unicode.converted, result.titleOf, 'vi');
  expect(isReadable(parseText(result.text))).toBe(true);
  return 'taken';
}

let packed: readonly Uint8Array[] = [];

beforeAll(async () => {
  const assessment = await assessIn(memoryWorkspace({}), 'a.chibo.yaml', fullRecord);
  const { writeForm } = await loadFormWriter();
  const table = rows.map((row) => `<w:tr>${row.map(cellOf).join('')}</w:tr>`).join('');
  packed = [
    await writeForm(formOf(assessment, 'vi')),
    await writeXlsx({ sheets: [{ name: 'ĐV', rows }] }),
    zipSync({
      'word/document.xml': strToU8(
        `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:tbl>${table}</w:tbl></w:body></w:document>`,
      ),
    }),
  ];
});

function cellOf(text: string): string {
  return `<w:tc><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`;
}

describe('any file in place of a table', () => {
  test('is taken as it is meant where nothing was changed', async () => {
    const files = [...csvs.map((csv) => strToU8(csv)), ...packed];
    expect(await Promise.all(files.map(take))).toEqual(files.map(() => 'taken'));
  });

  test('as text of cells', async () => {
    await fc.assert(
      fc.asyncProperty(mutated(csvs), async (csv) => void (await take(strToU8(csv)))),
      often(25),
    );
  });

  test('as bytes of a CSV file, whatever its encoding may then be', async () => {
    const files = csvs.flatMap((csv) => [strToU8(csv), Uint8Array.from(Buffer.from(csv, 'utf16le'))]);
    await fc.assert(
      fc.asyncProperty(mutatedBytes(files), async (bytes) => void (await take(bytes))),
      often(60),
    );
  });

  test('as bytes of a workbook or Word file', async () => {
    await fc.assert(
      fc.asyncProperty(mutatedBytes(packed), async (bytes) => void (await take(bytes))),
      often(25),
    );
  });

  test('as a workbook or Word file that is packed well and wrong within', async () => {
    const parts = packed.flatMap((file) =>
      Object.entries(unzipSync(file)).map(([name, content]) => ({ file, name, content })),
    );
    const wrong = fc
      .constantFrom(...parts)
      .chain(({ file, name, content }) =>
        mutatedBytes([content]).map((bytes) => zipSync({ ...unzipSync(file), [name]: bytes }, { level: 0 })),
      );
    await fc.assert(
      fc.asyncProperty(wrong, async (bytes) => void (await take(bytes))),
      often(25),
    );
  });
});
