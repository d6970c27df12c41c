import type { Document } from './model.js';
import type { DocumentFormat } from './registry.js';
import { writeHtml } from './write-html.js';
import { writeMarkdown } from './write-markdown.js';

/** The formats that are text; the others need libraries and stand in `src/export`. */
export const textWriters = {
  html: writeHtml,
  md: writeMarkdown,
} as const satisfies Partial<Record<DocumentFormat, (document: Document) => string>>;
