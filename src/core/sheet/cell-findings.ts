import type { Finding } from '../finding/finding.js';
import type { Path } from '../parse/tree.js';
import type { CellFinding } from './sheet.js';

/** Finds the findings of a place: those about it, and those about anything within it. */
export interface FindingsByPlace {
  at(path: Path): readonly CellFinding[];
  /** Also what lies below the path but not below any of `others`. */
  within(path: Path, others: readonly Path[]): readonly CellFinding[];
}

export function findingsByPlace(findings: readonly Finding[]): FindingsByPlace {
  const placed = findings.filter((finding) => finding.path !== undefined);
  const below = (finding: Finding, path: Path): boolean =>
    path.every((step, depth) => finding.path?.[depth] === step);
  return {
    at: (path) => placed.filter((finding) => below(finding, path)).map(cellFinding),
    within: (path, others) =>
      placed
        .filter((finding) => below(finding, path) && !others.some((other) => below(finding, other)))
        .map(cellFinding),
  };
}

function cellFinding({ code, severity, message }: Finding): CellFinding {
  return { code, severity, message };
}
