import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { FontSource } from '../export/fonts.js';

/** The fonts that the build puts beside the program. The program lies two folders below the package root. */
export const readFont: FontSource = (face) => readFile(fontFile(face));

export function fontFile(face: Parameters<FontSource>[0]): string {
  return fileURLToPath(new URL(`../../dist/fonts/${face}.ttf`, import.meta.url));
}
