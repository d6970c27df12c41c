import { liesWithin, type Period, wholeYearsOf } from '../../record/period.js';
import { addCount } from './facts.js';
import { dueKinds, isPartName, type PartOfYear, settleYear, toldCells } from './part-of-year.js';

/**
 * The counts that are summed over the parts of a year. Records of one unit whose periods are parts of one
 * year form that unit's year (format.md §10). Stock comes from the last record: members, ranks, mentors,
 * recognition. Flow is summed over all records: what happened in the year. Decide here for each new count
 * which of the two it is.
 */
const flowGroups: ReadonlySet<string> = new Set([
  'meetings',
  'discipline',
  'awards',
  'award',
  'initiatives',
  'targets',
  'period',
  'days',
]);

/** Outcomes of mentoring and admissions happen once, so they are flow. The mentoring pairs are stock. */
const flowNames: ReadonlySet<string> = new Set([
  'mentoring.progressed',
  'mentoring.assessed',
  'mentoring.admitted',
  'mentoring.rewarded',
  'mentoring.quanChungProgressed',
  'mentoring.quanChungAssessed',
  'mentoring.capDuoiProgressed',
  'mentoring.capDuoiAssessed',
  'mentoring.quanChungTrained',
  'mentoring.quanChungAdmitted',
  'members.madeOfficial',
]);

/** What holds for the year as soon as one of its records says it: steps of the workflow, and lists that are kept. */
const lastingNames: ReadonlySet<string> = new Set([
  'workflow.registered',
  'workflow.committed',
  'cells.registered',
  ...dueKinds.map(toldCells),
]);

/** Whether a count is summed over the parts of a year. All others come from the last part. */
export function isFlow(name: string): boolean {
  // The presence of a list follows the counts made from it.
  if (name.startsWith('known/')) return isFlow(name.slice('known/'.length)) || name === 'known/mentoring';
  const end = name.search(/[./]/);
  return flowNames.has(name) || flowGroups.has(end < 0 ? name : name.slice(0, end));
}

/**
 * The counts of a unit's year from its parts, in chronological order. For a unit that ended before the last
 * day of the year only flow counts: it is no longer a unit, and its members are counted where they are now.
 */
export function countsOfYear(parts: readonly PartOfYear[], isThere: boolean): Map<string, number> {
  const sums = new Map<string, number>();
  for (const [index, { counts }] of parts.entries()) {
    const isLast = index === parts.length - 1;
    for (const [name, value] of counts) {
      if (isPartName(name)) continue;
      if (isFlow(name)) sums.set(name, addCount(name, sums.get(name), value));
      else if (!isThere) continue;
      else if (isLast)
        sums.set(name, Math.max(value, lastingNames.has(name) ? (sums.get(name) ?? 0) : value));
      else if (lastingNames.has(name)) sums.set(name, Math.max(value, sums.get(name) ?? 0));
    }
  }
  registerModels(sums);
  settleYear(sums, parts);
  return sums;
}

/** A cell that registered in any part of the year is registered under the model that it has at the end. */
function registerModels(sums: Map<string, number>): void {
  if ((sums.get('cells.registered') ?? 0) === 0) return;
  for (const name of [...sums.keys()])
    if (cellsOfModel.test(name)) sums.set(name.replace(/cells$/, 'registered'), 1);
}

/** The count of cells under one profile, as a roll-up names it. */
const cellsOfModel = /^model\/[^/]+\/cells$/;

/** The calendar year that a period is a part of; `undefined` where it is a whole year or touches several. */
export function yearPartlyCovered(period: Period): string | undefined {
  const year = period.from.slice(0, 4);
  const isPart = year === period.to.slice(0, 4) && wholeYearsOf(period).length === 0;
  return isPart ? year : undefined;
}

/** The parts of one calendar year of a unit, in chronological order, each for a different period. */
export interface UnitYear<Part extends { readonly period: Period }> {
  /** The year of the parts; absent for one record that covers a whole year or several. */
  readonly year: string | undefined;
  readonly parts: readonly Part[];
}

/**
 * The records of one unit by year. A record within another's period is omitted, because the wider one covers
 * it. Where several have the same period, the first counts. `parts` come in the order that decides ties.
 */
export function unitYears<Part extends { readonly period: Period }>(
  parts: readonly Part[],
): readonly UnitYear<Part>[] {
  const distinct = parts.filter(
    ({ period }, index) =>
      !parts.some(
        (other, at) =>
          at !== index &&
          liesWithin(period, other.period) &&
          (at < index || !liesWithin(other.period, period)),
      ),
  );
  const years = new Map<string, { readonly year: string | undefined; readonly parts: Part[] }>();
  for (const part of distinct) {
    const year = yearPartlyCovered(part.period);
    const key = year ?? `${part.period.from} ${part.period.to}`;
    const known = years.get(key);
    if (known) known.parts.push(part);
    else years.set(key, { year, parts: [part] });
  }
  for (const { parts: own } of years.values()) own.sort(byTime);
  return [...years.values()].sort((a, b) => byTime(lastOf(a), lastOf(b)));
}

function lastOf<Part extends { readonly period: Period }>({ parts }: UnitYear<Part>): Part {
  return parts[parts.length - 1] as Part;
}

function byTime(a: { readonly period: Period }, b: { readonly period: Period }): number {
  return a.period.to < b.period.to
    ? -1
    : a.period.to > b.period.to
      ? 1
      : a.period.from < b.period.from
        ? -1
        : 1;
}
