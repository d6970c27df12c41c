import { composed } from '../text/words.js';
import type { Document } from './model.js';

/**
 * Text that is safe in every format: composed letters, no control characters, no marks that change the
 * direction of what follows, no halves of a character, and no line ends within a line.
 */
export function cleanText(text: string): string {
  return composed(text)
    .replace(/\s+/gu, ' ')
    .replace(/[\p{Cc}\p{Cs}\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff0-\uffff]/gu, '');
}

/** A document with every text in it made safe. */
export function cleanDocument(document: Document): Document {
  // Only strings change, so that what was a document still is one.
  return cleanedValue(document) as Document;
}

function cleanedValue(value: unknown): unknown {
  if (typeof value === 'string') return cleanText(value);
  if (Array.isArray(value)) return value.map(cleanedValue);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, cleanedValue(child)]));
}
