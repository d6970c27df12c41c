import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Block, Document, Table } from '../../../../src/core/paper/model.js';
import { reviewDocument } from '../../../../src/core/paper/review/review-document.js';
import type { ReviewOptions } from '../../../../src/core/paper/review/source.js';
import { type Rollup, type RollupOptions, rollup } from '../../../../src/core/rollup/rollup.js';
import { collected } from '../../rollup/records.js';

/** The files of a folder of samples. */
export function sampleFiles(folder: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    readdirSync(join('samples', folder))
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => [name, readFileSync(join('samples', folder, name), 'utf8')]),
  );
}

/** The roll-up of a folder of samples. */
export async function sampleRollup(folder: string, options: RollupOptions = {}): Promise<Rollup> {
  return rollup(await collected(sampleFiles(folder)), options);
}

export function reviewFor(made: Rollup, options: ReviewOptions = {}, unit?: string): Document {
  const document = reviewDocument(made, unit, options);
  if (document === undefined) throw new Error('no review');
  return document;
}

/** A table of a document by the name it has as a worksheet. */
export function tableOf({ blocks }: Document, name: string): Table {
  const found = blocks.find((block) => block.kind === 'table' && block.name === name);
  if (found?.kind !== 'table') throw new Error(`no table ${name}`);
  return found;
}

/** The texts of a table's rows. */
export function rowsOf(document: Document, name: string): readonly (readonly string[])[] {
  return tableOf(document, name).rows.map(({ cells }) => cells.map(({ text }) => text));
}

/** The paragraphs and headings of a document. */
export function linesOf({ blocks }: Document): readonly string[] {
  return blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? block.runs.map(({ text }) => text).join('')
      : block.kind === 'heading'
        ? block.text
        : [],
  );
}

export function kindsOf({ blocks }: Document): readonly Block['kind'][] {
  return blocks.map(({ kind }) => kind);
}
