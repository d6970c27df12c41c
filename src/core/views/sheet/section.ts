import { type EditPlace, heldAt } from '../../edit/edit-place.js';
import { message } from '../../language/message.js';
import type { Path } from '../../parse/tree.js';
import type { Assessment } from '../../workspace/assess.js';
import { cellFinding, type SectionFindings } from './cell-findings.js';
import type { Row, SheetId } from './sheet.js';

/** What stands at a path; nothing can be edited in a record whose YAML is broken. */
export function sectionHeld({ parsed, record }: Assessment, path: Path): EditPlace {
  return record === undefined
    ? { node: undefined, refusal: message('edit/broken') }
    : heldAt(parsed.root, path);
}

/** Findings about the whole section, or about a place without a row, go to the first row of the sheet. */
export function withOwnFindings(
  sheet: SheetId,
  rows: readonly Row[],
  findings: SectionFindings,
): readonly Row[] {
  const [row, ...others] = rows;
  if (findings.isEmpty || row === undefined) return rows;
  const own = findings.beside(new Set(rows.map(({ path }) => path?.[1])));
  if (own.length === 0) return rows;
  const cells = row.cells.map((cell, column) =>
    column === homeColumn(sheet) ? { ...cell, findings: [...own.map(cellFinding), ...cell.findings] } : cell,
  );
  return [{ ...row, cells }, ...others];
}

/** The index of the column that represents a whole row: the first, or the one after a fixed name. */
export function homeColumn(sheet: SheetId): number {
  return sheet === 'workflow' || sheet === 'figures' || sheet === 'general' ? 1 : 0;
}
