import { type PaperForm, pageOf } from '../../core/paper/form.js';
import type { PageLayout } from '../page.js';
import { points } from './units.js';

/** A row that begins a new page: its table, by order in the document, and its index; -1 is the heading above the table. */
export type PageStart = `${number}:${number}`;

export function pageStart(table: number, row: number): PageStart {
  return `${table}:${row}`;
}

/** Two places that belong on one page, each found by its id, and the row that begins a new page where they are apart. */
export interface KeptTogether {
  readonly first: string;
  readonly second: string;
  readonly start: PageStart;
}

/** How far a document has been drawn: where pages begin, how many tables were drawn, and what has to stay together. */
export interface Layout {
  readonly starts: ReadonlySet<PageStart>;
  readonly kept: KeptTogether[];
  tables: number;
}

export function rowId(table: number, row: number): string {
  return `row-${table}-${row}`;
}

export function signedId(table: number): string {
  return `signed-${table}`;
}

export function headingId(table: number): string {
  return `heading-${table}`;
}

/** The natural height of a line in Tinos at 14 points, in points. */
const ownLine = 15.5;

/** The line height as a multiple of the natural one. */
export function lineHeight({ lineSpacing }: PaperForm): number {
  return lineSpacing.kind === 'exact' ? lineSpacing.points / ownLine : lineSpacing.times;
}

export function marginsOf({ form, orientation }: PageLayout): [number, number, number, number] {
  const { left, top, right, bottom } = pageOf(form, orientation).margins;
  return [points(left), points(top), points(right), points(bottom)];
}
