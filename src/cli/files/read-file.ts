import { readFileSync, type Stats, statSync } from 'node:fs';
import { message } from '../../core/language/message.js';
import { byteOrderMark, withoutByteOrderMark } from '../../core/text/byte-order-mark.js';
import { FileError } from '../io.js';
import { refuseOutside } from './boundary.js';
import { errorCode } from './places.js';
import { noteInput } from './run-files.js';

/** A file's text without its byte order mark, so that offsets match those of an editor. */
export interface FileText {
  readonly text: string;
  readonly mark: '' | typeof byteOrderMark;
}

/**
 * Reads a file as UTF-8. A file that is missing, unreadable, not a regular file, or outside the root is a
 * usage error.
 */
export async function readText(file: string): Promise<FileText> {
  const stat = refuseOutside(file);
  // Reading as text is faster than reading bytes and decoding them.
  return withMark(readWith(file, () => readFileSync(file, 'utf8'), stat));
}

/** Decodes bytes and separates the byte order mark. */
export function textOf(bytes: Uint8Array): FileText {
  return withMark(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8'));
}

function withMark(text: string): FileText {
  return { text: withoutByteOrderMark(text), mark: text.startsWith(byteOrderMark) ? byteOrderMark : '' };
}

/** Registers a file that a worker thread reads. */
export function noteFile(file: string): void {
  const stat = statSync(file, { throwIfNoEntry: false });
  if (stat) noteInput(file, stat);
}

/**
 * Reads a regular file anywhere. Devices and pipes are refused before they are opened because reading one may
 * block forever. Synchronous, since a record is small and awaiting the read takes longer than the read.
 */
export function readRegular(file: string): Buffer {
  return readWith(file, () => readFileSync(file));
}

/** The bytes of a file of any kind, under the same rules as a text. */
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
