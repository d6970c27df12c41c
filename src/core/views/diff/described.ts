import type { Language } from '../../language/message.js';

/** A comparison in one language, ready to be laid out. */
export interface DescribedDiff {
  /** What happened, in a line that stands for itself. */
  readonly headline: string;
  /** What changed in profiles and configurations, each with its lines; before the rows. */
  readonly rules: readonly Section[];
  /** What weighs most first; records that changed alike for one cause are one row. */
  readonly rows: readonly DescribedRow[];
}

export interface DescribedRow {
  /** The branch; of several records how many they are. */
  readonly title: string;
  readonly period: string;
  readonly trend: 'down' | 'up' | 'none';
  /** `95 → 92,5 (−2,5)`; empty where the score is the same. */
  readonly score: string;
  readonly level: string;
  readonly why: string;
  readonly findings: string;
  readonly records: readonly DescribedRecord[];
}

/** One record of a row. */
export interface DescribedRecord {
  readonly branch: string;
  readonly path: string;
  readonly score: string;
  readonly details: readonly Section[];
}

export interface Wish {
  readonly language: Language;
  /** Whether members are named; otherwise their codes stand for them, in messages too. */
  readonly names: boolean;
}

/** A heading, which may be empty, and lines below it. */
export interface Section {
  readonly title: string;
  readonly lines: readonly string[];
}
