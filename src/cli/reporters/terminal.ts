/**
 * Escapes text from a file for a terminal: it cannot move the cursor, set colours or change the text
 * direction.
 */
export function plainText(text: string): string {
  return text.replace(unprintable, '\uFFFD').replaceAll('\t', ' ');
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is replaced
const unprintable = /[\u0000-\u0008\u000a-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;

/** The display width of a text in terminal cells: 0 for combining marks, 2 for wide characters. */
export function cellsOf(text: string): number {
  let cells = 0;
  for (const sign of text) if (!/\p{M}|\u200b|\u200d|\ufeff/u.test(sign)) cells += wide.test(sign) ? 2 : 1;
  return cells;
}

const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/u;
