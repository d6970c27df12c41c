import { message, say } from '../core/language/message.js';
import type { Document } from '../core/paper/model.js';
import type { DocumentFormat } from '../core/paper/registry.js';
import { lettersMissing, namedLetters } from '../export/letters.js';
import type { Context } from './context.js';
import { readFont } from './fonts.js';

/** Warns which letters of the documents the format cannot print. Call it before the file is written. */
export async function sayMissingLetters(
  documents: readonly Document[],
  format: DocumentFormat,
  { io, language }: Context,
): Promise<void> {
  const missing = await lettersMissing(documents, format, readFont);
  if (missing.length === 0) return;
  const letters = namedLetters(missing);
  io.err(`chibo: ${say(language, message('export/missing-letters', { letters }))}\n`);
}
