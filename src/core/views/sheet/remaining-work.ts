import { type Finding, isError } from '../../finding/finding.js';
import type { Language } from '../../language/message.js';
import { blockersOf } from '../../rules/submission/blockers.js';
import type { Assessment } from '../../workspace/assess.js';
import type { CellPlace } from './locate.js';
import { type NamedFinding, nameFinding } from './named-finding.js';

/** What is left to do in a record, in the words of the grid. */
export interface RemainingWork {
  /** What must be done before the record is submitted. */
  readonly must: WorkList;
  /** What need not be done, but should be looked at. */
  readonly should: WorkList;
}

export interface WorkList {
  /** All of them; of a very long list only the first are named. */
  readonly count: number;
  readonly items: readonly NamedFinding[];
}

/** More than this nobody goes through in one list. */
const mostNamed = 300;

/**
 * What keeps a record from being submitted, and what else its findings say; `undefined` where it cannot be read.
 * `named` gives cells the names that the page knows them by.
 */
export function remainingWork(
  assessment: Assessment,
  language: Language,
  named: (cell: CellPlace) => CellPlace = (cell) => cell,
): RemainingWork | undefined {
  if (assessment.record === undefined) return undefined;
  const blockers = blockersOf(assessment);
  const blocking = new Set(blockers.map(keyOf));
  const others = assessment.findings.filter((finding) => !isError(finding) && !blocking.has(keyOf(finding)));
  const item = (finding: Finding): NamedFinding => {
    const found = nameFinding(finding, assessment, language);
    return found.cell ? { ...found, cell: named(found.cell) } : found;
  };
  const list = (findings: readonly Finding[]): WorkList => ({
    count: findings.length,
    items: findings.slice(0, mostNamed).map(item),
  });
  return { must: list(blockers), should: list(others) };
}

/** A warning that blocks is a blocker too, of another severity. */
function keyOf({ code, path = [] }: Finding): string {
  return `${code} ${JSON.stringify(path)}`;
}
