import { type Message, message, messageNamed, say } from '../../language/message.js';
import { type Band, bandTitle, type Profile, type Veto } from '../../profile/profile.js';
import type { Facts } from '../../record/fact-names.js';
import { asMap, asNumber } from '../../record/read.js';
import type { BranchRecord } from '../../record/record.js';
import type { Evaluation } from '../../score/evaluate.js';
import { factsIn, factTitle } from '../../score/fact-words.js';
import { failuresOf, type LevelReason, levelOf } from '../../score/level.js';
import { scoreRecord } from '../../score/score.js';
import { fromPoints } from '../../text/points.js';
import type { Assessment } from '../../workspace/assess.js';
import { itemText, itemValue, riseOf, shortTitle } from './compare-items.js';
import { compareProfiles } from './compare-profiles.js';
import { conditionWords, conjunctsOf, holds, leftSideOf } from './conditions.js';
import type { ItemChange, LevelChange } from './diff.js';

/** A record with what a profile makes of it. */
export interface Graded {
  readonly record: BranchRecord;
  readonly profile: Profile;
  readonly evaluation: Evaluation;
}

/** What a version of a record was graded to; `undefined` where that could not be computed. */
export function gradedOf(assessment: Assessment | undefined): Graded | undefined {
  const { record, profile, evaluation } = assessment ?? {};
  return record && profile && evaluation ? { record, profile, evaluation } : undefined;
}

/** The levels of both sides; `undefined` where they are one. */
export function compareLevels(
  old: Assessment | undefined,
  now: Assessment | undefined,
): LevelChange | undefined {
  const before = old?.evaluation?.level.final ?? undefined;
  const after = now?.evaluation?.level.final ?? undefined;
  const titles = { before: levelTitle(before, old?.profile), after: levelTitle(after, now?.profile) };
  if (before === after && titles.before === titles.after) return undefined;
  const bands = now?.profile?.bands.map(({ id }) => id) ?? [];
  const places = [before, after].map((id) => (id === undefined ? bands.length : bands.indexOf(id)));
  const isComparable = old?.evaluation && now?.evaluation && !places.includes(-1);
  return { ...titles, rise: isComparable ? (places[0] ?? 0) - (places[1] ?? 0) : 0 };
}

/** What a level is called. */
export function levelTitle(id: string | null | undefined, profile: Profile | undefined): string | undefined {
  return id === undefined || id === null ? undefined : ((profile && bandTitle(profile, id)) ?? id);
}

/** Items that are named as deciding one condition; the rest are in the details. */
const mostItems = 3;

/**
 * What decides a changed level, found by evaluating: the profile, where this record would have kept its level by the
 * old one; else the conditions of the level lost (or won) that hold on one side alone, each followed by the items or
 * facts that decide it.
 */
export function levelCauses(
  old: Graded,
  now: Graded,
  { rise }: LevelChange,
  items: readonly ItemChange[],
): readonly Message[] {
  const rules = compareProfiles(old.profile, now.profile);
  if (rules.length > 0 && gradeBy(now, old.profile) === old.evaluation.level.final) {
    const deciding = rules.filter(({ place }) => /^(bands|vetoes|groups)/.test(place));
    return [
      profileCause(
        now.profile,
        (deciding.length > 0 ? deciding : rules).map((rule) => rule.text),
      ),
    ];
  }
  if (rise === 0) return items.slice(0, mostItems).map(itemText);
  const isLost = rise < 0;
  const [with_, without] = isLost ? [old, now] : [now, old];
  const id = with_.evaluation.level.final;
  const band = without.profile.bands.find((one) => one.id === id);
  const failing = band ? failuresOf(band, without.evaluation.score, without.evaluation.facts) : [];
  const context: Context = { old, now, items, isLost };
  const conditions = band ? failing.flatMap((reason) => conditionTexts(reason, band, context)) : [];
  return withoutRepeats([...vetoTexts(context), ...conditions]);
}

/** An item that decides two conditions is said once. */
function withoutRepeats(texts: readonly Message[]): readonly Message[] {
  return [...new Map(texts.map((one) => [say('vi', one), one])).values()];
}

/** The wording of a cause in the profile, without the numbers of one record. */
export function profileCause(profile: Profile, rules: readonly Message[]): Message {
  const shown = rules.slice(0, mostItems);
  return message('diff/by-rules', { profile: profile.title || profile.id, rules: shown });
}

/** The level of a record by another version of its profile, on the facts as they are. */
function gradeBy({ record, evaluation: { facts } }: Graded, profile: Profile): string | null {
  return levelOf(scoreRecord(record, profile, facts), profile, facts).final;
}

interface Context {
  readonly old: Graded;
  readonly now: Graded;
  readonly items: readonly ItemChange[];
  readonly isLost: boolean;
}

/** One condition that holds on one side alone, then the items that decide it. */
function conditionTexts(reason: LevelReason, band: Band, context: Context): readonly Message[] {
  const { old, now, isLost } = context;
  const level = band.title;
  const { score } = now.evaluation;
  switch (reason.code) {
    case 'min': {
      const values = { level, final: fromPoints(score.final), min: fromPoints(band.min) };
      const gap = isLost ? band.min - score.final : band.min - old.evaluation.score.final;
      return [message(isLost ? 'diff/lost-min' : 'diff/won-min', values), ...deciding(context, gap)];
    }
    case 'groups': {
      const id = String(reason.text.values?.group ?? '');
      const group = score.groups.find((one) => one.group.id === id);
      if (group === undefined) return [reason.text];
      const own = new Set(group.items.map(({ item }) => item.id));
      const values = {
        group: id,
        title: shortTitle(group.group.title),
        final: fromPoints(group.final),
        min: fromPoints(group.min ?? group.final),
      };
      const within = context.items.filter((item) => own.has(item.id));
      return [
        message(isLost ? 'diff/lost-group' : 'diff/won-group', values),
        ...deciding({ ...context, items: within }, Number.POSITIVE_INFINITY),
      ];
    }
    case 'mustBeMax': {
      const id = String(reason.text.values?.item ?? '');
      const item = score.groups.flatMap((group) => group.items).findLast((one) => one.item.id === id);
      if (item === undefined) return [reason.text];
      const before = old.evaluation.score.groups
        .flatMap((group) => group.items)
        .findLast((one) => one.item.id === id);
      const values = {
        item: id,
        title: shortTitle(item.item.title),
        max: fromPoints(item.item.max),
        before: itemValue(before?.final),
        after: itemValue(item.final),
      };
      return [message(isLost ? 'diff/lost-max' : 'diff/won-max', values)];
    }
    case 'when':
      return band.when ? whenTexts(band.when.source, context) : [reason.text];
    default:
      return [reason.text];
  }
}

/** The items that moved the way the level did, until they make up for the gap. */
function deciding({ items, isLost }: Context, gap: number): readonly Message[] {
  const moved = items.filter((item) => (isLost ? riseOf(item) < 0 : riseOf(item) > 0));
  const shown: ItemChange[] = [];
  let sum = 0;
  for (const item of moved) {
    if (shown.length === mostItems || sum >= gap) break;
    shown.push(item);
    sum += Math.abs(riseOf(item));
  }
  const more = sum < gap && Number.isFinite(gap) ? moved.length - shown.length : 0;
  return [...shown.map(itemText), ...(more > 0 ? [message('diff/more-items', { count: more })] : [])];
}

/** The parts of a condition that decide it, each with the values of both sides, then the facts that changed. */
function whenTexts(source: string, context: Context): readonly Message[] {
  const { old, now, isLost } = context;
  const [held, failed] = isLost ? [old, now] : [now, old];
  const parts = conjunctsOf(source);
  const deciding = parts.filter(
    (part) => !holds(part, failed.evaluation.facts) && holds(part, held.evaluation.facts),
  );
  return (deciding.length > 0 ? deciding : parts).flatMap((part) => {
    const [before, after] = [old, now].map(({ evaluation }) => leftSideOf(part, evaluation.facts));
    const condition = conditionWords(part);
    const values = before === undefined || after === undefined ? {} : { before, after };
    const key =
      `${isLost ? 'diff/lost-when' : 'diff/won-when'}${'before' in values ? '-values' : ''}` as const;
    const facts = /^[\w.]+\s*[<>=!]/.test(part) && 'before' in values ? [] : factChanges(part, context);
    return [messageNamed(key, { condition, ...values }), ...facts];
  });
}

/** The facts of a condition that changed: `Số vụ kỷ luật: 0 → 1`. */
function factChanges(source: string, { old, now }: Context): readonly Message[] {
  return factsIn(source).flatMap((name) => {
    const [before, after] = [factAt(old.evaluation.facts, name), factAt(now.evaluation.facts, name)];
    if (before === after) return [];
    const shown = (value: number): number => Number(value.toFixed(4));
    return [message('diff/fact', { fact: factTitle(name), before: shown(before), after: shown(after) })];
  });
}

function factAt(facts: Facts, name: string): number {
  return asNumber(name.split('.').reduce<unknown>((at, step) => asMap(at)[step], facts)) ?? 0;
}

/** Vetoes that hold now and did not before, or the other way round. */
function vetoTexts(context: Context): readonly Message[] {
  const { old, now, isLost } = context;
  const [these, others] = [isLost ? now : old, isLost ? old : now].map((one) => one.evaluation.level.vetoes);
  const isNew = ({ id }: Veto): boolean => !others?.some((other) => other.id === id);
  return (these ?? [])
    .filter(isNew)
    .flatMap((veto) => [
      message(isLost ? 'diff/veto' : 'diff/veto-gone', { id: veto.id, title: veto.title }),
      ...(veto.when ? factChanges(veto.when.source, context) : []),
    ]);
}
