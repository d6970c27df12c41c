import { type Joined, type Message, message, messageNamed } from '../language/message.js';
import { bandTitle, countsInGroup, type Profile } from '../profile/profile.js';
import { columns, type ScoreColumn } from '../record/record.js';
import type { Evaluation } from '../score/evaluate.js';
import { type Explanation, leaf } from '../score/explanation.js';
import { factExplanations, factText, filledIn } from '../score/fact-words.js';
import { type GroupScore, pointsOf } from '../score/groups.js';
import type { ItemScore } from '../score/items.js';
import type { QuotaResult } from '../score/quota.js';
import { fromPoints, minus, notNegative, type Points, sumPoints } from '../text/points.js';
import { explainWayUp, wayUp } from './way-up.js';

type TotalColumn = ScoreColumn | 'final';

/**
 * Explains a number of an evaluation as a tree. Paths are those of the evaluation's JSON with ids instead of
 * indices: `score.final`, `groups.I.self`, `items.II.1`, `level`, `quotas.htxs`, `facts.members.total`.
 * `undefined` where the evaluation has no such number.
 */
export function explain(evaluation: Evaluation, profile: Profile, path: string): Explanation | undefined {
  const [head, rest] = [path.replace(/\..*$/s, ''), path.replace(/^[^.]*\.?/s, '')];
  switch (head) {
    case 'score':
      return isColumn(rest) ? explainTotal(evaluation, profile, rest) : undefined;
    case 'groups':
      return explainGroupAt(evaluation, rest);
    case 'items':
      return explainItemAt(evaluation, rest);
    case 'level':
      return explainLevel(evaluation, profile);
    case 'quotas':
      return evaluation.quotas.filter(({ quota }) => quota.id === rest).map(explainQuota)[0];
    case 'facts':
      return explainFact(evaluation, rest);
    default:
      return undefined;
  }
}

/** Everything at once: the total with its groups and items, the level with the way up, the quotas. */
export function explainAll(evaluation: Evaluation, profile: Profile): readonly Explanation[] {
  return [
    explainTotal(evaluation, profile, 'final'),
    explainLevel(evaluation, profile),
    ...evaluation.quotas.map(explainQuota),
  ];
}

/** Explains the total, with each group below it. */
export function explainTotal(evaluation: Evaluation, profile: Profile, column: TotalColumn): Explanation {
  const { score, facts } = evaluation;
  return {
    text: totalText(evaluation, profile, column),
    parts: score.groups.map((group) => explainGroup(group, column, facts)),
  };
}

/** `97,25 = 37,25 + 20 + 20 + 20`. */
export function totalText({ score }: Evaluation, profile: Profile, column: TotalColumn): Message {
  return message('explain/total', {
    value: fromPoints(score[column]),
    column: message(`column/${column}`),
    sum: plus(score.groups.map((group) => group[column])),
    tail: tailOf(score, column, profile),
  });
}

/** The adjustments to the sum of the groups: rescaling, bonus, penalty; empty where there are none. */
function tailOf(score: Evaluation['score'], column: TotalColumn, profile: Profile): string | Message {
  const items = score.groups.flatMap((group) => group.items);
  const rest = sumPoints(score.groups.map(({ max }) => max));
  const extra = (kind: 'bonus' | 'penalty'): Points =>
    sumPoints(
      items
        .filter(({ item, final }) => item.kind === kind && final !== 'na')
        .map((score) => score[column])
        .filter((value) => typeof value === 'number'),
    );
  const parts: Message[] = [];
  if (profile.scale.na === 'rescale' && rest !== profile.scale.max) {
    parts.push(message('explain/rescaled', { max: fromPoints(profile.scale.max), rest: fromPoints(rest) }));
  }
  if (extra('bonus') !== 0) parts.push(message('reason/total-bonus', { value: fromPoints(extra('bonus')) }));
  if (extra('penalty') !== 0) {
    parts.push(message('reason/total-penalty', { value: fromPoints(extra('penalty')) }));
  }
  return parts.length === 0 ? '' : message('explain/tail', { parts });
}

function explainGroupAt({ score, facts }: Evaluation, rest: string): Explanation | undefined {
  const [id, column] = splitColumn(rest);
  const group = score.groups.find((candidate) => candidate.group.id === id);
  return group && explainGroup(group, column, facts);
}

/** Explains a group, with each item below it. */
function explainGroup(score: GroupScore, column: TotalColumn, facts: Evaluation['facts']): Explanation {
  return { text: groupText(score, column), parts: score.items.map((item) => explainItem(item, facts)) };
}

/** `I = 9 + 10 + 5 + 8,25 + 5 = 37,25`, compared with the group's minimum. */
export function groupText(score: GroupScore, column: TotalColumn): Message {
  const counted = score.items.filter(({ item, final }) => final !== 'na' && countsInGroup(item));
  const sum = message('explain/group', {
    group: score.group.id,
    title: score.group.title,
    sum: plus(counted.map((item) => pointsOf(item[column]))),
    value: fromPoints(score[column]),
    max: fromPoints(score.max),
  });
  if (column !== 'final' || score.min === undefined) return sum;
  return message(score.pass ? 'reason/group-pass' : 'reason/group-fail', {
    sum,
    min: fromPoints(score.min),
    lacking: fromPoints(notNegative(minus(score.min, score.final))),
  });
}

function explainItemAt({ score, facts }: Evaluation, rest: string): Explanation | undefined {
  const [id] = splitColumn(rest);
  const item = score.groups.flatMap((group) => group.items).find((candidate) => candidate.item.id === id);
  return item && explainItem(item, facts);
}

/** `II.1 = 5 × 11 / 12 = 4,5833 → 4,5 (bước 0,25)`, with each fact of the formula below it. */
export function explainItem(score: ItemScore, facts: Evaluation['facts']): Explanation {
  const { formula } = score.item;
  if (score.reason.key !== 'reason/derived' || formula === undefined) return leaf(score.reason);
  const wording = messageNamed('explain/derived', {
    ...score.reason.values,
    filled: filledIn(formula.source, facts),
  });
  return { text: wording, parts: factExplanations(formula.source, facts) };
}

/**
 * Explains the level: the conditions of each band with those that failed and those that were met, the vetoes,
 * and the shortest way up.
 */
export function explainLevel(evaluation: Evaluation, profile: Profile): Explanation {
  const { level } = evaluation;
  const title = bandTitle(profile, level.final) ?? message('level/none-name');
  const way = wayUp(evaluation, profile);
  return {
    text: message('explain/level', { level: title }),
    parts: [...level.reasons.map((reason) => leaf(reason.text)), ...(way ? [explainWayUp(way)] : [])],
  };
}

export function explainQuota({ quota, reason, byBase }: QuotaResult): Explanation {
  const parts = Object.entries(byBase).map(([name, { base, limit }]) =>
    leaf(
      message('explain/quota-base', {
        name: message(`base/${name as keyof typeof byBase}`),
        base,
        limit,
        share: quota.max,
      }),
    ),
  );
  return { text: reason, parts };
}

function explainFact({ facts }: Evaluation, name: string): Explanation | undefined {
  return factExplanations(name, facts).length > 0 ? leaf(factText(name, facts)) : undefined;
}

function plus(values: readonly Points[]): Joined {
  return { parts: values.map(fromPoints), by: ' + ' };
}

function splitColumn(rest: string): readonly [string, TotalColumn] {
  const last = rest.slice(rest.lastIndexOf('.') + 1);
  return isColumn(last) ? [rest.slice(0, -last.length - 1), last] : [rest, 'final'];
}

function isColumn(name: string): name is TotalColumn {
  return name === 'final' || columns.some((column) => column === name);
}
