/** Half of a character beyond the basic plane without its other half: no encoding can hold it. */
const loneSurrogate = /\p{Cs}/gu;

/** Text without lone surrogates, each of which becomes U+FFFD; what is left can be written as UTF-8. */
export function wellFormed(text: string): string {
  return text.replace(loneSurrogate, '\ufffd');
}

/** A text as a part of a URI. Total: unlike `encodeURIComponent` it throws on nothing. */
export function uriPart(text: string): string {
  return encodeURIComponent(wellFormed(text));
}

/**
 * A text as a part of a key that is joined by `/`: any two texts give two keys, and `keyPartText` gives the text
 * back. As in a URI, but a lone surrogate is written as `%uD800`, which no URI part holds.
 */
export function keyPart(text: string): string {
  return text.replace(/\p{Cs}|\P{Cs}+/gu, (part) =>
    /^\p{Cs}$/u.test(part) ? `%u${part.charCodeAt(0).toString(16).toUpperCase()}` : encodeURIComponent(part),
  );
}

/** The text that `keyPart` wrote. What it cannot have written is taken as it is. */
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
