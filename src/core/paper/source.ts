import {
  blank,
  capitals,
  committeeOf,
  modelName,
  type PhraseKey,
  paperName,
  phrase,
} from '../language/documents.js';
import { entryOf, resolved } from '../parse/tree.js';
import type { Profile } from '../profile/profile.js';
import type { StepId } from '../record/codes.js';
import type { PaperSettings } from '../record/paper-settings.js';
import { type Period, yearOf } from '../record/period.js';
import type { BranchRecord, Member, WorkflowStep } from '../record/record.js';
import type { Evaluation } from '../score/evaluate.js';
import { figureText } from '../score/facts/figure-text.js';
import { readFigure } from '../score/facts/figures.js';
import { formatDate, isRealDate } from '../text/numbers.js';
import type { Assessment } from '../workspace/assess.js';
import { type Paper, paperOf } from './occasion.js';
import { areGivenAway } from './parts/given-away.js';
import { meetingOf, onlyMonthOf, shownMonth } from './parts/month-shown.js';
import type { DocumentKind } from './registry.js';

export interface DocumentOptions {
  /** The month of a monthly form, 1…12; without it the last month that has scores. */
  readonly month?: number;
  /** Whether counts under five are withheld, since the document is meant for others. */
  readonly withhold?: boolean;
  /** The records of the branches directly below, for a đảng bộ. */
  readonly below?: readonly Assessment[];
  /** What the configuration says of the unit's papers; for `documentIn`, what counts where it says nothing. */
  readonly settings?: PaperSettings;
}

/** What documents are made from: a record that could be read and evaluated. */
export interface Source {
  readonly assessment: Assessment;
  readonly record: BranchRecord;
  readonly profile: Profile;
  readonly evaluation: Evaluation;
  readonly options: DocumentOptions;
  readonly paper: Paper;
}

/** A count as people read it; `number` where it is exact and may be shown. */
export interface Count {
  readonly text: string;
  readonly number: number | undefined;
  /** How many people are behind a count from one to four that is withheld. */
  readonly people?: number;
}

/** `undefined` where the record or its profile cannot be used. */
export function sourceOf(
  kind: DocumentKind,
  assessment: Assessment,
  options: DocumentOptions,
): Source | undefined {
  const { record, profile, evaluation } = assessment;
  if (record === undefined || profile === undefined || evaluation === undefined) return undefined;
  const month = kind === 'phieu-tu-danh-gia-thang' ? shownMonth(record, options.month) : undefined;
  const paper = paperOf(kind, record, {
    ...options,
    date: meetingOf(record, month)?.date,
    around: month && `${month.text}-28`,
  });
  return { assessment, record, profile, evaluation, options, paper };
}

/** Whether the record keeps a list under this key; an empty list says that there is none. */
export function hasSection({ assessment }: Source, section: string): boolean {
  return keepsList(assessment.parsed, section);
}

function keepsList({ root }: Assessment['parsed'], section: string): boolean {
  return resolved(entryOf(root, section)?.value)?.kind === 'list';
}

/** `members.total` is counted in `members`. */
function sectionOf(fact: string): string {
  return fact.split('.')[0] ?? '';
}

/** Whether a count is the record's own, and not a sum over the branches below it. */
export function isOwn(source: Source, fact: string): boolean {
  const { figures } = source.record;
  return fact.startsWith('branches.') || figures.has(fact) || hasSection(source, sectionOf(fact));
}

/**
 * A fact as a count: the reported figure with its qualifier, else what the rows give, else the sum over the
 * branches below; a dotted blank where the record says nothing of it.
 */
export function countOf(source: Source, fact: string): Count {
  const { record, evaluation, options } = source;
  const figure = readFigure(record.figures.get(fact));
  if (figure) {
    const exact = figure.qualifier === '' && !figure.percent;
    if (exact && isFew(figure.value, options)) return few(figure.value);
    return {
      text: figureText(figure, 'vi'),
      number: exact && figure.mode === undefined ? figure.value : undefined,
    };
  }
  const value = isOwn(source, fact) ? factValue(evaluation, fact) : branchesValue(source, fact);
  return value === undefined ? { text: blank(), number: undefined } : exactCount(value, options);
}

/** A count of this record itself, withheld where it is under five and the document is meant for others. */
export function exactCount(value: number, options: DocumentOptions): Count {
  return isFew(value, options) ? few(value) : { text: grouped(value), number: value };
}

/**
 * Counts that add up to a total people can see: where exactly one part is withheld, the least of the others
 * is withheld too, since the difference would give it away; where the difference gives all of them away, none is shown.
 */
export function partsOf(source: Source, facts: readonly string[]): readonly Count[] {
  return withheldParts(
    facts.map((fact) => countOf(source, fact)),
    source.options,
  );
}

/** Parts of a total that people can see, none of which the others give away. */
export function withheldParts(counts: readonly Count[], { withhold }: DocumentOptions): readonly Count[] {
  if (!withhold) return counts;
  const hidden: Count = { text: phrase('withheld'), number: undefined };
  if (areGivenAway(counts.flatMap(({ people }) => people ?? []))) {
    return counts.map((count) => (count.text === blank() ? count : hidden));
  }
  if (counts.filter(isWithheld).length !== 1) return counts;
  const rest = counts.flatMap(({ number }) => (number === undefined || number === 0 ? [] : number));
  const least = Math.min(...rest);
  const index = counts.findIndex(({ number }) => number === least);
  return counts.map((count, at) => (at === index ? hidden : count));
}

export function isWithheld({ text }: Count): boolean {
  return text === phrase('fewer-than-five') || text === phrase('withheld');
}

function isFew(value: number, { withhold }: DocumentOptions): boolean {
  return Boolean(withhold) && value > 0 && value < 5;
}

function few(people: number): Count {
  return { text: phrase('fewer-than-five'), number: undefined, people };
}

function grouped(value: number): string {
  return figureText({ value, qualifier: '', percent: false, mode: undefined }, 'vi');
}

function factValue({ facts }: Evaluation, fact: string): number | undefined {
  let value: unknown = facts;
  for (const step of fact.split('.')) value = childOf(value, step);
  return typeof value === 'number' ? value : undefined;
}

/** What the branches below add up to; a 0 is known only where one of them keeps such a list. */
function branchesValue({ evaluation, options }: Source, fact: string): number | undefined {
  if (evaluation.facts.branches.active === 0) return undefined;
  const value = factValue(evaluation, `branches.${fact}`);
  if (value !== 0) return value;
  const isKept = options.below?.some(({ parsed }) => keepsList(parsed, sectionOf(fact))) ?? false;
  return isKept ? 0 : undefined;
}

function childOf(value: unknown, step: string): unknown {
  return typeof value === 'object' && value !== null
    ? Object.entries(value).find(([name]) => name === step)?.[1]
    : undefined;
}

/** A day written out; a dotted blank where there is none. */
export function dayText(date: string | undefined): string {
  if (date === undefined || !isRealDate(date)) return phrase('day/unknown');
  const [year = '', month = '', day = ''] = date.split('-');
  // Days under 10 and the months January and February carry a 0, so that none can be put before them.
  return phrase('day', { day, month: Number(month) < 3 ? month : String(Number(month)), year });
}

/** dd/mm/yyyy, or a dotted blank. */
export function shortDate(date: string | undefined): string {
  return date === undefined ? blank() : formatDate(date);
}

export function sourcePeriodText(period: Period | undefined): string {
  if (period === undefined) return phrase('period/unknown');
  const year = yearOf(period);
  if (year !== undefined) return phrase('period/year', { year });
  const month = onlyMonthOf(period);
  if (month !== undefined) return phrase('period/month', { month, year: period.from.slice(0, 4) });
  return phrase('period/days', { from: formatDate(period.from), to: formatDate(period.to) });
}

export function modelText({ profile }: Source): string {
  return modelName(profile.title);
}

export function branchText({ record }: Source): string {
  return record.branch.name || blank();
}

/** The committee that a branch reports to. */
export function superiorText({ record }: Source): string {
  const above = record.branch.path.at(-1);
  return above ? committeeOf(above) : phrase('superior/unknown');
}

export function aboveInCapitals({ record }: Source): string {
  const above = record.branch.path.at(-1);
  return above ? capitals(above) : phrase('above/unknown');
}

export function issuerInCapitals({ record }: Source): string {
  return record.branch.name ? capitals(record.branch.name) : phrase('issuer/unknown');
}

/** The document that the scoring goes back to. */
export function basisText({ profile }: Source): string {
  const { document: number, date, issuer } = profile.basis;
  if (number === undefined) return phrase('basis/unknown');
  const document = paperName(number);
  if (issuer === undefined) return phrase('basis/unissued', { document });
  return date === undefined
    ? phrase('basis/undated', { document, issuer })
    : phrase('basis/full', { document, issuer, date: formatDate(date) });
}

/** Whether the paper is a branch's own, and not a committee's. */
export function isOfBranch({ record }: Source): boolean {
  const { type } = record.branch;
  return type === undefined || type === 'chi-bo' || type === 'chi-bo-co-so';
}

/** What a step says; every field is absent where the step is. */
export function stepOf({ record }: Source, id: StepId): Partial<WorkflowStep> {
  return record.workflow.get(id) ?? {};
}

export function memberName({ record }: Source, id: string | undefined): string {
  return record.members.find((member) => member.id === id)?.name ?? id ?? blank();
}

export function nameOf(member: Member): string {
  return member.name ?? member.id ?? blank();
}

/** The secretary, where the record has exactly one. */
export function secretaryOf({ record }: Source): Member | undefined {
  const secretaries = record.members.filter(
    ({ role, status }) => role === 'bi-thu' && status === 'sinh-hoat',
  );
  return secretaries.length === 1 ? secretaries[0] : undefined;
}

/** A code that people may extend: its phrase where there is one, else the code itself. */
export function codeText(
  prefix: string,
  code: string | undefined,
  known: (key: string) => key is PhraseKey,
): string {
  if (code === undefined) return blank();
  const key = `${prefix}/${code}`;
  return known(key) ? phrase(key) : code;
}
