import type { Language } from '../language/message.js';
import type { SuppliedProfile, TextSource } from '../profile/supply.js';
import { placeOfProfile } from '../profile/supply.js';
import { liesWithin, type Period } from '../record/period.js';
import type { Branch } from '../record/record.js';
import { Nameless } from '../redact/nameless.js';
import { summarise } from '../score/evaluate.js';
import type { Branches, BranchSummary } from '../score/facts/facts.js';
import { type EvaluationJson, evaluationJson } from '../views/report/evaluation-json.js';
import { type Assessment, assess, type OpenedRecord, openRecord } from '../workspace/assess.js';
import { foldersAbove } from '../workspace/config.js';
import { hasBranches, supplyProfileIn } from '../workspace/workspace.js';
import type { SummaryOrUnread } from './partial.js';
import { peekRecord, type RecordHead } from './record-head.js';
import { entryOf, type RecordSummary } from './record-summary.js';

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
  /** An evaluated cell, with the report to its superior. */
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

/** An evaluation, with the report to the superior if there is one. */
export interface ReportedEvaluation {
  readonly evaluated: EvaluatedRecord;
  readonly told: BranchReport | undefined;
}

/** The report of a branch to its superior. */
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
    // Only a name that is known nowhere else may be that of a local profile in the folder that a configuration names.
    const [folder = ''] = place.kind === 'unknown' ? foldersAbove(path) : [];
    const key = place.kind === 'file' ? place.path : [place.kind, folder, profile].join(' ');
    const known = supplied.get(key) ?? supplyProfileIn(source, path, profile);
    supplied.set(key, known);
    return known;
  };

  const evaluateOpened = async (
    path: string,
    opened: OpenedRecord,
    branches: Branches,
  ): Promise<ReportedEvaluation> => {
    const assessment = assess(opened, await profileOf(opened.record ?? noHead, path), branches);
    const file = options.nameOf(path);
    const entry = entryOf(assessment, file);
    const exchanged = entry ? detachedSummary(entry) : { unread: file };
    const line = options.lines
      ? JSON.stringify({ ...withoutNames(assessment, file, options.language), rollup: exchanged })
      : undefined;
    return { evaluated: { exchanged, line }, told: toldOf(assessment, exchanged) };
  };

  return {
    profileOf,
    async evaluate(path) {
      const text = (await source.read(path)) ?? '';
      // Records may be outside the wanted period. The head of a text says so without reading the whole.
      const opened = isEverything(options.wanted) ? openRecord(text) : undefined;
      const head = opened ? headOf(opened, text) : peekRecord(text);
      if (head?.period && !liesWithin(head.period, options.wanted)) return { kind: 'outside' };
      if (head?.period && hasBranches(head))
        return { kind: 'superior', unit: detached(unitOf(head.branch, head.period)) };
      return {
        kind: 'cell',
        group: groupOf(head, path),
        ...(await evaluateOpened(path, opened ?? openRecord(text), [])),
      };
    },
    async evaluateWith(path, branches) {
      return evaluateOpened(path, openRecord((await source.read(path)) ?? ''), branches);
    },
  };
}

/** The head of a record that was read as a whole, else the head as found in the text. */
function headOf({ record }: OpenedRecord, text: string): RecordHead | undefined {
  return record?.period && record.branch.id !== '' ? record : peekRecord(text);
}

/** Whether every period lies within. */
function isEverything({ from, to }: Period): boolean {
  return from === '0000-01-01' && to === '9999-12-31';
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

/** A copy of a summary; its titles are the profile's, which all of its records share. */
function detachedSummary({ titles, ...summary }: RecordSummary): RecordSummary {
  return { ...detached(summary), titles };
}

function toldOf({ record, evaluation }: Assessment, exchanged: SummaryOrUnread): BranchReport | undefined {
  if (!record || !evaluation || 'unread' in exchanged || exchanged.parent === null) return undefined;
  const { id, parent, from, to } = exchanged;
  return { parent, period: { from, to }, summary: { ...summarise(record, evaluation), id } };
}

/** The evaluation as others than the branch may read it: its findings quote nothing of the record. */
function withoutNames(assessment: Assessment, file: string, language: Language): EvaluationJson {
  const nameless = new Nameless(assessment);
  const findings = assessment.findings.map((finding) => ({ ...finding, message: nameless.message(finding) }));
  return evaluationJson({ ...assessment, findings }, file, language);
}
