import { WrittenNumber } from '../edit/flow-text.js';
import type { NewScalar } from '../edit/splice.js';
import { type Qualifier, readFigure } from '../facts/figures.js';
import { messagesOf, text, type Value } from '../language/language.js';
import { folded } from '../text/words.js';
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
  const number: Value = percent ? { parts: [digits, ' %'], by: '' } : digits;
  return text(percent && qualifier === '>' ? 'figure/over' : words[qualifier], { number });
}

/** Reads `>19000`, `hơn 19.000` or `84,2% trở lên` as the format writes it; `undefined` for anything else. */
export function readFigureInput(typed: string): NewScalar | undefined {
  const wanted = folded(typed.trim().replace(/\s+/g, ' '));
  const signed = /^(>=|<=|[><~≥≤≈])?\s*(\d.*)$/.exec(wanted);
  if (signed) {
    const plain = figureOf(signs[signed[1] ?? ''] ?? '', signed[2] ?? '');
    if (plain !== undefined) return plain;
  }
  for (const { qualifier, before, after } of wordings) {
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

/** The words of both languages that stand around the number of a report. */
const wordings: readonly Wording[] = (['vi', 'en'] as const).flatMap((language) =>
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
    const [before = '', after = ''] = messagesOf(language)[key].split('{number}');
    return { qualifier, before: folded(before).trimEnd(), after: folded(after).trimStart() };
  }),
);

function figureOf(qualifier: Qualifier, written: string): NewScalar | undefined {
  const [, digits = '', percent = ''] = /^([\d., \u00a0]+?)\s*(%?)$/.exec(written) ?? [];
  const value = readCounted(digits);
  if (value === undefined) return undefined;
  if (qualifier === '' && percent === '') return new WrittenNumber(value, String(value));
  return `${qualifier}${value}${percent}`;
}

/** A number as reports write it: thousands may stand apart by points or spaces, `19.000` and `1 234,5`. */
function readCounted(written: string): number | undefined {
  const apart = /^\d{1,3}(?:(?:\.\d{3})+|(?:[ \u00a0]\d{3})+|(?:,\d{3}){2,})(?=,|$)/.exec(written)?.[0];
  const whole = apart === undefined ? written : apart.replace(/[^\d]/g, '') + written.slice(apart.length);
  if (!/^\d{1,15}([.,]\d{1,9})?$/.test(whole)) return undefined;
  const value = Number(whole.replace(',', '.'));
  return String(value).includes('e') ? undefined : value;
}
