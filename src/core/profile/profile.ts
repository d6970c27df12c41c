import type { BranchType, Rank } from '../record/codes.js';
import type { Points } from '../text/points.js';
import type { Expression } from './expression.js';

export type ItemKind = 'points' | 'check' | 'derived' | 'bonus' | 'penalty';

/** A scoring model as data: criteria, weights, bands (format.md §2). Points are in hundredths. */
export interface Profile {
  readonly id: string;
  readonly version: string;
  readonly title: string;
  /** What it is for, in a line; shown where a profile is chosen. */
  readonly description: string | undefined;
  readonly basis: Basis;
  /** What takes its place once it is out of force: a profile's id, or a file beside its own. */
  readonly replacedBy: string | undefined;
  readonly valid: { readonly from: string | undefined; readonly to: string | undefined };
  /** Types of branch the model is for; empty where it is for all. */
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
  /** Whether an authority issued the weights; `false` is shown wherever results are. */
  readonly official: boolean;
  readonly note: string | undefined;
}

export interface Scale {
  readonly max: Points;
  /** In points as written (0.25), since a step may be finer than a hundredth. */
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
  /** Of `derived` items; absent where it does not compile. */
  readonly formula: Expression | undefined;
}

export interface MemberCriteria {
  readonly title: string;
  /** How many criteria a member must meet. */
  readonly needed: number;
  readonly items: readonly { readonly id: string; readonly title: string }[];
}

export interface Band {
  readonly id: string;
  readonly title: string;
  readonly min: Points;
  /** The band takes only totals below this, where its basis says so. */
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
  /** How a limit that is no whole number becomes one. */
  readonly rounding: QuotaRounding;
  /** The greater share that the deciding level may allow for outstanding results. */
  readonly byDecision: number | undefined;
  /** Among whom the share is counted, where that is not the record's own members. */
  readonly scope: string | undefined;
}

export const quotaRoundings = ['floor', 'half-up'] as const;
export type QuotaRounding = (typeof quotaRoundings)[number];

export interface Limits {
  readonly menteesPerMentor: number | undefined;
  readonly groupSize: number | undefined;
  readonly attendance: number | undefined;
  readonly meetingMinutes: number | undefined;
  /** Minutes of a regular and a thematic meeting on one date, together. */
  readonly combinedMinutes: number | undefined;
  /** From so many members on, a meeting is held to these minutes instead. */
  readonly largeBranch: { readonly members: number; readonly meetingMinutes: number } | undefined;
  readonly thuongKy: number | undefined;
  readonly chuyenDe: number | undefined;
  readonly chiUy: number | undefined;
}

/** Items that count in a group and in the scale; bonus and penalty items do not. */
export function countsInGroup(item: Item): boolean {
  return item.kind !== 'bonus' && item.kind !== 'penalty';
}

/** Every item of the profile by id; made once for all records that are scored by it. */
export function itemsOf(profile: Profile): ReadonlyMap<string, Item> {
  const known = items.get(profile);
  if (known) return known;
  const own = new Map(profile.groups.flatMap((group) => group.items).map((item) => [item.id, item]));
  items.set(profile, own);
  return own;
}

const items = new WeakMap<Profile, ReadonlyMap<string, Item>>();

/** What a profile calls one of its bands; `undefined` where it has none of that id. */
export function bandTitle(profile: Profile, id: string | null | undefined): string | undefined {
  return profile.bands.find((band) => band.id === id)?.title;
}
