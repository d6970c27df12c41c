import { parseCsv } from 'hucre/csv';
import type { Encoding } from '../core/import/encodings.js';
import type { SourceRow, Table } from '../core/import/table.js';
import { fromTcvn3, fromVni, legacyTextOf } from '../core/language/legacy-fonts.js';
import { message } from '../core/language/message.js';
import { type ReadOptions, RefusedFile } from './office-file.js';

const mostBytes = 32 * 1024 * 1024;

/** Reads a text of cells parted by commas, semicolons, tabs or bars; rows are its records. */
export function readCsv(bytes: Uint8Array, { encoding }: ReadOptions): readonly Table[] {
  if (bytes.length > mostBytes) throw new RefusedFile(message('import/too-large'));
  const content = decoded(bytes, encoding);
  if (/^\s*<(?:!doctype html|html|table|meta|\?xml|\?mso)/i.test(content))
    throw new RefusedFile(message('import/markup-file'));
  if (content.slice(0, 4096).includes('\0')) throw new RefusedFile(message('import/broken-file'));
  if (content.trim() === '') throw new RefusedFile(message('import/empty-file'));
  // Excel lets the first line name the sign between cells.
  const named = /^sep=(.)\r?\n/i.exec(content)?.[1];
  const rows = parseCsv(content, {
    ...(named === undefined ? {} : { delimiter: named }),
    typeInference: false,
  });
  return [{ name: '', place: { kind: 'sheet' }, isHidden: false, rows: rows.map(rowOf), merges: [] }];
}

function rowOf(values: readonly unknown[]): SourceRow {
  return values.map((value) => {
    const written = value === null || value === undefined ? '' : String(value);
    return written.trim() === ''
      ? undefined
      : {
          text: written,
          kind: /^#(?:DIV\/0!|N\/A|NAME\?|NULL!|NUM!|REF!|VALUE!)$/.test(written) ? 'error' : 'text',
        };
  });
}

/** The text of bytes; refused where they may be of several encodings and nobody has said which. */
function decoded(bytes: Uint8Array, encoding: Encoding | undefined): string {
  const marked = byMark(bytes);
  if (marked !== undefined) return marked;
  switch (encoding) {
    case 'utf-16':
      return decode(bytes, bytes[0] === 0 ? 'utf-16be' : 'utf-16le');
    case 'windows-1258':
      return decode(bytes, 'windows-1258').normalize('NFC');
    case 'tcvn3':
    case 'vni':
      return oldLetters(bytes, encoding);
    case 'utf-8':
      return decode(bytes, 'utf-8');
    case undefined:
      if (isWide(bytes)) throw new RefusedFile(message('import/unknown-encoding', wideGuess(bytes)));
      try {
        return decode(bytes, 'utf-8');
      } catch {
        throw new RefusedFile(message('import/unknown-encoding', guess(bytes)));
      }
  }
}

/** A file of old letters that a program of today has written is UTF-8; its letters are read later, cell by cell. */
function oldLetters(bytes: Uint8Array, encoding: 'tcvn3' | 'vni'): string {
  try {
    return decode(bytes, 'utf-8');
  } catch {
    return encoding === 'vni' ? fromVni(latin1(bytes)) : fromTcvn3(latin1(bytes));
  }
}

function decode(bytes: Uint8Array, label: string): string {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch (error) {
    if (label === 'utf-8') throw error;
    throw new RefusedFile(message('import/other-encoding', { encoding: label }));
  }
}

function byMark(bytes: Uint8Array): string | undefined {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return decode(bytes, 'utf-8');
  if (first === 0xff && second === 0xfe) return decode(bytes, 'utf-16le');
  if (first === 0xfe && second === 0xff) return decode(bytes, 'utf-16be');
  return undefined;
}

/** Each byte as the letter of its number: what both old encodings start from. */
function latin1(bytes: Uint8Array): string {
  let written = '';
  for (let at = 0; at < bytes.length; at += 8192)
    written += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return written;
}

/** Whether bytes look like UTF-16 without a mark: of Latin letters, digits and signs every second byte is 0. */
function isWide(bytes: Uint8Array): boolean {
  const first = bytes.subarray(0, 4096);
  const zeros = [0, 0];
  for (const [at, byte] of first.entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  return Math.max(even, odd) * 6 > first.length && Math.min(even, odd) * 6 < Math.max(even, odd);
}

function wideGuess(bytes: Uint8Array): { readonly encoding: string; readonly sample: string } {
  const label = bytes[0] === 0 ? 'utf-16be' : 'utf-16le';
  const line = new TextDecoder(label).decode(bytes.subarray(0, 4096)).split(/\r?\n|\r/)[0] ?? '';
  return { encoding: 'utf-16', sample: line.slice(0, 80) };
}

/** The likeliest encoding and how a line would read in it, for whoever has to say which it is. */
function guess(bytes: Uint8Array): { readonly encoding: string; readonly sample: string } {
  const lines = latin1(bytes.subarray(0, 65_536)).split(/\r?\n/);
  const line = lines.find((each) => /[\u0080-\u00ff]/.test(each)) ?? '';
  const legacy = lines.map(legacyTextOf).find((each) => each !== undefined);
  const encoding =
    legacy?.encoding === 'TCVN3' ? 'tcvn3' : legacy?.encoding === 'VNI' ? 'vni' : 'windows-1258';
  const sample =
    encoding === 'tcvn3'
      ? fromTcvn3(line)
      : encoding === 'vni'
        ? fromVni(line)
        : new TextDecoder('windows-1258')
            .decode(Uint8Array.from(line, (letter) => letter.charCodeAt(0)))
            .normalize('NFC');
  return { encoding, sample: sample.slice(0, 80) };
}
