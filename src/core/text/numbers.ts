import type { Language } from '../language/language.js';

/** A number as people read it: `8,5` in Vietnamese, `8.5` in English; at most `digits` decimals. */
export function formatNumber(value: number, language: Language, digits = 2): string {
  const fixed = halfUp(value, digits).toFixed(digits);
  const short = digits > 0 ? fixed.replace(/\.?0+$/, '') : fixed;
  const text = short === '-0' ? '0' : short;
  return language === 'vi' ? text.replace('.', ',') : text;
}

/** Rounds half up, decided on nine decimals and not on the float: 1.005 is 1.01. */
function halfUp(value: number, digits: number): number {
  const scale = 10 ** digits;
  return Math.floor(Math.round(value * 1e9) / (1e9 / scale) + 0.5) / scale;
}

/** A share as a percentage with one decimal: 0.172413 → `17,2 %`. */
export function formatShare(share: number, language: Language): string {
  return `${formatNumber(share * 100, language, 1)} %`;
}

/** An ISO date as people read it: `2023-09-02` → `02/09/2023`; any other text is left as it is. */
export function formatDate(iso: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  return match ? `${match[3]}/${match[2]}/${match[1]}` : iso;
}

/** Reads a decimal number written with a comma or a point; `undefined` where the text is no number. */
export function parseNumber(text: string): number | undefined {
  const trimmed = text.trim();
  if (!/^[-+]?(\d+([.,]\d+)?|[.,]\d+)$/.test(trimmed)) return undefined;
  return Number(trimmed.replace(',', '.'));
}

/** Reads dd/mm/yyyy (also d-m-yyyy, d.m.yyyy) or an ISO date; `undefined` where it is no real day. */
export function parseDate(text: string): string | undefined {
  const trimmed = text.trim();
  const local = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(trimmed);
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(trimmed);
  const [year, month, day] = local ? [local[3], local[2], local[1]] : iso ? [iso[1], iso[2], iso[3]] : [];
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isRealDate(date) ? date : undefined;
}

/** Whether a number is written so that nobody can read two: a sign before three digits may part thousands. */
export function hasOneReading(text: string): boolean {
  return /^[-+]?\d+([.,](\d{1,2}|\d{4,}))?$/.test(text.trim());
}

/** Whether a date is written with day, month and a year of four digits, so that nothing has to be guessed. */
export function isFullDate(text: string): boolean {
  return /^(\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{4}[/.-]\d{1,2}[/.-]\d{1,2})$/.test(text.trim());
}

/** Whether `text` is an ISO date that the calendar has. */
export function isRealDate(text: string): boolean {
  if (text.length !== 10 || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const month = digits(text, 5, 7);
  const day = digits(text, 8, 10);
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(digits(text, 0, 4), month);
}

/** The number that the digits of a text from one place to another give. */
function digits(text: string, from: number, to: number): number {
  let number = 0;
  for (let at = from; at < to; at += 1) number = number * 10 + text.charCodeAt(at) - 48;
  return number;
}

/** Days in a month of the Gregorian calendar; `month` is 1…12. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
