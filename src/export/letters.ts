import type { Document } from '../core/paper/model.js';
import type { DocumentFormat } from '../core/paper/registry.js';
import { type FontSource, fontFiles } from './fonts.js';

/** The replacement for a letter that the font lacks; every font has it. */
const replacement = '?';

/**
 * Replaces the letters that a face of the font lacks, since a PDF would show nothing there and lose the text.
 * The fonts have all Latin letters of the languages of Vietnam, but not other scripts and most symbols.
 */
export function onlyKnownLetters(document: Document, faces: readonly Uint8Array[]): Document {
  const known = faces.map(coverageOf);
  const isKnown = (code: number): boolean => known.every((has) => has(code));
  const kept = (text: string): string =>
    [...breakable(text)]
      .map((letter) => (isKnown(letter.codePointAt(0) ?? 0) ? letter : replacement))
      .join('');
  const mapped = (value: unknown): unknown => {
    if (typeof value === 'string') return kept(value);
    if (Array.isArray(value)) return value.map(mapped);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, mapped(child)]));
  };
  // Only strings change, so the result is still a document.
  return mapped(document) as Document;
}

/**
 * The letters that a format cannot print, without duplicates, in document order. A PDF shows `?` for a letter
 * that its font lacks. All other formats use the reader's fonts.
 */
export async function lettersMissing(
  documents: readonly Document[],
  format: DocumentFormat,
  fonts: FontSource,
): Promise<readonly string[]> {
  if (format !== 'pdf') return [];
  const faces = await Promise.all(fontFiles.map(async (face) => coverageOf(await fonts(face))));
  const missing = new Set<string>();
  const look = (value: unknown): void => {
    if (typeof value === 'string') {
      for (const letter of value) {
        const code = letter.codePointAt(0) ?? 0;
        if (!/\s/.test(letter) && faces.some((isKnown) => !isKnown(code))) missing.add(letter);
      }
    } else if (typeof value === 'object' && value !== null)
      for (const child of Object.values(value)) look(child);
  };
  for (const { title, blocks } of documents) look([title, blocks]);
  return [...missing];
}

/** Letters with their code points, for people who cannot tell which letter is meant: `ⴰ (U+2D30)`. */
export function namedLetters(letters: readonly string[]): string {
  return letters.map((letter) => `${letter} (U+${codeOf(letter)})`).join(', ');
}

function codeOf(letter: string): string {
  return (letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
}

/** Maximum length of one text, in characters. Layout takes quadratic time, and nobody prints more. */
const longestText = 20_000;
/** Maximum length of a word in letters; after that it may be broken anywhere, because no line holds more. */
const longestWord = 100;

/**
 * Limits a text so that it can be laid out: it truncates endless text and adds break opportunities to endless
 * words.
 */
function breakable(text: string): string {
  const cut = text.length > longestText ? `${text.slice(0, longestText)} […]` : text;
  return cut.replace(new RegExp(`\\S{${longestWord}}(?=\\S)`, 'gu'), '$&\u200b');
}

/** The characters for which a TrueType font has a glyph, from its `cmap` table (formats 4 and 12). */
export function coverageOf(font: Uint8Array): (codePoint: number) => boolean {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const known = new Set<number>();
  const cmap = tableOffset(view, 'cmap');
  if (cmap === undefined) return () => true;
  for (let index = 0; index < view.getUint16(cmap + 2); index += 1) {
    const at = cmap + view.getUint32(cmap + 4 + index * 8 + 4);
    const format = view.getUint16(at);
    if (format === 4) addSegments(view, at, known);
    if (format === 12) addGroups(view, at, known);
  }
  return (codePoint) => known.has(codePoint);
}

function tableOffset(view: DataView, name: string): number | undefined {
  for (let index = 0; index < view.getUint16(4); index += 1) {
    const entry = 12 + index * 16;
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((byte) => view.getUint8(entry + byte)));
    if (tag === name) return view.getUint32(entry + 8);
  }
  return undefined;
}

/** Format 4: segments of 16-bit characters, each with a start and an end. */
function addSegments(view: DataView, at: number, known: Set<number>): void {
  const length = view.getUint16(at + 6);
  for (let segment = 0; segment < length; segment += 2) {
    const end = view.getUint16(at + 14 + segment);
    const start = view.getUint16(at + 16 + length + segment);
    for (let code = start; code <= end && code < 0xffff; code += 1) known.add(code);
  }
}

/** Format 12: groups of characters of any size. */
function addGroups(view: DataView, at: number, known: Set<number>): void {
  for (let group = 0; group < view.getUint32(at + 12); group += 1) {
    const entry = at + 16 + group * 12;
    for (let code = view.getUint32(entry); code <= view.getUint32(entry + 4); code += 1) known.add(code);
  }
}
