import { messageNamed, type Value } from '../../language/message.js';
import { figureWords } from '../../score/facts/figure-text.js';
import { readFigure } from '../../score/facts/figures.js';
import type { Cell } from './sheet.js';

/** A reported figure in the words of its report, `hơn 19000`; what is no figure stays as it is written. */
export function figureShown(written: unknown): Cell['shown'] {
  if (written === null) return '';
  if (typeof written === 'number') return written;
  const figure = readFigure(written);
  if (figure === undefined) return String(written);
  const digits = Number(/\d+(?:\.\d+)?/.exec(String(written))?.[0]);
  const number: Value = figure.percent ? { parts: [digits, ' %'], by: '' } : { count: digits };
  return messageNamed(figureWords(figure), { number });
}
