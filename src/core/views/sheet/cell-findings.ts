import { type Finding, placeOf } from '../../finding/finding.js';
import type { Path, Step } from '../../parse/tree.js';
import type { CellFinding } from './sheet.js';

/** The findings of one section of a record, by the row that they belong to. */
export interface SectionFindings {
  readonly isEmpty: boolean;
  /** Those about an entry of the section, and about anything in it. */
  of(step: Step): readonly Finding[];
  /** Those about the section as a whole, or about none of these entries. */
  beside(steps: ReadonlySet<Step | undefined>): readonly Finding[];
}

/** Sorts the findings of a section, so that no row looks through those of all others. */
export function sectionFindings(findings: readonly Finding[], section: Step): SectionFindings {
  const byStep = new Map<Step | undefined, Finding[]>();
  for (const finding of findings) {
    if (finding.path?.[0] !== section) continue;
    const step = finding.path[1];
    const known = byStep.get(step);
    if (known) known.push(finding);
    else byStep.set(step, [finding]);
  }
  return {
    isEmpty: byStep.size === 0,
    of: (step) => byStep.get(step) ?? noFindings,
    beside: (steps) =>
      [...byStep].filter(([step]) => step === undefined || !steps.has(step)).flatMap(([, found]) => found),
  };
}

/** Cells without findings share this one. */
export const noFindings: readonly never[] = [];

/**
 * Gives each finding to the deepest of some places that it lies in; what lies in none of them goes to the
 * place with the number `home`.
 */
export function spread(
  findings: readonly Finding[],
  places: readonly (Path | undefined)[],
  home: number,
): readonly (readonly CellFinding[])[] {
  const cells: CellFinding[][] = places.map(() => []);
  for (const finding of findings)
    cells[deepest(placeOf(finding), places) ?? home]?.push(cellFinding(finding));
  return cells;
}

/** The number of the longest of some paths that a path lies in, the first of several; or `undefined`. */
export function deepest(path: Path, places: readonly (Path | undefined)[]): number | undefined {
  let found: number | undefined;
  let length = -1;
  for (const [index, place] of places.entries()) {
    if (place !== undefined && place.length > length && liesIn(path, place)) {
      found = index;
      length = place.length;
    }
  }
  return found;
}

/** Whether a path is a place or leads on from it. */
export function liesIn(path: Path, place: Path): boolean {
  return place.every((step, depth) => path[depth] === step);
}

export function cellFinding(finding: Finding): CellFinding {
  const { code, severity, message, fix, missing } = finding;
  const place = missing === undefined ? {} : { place: placeOf(finding) };
  return fix === undefined
    ? { code, severity, message, ...place }
    : { code, severity, message, fix, ...place };
}
