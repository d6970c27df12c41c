import { passesMemberCriteria } from '../profile/member-criteria.js';
import type { Profile } from '../profile/profile.js';
import type { Facts } from '../record/fact-names.js';
import type { BranchRecord } from '../record/record.js';
import { activeMembers, type Counts, isTold } from './facts/count.js';
import { type Branches, type BranchSummary, countsOf, factsOf, reportedNames } from './facts/facts.js';
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

/** The facts about a record that the đảng bộ above it needs. */
export function summarise(record: BranchRecord, evaluation: Evaluation): BranchSummary {
  return {
    id: record.branch.id,
    counts: record.keepsMeetings ? evaluation.counts : toldCounts(record, evaluation.counts),
    registered: evaluation.facts.workflow.registered > 0,
    recognised: evaluation.facts.workflow.recognised > 0,
    kht: evaluation.level.final === 'kht',
    reported: reportedNames(record),
  };
}
