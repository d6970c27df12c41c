import { dash } from './char-codes.js';

/** Whether `text` is an ISO date that exists in the calendar. */
export function isRealDate(text: string): boolean {
  if (text.length !== 10 || text.charCodeAt(4) !== dash || text.charCodeAt(7) !== dash) return false;
  const month = digits(text, 5, 7);
  const day = digits(text, 8, 10);
  const year = digits(text, 0, 4);
  return year >= 0 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** The number formed by the digits from one offset to another; -1 where there is another character. */
export function digits(text: string, from: number, to: number): number {
  let number = 0;
  for (let at = from; at < to; at += 1) {
    const value = text.charCodeAt(at) - 48;
    if (!(value >= 0 && value <= 9)) return -1;
    number = number * 10 + value;
  }
  return number;
}

/** Days in a month of the Gregorian calendar; `month` is 1…12. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
