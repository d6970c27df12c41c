import type { BranchType, Rank } from '../record/codes.js';
import type { Points } from '../text/points.js';
import type { Expression } from './expression.js';

export type ItemKind = 'points' | 'check' | 'derived' | 'bonus' | 'penalty';

/** A scoring model as data: criteria, weights, bands (format.md §2). Points are in hundredths. */
export interface Profile {
  readonly id: string;
  readonly version: string;
  readonly title: string;
  /** What the profile is for, in one line; shown in the choice of profiles. */
  readonly description: string | undefined;
  readonly basis: Basis;
  /**
   * The profile that replaces this one when it is no longer in force: an id, or a file in the same folder.
   */
  readonly replacedBy: string | undefined;
  readonly valid: { readonly from: string | undefined; readonly to: string | undefined };
  /** Types of branch that the model applies to; empty where it applies to all. */
  readonly appliesTo: readonly BranchType[];
  readonly scale: Scale;
  readonly groups: readonly Group[];
  readonly memberCriteria: MemberCriteria | undefined;
  /** Highest first. */
  readonly bands: readonly Band[];
  readonly vetoes: readonly Veto[];
  readonly quotas: readonly Quota[];
  readonly limits: Limits;
}

export interface Basis {
  readonly document: string | undefined;
  readonly date: string | undefined;
  readonly issuer: string | undefined;
  /** Whether an authority issued the weights. `false` is shown wherever results are shown. */
  readonly official: boolean;
  readonly note: string | undefined;
}

export interface Scale {
  readonly max: Points;
  /** In points as written (0.25), because a step may be finer than a hundredth of a point. */
  readonly step: number;
  readonly na: 'rescale' | 'keep';
}

export interface Group {
  readonly id: string;
  readonly title: string;
  readonly min: Points | undefined;
  readonly items: readonly Item[];
}

export interface Item {
  readonly id: string;
  readonly title: string;
  readonly kind: ItemKind;
  readonly max: Points;
  /** The formula of a `derived` item; absent where it does not compile. */
  readonly formula: Expression | undefined;
}

export interface MemberCriteria {
  readonly title: string;
  /** The number of criteria a member must meet. */
  readonly needed: number;
  readonly items: readonly { readonly id: string; readonly title: string }[];
}

export interface Band {
  readonly id: string;
  readonly title: string;
  readonly min: Points;
  /** The band includes only totals below this, where its basis says so. */
  readonly below: Points | undefined;
  readonly groupsPass: boolean;
  readonly mustBeMax: readonly string[];
  readonly when: Expression | undefined;
}

export interface Veto {
  readonly id: string;
  readonly title: string;
  readonly when: Expression | undefined;
  /** A band id. */
  readonly to: string;
}

export const quotaBases = ['htt', 'htt-tro-len', 'tat-ca'] as const;
export type QuotaBase = (typeof quotaBases)[number];

export interface Quota {
  readonly id: string;
  readonly level: Rank;
  /** A share: 0.2 is 20 %. */
  readonly max: number;
  readonly base: QuotaBase;
  /** How a limit is rounded to a whole number. */
  readonly rounding: QuotaRounding;
  /** The higher share that the deciding level may allow for outstanding results. */
  readonly byDecision: number | undefined;
  /** The group in which the share is counted, where it is not the record's own members. */
  readonly scope: string | undefined;
}

export const quotaRoundings = ['floor', 'half-up'] as const;
export type QuotaRounding = (typeof quotaRoundings)[number];

export interface Limits {
  readonly menteesPerMentor: number | undefined;
  readonly groupSize: number | undefined;
  readonly attendance: number | undefined;
  readonly meetingMinutes: number | undefined;
  /** The minimum minutes of a regular and a thematic meeting on the same date, together. */
  readonly combinedMinutes: number | undefined;
  /** The minimum minutes of a meeting in a branch with at least this many members. */
  readonly largeBranch: { readonly members: number; readonly meetingMinutes: number } | undefined;
  readonly thuongKy: number | undefined;
  readonly chuyenDe: number | undefined;
  readonly chiUy: number | undefined;
}

/** Whether an item counts in a group and in the scale; bonus and penalty items do not. */
export function countsInGroup(item: Item): boolean {
  return item.kind !== 'bonus' && item.kind !== 'penalty';
}

/** Every item of the profile by id. Cached for all records that the profile scores. */
export function itemsOf(profile: Profile): ReadonlyMap<string, Item> {
  const known = items.get(profile);
  if (known) return known;
  const own = new Map(profile.groups.flatMap((group) => group.items).map((item) => [item.id, item]));
  items.set(profile, own);
  return own;
}

const items = new WeakMap<Profile, ReadonlyMap<string, Item>>();

/** The title of a band of a profile; `undefined` where the profile has no band with that id. */
export function bandTitle(profile: Profile, id: string | null | undefined): string | undefined {
  return profile.bands.find((band) => band.id === id)?.title;
}
