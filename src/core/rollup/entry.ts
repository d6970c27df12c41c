import type { Assessment } from '../assess.js';
import { activeMembers, countRecord } from '../facts/count.js';
import { impliedCounts, shareNames } from '../facts/facts.js';
import { type Figure, qualifiers, readFigure } from '../facts/figures.js';
import { findingCount } from '../finding/capped.js';
import { spanAt } from '../parse/tree.js';
import { type BranchType, branchTypes, type StepId, steps } from '../record/codes.js';
import { asList, asMap, isMap } from '../record/read.js';
import { type Member, mostSuperiors } from '../record/record.js';
import { hashOf, secondSeed } from '../text/hash.js';
import { own } from '../text/own.js';
import { indexLines, type Range } from '../text/positions.js';
import { composed } from '../text/words.js';
import { isCell, moreCounts, stateOf, submittedOn } from './more-counts.js';
import { nameOf } from './names.js';

/**
 * What a roll-up knows of one record: plain data that fits in a line of JSON. It holds no person's name,
 * only counts, the branch's own ids of people, and prints of names by which one person in two cells is found.
 */
export interface Entry {
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
  readonly people: readonly { readonly id: string; readonly print: string }[];
  /** Titles of the profile, its criteria groups and its bands, by the names of their counts. */
  readonly titles: Readonly<Record<string, string>>;
}

/** A figure that the record reports, at its place in the text. */
export interface EntryFigure extends Omit<Figure, 'mode'> {
  readonly name: string;
  readonly mode: string | null;
  readonly range: Range;
}

/** What a record says under a name: its figure, else what it counts. */
export function valueIn({ counts, figures }: Entry, name: string): number {
  return figures.find((one) => one.name === name)?.value ?? own(counts, name) ?? 0;
}

/** What a roll-up takes from an assessment; `undefined` where the record cannot be placed or evaluated. */
export function entryOf(
  { record, profile, evaluation, parsed, findings }: Assessment,
  file: string,
): Entry | undefined {
  if (!record?.period || !profile || !evaluation || record.branch.id === '') return undefined;
  const { branch, period } = record;
  const lines = indexLines(parsed.text);
  const counted = countRecord(record, profile);
  const counts = [
    ...[...counted].filter(([name]) => !shareNames.has(name)),
    ...[...impliedCounts(record, counted)].flatMap(({ name, value, qualifier }) =>
      qualifier === '' ? [[name, value] as const] : [],
    ),
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
    people: activeMembers(record).flatMap(printOf),
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
function printOf({ id, name, joined, official }: Member): Entry['people'] {
  if (id === undefined || name === undefined || joined === undefined) return [];
  return [{ id, print: hashed(`${composed(name).toLowerCase()}|${joined}|${official ?? ''}`) }];
}

/** 64 bits from two seeds: enough to tell some millions of people apart. */
function hashed(text: string): string {
  return `${hashOf(text).toString(36)}-${hashOf(text, secondSeed).toString(36)}`;
}

/** Whether a value read from JSON is an entry: every part of it has the type that sums and tables rely on. */
export function isEntry(value: unknown): value is Entry {
  const entry = asMap(value);
  const isText = (name: string): boolean => typeof entry[name] === 'string';
  const isCode = (name: string, codes: readonly string[]): boolean =>
    entry[name] === null || codes.some((code) => code === entry[name]);
  return (
    ['file', 'id', 'name', 'from', 'to'].every(isText) &&
    (entry.parent === null || isText('parent')) &&
    (entry.level === null || isText('level')) &&
    (entry.score === null || isCount(entry.score)) &&
    (entry.submitted === null || isText('submitted')) &&
    typeof entry.cell === 'boolean' &&
    typeof entry.recognised === 'boolean' &&
    isCode('type', branchTypes) &&
    isCode('state', steps) &&
    ['fiveGood', 'people', 'path', 'figures'].every((name) => Array.isArray(entry[name])) &&
    asList(entry.path).length <= mostSuperiors &&
    [...asList(entry.path), ...asList(entry.fiveGood)].every((name) => typeof name === 'string') &&
    asList(entry.people).every(isPerson) &&
    asList(entry.figures).every(isFigure) &&
    isCount(asMap(entry.findings).errors) &&
    isCount(asMap(entry.findings).warnings) &&
    isMap(entry.counts) &&
    Object.values(entry.counts).every(isCount) &&
    isMap(entry.titles) &&
    Object.values(entry.titles).every((title) => typeof title === 'string')
  );
}

function isCount(value: unknown): boolean {
  return typeof value === 'number' && Number.isFinite(value);
}

function isPerson(value: unknown): boolean {
  const { id, print } = asMap(value);
  return typeof id === 'string' && typeof print === 'string';
}

function isFigure(value: unknown): boolean {
  const { name, value: number, qualifier, mode, range } = asMap(value);
  return (
    typeof name === 'string' &&
    isCount(number) &&
    qualifiers.some((known) => known === qualifier) &&
    (mode === null || typeof mode === 'string') &&
    isPosition(asMap(range).start) &&
    isPosition(asMap(range).end)
  );
}

function isPosition(value: unknown): boolean {
  return isCount(asMap(value).line) && isCount(asMap(value).character);
}
