import { passesMemberCriteria } from '../profile/member-criteria.js';
import type { Profile } from '../profile/profile.js';
import type { Facts } from '../record/fact-names.js';
import type { BranchRecord } from '../record/record.js';
import { activeMembers, type Counts, countRecord, isTold } from './facts/count.js';
import {
  type Branches,
  type BranchSummary,
  countsOf,
  factsOf,
  impliedCounts,
  reportedNames,
} from './facts/facts.js';
import { heldInPart } from './facts/part-of-year.js';
import { yearPartlyCovered } from './facts/unit-year.js';
import { type Level, levelOf } from './level.js';
import { type QuotaResult, quotasOf } from './quota.js';
import { type Score, scoreRecord } from './score.js';

/** Everything computed from a record and its profile; each number carries its reason. */
export interface Evaluation {
  readonly counts: Counts;
  readonly facts: Facts;
  readonly score: Score;
  readonly level: Level;
  readonly quotas: readonly QuotaResult[];
  /** Ids of the active members who meet the member criteria. */
  readonly fiveGood: readonly string[];
}

/** Evaluates a record (format.md §2–§4). `branches` are the records below a đảng bộ in the same period. */
export function evaluate(record: BranchRecord, profile: Profile, branches: Branches): Evaluation {
  const counts = countsOf(record, profile);
  const facts = factsOf(counts, branches);
  const score = scoreRecord(record, profile, facts);
  const fiveGood = activeMembers(record).filter((member) => passesMemberCriteria(member, profile));
  return {
    counts,
    facts,
    score,
    level: levelOf(score, profile, facts),
    quotas: quotasOf(profile, facts),
    fiveGood: fiveGood.flatMap((member) => member.id ?? []),
  };
}

function toldCounts(record: BranchRecord, counts: Counts): Counts {
  const reported = reportedNames(record);
  return new Map([...counts].filter(([name]) => isTold(record, name) || reported.has(name)));
}

/** The counts of a đảng bộ itself: what its figures imply is of those below it, and these count for themselves. */
function ownCounts(record: BranchRecord, counts: Counts): Counts {
  if (record.figures.size === 0 || !record.branch.type?.startsWith('dang-bo')) return counts;
  const reported = reportedNames(record);
  const rows = countRecord(record, undefined);
  const implied = [...impliedCounts(record, rows)].filter(({ name }) => !reported.has(name));
  return new Map([...counts, ...implied.map(({ name }) => [name, rows.get(name) ?? 0] as const)]);
}

/** The facts about a record that the đảng bộ above it needs. */
export function summarise(record: BranchRecord, evaluation: Evaluation): BranchSummary {
  const own = ownCounts(record, evaluation.counts);
  const counts = record.keepsMeetings ? own : toldCounts(record, own);
  const isPart = record.period !== undefined && yearPartlyCovered(record.period) !== undefined;
  return {
    id: record.branch.id,
    counts: isPart ? new Map([...counts, ...heldInPart(record)]) : counts,
    registered: evaluation.facts.workflow.registered > 0,
    recognised: evaluation.facts.workflow.recognised > 0,
    kht: evaluation.level.final === 'kht',
    reported: reportedNames(record),
  };
}
