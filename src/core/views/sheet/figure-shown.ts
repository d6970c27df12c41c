import { message, type Value } from '../../language/message.js';
import { type Qualifier, readFigure } from '../../score/facts/figures.js';
import type { Cell } from './sheet.js';

const words = {
  '': 'figure/exact',
  '>': 'figure/more',
  '>=': 'figure/at-least',
  '<': 'figure/nearly',
  '<=': 'figure/at-most',
  '~': 'figure/about',
} as const satisfies Readonly<Record<Qualifier, string>>;

/** A reported figure in the words of its report, `hơn 19000`; what is no figure stays as it is written. */
export function figureShown(written: unknown): Cell['shown'] {
  if (written === null) return '';
  if (typeof written === 'number') return written;
  const figure = readFigure(written);
  if (figure === undefined) return String(written);
  const { qualifier, percent } = figure;
  const digits = Number(/\d+(?:\.\d+)?/.exec(String(written))?.[0]);
  const number: Value = percent ? { parts: [digits, ' %'], by: '' } : { count: digits };
  return message(percent && qualifier === '>' ? 'figure/over' : words[qualifier], { number });
}
