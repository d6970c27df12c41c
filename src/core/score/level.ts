import { type Message, message } from '../language/message.js';
import type { Band, Profile, Veto } from '../profile/profile.js';
import type { Facts } from '../record/fact-names.js';
import { fromPoints, minus, ZERO } from '../text/points.js';
import { inWords } from './fact-words.js';
import type { ItemScore } from './items.js';
import type { Score } from './score.js';

export type LevelReasonCode = 'band' | 'min' | 'below' | 'groups' | 'mustBeMax' | 'when' | 'veto' | 'none';

/** The reasons for a record's level: one for each band it missed or reached, and one for each veto. */
export interface LevelReason {
  readonly code: LevelReasonCode;
  readonly band: string | null;
  readonly text: Message;
}

export interface Level {
  /**
   * The band by points and by the band's own conditions, before vetoes; `null` where none fits. A profile may
   * leave such gaps on purpose (`below`): then the deciding body sets the level, and it is never computed.
   */
  readonly byPoints: string | null;
  /** The band after vetoes. A veto lowers a level and, where the profile leaves gaps, may set one. */
  readonly final: string | null;
  readonly reasons: readonly LevelReason[];
  readonly vetoes: readonly Veto[];
}

/**
 * The highest band whose conditions are met, if any; vetoes then lower it to the lowest band that one of them
 * names (format.md §2).
 */
export function levelOf(score: Score, profile: Profile, facts: Facts): Level {
  const reasons: LevelReason[] = [];
  const reached = profile.bands.findIndex((band) => {
    const failures = failuresOf(band, score, facts);
    reasons.push(...failures);
    return failures.length === 0;
  });
  const band = profile.bands[reached];
  reasons.push(band ? reachedReason(band, score) : noBandReason(profile, score));

  const vetoes = profile.vetoes.filter((veto) => veto.when?.evaluate(facts) === 1);
  const indexOf = (id: string): number => profile.bands.findIndex((candidate) => candidate.id === id);
  const lowest = Math.max(reached, ...vetoes.map((veto) => indexOf(veto.to)));
  for (const veto of vetoes) reasons.push(vetoReason(veto, profile));
  return {
    byPoints: band?.id ?? null,
    final: (band !== undefined || leavesGaps(profile) ? profile.bands[lowest]?.id : undefined) ?? null,
    reasons,
    vetoes,
  };
}

/** Every condition of a band that is not met. */
export function failuresOf(band: Band, score: Score, facts: Facts): readonly LevelReason[] {
  const failures: LevelReason[] = [];
  const fail = (code: LevelReasonCode, why: Message): void => {
    failures.push({ code, band: band.id, text: why });
  };
  if (score.final < band.min) {
    fail(
      'min',
      message('level/min', {
        band: band.title,
        final: fromPoints(score.final),
        min: fromPoints(band.min),
        lacking: fromPoints(minus(band.min, score.final)),
      }),
    );
  }
  if (band.below !== undefined && score.final >= band.below) {
    const values = { final: fromPoints(score.final), below: fromPoints(band.below) };
    fail('below', message('level/below', { band: band.title, ...values }));
  }
  if (band.groupsPass) {
    for (const { group, final, min, pass } of score.groups) {
      if (pass || min === undefined) continue;
      fail(
        'groups',
        message('level/groups', {
          band: band.title,
          group: group.id,
          final: fromPoints(final),
          min: fromPoints(min),
        }),
      );
    }
  }
  for (const id of band.mustBeMax) {
    const scored = itemScore(score, id);
    if (scored === undefined || scored.final === 'na' || scored.final === scored.item.max) continue;
    fail(
      'mustBeMax',
      message('level/must-be-max', {
        band: band.title,
        item: id,
        final: fromPoints(scored.final ?? ZERO),
        max: fromPoints(scored.item.max),
      }),
    );
  }
  if (band.when && band.when.evaluate(facts) !== 1) {
    fail(
      'when',
      message('level/when', { band: band.title, condition: inWords(band.when.unmet(facts).join('; ')) }),
    );
  }
  return failures;
}

/** The score of an item. The last one counts where an id is duplicated, as elsewhere. */
function itemScore({ groups }: Score, id: string): ItemScore | undefined {
  for (const { items } of [...groups].reverse()) {
    const found = items.findLast(({ item }) => item.id === id);
    if (found) return found;
  }
  return undefined;
}

function reachedReason(band: Band, score: Score): LevelReason {
  const values = { band: band.title, final: fromPoints(score.final), min: fromPoints(band.min) };
  return { code: 'band', band: band.id, text: message('level/band', values) };
}

/** Whether a profile itself declares that some totals are in no band unless further conditions are met. */
export function leavesGaps({ bands }: Profile): boolean {
  return bands.some(({ below }) => below !== undefined);
}

function noBandReason(profile: Profile, score: Score): LevelReason {
  const wording = leavesGaps(profile)
    ? message('level/undefined', { final: fromPoints(score.final) })
    : message('level/none');
  return { code: 'none', band: null, text: wording };
}

function vetoReason(veto: Veto, profile: Profile): LevelReason {
  const band = profile.bands.find((candidate) => candidate.id === veto.to);
  return {
    code: 'veto',
    band: veto.to,
    text: message('level/veto', { id: veto.id, title: veto.title, band: band?.title ?? veto.to }),
  };
}
