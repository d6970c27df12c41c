import { type Language, say, type Text, text } from '../language/language.js';
import { formatNumber } from '../text/numbers.js';
import type { Figure, Qualifier } from './figures.js';

/** The words of each qualifier, around a `number`. */
export const qualifierWords = {
  '': 'figure/exact',
  '>': 'figure/more',
  '>=': 'figure/at-least',
  '<': 'figure/nearly',
  '<=': 'figure/at-most',
  '~': 'figure/about',
} as const satisfies Readonly<Record<Qualifier, string>>;

const modes: ReadonlyMap<string, Text> = new Map([
  ['nguoi', text('figure/nguoi')],
  ['luot', text('figure/luot')],
  ['to-chuc', text('figure/to-chuc')],
]);

/** A reported figure with the words of its report: `hơn 19.000 người`, `94 % trở lên`, `trên 97 %`. */
export function figureText({ value, qualifier, percent, mode }: Figure, language: Language): string {
  const number = percent ? `${formatNumber(value * 100, language)} %` : formatNumber(value, language);
  const unit = mode === undefined ? undefined : modes.get(mode);
  const counted = unit === undefined ? number : `${number} ${say(language, unit)}`;
  const key = percent && qualifier === '>' ? 'figure/over' : qualifierWords[qualifier];
  return say(language, text(key, { number: counted }));
}
