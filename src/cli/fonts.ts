import { readFile } from 'node:fs/promises';
import type { FontSource } from '../export/fonts.js';

/** The fonts that the build puts beside the program; the program itself stands two folders below the package. */
export const readFont: FontSource = (face) =>
  readFile(new URL(`../../dist/fonts/${face}.ttf`, import.meta.url));
