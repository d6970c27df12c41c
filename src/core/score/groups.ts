import { type Message, message } from '../language/message.js';
import { countsInGroup, type Group, type Scale } from '../profile/profile.js';
import type { ScoreColumn } from '../record/record.js';
import {
  fromPoints,
  minus,
  notNegative,
  type Points,
  plus,
  scalePoints,
  sumPoints,
  ZERO,
} from '../text/points.js';
import type { ItemScore, ItemValue } from './items.js';

export interface GroupScore extends Readonly<Record<ScoreColumn | 'final', Points>> {
  readonly group: Group;
  /** Σ max of the items that apply, without bonus and penalty items. */
  readonly max: Points;
  /**
   * The minimum that passes; reduced with the maximum under `rescale`. `undefined` where the group has none.
   */
  readonly min: Points | undefined;
  readonly pass: boolean;
  readonly items: readonly ItemScore[];
  readonly reason: Message;
}

/** Sums the items of a group. An item whose final value is `na` does not count in any column. */
export function scoreGroup(group: Group, items: readonly ItemScore[], scale: Scale): GroupScore {
  const counted = items.filter(({ item, final }) => countsInGroup(item) && final !== 'na');
  const sums = { max: ZERO, self: ZERO, branch: ZERO, appraised: ZERO, final: ZERO };
  for (const score of counted) {
    sums.max = plus(sums.max, score.item.max);
    sums.self = plus(sums.self, pointsOf(score.self));
    sums.branch = plus(sums.branch, pointsOf(score.branch));
    sums.appraised = plus(sums.appraised, pointsOf(score.appraised));
    sums.final = plus(sums.final, pointsOf(score.final));
  }
  const { max, final } = sums;
  const min = group.min === undefined ? undefined : minimum(group.min, max, wholeOf(group), scale);
  const pass = min === undefined || final >= min;
  return {
    group,
    max,
    min,
    pass,
    items,
    self: sums.self,
    branch: sums.branch,
    appraised: sums.appraised,
    final,
    reason: groupReason(group, counted, final, max, min, pass),
  };
}

/** Σ max of all items of a group, including those that do not apply. */
function wholeOf({ items }: Group): Points {
  return sumPoints(items.filter(countsInGroup).map((item) => item.max));
}

/** The points of a value in a sum: `na` and a missing value count as 0. */
export function pointsOf(value: ItemValue): Points {
  return value === undefined || value === 'na' ? ZERO : value;
}

function minimum(min: Points, max: Points, whole: Points, scale: Scale): Points {
  return scale.na === 'rescale' && max !== whole ? scalePoints(min, max, whole) : min;
}

function groupReason(
  group: Group,
  counted: readonly ItemScore[],
  final: Points,
  max: Points,
  min: Points | undefined,
  pass: boolean,
): Message {
  const sum = message('reason/group', {
    group: group.id,
    final: fromPoints(final),
    max: fromPoints(max),
    items: counted.length,
  });
  if (min === undefined) return sum;
  return message(pass ? 'reason/group-pass' : 'reason/group-fail', {
    sum,
    min: fromPoints(min),
    lacking: fromPoints(notNegative(minus(min, final))),
  });
}
