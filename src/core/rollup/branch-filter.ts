import type { StepId } from '../record/codes.js';
import { yearPartlyCovered } from '../score/facts/unit-year.js';
import { keyPart } from '../text/uri.js';
import { folded } from '../text/words.js';
import { periodName } from './period-name.js';
import type { RecordSummary } from './record-summary.js';
import { compare } from './tree.js';

/** What a unit may be in want of: errors, any finding, too many at the best level, work left, or the record itself. */
export const branchTroubles = ['todo', 'errors', 'findings', 'quota', 'missing'] as const;
export type BranchTrouble = (typeof branchTroubles)[number];

/** Which records to show; all where a part is absent. */
export interface BranchFilter {
  readonly period?: string | undefined;
  /** `none` before the first step. */
  readonly state?: StepId | 'none' | undefined;
  /** A level by its title; `null` for records without one. */
  readonly level?: string | null | undefined;
  readonly trouble?: BranchTrouble | undefined;
  /** Words that the unit's name or id holds, without regard to marks and case. */
  readonly words?: string | undefined;
}

/** Whether a filter leaves out records of a period. */
export function isNarrow({ state, level, trouble, words }: BranchFilter): boolean {
  return state !== undefined || level !== undefined || trouble !== undefined || hasWords(words);
}

/** Whether a record passes, apart from its period and the name of its unit. */
export function passes(entry: RecordSummary, { state, level, trouble }: BranchFilter): boolean {
  return (
    (state === undefined || (entry.state ?? 'none') === state) &&
    (level === undefined || (levelTitle(entry) ?? null) === level) &&
    (trouble === undefined || isIn(entry, trouble))
  );
}

function isIn(entry: RecordSummary, trouble: BranchTrouble): boolean {
  const { errors, warnings } = entry.findings;
  switch (trouble) {
    case 'todo':
      return isTodo(entry);
    case 'errors':
      return errors > 0;
    case 'findings':
      return errors + warnings > 0;
    case 'quota':
      return isOverQuota(entry);
    case 'missing':
      return false;
  }
}

/** Whether something is left to be done: an error, or a year that is not recognised. */
export function isTodo(entry: RecordSummary): boolean {
  return entry.findings.errors > 0 || (!entry.recognised && yearPartlyCovered(entry) === undefined);
}

/** Whether more members have the best rank than the quota allows. */
export function isOverQuota({ result }: RecordSummary): boolean {
  return result?.best != null && result.best.count > result.best.limit;
}

/** The title of the level that a record has. */
export function levelTitle({ level, titles }: RecordSummary): string | undefined {
  if (level === null) return undefined;
  const end = `/${keyPart(level)}`;
  return Object.entries(titles).find(([name]) => name.startsWith('band/') && name.endsWith(end))?.[1];
}

/** Tells whether a text holds all of some words, typed with or without marks. */
export function wordsIn(words: string | undefined): (text: string) => boolean {
  const wanted = folded(words ?? '')
    .split(/\s+/)
    .filter((word) => word !== '');
  return (text) => {
    const own = folded(text);
    return wanted.every((word) => own.includes(word));
  };
}

export function hasWords(words: string | undefined): boolean {
  return (words ?? '').trim() !== '';
}

/** The periods that there are records of, the latest first. */
export function periodsOf(entries: Iterable<RecordSummary>): readonly string[] {
  const periods = new Map([...entries].map((entry) => [periodName(entry), entry.from]));
  return [...periods].sort(([, a], [, b]) => compare(b, a)).map(([period]) => period);
}

/** The levels that records have, by title, the most frequent first. */
export function levelsOf(entries: Iterable<RecordSummary>): readonly string[] {
  const counts = new Map<string, number>();
  for (const entry of entries) {
    const title = levelTitle(entry);
    if (title !== undefined) counts.set(title, (counts.get(title) ?? 0) + 1);
  }
  return [...counts].sort(([a, n], [b, m]) => m - n || compare(a, b)).map(([title]) => title);
}
