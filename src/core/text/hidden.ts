/**
 * Invisible characters: controls, zero width, direction, soft hyphens, line separators, and code points that
 * are not characters. Blanks, tabs and line feeds do not count, nor does a joiner within an emoji.
 */
const marks =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200c\u200e\u200f\u2028-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff]|(?<!\p{Extended_Pictographic}\ufe0f?)\u200d|\u034f|\r(?!\n)|\p{Cs}/gu;

/** The invisible characters of a text as `U+200B`, each once, in the order of the text. */
export function hiddenMarks(text: string): readonly string[] {
  return [...new Set(text.match(marks) ?? [])].map(codePointName);
}

/** A text without its invisible characters. */
export function withoutHiddenMarks(text: string): string {
  return text.replace(marks, '');
}

/** Whether a text has a lone surrogate (half a character), which no file can hold. */
export function hasLoneSurrogate(text: string): boolean {
  return /\p{Cs}/u.test(text);
}

/**
 * Offset of the first carriage return without a line feed, or -1. Programs differ on whether it ends a line.
 */
export function loneReturnAt(text: string): number {
  return text.includes('\r') ? text.search(/\r(?!\n)/) : -1;
}

function codePointName(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
