import { byteOrderMark, hasByteOrderMark } from '../core/text/byte-order-mark.js';

/** The bytes of a text for a file, with a byte order mark where the file had one. The text itself has none. */
export function encodedLike(before: Uint8Array | undefined, text: string): Uint8Array {
  const isMarked = before !== undefined && hasByteOrderMark(before);
  return new TextEncoder().encode(isMarked ? byteOrderMark + text : text);
}
