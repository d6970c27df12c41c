import { findingCount } from '../../finding/capped.js';
import { type Language, message, say } from '../../language/message.js';
import type { Profile } from '../../profile/profile.js';
import type { Period } from '../../record/period.js';
import { hasMissingScores } from '../../rules/submission/missing-scores.js';
import { type Level, type LevelReason, leavesGaps } from '../../score/level.js';
import { formatNumber } from '../../text/numbers.js';
import { fromPoints } from '../../text/points.js';
import type { Assessment } from '../../workspace/assess.js';

/** The result of a record in a line: what a status bar, a toolbar and a preview's head show. */
export interface Summary {
  readonly branch: string;
  readonly period: string;
  /** The total and the scale, as people read them; absent where nothing could be computed. */
  readonly score?: string;
  readonly max?: string;
  readonly level?: string;
  /** Said where scores are still missing in a column that goes upward: score and level mean little yet. */
  readonly unfinished?: string;
  /** How good the level is: the highest band of the profile, the lowest, or between. */
  readonly standing?: 'highest' | 'middle' | 'lowest';
  /** Why this level, in a sentence. */
  readonly reason?: string;
  /** The weights are not an authority's. */
  readonly unofficial?: string;
  readonly errors: number;
  readonly warnings: number;
}

export function summaryOf(assessment: Assessment, language: Language): Summary {
  const { record, evaluation, profile, findings } = assessment;
  const head = {
    branch: record?.branch.name ?? '',
    period: record?.period ? yearsOf(record.period) : '',
    errors: findingCount(findings, 'error'),
    warnings: findingCount(findings, 'warning'),
  };
  if (!evaluation || !profile) return head;
  const { score, level } = evaluation;
  const index = profile.bands.findIndex((band) => band.id === level.final);
  const decisive = decisiveReason(level);
  const isUnfinished = record !== undefined && hasMissingScores(record, evaluation);
  const standing = standingOf(level, profile);
  return {
    ...head,
    score: formatNumber(fromPoints(score.final), language),
    max: formatNumber(fromPoints(score.max), language),
    level: profile.bands[index]?.title ?? say(language, message('level/none-name')),
    standing,
    ...(isUnfinished ? { unfinished: say(language, message('report/unfinished')) } : {}),
    ...(decisive ? { reason: say(language, decisive.text) } : {}),
    ...(profile.basis.official ? {} : { unofficial: say(language, message('report/unofficial')) }),
  };
}

/** A level that is left open is neither good nor bad. */
function standingOf({ final }: Level, profile: Profile): NonNullable<Summary['standing']> {
  const index = profile.bands.findIndex((band) => band.id === final);
  if (index === 0) return 'highest';
  if (index < 0 && leavesGaps(profile)) return 'middle';
  return index < 0 || index === profile.bands.length - 1 ? 'lowest' : 'middle';
}

/** The veto that brought the level down, or that there is no level; without either, the first thing that stood in the way of a better. */
export function decisiveReason({ reasons, byPoints, final }: Level): LevelReason | undefined {
  const isVetoed = final !== byPoints;
  return (
    reasons.find(({ code, band }) => isVetoed && code === 'veto' && band === final) ??
    (final === null ? reasons.find(({ code }) => code === 'none') : undefined) ??
    reasons.find(({ code }) => code !== 'band' && code !== 'veto') ??
    reasons.find(({ code }) => code === 'band')
  );
}

/** `2023`, or `2023–2024` for a period that runs into another year. */
function yearsOf({ from, to }: Period): string {
  return [...new Set([from.slice(0, 4), to.slice(0, 4)])].join('–');
}
