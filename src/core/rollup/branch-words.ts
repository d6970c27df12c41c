import { type Language, message, say } from '../language/message.js';
import { formatNumber } from '../text/numbers.js';
import { isOverQuota, levelTitle } from './branch-filter.js';
import type { Missing } from './missing.js';
import { periodName } from './period-name.js';
import type { RecordSummary } from './record-summary.js';

/** What is counted of the units below a superior, each by its latest record shown. */
export interface BelowCounts {
  readonly records: number;
  readonly todo: number;
  readonly missing: readonly Missing[];
}

/** The most missing units that a tooltip names. */
const mostNamed = 20;

/**
 * A unit in a short line, of which a narrow view shows only the beginning: counts below a superior, then the score,
 * the level, the step, findings, and the period where several are shown.
 */
export function shortLine(
  latest: RecordSummary | undefined,
  below: BelowCounts | undefined,
  { isOnePeriod, language }: { readonly isOnePeriod: boolean; readonly language: Language },
): string {
  const t = (wording: Parameters<typeof say>[1]): string => say(language, wording);
  const parts = [...(below ? countsOf(below, language) : [])];
  if (latest) {
    const { errors, warnings } = latest.findings;
    const level = levelTitle(latest);
    if (latest.score !== null) parts.push(formatNumber(latest.score / 100, language));
    if (level !== undefined) parts.push(level);
    parts.push(stepOf(latest, language));
    if (errors > 0) parts.push(t(message('branches/errors', { count: errors })));
    if (warnings > 0) parts.push(t(message('branches/warnings', { count: warnings })));
    if (isOverQuota(latest)) parts.push(t(message('branches/over-quota')));
    if (!isOnePeriod) parts.push(periodName(latest));
  }
  return parts.join(' · ');
}

function countsOf({ records, todo, missing }: BelowCounts, language: Language): readonly string[] {
  return [
    ...(records > 0 || missing.length === 0
      ? [say(language, message('branches/records', { count: records }))]
      : []),
    ...(todo > 0 ? [say(language, message('branches/todo', { count: todo }))] : []),
    ...(missing.length > 0 ? [say(language, message('branches/missing', { count: missing.length }))] : []),
  ];
}

/** All of it, a line each: for the tooltip, which cuts nothing. */
export function fullLines(
  name: string,
  latest: RecordSummary | undefined,
  below: BelowCounts | undefined,
  language: Language,
): readonly string[] {
  const t = (wording: Parameters<typeof say>[1]): string => say(language, wording);
  const lines = [name];
  if (latest) {
    const { findings, result } = latest;
    const score = latest.score === null ? '–' : formatNumber(latest.score / 100, language);
    lines.push(t(message('branches/tip-period', { period: periodName(latest) })));
    lines.push(t(message('branches/tip-score', { score, level: levelTitle(latest) ?? '–' })));
    lines.push(t(message('branches/tip-step', { step: stepOf(latest, language) })));
    lines.push(t(message('branches/tip-findings', { ...findings })));
    if (result?.best) lines.push(t(message('branches/tip-best', { ...result.best })));
  }
  if (below) {
    const { records, todo, missing } = below;
    lines.push(t(message('branches/tip-below', { records, todo })));
    const named = missing.slice(0, mostNamed).map((one) => `${one.name} (${periodName(one.period)})`);
    if (missing.length > named.length) named.push('…');
    if (missing.length > 0)
      lines.push(t(message('branches/tip-missing', { count: missing.length, units: named.join(', ') })));
  }
  return lines;
}

function stepOf({ state }: RecordSummary, language: Language): string {
  return say(language, state === null ? message('branches/no-state') : message(`step/${state}`));
}
