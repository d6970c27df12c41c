import { findingCount } from '../../finding/capped.js';
import type { Severity } from '../../finding/finding.js';
import type { Message } from '../../language/message.js';
import type { BranchType, MemberKind, Rank, Role, Status } from '../../record/codes.js';
import type { Period } from '../../record/period.js';
import type { ScoreColumn } from '../../record/record.js';
import type { Points } from '../../text/points.js';

/** What stood here, and what stands here now. */
export interface ValueChange<Value> {
  readonly before: Value;
  readonly after: Value;
}

/** A sentence with what the record says, and the same for reports that are kept and passed on: without people. */
export interface Wording {
  readonly text: Message;
  readonly unnamed: Message;
}

/** What changed in meaning between two versions of a workspace. */
export interface SemanticDiff {
  /** Profile files that changed, with what changed in them. */
  readonly profiles: readonly ProfileChange[];
  readonly configs: readonly ConfigChange[];
  /** What weighs most comes first. */
  readonly branches: readonly BranchChange[];
  /** Records whose text differs and whose meaning does not: comments, line ends, order, layout. */
  readonly textOnly: number;
}

/** What changed in a profile of the workspace. */
export interface ProfileChange {
  readonly kind: 'added' | 'removed' | 'changed';
  readonly path: string;
  readonly id: string;
  readonly title: string;
  readonly changes: readonly RuleChange[];
  /** The number of records that use it now, or used it if it was removed. */
  readonly records: number;
  /** Why a version of it cannot be used. */
  readonly unread: Message | undefined;
}

/** One rule of a profile or a configuration, by its place there: `bands.dat.min`. */
export interface RuleChange {
  readonly place: string;
  readonly text: Message;
}

/** What changed in a configuration. */
export interface ConfigChange {
  readonly kind: 'added' | 'removed' | 'changed';
  readonly path: string;
  readonly changes: readonly RuleChange[];
  readonly unread: Message | undefined;
}

/**
 * What happened to a record. `ignored`: it exists, but the configuration now excludes it. `restored`: the
 * configuration no longer excludes it.
 */
export type BranchChangeKind = 'added' | 'removed' | 'changed' | 'ignored' | 'restored';

/** What changed in the record of one branch and period. */
export interface BranchChange {
  readonly kind: BranchChangeKind;
  /** Why one side cannot be read; then the comparison of the record has nothing else. */
  readonly unread: Unread | undefined;
  readonly branch: { readonly id: string; readonly name: string };
  readonly branchType: BranchType | undefined;
  /** The id of the superior. */
  readonly parent: string | undefined;
  /** What the branch is called, and what was changed of it, without people that it may be called after. */
  readonly unnamed: {
    readonly branch: { readonly id: string; readonly name: string };
    readonly id: ValueChange<string> | undefined;
    readonly name: ValueChange<string> | undefined;
  };
  readonly period: Period | undefined;
  /** Where the record stands, and stood where it is gone. */
  readonly path: string;
  readonly moved: ValueChange<string> | undefined;
  readonly id: ValueChange<string> | undefined;
  readonly name: ValueChange<string> | undefined;
  readonly profile: ValueChange<string> | undefined;
  /** The results by two different profiles, whose items are not compared. */
  readonly swap: ValueChange<ProfileResult> | undefined;
  /** The total, of which the scale is `max`; `undefined` on the side where nothing could be computed. */
  readonly score: (ValueChange<Points | undefined> & { readonly max: Points | undefined }) | undefined;
  readonly level: LevelChange | undefined;
  /** What the change of score or level is due to: the condition that decides it, then the items that decide that. */
  readonly causes: readonly Message[];
  /** Whether the record itself says the same, so that its profile or the records below it changed the result. */
  readonly isSameData: boolean;
  /** What the record states otherwise, the weightiest first. */
  readonly statements: readonly Statement[];
  readonly items: readonly ItemChange[];
  readonly members: readonly MemberChange[];
  readonly findings: FindingChanges;
  /** The places whose values differ. */
  readonly places: readonly StatedPlace[];
  /** How many values differ in each section of the record. */
  readonly values: readonly { readonly section: string; readonly count: number }[];
  /** Codes of members by what the comparison knows them by, so that a report can do without names. */
  readonly codes: ReadonlyMap<string, string>;
}

/** A step of a path: a key, or the place of an entry in its list, with the entry's id where it has one. */
export interface PlaceStep {
  readonly step: string | number;
  readonly id?: string;
}

/** A place of a record, and how it is called: `members[dv01].rank`. */
export interface StatedPlace {
  readonly steps: readonly PlaceStep[];
  readonly place: Wording;
}

/** Which side of a record cannot be read, and why. */
export interface Unread {
  readonly before: Wording | undefined;
  readonly after: Wording | undefined;
}

/** What one profile makes of a record. */
export interface ProfileResult {
  readonly profile: string;
  readonly score: Points;
  readonly max: Points;
  readonly level: string | undefined;
}

/** Something that a record states otherwise than before. */
export interface Statement {
  readonly topic: Topic;
  /** Where it stands: `workflow.cong-nhan`, `criteria.II.5.override`. */
  readonly place: string;
  readonly wording: Wording;
  /** The same without who it is about, by which records that changed alike are known; absent where it names nobody. */
  readonly gist?: Wording;
}

/** What a statement is about, the weightiest topic first. */
export const topics = [
  'recognition',
  'period',
  'type',
  'superior',
  'discipline',
  'override',
  'appraisal',
  'late-score',
  'vote',
  'figure',
  'outcome',
  'workflow',
  'months',
  'path',
  'list',
  'note',
] as const;
export type Topic = (typeof topics)[number];

/** Findings of the two versions. A finding that both have, even at another place, is in none of the lists. */
export interface FindingChanges {
  readonly added: readonly FoundFinding[];
  readonly gone: readonly FoundFinding[];
  /** What is still so, and the configuration no longer says. */
  readonly off: readonly FoundFinding[];
  /** What was so before, and the configuration did not say. */
  readonly on: readonly FoundFinding[];
}

/** Titles of levels; `undefined` where there is none. */
export interface LevelChange extends ValueChange<string | undefined> {
  /** Bands up (positive) or down (negative); 0 where the two cannot be compared. */
  readonly rise: number;
}

/** What an item finally counts; `na` where it does not apply, `undefined` where it has no value. */
export interface ItemChange extends ValueChange<Points | 'na' | undefined> {
  readonly id: string;
  readonly title: string;
  /** The columns that were written otherwise. */
  readonly columns: readonly ColumnChange[];
  /** The most points of the item; `undefined` on the side where the profile has no such item. */
  readonly max: ValueChange<Points | undefined>;
}

export interface ColumnChange extends ValueChange<Points | 'na' | undefined> {
  readonly column: ScoreColumn;
}

export interface MemberChange {
  readonly kind: 'added' | 'removed' | 'changed';
  readonly id: string;
  readonly name: string;
  /** The date of admission. With the name it identifies the same person in another branch. */
  readonly since: string | undefined;
  readonly rekeyed: ValueChange<string> | undefined;
  /** The branch that the member came from or went to, where it is among the records compared. */
  readonly other: string | undefined;
  /** The same without people. */
  readonly otherUnnamed?: string;
  readonly renamed: ValueChange<string> | undefined;
  readonly rank: ValueChange<Rank | undefined> | undefined;
  readonly status: ValueChange<Status> | undefined;
  readonly role: ValueChange<Role | undefined> | undefined;
  readonly memberKind: ValueChange<MemberKind | undefined> | undefined;
  readonly joined: ValueChange<string | undefined> | undefined;
  readonly official: ValueChange<string | undefined> | undefined;
  /** Tasks done of tasks, and the rating: `3/3, Tốt`. */
  readonly commitment: ValueChange<Message | undefined> | undefined;
  /** Whether the member meets the member criteria. */
  readonly fiveGood: ValueChange<boolean> | undefined;
}

/** A finding of one of the two versions, in its text there. */
export interface FoundFinding {
  readonly code: string;
  readonly severity: Severity;
  readonly message: Message;
  /** The message without people and without what the record says. */
  readonly unnamed: Message;
  readonly path: string;
  /** From 0. */
  readonly line: number;
}

/** The numbers of a comparison. */
export interface DiffTotals {
  readonly added: number;
  readonly removed: number;
  readonly changed: number;
  readonly profiles: number;
  readonly configs: number;
  /** Records that the configuration now leaves out. */
  readonly ignored: number;
  /** Records of which a version cannot be read. */
  readonly unread: number;
  readonly scores: number;
  readonly down: number;
  readonly up: number;
  readonly newErrors: number;
  readonly newFindings: number;
  readonly goneFindings: number;
  /** Findings that the configuration no longer says. */
  readonly offFindings: number;
  readonly textOnly: number;
}

export function totalsOf({ branches, profiles, configs, textOnly }: SemanticDiff): DiffTotals {
  const count = (holds: (change: BranchChange) => boolean): number => branches.filter(holds).length;
  const added = branches.flatMap(({ findings }) => findings.added);
  return {
    added: count(({ kind }) => kind === 'added'),
    removed: count(({ kind }) => kind === 'removed'),
    changed: count(({ kind, unread }) => kind === 'changed' && unread === undefined),
    profiles: profiles.length,
    configs: configs.length,
    ignored: count(({ kind }) => kind === 'ignored'),
    unread: count(({ unread }) => unread !== undefined),
    scores: count(({ kind, score }) => kind === 'changed' && score !== undefined),
    down: count(({ level }) => level !== undefined && level.rise < 0),
    up: count(({ level }) => level !== undefined && level.rise > 0),
    newErrors: findingCount(added, 'error'),
    newFindings: added.length,
    goneFindings: branches.reduce((sum, { findings }) => sum + findings.gone.length, 0),
    offFindings: branches.reduce((sum, { findings }) => sum + findings.off.length, 0),
    textOnly,
  };
}
