import type { Table } from '../core/import/table.js';
import { message } from '../core/language/message.js';
import { readCsv } from './csv.js';
import { type OfficeFile, type ReadOptions, RefusedFile } from './office-file.js';
import { readWord } from './word.js';
import { readOldWorkbook, readWorkbook } from './workbook.js';
import { unpack } from './zip.js';

/**
 * Reads the tables of an `.xlsx`, `.xls`, `.ods`, `.csv` or `.docx` file; what it is, its first bytes say, not its name.
 * Never throws: a file that is broken, locked or too large is refused with the reason. Nothing in it is computed or
 * followed.
 */
export async function readTables(bytes: Uint8Array, options: ReadOptions = {}): Promise<OfficeFile> {
  try {
    const tables = await tablesOf(bytes, options);
    return { kind: 'tables', tables };
  } catch (error) {
    return { kind: 'refused', reason: reasonOf(error) };
  }
}

async function tablesOf(bytes: Uint8Array, options: ReadOptions): Promise<readonly Table[]> {
  if (bytes.length === 0) throw new RefusedFile(message('import/empty-file'));
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return readOldWorkbook(bytes);
  // A PDF, whatever its name.
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46])) throw new RefusedFile(message('import/broken-file'));
  if (!startsWith(bytes, [0x50, 0x4b])) return readCsv(bytes, options);
  const parts = unpack(bytes);
  if (isLocked(parts)) throw new RefusedFile(message('import/locked-file'));
  if (parts.has('word/document.xml')) return readWord(parts);
  return readWorkbook(parts);
}

/** LibreOffice encrypts the parts of a file with a password, or all of them as one, and says so in their list. */
function isLocked(parts: ReadonlyMap<string, Uint8Array>): boolean {
  const list = parts.get('META-INF/manifest.xml');
  return list !== undefined && new TextDecoder().decode(list).includes('encryption-data');
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

/** What a library throws says nothing to people but that the file is broken, locked, or has cells far from its table. */
function reasonOf(
  error: unknown,
): OfficeFile & { kind: 'refused' } extends { reason: infer Reason } ? Reason : never {
  if (error instanceof RefusedFile) return error.reason;
  const { name, message: said } = error instanceof Error ? error : new Error();
  if (name === 'EncryptedFileError' || name === 'DecryptionError') return message('import/locked-file');
  const far = /^Sheet "(.*)" spans \d+ rows x \d+ columns/s.exec(said)?.[1];
  return far === undefined ? message('import/broken-file') : message('import/far-cells', { sheet: far });
}
