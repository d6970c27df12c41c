import { isLong } from '../parse/long-lists.js';
import { cachedByObject } from '../text/cache.js';
import {
  type BranchType,
  branchTypes,
  type Check,
  checks,
  type DisciplineForm,
  disciplineForms,
  type MeetingKind,
  type MemberKind,
  type MenteeKind,
  type MentoringOutcome,
  type MentoringProgress,
  meetingKinds,
  memberKinds,
  menteeKinds,
  outcomes,
  progresses,
  type Rank,
  type Rating,
  type Role,
  ranks,
  ratings,
  roles,
  type Status,
  type StepId,
  statuses,
  steps,
} from './codes.js';
import { type PaperSettings, readPaperSettings } from './paper-settings.js';
import { type Period, readPeriod } from './period.js';
import { asCode, asFlag, asList, asMap, asNumber, asText, type Data } from './read.js';

/**
 * The usable part of a record: a value of the wrong type is absent. Lists keep the indices of the text, so
 * that an index leads back to its position in the text.
 */
export interface BranchRecord {
  readonly profile: string | undefined;
  readonly branch: Branch;
  readonly period: Period | undefined;
  readonly workflow: ReadonlyMap<StepId, WorkflowStep>;
  readonly members: readonly Member[];
  readonly criteria: ReadonlyMap<string, WrittenScores>;
  readonly meetings: readonly Meeting[];
  /**
   * Whether a list of meetings is written, even an empty one. No meetings held is not the same as no list
   * given.
   */
  readonly keepsMeetings: boolean;
  /** The lists that are written, even empty ones. */
  readonly lists: ReadonlySet<string>;
  readonly mentoring: readonly MentoringPair[];
  readonly awards: readonly Award[];
  readonly discipline: readonly Discipline[];
  readonly initiatives: readonly Initiative[];
  readonly targets: readonly Target[];
  readonly figures: ReadonlyMap<string, unknown>;
}

export interface Branch {
  readonly id: string;
  readonly name: string;
  readonly type: BranchType | undefined;
  readonly parent: string | undefined;
  readonly path: readonly string[];
}

export interface WorkflowStep {
  readonly date: string | undefined;
  readonly document: string | undefined;
  readonly eligible: number | undefined;
  readonly present: number | undefined;
  readonly agree: number | undefined;
  readonly disagree: number | undefined;
  /** A band id of the profile; of `cong-nhan` only. */
  readonly result: string | undefined;
  readonly note: string | undefined;
  /** The settings for the papers of this step, besides its date and number. */
  readonly paper: PaperSettings;
}

export interface Member {
  readonly id: string | undefined;
  readonly name: string | undefined;
  readonly kind: MemberKind | undefined;
  readonly role: Role | undefined;
  readonly joined: string | undefined;
  readonly official: string | undefined;
  readonly status: Status;
  readonly rank: Rank | undefined;
  readonly reason: string | undefined;
  readonly commitment: Commitment | undefined;
  readonly criteria: ReadonlyMap<string, Check>;
}

export interface Commitment {
  readonly tasks: number | undefined;
  readonly done: number | undefined;
  readonly rating: Rating | undefined;
}

/** A score as written: a number, `dat`, `khong-dat`, `na`, or a word that no item accepts. */
export type Written = number | string;

/** The three columns of scores. The last one with a value is final. */
export const columns = ['self', 'branch', 'appraised'] as const;
export type ScoreColumn = (typeof columns)[number];

export interface WrittenScores extends Readonly<Record<ScoreColumn, Written | undefined>> {
  readonly months: readonly (Written | undefined)[] | undefined;
  readonly override: { readonly value: number | undefined; readonly reason: string | undefined } | undefined;
  readonly note: string | undefined;
}

export interface Meeting {
  readonly date: string | undefined;
  readonly kind: MeetingKind | undefined;
  readonly title: string | undefined;
  readonly due: number | undefined;
  readonly present: number | undefined;
  readonly minutes: number | undefined;
  /** The quality of the meeting, on a scale of 100. */
  readonly score: number | undefined;
  readonly rating: Rating | undefined;
}

export interface MentoringPair {
  readonly mentor: string | undefined;
  readonly mentee: string | undefined;
  readonly kind: MenteeKind | undefined;
  readonly group: string | undefined;
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly content: string | undefined;
  readonly progress: MentoringProgress | undefined;
  readonly outcome: MentoringOutcome | undefined;
  readonly admitted: string | undefined;
  readonly document: string | undefined;
}

export interface Award {
  readonly form: string | undefined;
  readonly subject: string | undefined;
  readonly date: string | undefined;
  readonly collective: number;
  readonly individual: number;
}

export interface Discipline {
  readonly member: string | undefined;
  readonly form: DisciplineForm | undefined;
  readonly date: string | undefined;
  readonly selfDetected: boolean;
}

export interface Initiative {
  readonly title: string | undefined;
  readonly registered: string | undefined;
  readonly recognised: string | undefined;
}

export interface Target {
  readonly title: string | undefined;
  readonly unit: string | undefined;
  readonly date: string | undefined;
  readonly assigned: number | undefined;
  readonly achieved: number | undefined;
  readonly above: boolean;
  /** Whether the task was finished late. */
  readonly late: boolean;
  readonly main: boolean;
  /** Whether this is not a task but a shortcoming from an earlier review that must be remedied. */
  readonly remedy: boolean;
}

/** Reads the plain data of a record. */
export function readRecord(value: unknown): BranchRecord {
  const data = asMap(value);
  return {
    profile: asText(data.profile),
    branch: readBranch(asMap(data.branch)),
    period: readPeriod(data.period),
    workflow: readWorkflow(asMap(data.workflow)),
    members: readMembers(asList(data.members)),
    criteria: new Map(
      Object.entries(asMap(data.criteria)).map(([id, entry]) => [id, readEntry(asMap(entry))]),
    ),
    meetings: maps(data.meetings).map(readMeeting),
    keepsMeetings: Array.isArray(data.meetings),
    lists: new Set(Object.keys(data).filter((name) => Array.isArray(data[name]))),
    mentoring: maps(data.mentoring).map(readPair),
    awards: maps(data.awards).map(readAward),
    discipline: maps(data.discipline).map(readDiscipline),
    initiatives: maps(data.initiatives).map(readInitiative),
    targets: maps(data.targets).map(readTarget),
    figures: new Map(Object.entries(asMap(data.figures))),
  };
}

function maps(value: unknown): readonly Data[] {
  return asList(value).map(asMap);
}

/**
 * Maximum number of names in `branch.path`. The tree of a roll-up is as deep, and views descend it by
 * recursion.
 */
export const mostSuperiors = 50;

function readBranch(data: Data): Branch {
  return {
    id: asText(data.id) ?? '',
    name: asText(data.name) ?? '',
    type: asCode(data.type, branchTypes),
    parent: asText(data.parent),
    path: asList(data.path)
      .slice(0, mostSuperiors)
      .flatMap((name) => asText(name) ?? []),
  };
}

function readWorkflow(data: Data): ReadonlyMap<StepId, WorkflowStep> {
  const workflow = new Map<StepId, WorkflowStep>();
  for (const id of steps) {
    const value = data[id];
    if (value !== undefined && value !== null) workflow.set(id, readStep(value));
  }
  return workflow;
}

function readStep(value: unknown): WorkflowStep {
  const data = asMap(value);
  return {
    date: asText(value) ?? asText(data.date),
    document: asText(data.document),
    eligible: asNumber(data.eligible),
    present: asNumber(data.present),
    agree: asNumber(data.agree),
    disagree: asNumber(data.disagree),
    result: asText(data.result),
    note: asText(data.note),
    paper: readPaperSettings(data),
  };
}

function readMembers(list: readonly unknown[]): readonly Member[] {
  return isLong(list) ? membersOf(list) : list.map(asMap).map(readMember);
}

/** Members of a long list are the same objects as long as their data does not change. */
const membersOf = cachedByObject((list: readonly unknown[]): readonly Member[] =>
  list.map(asMap).map(memberOf),
);
const memberOf = cachedByObject(readMember);

function readMember(data: Data): Member {
  return {
    id: asText(data.id),
    name: asText(data.name),
    kind: asCode(data.kind, memberKinds),
    role: asCode(data.role, roles),
    joined: asText(data.joined),
    official: asText(data.official),
    status: asCode(data.status, statuses) ?? 'sinh-hoat',
    rank: asCode(data.rank, ranks),
    reason: asText(data.reason),
    commitment: data.commitment ? readCommitment(asMap(data.commitment)) : undefined,
    criteria: readChecks(asMap(data.criteria)),
  };
}

function readCommitment(data: Data): Commitment {
  return { tasks: asNumber(data.tasks), done: asNumber(data.done), rating: asCode(data.rating, ratings) };
}

function readChecks(data: Data): ReadonlyMap<string, Check> {
  const read = new Map<string, Check>();
  for (const [id, value] of Object.entries(data)) {
    const check = asCode(value, checks);
    if (check) read.set(id, check);
  }
  return read;
}

function readEntry(data: Data): WrittenScores {
  const override = data.override ? asMap(data.override) : undefined;
  return {
    self: asWritten(data.self),
    branch: asWritten(data.branch),
    appraised: asWritten(data.appraised),
    months: Array.isArray(data.months) ? data.months.map(asWritten) : undefined,
    override: override && { value: asNumber(override.value), reason: asText(override.reason) },
    note: asText(data.note),
  };
}

function asWritten(value: unknown): Written | undefined {
  return asNumber(value) ?? asText(value);
}

function readMeeting(data: Data): Meeting {
  return {
    date: asText(data.date),
    kind: asCode(data.kind, meetingKinds),
    title: asText(data.title),
    due: asNumber(data.due),
    present: asNumber(data.present),
    minutes: asNumber(data.minutes),
    score: asNumber(data.score),
    rating: asCode(data.rating, ratings),
  };
}

function readPair(data: Data): MentoringPair {
  return {
    mentor: asText(data.mentor),
    mentee: asText(data.mentee),
    kind: asCode(data.kind, menteeKinds),
    group: asText(data.group),
    from: asText(data.from),
    to: asText(data.to),
    content: asText(data.content),
    progress: asCode(data.progress, progresses),
    outcome: asCode(data.outcome, outcomes),
    admitted: asText(data.admitted),
    document: asText(data.document),
  };
}

function readAward(data: Data): Award {
  return {
    form: asText(data.form),
    subject: asText(data.subject),
    date: asText(data.date),
    collective: asNumber(data.collective) ?? 0,
    individual: asNumber(data.individual) ?? 0,
  };
}

function readDiscipline(data: Data): Discipline {
  return {
    member: asText(data.member),
    form: asCode(data.form, disciplineForms),
    date: asText(data.date),
    selfDetected: asFlag(data.selfDetected) ?? false,
  };
}

function readInitiative(data: Data): Initiative {
  return {
    title: asText(data.title),
    registered: asText(data.registered),
    recognised: asText(data.recognised),
  };
}

function readTarget(data: Data): Target {
  return {
    title: asText(data.title),
    unit: asText(data.unit),
    date: asText(data.date),
    assigned: asNumber(data.assigned),
    achieved: asNumber(data.achieved),
    above: asFlag(data.above) ?? false,
    late: asFlag(data.late) ?? false,
    main: asFlag(data.main) ?? false,
    remedy: asFlag(data.remedy) ?? false,
  };
}
