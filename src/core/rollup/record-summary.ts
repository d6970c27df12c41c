import { findingCount } from '../finding/capped.js';
import type { ParsedText } from '../parse/parse.js';
import { spanAt } from '../parse/tree.js';
import type { Profile } from '../profile/profile.js';
import type { BranchType, StepId } from '../record/codes.js';
import type { BranchRecord } from '../record/record.js';
import { countRecord, isTold } from '../score/facts/count.js';
import { type ImpliedCount, impliedCounts, shareNames } from '../score/facts/facts.js';
import { type FigureMode, type ReportedFigure, readFigure } from '../score/facts/figures.js';
import { type CountedPerson, peopleOf } from '../score/facts/people.js';
import { cachedByObject } from '../text/cache.js';
import { own } from '../text/own.js';
import { indexLines, type Range } from '../text/positions.js';
import type { Assessment } from '../workspace/assess.js';
import { type CellResult, cellResultOf } from './cell-result.js';
import { isCell, moreCounts, stateOf, submittedOn } from './more-counts.js';
import { nameOf } from './names.js';

/**
 * What a roll-up knows of one record: plain data that fits in a line of JSON. It holds no person's name,
 * only counts, the branch's own ids of people, and prints of names by which one person in two cells is found.
 */
export interface RecordSummary {
  /** Where the record stands; names it in findings and decides between two records of one branch and period. */
  readonly file: string;
  readonly id: string;
  readonly name: string;
  readonly type: BranchType | null;
  readonly parent: string | null;
  readonly path: readonly string[];
  readonly from: string;
  readonly to: string;
  readonly cell: boolean;
  /** Counts that are not 0: facts, and what else figures are made of. Rows only; reported figures stand apart. */
  readonly counts: Readonly<Record<string, number>>;
  readonly figures: readonly EntryFigure[];
  readonly level: string | null;
  /** Only of a cell. */
  readonly result: CellResult | null;
  readonly score: number | null;
  readonly state: StepId | null;
  readonly submitted: string | null;
  readonly recognised: boolean;
  readonly findings: { readonly errors: number; readonly warnings: number };
  readonly fiveGood: readonly string[];
  /** Members by a print of who they are, with what they add to the counts (`person-counts.ts`). */
  readonly people: readonly CountedPerson[];
  /** Titles of the profile, its criteria groups and its bands, by the names of their counts. */
  readonly titles: Readonly<Record<string, string>>;
}

/** A figure that the record reports, at its place in the text. */
export interface EntryFigure extends Omit<ReportedFigure, 'mode'> {
  readonly name: string;
  readonly mode: FigureMode | null;
  readonly range: Range;
}

/** What a record says under a name: its figure, else what it counts. */
export function valueIn({ counts, figures }: RecordSummary, name: string): number {
  return figures.find((one) => one.name === name)?.value ?? own(counts, name) ?? 0;
}

/** What a roll-up takes from an assessment; `undefined` where the record cannot be placed or evaluated. */
export function entryOf(
  { record, profile, evaluation, parsed, findings }: Assessment,
  file: string,
): RecordSummary | undefined {
  if (!record?.period || !profile || !evaluation || record.branch.id === '') return undefined;
  const { branch, period } = record;
  // Without reported figures the counts are those of the rows.
  const counted = record.figures.size === 0 ? evaluation.counts : countRecord(record, profile);
  // What a đảng bộ reports is of those below it, and these count for themselves.
  const implied = isCell(record) ? [...impliedCounts(record, counted)] : [];
  const counts = [
    ...[...counted].filter(([name]) => !shareNames.has(name) && isTold(record, name)),
    ...implied.flatMap(({ name, value, qualifier }) => (qualifier === '' ? [[name, value] as const] : [])),
    ...moreCounts(record, profile, evaluation, period),
  ].filter(([, value]) => value !== 0);
  const isScored = counts.some(([name]) => name === 'score.records');
  return {
    file,
    id: branch.id,
    name: branch.name,
    type: branch.type ?? null,
    parent: branch.parent ?? null,
    path: branch.path,
    from: period.from,
    to: period.to,
    cell: isCell(record),
    counts: Object.fromEntries(counts),
    figures: record.figures.size === 0 ? [] : figuresOf(record, parsed, implied),
    level: isScored ? evaluation.level.final : null,
    result: isCell(record) ? cellResultOf(record, profile, evaluation, isScored) : null,
    score: isScored ? evaluation.score.final : null,
    state: stateOf(record) ?? null,
    submitted: submittedOn(record) ?? null,
    recognised: evaluation.facts.workflow.recognised > 0,
    findings: {
      errors: findingCount(findings, 'error'),
      warnings: findingCount(findings, 'warning'),
    },
    fiveGood: evaluation.fiveGood,
    people: peopleOf(record, evaluation.fiveGood),
    titles: titlesOf(profile),
  };
}

/** The figures that a record reports, and what figures that are not exact imply. */
function figuresOf(
  { figures }: BranchRecord,
  { text, root }: ParsedText,
  implied: readonly ImpliedCount[],
): readonly EntryFigure[] {
  const lines = indexLines(text);
  const reported = [...figures].flatMap(([name, written]) => {
    const figure = readFigure(written);
    if (figure === undefined) return [];
    const range = lines.range(spanAt(root, ['figures', name], 'key'));
    return [{ ...figure, name, mode: figure.mode ?? null, range }];
  });
  const range = lines.range(spanAt(root, ['figures'], 'key'));
  const doubtful = implied.filter(({ name, qualifier }) => qualifier !== '' && !figures.has(name));
  return [...reported, ...doubtful.map((one) => ({ ...one, percent: false, mode: null, range }))];
}

/** The titles of a profile, the same for all of its records. */
const titlesOf = cachedByObject((profile: Profile): RecordSummary['titles'] =>
  Object.fromEntries([
    [nameOf('model', profile.id), profile.title],
    ...profile.groups.map((group) => [nameOf('group', profile.id, group.id), group.title]),
    ...profile.bands.map((band) => [nameOf('band', profile.id, band.id), band.title]),
  ]),
);
