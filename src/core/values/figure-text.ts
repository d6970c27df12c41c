import { wordingOf } from '../language/message.js';
import type { Qualifier } from '../score/facts/figures.js';
import { once } from '../text/cache.js';
import { readNumber } from '../text/read-number.js';
import { folded } from '../text/words.js';

/** A reported figure as the format writes it: a number alone, or a text with its qualifier. */
export type FigureValue = number | string;

/** The figure that was read, and another reading of the same text. */
export interface FigureReading {
  readonly value: FigureValue;
  readonly other?: FigureValue;
}

/** Reads `>19000`, `hơn 19.000` or `84,2% trở lên` as the format writes it; `undefined` for anything else. */
export function readFigureText(typed: string): FigureReading | undefined {
  const wanted = folded(typed.trim().replace(/\s+/g, ' '));
  const signed = /^(>=|<=|[><~≥≤≈])?\s*(\d.*)$/.exec(wanted);
  if (signed) {
    const plain = figureOf(signs[signed[1] ?? ''] ?? '', signed[2] ?? '');
    if (plain !== undefined) return plain;
  }
  for (const { qualifier, before, after } of wordings()) {
    if (!wanted.startsWith(before) || !wanted.endsWith(after)) continue;
    const read = figureOf(qualifier, wanted.slice(before.length, wanted.length - after.length).trim());
    if (read !== undefined) return read;
  }
  return undefined;
}

const signs: Readonly<Record<string, Qualifier>> = {
  '>': '>',
  '>=': '>=',
  '≥': '>=',
  '<': '<',
  '<=': '<=',
  '≤': '<=',
  '~': '~',
  '≈': '~',
};

interface Wording {
  readonly qualifier: Qualifier;
  readonly before: string;
  readonly after: string;
}

/** The words around a reported number, in both languages. */
const wordings = once((): readonly Wording[] =>
  (['vi', 'en'] as const).flatMap((language) =>
    (
      [
        ['>', 'figure/more'],
        ['>', 'figure/over'],
        ['>=', 'figure/from'],
        ['>=', 'figure/at-least'],
        ['<', 'figure/nearly'],
        ['<=', 'figure/at-most'],
        ['~', 'figure/about'],
      ] as const
    ).map(([qualifier, key]): Wording => {
      const [before = '', after = ''] = wordingOf(language, key).split('{number}');
      return { qualifier, before: folded(before).trimEnd(), after: folded(after).trimStart() };
    }),
  ),
);

function figureOf(qualifier: Qualifier, written: string): FigureReading | undefined {
  const reading = /^[\d.,\s]+%?$/.test(written) ? readNumber(written) : undefined;
  if (reading === undefined) return undefined;
  const { value, other, percent } = reading;
  const sign = percent ? '%' : '';
  const figure = (number: number): FigureValue =>
    qualifier === '' && !percent ? number : `${qualifier}${number}${sign}`;
  return { value: figure(value), ...(other === undefined ? {} : { other: figure(other) }) };
}
