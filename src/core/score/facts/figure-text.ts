import {
  type Language,
  type Message,
  type MessageKey,
  message,
  messageNamed,
  say,
} from '../../language/message.js';
import { formatNumber } from '../../text/numbers.js';
import type { Qualifier, ReportedFigure } from './figures.js';

/** The words of each qualifier, around a `number`. */
export const qualifierWords = {
  '': 'figure/exact',
  '>': 'figure/more',
  '>=': 'figure/at-least',
  '<': 'figure/nearly',
  '<=': 'figure/at-most',
  '~': 'figure/about',
} as const satisfies Readonly<Record<Qualifier, string>>;

const modes: ReadonlyMap<string, Message> = new Map([
  ['nguoi', message('figure/nguoi')],
  ['luot', message('figure/luot')],
  ['to-chuc', message('figure/to-chuc')],
]);

/** The message with the words of a figure, around its `number`. A share is over, a count is more. */
export function figureWords({
  qualifier,
  percent,
}: Pick<ReportedFigure, 'qualifier' | 'percent'>): MessageKey {
  return percent && qualifier === '>' ? 'figure/over' : qualifierWords[qualifier];
}

/** A reported figure with the words of its report: `hơn 19.000 người`, `94 % trở lên`, `trên 97 %`. */
export function figureText(figure: ReportedFigure, language: Language): string {
  const { value, percent, mode } = figure;
  const number = percent ? `${formatNumber(value * 100, language)} %` : formatNumber(value, language);
  const unit = mode === undefined ? undefined : modes.get(mode);
  const counted = unit === undefined ? number : `${number} ${say(language, unit)}`;
  return say(language, messageNamed(figureWords(figure), { number: counted }));
}
