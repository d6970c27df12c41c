import type { Finding } from '../finding/finding.js';
import type { Path } from '../parse/tree.js';
import type { CellFinding } from './sheet.js';

/** Finds the findings of a place at least two steps deep: those about it, and those about anything in it. */
export interface FindingsByPlace {
  at(path: Path): readonly CellFinding[];
  /** Also what lies below the path but not below any of `others`. */
  within(path: Path, others: () => readonly Path[]): readonly CellFinding[];
}

/** Sorts findings by the row they belong to, so that no cell looks through those of all others. */
export function findingsByPlace(findings: readonly Finding[]): FindingsByPlace {
  const byRow = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (finding.path === undefined || finding.path.length < 2) continue;
    const row = rowOf(finding.path);
    const found = byRow.get(row);
    if (found) found.push(finding);
    else byRow.set(row, [finding]);
  }
  const below = (path: Path): readonly Finding[] =>
    byRow.get(rowOf(path))?.filter((finding) => isBelow(finding, path)) ?? none;
  return {
    at: (path) => below(path).map(cellFinding),
    within(path, others) {
      const found = below(path);
      if (found.length === 0) return none;
      const elsewhere = others();
      return found.filter((finding) => !elsewhere.some((other) => isBelow(finding, other))).map(cellFinding);
    },
  };
}

const none: readonly never[] = [];

function rowOf([section, row]: Path): string {
  return `${section}\n${row}`;
}

function isBelow(finding: Finding, path: Path): boolean {
  return path.every((step, depth) => finding.path?.[depth] === step);
}

function cellFinding({ code, severity, message }: Finding): CellFinding {
  return { code, severity, message };
}
