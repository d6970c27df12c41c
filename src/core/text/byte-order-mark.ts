/** The sign that some programs put before a text in UTF-8. Excel reads a CSV file as UTF-8 only if it starts with it. */
export const byteOrderMark = '\uFEFF';

export function hasByteOrderMark(bytes: Uint8Array): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
}

/** A text as editors show it, so that offsets match theirs. */
export function withoutByteOrderMark(text: string): string {
  return text.startsWith(byteOrderMark) ? text.slice(1) : text;
}
