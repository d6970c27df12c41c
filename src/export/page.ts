import { pageOf } from '../core/paper/form.js';
import type { Section, TableColumn } from '../core/paper/model.js';

/** The page layout of a document or a section, and the form that it follows. */
export type PageLayout = Pick<Section, 'form' | 'orientation'>;

/** The width between the margins, in millimetres. */
export function contentWidth({ form, orientation }: PageLayout): number {
  return pageOf(form, orientation).content;
}

/** The widths of a table's columns in millimetres, scaled to fill the page. */
export function millimetresOf(columns: readonly TableColumn[], layout: PageLayout): readonly number[] {
  const whole = columns.reduce((sum, { width }) => sum + width, 0);
  return columns.map(({ width }) => (width / whole) * contentWidth(layout));
}
