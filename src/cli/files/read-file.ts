import { readFileSync, type Stats, statSync } from 'node:fs';
import { message } from '../../core/language/message.js';
import { FileError } from '../io.js';
import { refuseOutside } from './boundary.js';
import { errorCode } from './places.js';
import { noteInput } from './run-files.js';

const byteOrderMark = '\uFEFF';

/** A file's text without its byte order mark, so that positions are those an editor shows. */
export interface FileText {
  readonly text: string;
  readonly mark: '' | typeof byteOrderMark;
}

/** Reads a file as UTF-8. One that is missing, unreadable, no regular file, or outside the root is wrong use. */
export async function readText(file: string): Promise<FileText> {
  const stat = refuseOutside(file);
  // To read a text outright is quicker than to read bytes and decode them.
  return withMark(readWith(file, () => readFileSync(file, 'utf8'), stat));
}

/** The text of bytes, parted from its byte order mark. */
export function textOf(bytes: Uint8Array): FileText {
  return withMark(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8'));
}

function withMark(text: string): FileText {
  return text.startsWith(byteOrderMark) ? { text: text.slice(1), mark: byteOrderMark } : { text, mark: '' };
}

/** Notes a file that a thread reads. */
export function noteFile(file: string): void {
  const stat = statSync(file, { throwIfNoEntry: false });
  if (stat) noteInput(file, stat);
}

/**
 * Reads a regular file, wherever it lies. Devices and pipes are refused before they are opened: to read one can
 * take for ever. A record is small: to wait for it takes longer than to read it.
 */
export function readRegular(file: string): Buffer {
  return readWith(file, () => readFileSync(file));
}

/** The bytes of a file that may be of any kind, under the same rules as a text. */
export function readBytes(file: string): Uint8Array {
  refuseOutside(file);
  return readRegular(file);
}

function readWith<Content>(file: string, read: () => Content, known?: Stats): Content {
  try {
    const stat = known ?? statSync(file);
    if (stat.isDirectory()) throw new FileError(file, 'EISDIR');
    if (!stat.isFile()) throw new FileError(file, message('file/special'));
    noteInput(file, stat);
    return read();
  } catch (error) {
    throw error instanceof FileError ? error : new FileError(file, errorCode(error));
  }
}
