import { type Message, message } from '../language/message.js';
import type { Band, Item, Profile } from '../profile/profile.js';
import { countsInGroup } from '../profile/profile.js';
import type { Facts } from '../record/fact-names.js';
import type { Evaluation } from '../score/evaluate.js';
import { type Explanation, leaf } from '../score/explanation.js';
import { factExplanations, filledIn, inWords } from '../score/fact-words.js';
import { pointsOf } from '../score/groups.js';
import type { ItemScore } from '../score/items.js';
import {
  clampPoints,
  fromPoints,
  minus,
  notNegative,
  type Points,
  plus,
  raisedToStep,
  scalePoints,
  scalePointsUp,
  sumPoints,
  toPoints,
  ZERO,
} from '../text/points.js';

/** One item to raise in order to reach the next band. */
export interface Rise {
  readonly item: Item;
  readonly from: Points;
  readonly to: Points;
}

/** The difference between a record and the band above its level. */
export interface WayUp {
  readonly band: Band;
  /** The smallest set of items to raise, greatest gap first; empty where points are not what is missing. */
  readonly rises: readonly Rise[];
  /** Points still missing with every item at its maximum; 0 where the rises are enough. */
  readonly beyond: Points;
  /** Conditions and vetoes that no score can fix. */
  readonly obstacles: readonly Explanation[];
}

/** The shortest way to the next better band: the items with the points they lack, and the other obstacles. */
export function wayUp(evaluation: Evaluation, profile: Profile): WayUp | undefined {
  const band = bandAbove(evaluation, profile);
  if (band === undefined) return undefined;
  const plan = new Plan(evaluation, profile);
  for (const id of band.mustBeMax) plan.raiseToMax(id);
  if (band.groupsPass)
    for (const group of evaluation.score.groups) plan.raiseGroup(group.group.id, group.min);
  const beyond = plan.raiseTotal(band.min);
  return { band, rises: plan.rises(), beyond, obstacles: obstaclesTo(band, evaluation, profile) };
}

/**
 * The band above a record's level. Without a level it is the highest band that its points reach, or else the
 * lowest band.
 */
function bandAbove({ level, score }: Evaluation, { bands }: Profile): Band | undefined {
  const index = bands.findIndex(({ id }) => id === level.final);
  return index < 0 ? (bands.find(({ min }) => min <= score.final) ?? bands.at(-1)) : bands[index - 1];
}

/** The way up in words. */
export function explainWayUp({ band, rises, beyond, obstacles }: WayUp): Explanation {
  const parts = rises.map(({ item, from, to }) =>
    leaf(
      message(item.kind === 'derived' ? 'explain/rise-derived' : 'explain/rise', {
        item: item.id,
        title: item.title,
        from: fromPoints(from),
        to: fromPoints(to),
        gain: fromPoints(minus(to, from)),
      }),
    ),
  );
  if (beyond > 0) parts.push(leaf(message('explain/beyond', { points: fromPoints(beyond) })));
  const all = [...parts, ...obstacles];
  const key = all.length === 0 ? 'explain/way-up-none' : 'explain/way-up';
  return { text: message(key, { band: band.title }), parts: all };
}

/** A plan that raises items in steps. A rise for one condition also counts for the next. */
class Plan {
  readonly #values = new Map<string, Points>();
  readonly #items: readonly (ItemScore & { readonly groupId: string })[];
  readonly #evaluation: Evaluation;
  readonly #profile: Profile;

  constructor(evaluation: Evaluation, profile: Profile) {
    this.#evaluation = evaluation;
    this.#profile = profile;
    this.#items = evaluation.score.groups.flatMap(({ group, items }) =>
      items
        .filter(({ item, final }) => countsInGroup(item) && final !== 'na')
        .map((score) => ({ ...score, groupId: group.id })),
    );
    for (const { item, final } of this.#items) this.#values.set(item.id, pointsOf(final));
  }

  raiseToMax(id: string): void {
    const score = this.#items.find(({ item }) => item.id === id);
    if (score) this.#values.set(id, score.item.max);
  }

  raiseGroup(id: string, min: Points | undefined): void {
    const own = this.#items.filter(({ groupId }) => groupId === id);
    this.#raise(own, minus(min ?? ZERO, this.#sum(own)));
  }

  /**
   * Raises items until the total reaches `min`. Returns the points of the scale that are missing even with
   * full marks.
   */
  raiseTotal(min: Points): Points {
    const { scale } = this.#profile;
    const extra = minus(this.#evaluation.score.final, this.#scaled(this.#sumAtStart()));
    const rest = sumPoints(this.#items.map(({ item }) => item.max));
    const needed =
      scale.na === 'rescale' && rest > 0
        ? scalePointsUp(minus(min, extra), rest, scale.max)
        : minus(min, extra);
    const missing = this.#raise(this.#items, minus(needed, this.#sum(this.#items)));
    return notNegative(missing);
  }

  rises(): readonly Rise[] {
    return this.#items
      .map(({ item, final }) => ({
        item,
        from: pointsOf(final),
        to: this.#values.get(item.id) ?? pointsOf(final),
      }))
      .filter(({ from, to }) => to > from)
      .sort((a, b) => b.to - b.from - (a.to - a.from));
  }

  /**
   * Raises the items with the greatest gaps first, entered items before derived ones. Returns the points
   * still missing.
   */
  #raise(items: readonly ItemScore[], lacking: Points): Points {
    let missing = lacking;
    const step = toPoints(this.#profile.scale.step);
    const gap = ({ item }: ItemScore): Points => minus(item.max, this.#values.get(item.id) ?? ZERO);
    const order = [...items].sort(
      (a, b) => Number(a.item.kind === 'derived') - Number(b.item.kind === 'derived') || gap(b) - gap(a),
    );
    for (const score of order) {
      if (missing <= 0) break;
      const from = this.#values.get(score.item.id) ?? ZERO;
      const whole = score.item.kind === 'check' || step === 0;
      const gain = whole ? gap(score) : clampPoints(raisedToStep(missing, step), ZERO, gap(score));
      if (gain <= 0) continue;
      this.#values.set(score.item.id, plus(from, gain));
      missing = minus(missing, gain);
    }
    return missing;
  }

  #sum(items: readonly ItemScore[]): Points {
    return sumPoints(items.map(({ item }) => this.#values.get(item.id) ?? ZERO));
  }

  #sumAtStart(): Points {
    return sumPoints(this.#items.map(({ final }) => pointsOf(final)));
  }

  #scaled(sum: Points): Points {
    const { scale } = this.#profile;
    const rest = sumPoints(this.#items.map(({ item }) => item.max));
    return scale.na === 'rescale' && rest > 0 ? scalePoints(sum, scale.max, rest) : sum;
  }
}

function obstaclesTo(band: Band, { level, facts }: Evaluation, profile: Profile): readonly Explanation[] {
  const obstacles: Explanation[] = [];
  const index = profile.bands.indexOf(band);
  for (const veto of level.vetoes) {
    if (profile.bands.findIndex(({ id }) => id === veto.to) <= index) continue;
    const wording = message('explain/veto', { id: veto.id, title: veto.title });
    obstacles.push({ text: wording, parts: veto.when ? [condition(veto.when.source, facts)] : [] });
  }
  if (band.when && band.when.evaluate(facts) !== 1) {
    const { source } = band.when;
    const wording = message('explain/unmet', { condition: inWords(source) });
    obstacles.push({ text: wording, parts: factExplanations(source, facts) });
  }
  return obstacles;
}

/** The condition of a veto, with its facts. */
function condition(source: string, facts: Facts): Explanation {
  const values = { source, words: inWords(source), filled: filledIn(source, facts) };
  const wording: Message = message('explain/condition', values);
  return { text: wording, parts: factExplanations(source, facts) };
}
