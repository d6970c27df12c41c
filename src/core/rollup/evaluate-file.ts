import type { Language } from '../language/message.js';
import type { SuppliedProfile, TextSource } from '../profile/supply.js';
import { placeOfProfile, supplyProfile } from '../profile/supply.js';
import { liesWithin, type Period } from '../record/period.js';
import type { Branch } from '../record/record.js';
import { summarise } from '../score/evaluate.js';
import type { Branches, BranchSummary } from '../score/facts/facts.js';
import { evaluationJson } from '../views/report/evaluation-json.js';
import { type Assessment, assess, openRecord } from '../workspace/assess.js';
import { hasBranches } from '../workspace/workspace.js';
import type { SummaryOrUnread } from './partial.js';
import { peekRecord, type RecordHead } from './record-head.js';
import { entryOf } from './record-summary.js';

/** How records are evaluated for a roll-up. */
export interface EvaluateOptions {
  readonly language: Language;
  /** Only records whose period lies within. */
  readonly wanted: Period;
  /** Also makes the line of the exchange form, which holds the whole evaluation. */
  readonly lines: boolean;
  /** How a file is named in the results, by its path in the source. */
  readonly nameOf: (path: string) => string;
}

/** An evaluated record as a roll-up takes it; plain data that may come from another thread. */
export interface EvaluatedRecord {
  readonly exchanged: SummaryOrUnread;
  /** The exchange form: one evaluation in a line of JSON. */
  readonly line: string | undefined;
}

/** What became of a file. */
export type FileOutcome =
  /** A cell, evaluated; its superior is told of it. */
  | ({ readonly kind: 'cell'; readonly group: string } & ReportedEvaluation)
  /** A đảng bộ, which must wait for the records below it. */
  | { readonly kind: 'superior'; readonly unit: SuperiorUnit }
  | { readonly kind: 'outside' };

/** A đảng bộ in a period, and who stands above it. */
export interface SuperiorUnit {
  readonly id: string;
  readonly parent: string | null;
  readonly period: Period;
}

/** An evaluation with what the superior is told of it, where there is one to tell. */
export interface ReportedEvaluation {
  readonly evaluated: EvaluatedRecord;
  readonly told: BranchReport | undefined;
}

/** What a superior is told of a branch. */
export interface BranchReport {
  readonly parent: string;
  readonly period: Period;
  readonly summary: BranchSummary;
}

/** Reads and evaluates files one at a time; a profile is read once. */
export interface FileEvaluator {
  /** Evaluates a cell's record; one of a đảng bộ is only looked at. */
  evaluate(path: string): Promise<FileOutcome>;
  /** Evaluates a record with what is known of the branches below it. */
  evaluateWith(path: string, branches: Branches): Promise<ReportedEvaluation>;
  /** The profile of a head, read once for all records that name it. */
  profileOf(head: RecordHead, path: string): Promise<SuppliedProfile>;
}

export function fileEvaluator(source: TextSource, options: EvaluateOptions): FileEvaluator {
  const supplied = new Map<string, Promise<SuppliedProfile>>();
  const profileOf: FileEvaluator['profileOf'] = ({ profile = '' }, path) => {
    const place = placeOfProfile(profile, path);
    const key = place.kind === 'file' ? place.path : `${place.kind} ${profile}`;
    const known = supplied.get(key) ?? supplyProfile(profile, path, source);
    supplied.set(key, known);
    return known;
  };

  const evaluateText = async (
    path: string,
    text: string,
    branches: Branches,
  ): Promise<ReportedEvaluation> => {
    const opened = openRecord(text);
    const assessment = assess(opened, await profileOf(opened.record ?? noHead, path), branches);
    const file = options.nameOf(path);
    const exchanged = detached(entryOf(assessment, file) ?? { unread: file });
    const line = options.lines
      ? JSON.stringify({ ...evaluationJson(assessment, file, options.language), rollup: exchanged })
      : undefined;
    return { evaluated: { exchanged, line }, told: toldOf(assessment, exchanged) };
  };

  return {
    profileOf,
    async evaluate(path) {
      const text = (await source.read(path)) ?? '';
      const head = peekRecord(text);
      if (head?.period && !liesWithin(head.period, options.wanted)) return { kind: 'outside' };
      if (head?.period && hasBranches(head))
        return { kind: 'superior', unit: detached(unitOf(head.branch, head.period)) };
      return { kind: 'cell', group: groupOf(head, path), ...(await evaluateText(path, text, [])) };
    },
    async evaluateWith(path, branches) {
      return evaluateText(path, (await source.read(path)) ?? '', branches);
    },
  };
}

/** The unit a record belongs with when records are parted: a cell with its superior, so that those find their cells. */
export function groupOf(head: RecordHead | undefined, path: string): string {
  if (head === undefined) return path;
  const superior = hasBranches(head) ? undefined : head.branch.parent;
  return (superior ?? head.branch.id) || path;
}

function unitOf({ id, parent }: Branch, { from, to }: Period): SuperiorUnit {
  return { id, parent: parent ?? null, period: { from, to } };
}

const noHead: RecordHead = {
  profile: undefined,
  period: undefined,
  branch: { id: '', name: '', type: undefined, parent: undefined, path: [] },
};

/**
 * A copy with texts of its own. A part of a long text keeps all of it in memory, and of a country's records
 * only the parts are to stay.
 */
function detached<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value));
}

function toldOf({ record, evaluation }: Assessment, exchanged: SummaryOrUnread): BranchReport | undefined {
  if (!record || !evaluation || 'unread' in exchanged || exchanged.parent === null) return undefined;
  const { id, parent, from, to } = exchanged;
  return { parent, period: { from, to }, summary: { ...summarise(record, evaluation), id } };
}
