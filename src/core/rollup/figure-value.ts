import { type Language, message, say } from '../language/message.js';
import { figureText } from '../score/facts/figure-text.js';
import type { Qualifier } from '../score/facts/figures.js';
import { formatNumber } from '../text/numbers.js';
import type { ReviewFigure } from './figure.js';
import { figureTitle, type Titles } from './figure-title.js';
import type { YearChange } from './rollup.js';

/** A figure as people read it, a percentage never without what it was made of: `84,2 % (16/19)`. */
export function figureValue(figure: ReviewFigure, language: Language): string {
  const { kind, value, n, of, qualifier, mode, units, due } = figure;
  if (value === null) return say(language, message('rollup/not-known'));
  const parts = n === undefined || of === undefined ? '' : `${number(n, language)}/${number(of, language)}`;
  const covered =
    due === undefined ? '' : say(language, message('rollup/covered', { units: units ?? of ?? 0, due }));
  const made = parts === '' ? '' : ` (${[parts, covered].filter((part) => part !== '').join('; ')})`;
  if (kind === 'share') return `${percentText(value, qualifier, language)}${made}`;
  if (kind === 'count') return figureText({ value, qualifier, percent: false, mode }, language);
  return `${figureText({ value: Math.round(value * 100) / 100, qualifier, percent: false, mode: undefined }, language)}${made}`;
}

/** A share with one decimal and the words of its qualifier: `trên 97 %`. */
export function percentText(value: number, qualifier: Qualifier, language: Language): string {
  const rounded = Math.round(value * 1000) / 1000;
  return figureText({ value: rounded, qualifier, percent: true, mode: undefined }, language);
}

/** A count with thousands apart and the words of its qualifier: `hơn 19.000`. */
export function countText(value: number, qualifier: Qualifier, language: Language): string {
  return figureText({ value, qualifier, percent: false, mode: undefined }, language);
}

/** How a figure changed against the period before; shares change by percentage points. */
export function changeText(
  { figure, before, change }: YearChange,
  titles: Titles,
  language: Language,
): string {
  const isShare = figure.kind === 'share';
  const signed = `${change > 0 ? '+' : change < 0 ? '−' : '±'}${formatNumber(Math.abs(isShare ? change * 100 : change), language, isShare ? 1 : 2)}`;
  const of = (value: number | null): string =>
    figureValue({ ...withoutParts(figure), value, qualifier: '' }, language);
  return say(
    language,
    message('rollup/change', {
      title: figureTitle(figure, titles, language),
      before: of(before),
      now: of(figure.value),
      change: isShare ? message('rollup/percentage-points', { number: signed }) : signed,
    }),
  );
}

function withoutParts({ id, key, title, kind, value, qualifier }: ReviewFigure): ReviewFigure {
  return { id, key, title, kind, value, qualifier };
}

function number(value: number, language: Language): string {
  return countText(value, '', language);
}
