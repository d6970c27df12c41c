import { type Message, message } from '../language/message.js';
import type { Profile } from '../profile/profile.js';
import type { Facts } from '../record/fact-names.js';
import { type BranchRecord, columns, type ScoreColumn } from '../record/record.js';
import { clampPoints, fromPoints, minus, type Points, plus, scalePoints, ZERO } from '../text/points.js';
import { type GroupScore, pointsOf, scoreGroup } from './groups.js';
import { type ItemScore, scoreItem } from './items.js';

/** The score of a record in each column, all in hundredths of a point. */
export interface Score extends Readonly<Record<ScoreColumn | 'final', Points>> {
  readonly max: Points;
  /** Whether each points and check item that applies has a value in the column. */
  readonly complete: Readonly<Record<ScoreColumn, boolean>>;
  readonly groups: readonly GroupScore[];
  readonly reason: Message;
}

/** Scores a record against a profile from its facts. */
export function scoreRecord(record: BranchRecord, profile: Profile, facts: Facts): Score {
  const { scale } = profile;
  const groups = profile.groups.map((group) =>
    scoreGroup(
      group,
      group.items.map((item) => scoreItem(item, record, facts, scale)),
      scale,
    ),
  );
  const items = groups.flatMap((group) => group.items);
  const total = (column: ScoreColumn | 'final'): Points => columnTotal(column, groups, items, profile);
  const final = total('final');
  return {
    max: scale.max,
    self: total('self'),
    branch: total('branch'),
    appraised: total('appraised'),
    final,
    complete: Object.fromEntries(
      columns.map((column) => [column, isComplete(column, items)]),
    ) as Score['complete'],
    groups,
    reason: totalReason(final, groups, items, profile),
  };
}

/**
 * The sum of the groups, rescaled where items do not apply, plus bonus, minus penalty, limited to the scale.
 */
function columnTotal(
  column: ScoreColumn | 'final',
  groups: readonly GroupScore[],
  items: readonly ItemScore[],
  { scale }: Profile,
): Points {
  let sum = ZERO;
  for (const group of groups) sum = plus(sum, group[column]);
  const rest = minus(scale.max, notApplicable(items));
  const scaled = scale.na === 'rescale' && rest !== scale.max ? scalePoints(sum, scale.max, rest) : sum;
  const extra = minus(extraOf('bonus', column, items), extraOf('penalty', column, items));
  return clampPoints(plus(scaled, extra), ZERO, scale.max);
}

function extraOf(
  kind: 'bonus' | 'penalty',
  column: ScoreColumn | 'final',
  items: readonly ItemScore[],
): Points {
  let sum = ZERO;
  for (const score of items) {
    if (score.item.kind === kind && score.final !== 'na') sum = plus(sum, pointsOf(score[column]));
  }
  return sum;
}

/** Σ max of the items that are `na`, without bonus and penalty, which are not in the scale. */
function notApplicable(items: readonly ItemScore[]): Points {
  let sum = ZERO;
  for (const { item, final } of items) {
    if (final === 'na' && item.kind !== 'bonus' && item.kind !== 'penalty') sum = plus(sum, item.max);
  }
  return sum;
}

function isComplete(column: ScoreColumn, items: readonly ItemScore[]): boolean {
  return items.every(
    ({ item, final, [column]: value }) =>
      (item.kind !== 'points' && item.kind !== 'check') || final === 'na' || value !== undefined,
  );
}

function totalReason(
  final: Points,
  groups: readonly GroupScore[],
  items: readonly ItemScore[],
  profile: Profile,
): Message {
  const out = notApplicable(items);
  const bonus = extraOf('bonus', 'final', items);
  const penalty = extraOf('penalty', 'final', items);
  const parts: Message[] = groups.map(({ group, final: points }) =>
    message('reason/total-part', { group: group.id, value: fromPoints(points) }),
  );
  if (out > 0 && profile.scale.na === 'rescale') {
    const rest = fromPoints(minus(profile.scale.max, out));
    parts.push(message('reason/total-rescaled', { max: fromPoints(profile.scale.max), rest }));
  }
  if (bonus !== 0) parts.push(message('reason/total-bonus', { value: fromPoints(bonus) }));
  if (penalty !== 0) parts.push(message('reason/total-penalty', { value: fromPoints(penalty) }));
  return message('reason/total', { final: fromPoints(final), parts });
}
