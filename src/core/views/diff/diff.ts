import { findingCount } from '../../finding/capped.js';
import type { Severity } from '../../finding/finding.js';
import type { Message } from '../../language/message.js';
import type { MemberKind, Rank, Role, Status } from '../../record/codes.js';
import type { Period } from '../../record/period.js';
import type { Points } from '../../text/points.js';

/** What stood here, and what stands here now. */
export interface ValueChange<Value> {
  readonly before: Value;
  readonly after: Value;
}

/** What changed in meaning between two versions of a workspace. */
export interface SemanticDiff {
  /** What weighs most comes first. */
  readonly branches: readonly BranchChange[];
  /** Records whose text differs and whose meaning does not: comments, line ends, order, layout. */
  readonly textOnly: number;
}

/** What changed in the record of one branch and period. */
export interface BranchChange {
  readonly kind: 'added' | 'removed' | 'changed';
  readonly branch: { readonly id: string; readonly name: string };
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
  /** The total, of which the scale is `max`; `undefined` on the side where nothing could be computed. */
  readonly score: (ValueChange<Points | undefined> & { readonly max: Points | undefined }) | undefined;
  readonly level: LevelChange | undefined;
  /** What the change of score or level is due to, the weightiest first. */
  readonly causes: readonly Message[];
  readonly items: readonly ItemChange[];
  readonly members: readonly MemberChange[];
  readonly findings: { readonly added: readonly FoundFinding[]; readonly gone: readonly FoundFinding[] };
  /** How many values differ in each section of the record. */
  readonly values: readonly { readonly section: string; readonly count: number }[];
  /** Codes of members by what the comparison knows them by, so that a report can do without names. */
  readonly codes: ReadonlyMap<string, string>;
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
}

export interface MemberChange {
  readonly kind: 'added' | 'removed' | 'changed';
  readonly id: string;
  readonly name: string;
  /** The branch that the member came from or went to, where it is among the records compared. */
  readonly other: string | undefined;
  /** The same without people. */
  readonly otherUnnamed?: string;
  readonly renamed: ValueChange<string> | undefined;
  readonly rank: ValueChange<Rank | undefined> | undefined;
  readonly status: ValueChange<Status> | undefined;
  readonly role: ValueChange<Role | undefined> | undefined;
  readonly memberKind: ValueChange<MemberKind | undefined> | undefined;
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
  readonly scores: number;
  readonly down: number;
  readonly up: number;
  readonly newErrors: number;
  readonly newFindings: number;
  readonly goneFindings: number;
  readonly textOnly: number;
}

export function totalsOf({ branches, textOnly }: SemanticDiff): DiffTotals {
  const count = (holds: (change: BranchChange) => boolean): number => branches.filter(holds).length;
  const added = branches.flatMap(({ findings }) => findings.added);
  return {
    added: count(({ kind }) => kind === 'added'),
    removed: count(({ kind }) => kind === 'removed'),
    changed: count(({ kind }) => kind === 'changed'),
    scores: count(({ kind, score }) => kind === 'changed' && score !== undefined),
    down: count(({ level }) => level !== undefined && level.rise < 0),
    up: count(({ level }) => level !== undefined && level.rise > 0),
    newErrors: findingCount(added, 'error'),
    newFindings: added.length,
    goneFindings: branches.reduce((sum, { findings }) => sum + findings.gone.length, 0),
    textOnly,
  };
}
