import { findingCount } from '../finding/capped.js';
import { spanAt } from '../parse/tree.js';
import type { BranchType, StepId } from '../record/codes.js';
import type { Period } from '../record/period.js';
import type { Member } from '../record/record.js';
import { activeMembers, countRecord, isReviewed, isTold } from '../score/facts/count.js';
import { impliedCounts, shareNames } from '../score/facts/facts.js';
import { type FigureMode, type ReportedFigure, readFigure } from '../score/facts/figures.js';
import { hashOf, secondSeed } from '../text/hash.js';
import { normalName } from '../text/normal-name.js';
import { own } from '../text/own.js';
import { indexLines, type Range } from '../text/positions.js';
import type { Assessment } from '../workspace/assess.js';
import { isCell, moreCounts, stateOf, submittedOn } from './more-counts.js';
import { nameOf } from './names.js';
import { countsOfMember } from './person-counts.js';

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
  readonly score: number | null;
  readonly state: StepId | null;
  readonly submitted: string | null;
  readonly recognised: boolean;
  readonly findings: { readonly errors: number; readonly warnings: number };
  readonly fiveGood: readonly string[];
  /** Members by a print of who they are, with what they add to the counts (`person-counts.ts`). */
  readonly people: readonly {
    readonly id: string;
    readonly print: string;
    readonly is: number;
    readonly tasks?: number;
  }[];
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
  const lines = indexLines(parsed.text);
  const counted = countRecord(record, profile);
  const counts = [
    ...[...counted].filter(([name]) => !shareNames.has(name) && isTold(record, name)),
    ...[...impliedCounts(record, counted)].flatMap(({ name, value, qualifier }) =>
      qualifier === '' ? [[name, value] as const] : [],
    ),
    ...moreCounts(record, profile, evaluation, period),
  ].filter(([, value]) => value !== 0);
  const fiveGood = new Set(evaluation.fiveGood);
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
    figures: [...record.figures].flatMap(([name, written]) => {
      const figure = readFigure(written);
      if (figure === undefined) return [];
      const range = lines.range(spanAt(parsed.root, ['figures', name], 'key'));
      return [{ ...figure, name, mode: figure.mode ?? null, range }];
    }),
    level: isScored ? evaluation.level.final : null,
    score: isScored ? evaluation.score.final : null,
    state: stateOf(record) ?? null,
    submitted: submittedOn(record) ?? null,
    recognised: evaluation.facts.workflow.recognised > 0,
    findings: {
      errors: findingCount(findings, 'error'),
      warnings: findingCount(findings, 'warning'),
    },
    fiveGood: evaluation.fiveGood,
    people: activeMembers(record).flatMap((member) => personOf(member, period, fiveGood)),
    titles: Object.fromEntries([
      [nameOf('model', profile.id), profile.title],
      ...profile.groups.map((group) => [nameOf('group', profile.id, group.id), group.title]),
      ...profile.bands.map((band) => [nameOf('band', profile.id, band.id), band.title]),
    ]),
  };
}

/**
 * A print of who a member is: name and both dates. It tells equal people from others without carrying the
 * name; it is no protection, since whoever knows the name and the dates can make it again.
 */
function personOf(member: Member, period: Period, fiveGood: ReadonlySet<string>): RecordSummary['people'] {
  const { id, name, joined, official, commitment } = member;
  if (id === undefined || name === undefined || joined === undefined) return [];
  const is = countsOfMember(member, { isReviewed: isReviewed(member, period), isFiveGood: fiveGood.has(id) });
  const print = hashed(`${normalName(name)}|${joined}|${official ?? ''}`);
  return [{ id, print, is, ...(commitment?.tasks ? { tasks: commitment.tasks } : {}) }];
}

/** 64 bits from two seeds: enough to tell some millions of people apart. */
function hashed(text: string): string {
  return `${hashOf(text).toString(36)}-${hashOf(text, secondSeed).toString(36)}`;
}
