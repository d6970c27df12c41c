import type { Document } from '../core/paper/model.js';
import type { DocumentFormat } from '../core/paper/registry.js';
import { writeHtml } from '../core/paper/write-html.js';
import { writeMarkdown } from '../core/paper/write-markdown.js';
import type { FontSource } from './fonts.js';

/** Writes a document in a format and returns the bytes. The libraries of a format are loaded on first use. */
export async function writeDocument(
  document: Document,
  format: DocumentFormat,
  fonts: FontSource,
): Promise<Uint8Array> {
  switch (format) {
    case 'html':
      return new TextEncoder().encode(writeHtml(document));
    case 'md':
      return new TextEncoder().encode(writeMarkdown(document));
    case 'docx':
      return (await import('./docx.js')).writeDocx(document);
    case 'xlsx':
      return (await import('./xlsx.js')).writeXlsx(document);
    case 'pdf':
      return (await import('./pdf.js')).writePdf(document, fonts);
  }
}
