import { formatDate, isRealDate, parseNumber } from '../../../src/core/text/numbers.js';
import { daysInMonth } from '../../../src/core/text/real-date.js';

/**
 * The text at a position of a line that goes on before and behind its texts: numbers by their step, dates by days or
 * by months (05/01, 05/02 → 05/03; ends of months stay ends of months), one date alone by a day; all else repeats.
 */
export function continued(line: readonly string[], position: number): string {
  return continuedDates(line, position) ?? continuedNumbers(line, position) ?? repeated(line, position);
}

function repeated(line: readonly string[], position: number): string {
  const { length } = line;
  return line[((position % length) + length) % length] ?? '';
}

function continuedNumbers(line: readonly string[], position: number): string | undefined {
  const numbers = line.map(parseNumber);
  const [first, second] = numbers;
  if (first === undefined || second === undefined) return undefined;
  const step = second - first;
  const isSeries = numbers.every((number, at) => number !== undefined && near(number, first + step * at));
  return isSeries ? plainNumber(first + step * position) : undefined;
}

function near(a: number, b: number): boolean {
  return Math.abs(a - b) < 1e-9;
}

/** Without thousands: what a column of texts shows must not change its look. */
function plainNumber(value: number): string {
  return String(Number(value.toFixed(9))).replace('.', ',');
}

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

function continuedDates(line: readonly string[], position: number): string | undefined {
  const days = line.flatMap((text) => dayIn(text) ?? []);
  const [first, second] = days;
  if (first === undefined || days.length < line.length) return undefined;
  if (second === undefined) return shownDay(first, position);
  const months = monthOf(second) - monthOf(first);
  const inMonths = (at: number): string => monthsOn(first, months * at, days.every(isMonthEnd));
  if (months !== 0 && line.every((text, at) => text === inMonths(at))) return inMonths(position);
  const step = numberOf(second) - numberOf(first);
  const isSeries = days.every((day, at) => numberOf(day) === numberOf(first) + step * at);
  return isSeries ? shownDay(first, step * position) : undefined;
}

/** A date as cells show it. */
function dayIn(text: string): Day | undefined {
  const [, day, month, year] = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(text) ?? [];
  if (!isRealDate(`${year}-${month}-${day}`)) return undefined;
  return { year: Number(year), month: Number(month), day: Number(day) };
}

function monthOf({ year, month }: Day): number {
  return year * 12 + month - 1;
}

function isMonthEnd({ year, month, day }: Day): boolean {
  return day === daysInMonth(year, month);
}

function numberOf({ year, month, day }: Day): number {
  return Date.UTC(year, month - 1, day) / dayLength;
}

const dayLength = 86_400_000;

function shownDay(from: Day, days: number): string {
  return formatDate(new Date((numberOf(from) + days) * dayLength).toISOString().slice(0, 10));
}

/** The same day some months later; in a shorter month, and where only ends of months are continued, its last day. */
function monthsOn(from: Day, months: number, atEnd: boolean): string {
  const month = monthOf(from) + months;
  const [year, of] = [Math.floor(month / 12), (((month % 12) + 12) % 12) + 1];
  const last = daysInMonth(year, of);
  const day = atEnd ? last : Math.min(from.day, last);
  const padded = (number: number, length: number): string => String(number).padStart(length, '0');
  return `${padded(day, 2)}/${padded(of, 2)}/${padded(year, 4)}`;
}
