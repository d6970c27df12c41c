import type { Document, TableColumn } from '../core/paper/model.js';

/** An A4 page in millimetres, as the guide on form has it (domain §5); `content` is the width between margins. */
export interface PageSize {
  readonly width: number;
  readonly height: number;
  readonly margins: {
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
    readonly left: number;
  };
  readonly content: number;
}

const pages: Readonly<Record<Document['orientation'], PageSize>> = {
  portrait: { width: 210, height: 297, margins: { top: 20, right: 15, bottom: 20, left: 30 }, content: 165 },
  landscape: { width: 297, height: 210, margins: { top: 20, right: 20, bottom: 15, left: 20 }, content: 257 },
};

export function page(orientation: Document['orientation']): PageSize {
  return pages[orientation];
}

/** The widths of a table's columns, made to fill the page. */
export function millimetresOf(
  columns: readonly TableColumn[],
  orientation: Document['orientation'],
): readonly number[] {
  const whole = columns.reduce((sum, { width }) => sum + width, 0);
  return columns.map(({ width }) => (width / whole) * page(orientation).content);
}
