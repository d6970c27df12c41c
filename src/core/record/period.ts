import { cachedByText } from '../text/cache.js';
import { daysInMonth, digits, isRealDate } from '../text/real-date.js';
import { asMap } from './read.js';

/** The first and the last day of a record, both inclusive, as ISO dates. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

/** Reads a year or `{from, to}`; `undefined` where the value is neither. */
export function readPeriod(value: unknown): Period | undefined {
  if (typeof value === 'number' && Number.isInteger(value) && value >= 1000 && value <= 9999) {
    return { from: `${value}-01-01`, to: `${value}-12-31` };
  }
  const { from, to } = asMap(value);
  if (typeof from !== 'string' || typeof to !== 'string' || !isRealDate(from) || !isRealDate(to))
    return undefined;
  return isTooLong({ from, to }) ? undefined : { from, to };
}

/**
 * Maximum number of years that a period may touch. Nobody reviews more at once, and months and quarters are
 * counted one by one.
 */
export const mostYears = 100;

/** Whether a period touches more years than `mostYears`. */
export function isTooLong({ from, to }: Period): boolean {
  return Number(to.slice(0, 4)) - Number(from.slice(0, 4)) >= mostYears;
}

/** The date for work done today: today, or the last day of the period where today is outside it. */
export function workingDay(period: Period | undefined, today: string): string {
  return period === undefined || (period.from <= today && today <= period.to) ? today : period.to;
}

/** The ISO date of the next day. */
export function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

/** The calendar year a period covers exactly, or `undefined`. */
export function yearOf(period: Period): number | undefined {
  const year = period.from.slice(0, 4);
  return period.from === `${year}-01-01` && period.to === `${year}-12-31` ? Number(year) : undefined;
}

/** Whether a period lies completely within another. Every period lies within itself. */
export function liesWithin(inner: Period, outer: Period): boolean {
  return outer.from <= inner.from && inner.to <= outer.to;
}

/** Whether a day, an ISO date, lies in a period; both ends are included. */
export function isWithin(day: string, { from, to }: Period): boolean {
  return from <= day && day <= to;
}

/**
 * The same day of the month `months` later (earlier where negative), as an ISO date; the last day of the
 * month where that month is shorter: one month after 31 January is 28 February.
 */
export function monthsAfter(day: string, months: number): string {
  const count = monthCount(day) + months;
  const year = Math.floor(count / 12);
  const month = (count % 12) + 1;
  const number = Math.min(digits(day, 8, 10), daysInMonth(year, month));
  return `${monthName(year, month)}-${String(number).padStart(2, '0')}`;
}

/** Whether `months` after a day come no later than another day: `monthsAfter(day, months) <= other`. */
export function isMonthsBefore(day: string, months: number, other: string): boolean {
  const count = monthCount(day) + months;
  const most = monthCount(other);
  if (count !== most) return count < most;
  // The day of the month is at most the same, so that the date need not be made.
  return other.slice(8) >= day.slice(8) || monthsAfter(day, months) <= other;
}

/** The months from the beginning of the calendar to that of an ISO date. */
function monthCount(day: string): number {
  return digits(day, 0, 4) * 12 + digits(day, 5, 7) - 1;
}

/** The calendar years that a period covers from the first day to the last. */
export function wholeYearsOf({ from, to }: Period): readonly number[] {
  const first = Number(from.slice(0, 4)) + (from.slice(5) === '01-01' ? 0 : 1);
  const last = Number(to.slice(0, 4)) - (to.slice(5) === '12-31' ? 0 : 1);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}

/** The calendar months that a period touches, as `2023-01`; none where it ends before it begins. */
export function monthsOf({ from, to }: Period): readonly string[] {
  return monthsBetween(from, to);
}

/** Cached, since most records of a workspace share the same few periods. */
const monthsBetween = cachedByText((from: string, to: string): readonly string[] => {
  const months: string[] = [];
  let year = Number(from.slice(0, 4));
  let month = Number(from.slice(5, 7));
  const last = to.slice(0, 7);
  for (let name = monthName(year, month); name <= last && year <= 9999; name = monthName(year, month)) {
    months.push(name);
    month += 1;
    if (month > 12) {
      month = 1;
      year += 1;
    }
  }
  return months;
});

/** The calendar quarters that a period touches, as `2023-Q1`. */
export function quartersOf({ from, to }: Period): readonly string[] {
  return quartersBetween(from, to);
}

const quartersBetween = cachedByText((from: string, to: string): readonly string[] => [
  ...new Set(monthsBetween(from, to).map(quarterOf)),
]);

/** The quarter of a month or a day: `2023-05` and `2023-05-09` → `2023-Q2`. */
export function quarterOf(date: string): string {
  return `${date.slice(0, 4)}-Q${Math.ceil(Number(date.slice(5, 7)) / 3)}`;
}

function monthName(year: number, month: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`;
}
