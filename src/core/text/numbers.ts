import type { Language } from '../language/message.js';
import { localDecimal } from '../language/thousands.js';
import { readDate } from './read-date.js';
import { readNumber } from './read-number.js';

export { daysInMonth, isRealDate } from './real-date.js';

/**
 * A number as people read it: `8,5` and `1.250` in Vietnamese, `8.5` and `1,250` in English. It has at most
 * `digits` decimals.
 */
export function formatNumber(value: number, language: Language, digits = 2): string {
  return localDecimal(shortDecimal(value, digits), language);
}

/**
 * A number as a cell shows it. Typed again, it gives the same number in either language, because input is
 * read as Vietnamese writes it. English therefore shows no thousands separators, and never three decimals
 * that could be read as thousands.
 */
export function formatTyped(value: number, language: Language, digits = 3): string {
  const plain = shortDecimal(value, digits);
  if (language === 'vi') return localDecimal(plain, 'vi');
  return /^-?[1-9]\d{0,2}\.\d{3}$/.test(plain) ? `${plain}0` : plain;
}

function shortDecimal(value: number, digits: number): string {
  const fixed = halfUp(value, digits).toFixed(digits);
  const short = digits > 0 ? fixed.replace(/\.?0+$/, '') : fixed;
  return short === '-0' ? '0' : short;
}

/** Rounds half up. Nine decimals decide, not the float: 1.005 gives 1.01. */
function halfUp(value: number, digits: number): number {
  const scale = 10 ** digits;
  return Math.floor(Math.round(value * 1e9) / (1e9 / scale) + 0.5) / scale;
}

/** A share as a percentage with one decimal: 0.172413 → `17,2 %`. */
export function formatShare(share: number, language: Language): string {
  return `${formatNumber(share * 100, language, 1)} %`;
}

/** An ISO date as people read it: `2023-09-02` → `02/09/2023`. Any other text is returned as it is. */
export function formatDate(iso: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  return match ? `${match[3]}/${match[2]}/${match[1]}` : iso;
}

/**
 * Reads a number as people write it (`readNumber`); `undefined` where the text is not a number or has a `%`.
 */
export function parseNumber(text: string): number | undefined {
  const reading = readNumber(text);
  return reading === undefined || reading.percent ? undefined : reading.value;
}

/**
 * Reads a whole date as people write it (`readDate`) into an ISO date; `undefined` where it is not a real
 * day.
 */
export function parseDate(text: string): string | undefined {
  const reading = readDate(text);
  return reading.kind === 'day' ? reading.iso : undefined;
}

/** Whether a number can be read in one way only. A sign before three digits may separate thousands. */
export function hasOneReading(text: string): boolean {
  return /^[-+]?\d+([.,](\d{1,2}|\d{4,}))?$/.test(text.trim());
}

/** Whether a date has a day, a month and a year of four digits, so that nothing is guessed. */
export function isFullDate(text: string): boolean {
  return /^(\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{4}[/.-]\d{1,2}[/.-]\d{1,2})$/.test(text.trim());
}
