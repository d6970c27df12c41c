/** A lone surrogate: half of a character beyond the basic plane. No encoding can hold it. */
const loneSurrogate = /\p{Cs}/gu;

/** Replaces each lone surrogate by U+FFFD, so that the text can be written as UTF-8. */
export function wellFormed(text: string): string {
  return text.replace(loneSurrogate, '\ufffd');
}

/** A text as a part of a URI. Unlike `encodeURIComponent`, it never throws. */
export function uriPart(text: string): string {
  return encodeURIComponent(wellFormed(text));
}

/** Whether a part of a key has only characters that are written as they are. */
export function isPlainKey(text: string): boolean {
  return /^[\w.~-]*$/.test(text);
}

/**
 * A text as a part of a key that is joined by `/`. Two texts always give two keys, and `keyPartText` gives
 * the text back. The encoding is that of a URI, except that a lone surrogate is written as `%uD800`, which no
 * URI part contains.
 */
export function keyPart(text: string): string {
  if (isPlainKey(text)) return text;
  return text.replace(/\p{Cs}|\P{Cs}+/gu, (part) =>
    /^\p{Cs}$/u.test(part) ? `%u${part.charCodeAt(0).toString(16).toUpperCase()}` : encodeURIComponent(part),
  );
}

/** Decodes a text that `keyPart` wrote. A text that it cannot have written is returned as it is. */
export function keyPartText(part: string): string {
  try {
    return part
      .split(/%u(D[89A-F][0-9A-F]{2})/)
      .map((piece, index) =>
        index % 2 === 0 ? decodeURIComponent(piece) : String.fromCharCode(Number.parseInt(piece, 16)),
      )
      .join('');
  } catch {
    return part;
  }
}
