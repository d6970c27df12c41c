import { isRealDate } from './real-date.js';

/** What the reader knows about the field that a date is written for. */
export interface DateContext {
  /** The period that supplies the year of a date without one, as ISO dates. */
  readonly period?: { readonly from: string; readonly to: string };
  /** The latest day that a year of two digits may give. A later day belongs to the century before. */
  readonly latest?: string;
}

/** A day as an ISO date, or what the text lacks to be one. */
export type DateReading =
  | { readonly kind: 'day'; readonly iso: string }
  /** A month, a quarter of a date such as `5/2004`, or a year. */
  | { readonly kind: 'no-day' }
  /** Day and month, without a period that gives the year. */
  | { readonly kind: 'no-year' }
  | { readonly kind: 'none' };

/**
 * Reads a day in the forms that people write: `19/5/2004`, `19-5-2004`, `19.5.2004`, `19/5/04`, `19/5`,
 * `190504`, `19052004`, also with a time after it, in words, and as an ISO date. The day always comes before
 * the month.
 */
export function readDate(text: string, context: DateContext = {}): DateReading {
  const plain = bare(text);
  const [, year, month, day] = yearFirst.exec(plain) ?? [];
  if (year !== undefined) return day === undefined ? noDay : dayOf(year, month, day);
  const local = dayFirst.exec(plain)?.groups ?? joined.exec(plain)?.groups;
  if (local) return completed(local, context);
  const swapped = /^(\d{4})(\d{2})(\d{2})$/.exec(plain);
  if (swapped) return dayOf(swapped[1], swapped[2], swapped[3]);
  return lacksDay.test(plain) ? noDay : none;
}

const none: DateReading = { kind: 'none' };
const noDay: DateReading = { kind: 'no-day' };

/** Replaces the words for day, month and year by separators, and removes a time at the end. */
function bare(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[t ]\s*\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:[ap]m|z)?$/, '')
    .replace(/^ngay\s+/, '')
    .replace(/\s*,?\s*(?:thang|nam)\s+/g, '/')
    .trim()
    .replace(/\s*([/.-])\s*/g, '$1');
}

const yearFirst = /^(\d{4})[/.-](\d{1,2})(?:[/.-](\d{1,2}))?$/;
const dayFirst = /^(?<day>\d{1,2})[/.-](?<month>\d{1,2})(?:[/.-](?<year>\d{4}|\d{2}))?$/;
const joined = /^(?<day>\d{2})(?<month>0[1-9]|1[0-2])(?<year>(?:19|20|21)\d{2}|\d{2})$/;
const lacksDay = /^\/?\d{1,2}[/.-]\d{4}$|^\/?(?:19|20)\d{2}$/;

function completed(parts: Readonly<Record<string, string | undefined>>, context: DateContext): DateReading {
  const { day, month, year } = parts;
  if (year === undefined) return inPeriod(day, month, context.period);
  if (year.length === 4) return dayOf(year, month, day);
  const recent = dayOf(`20${year}`, month, day);
  const isPlausible = recent.kind === 'day' && recent.iso <= (context.latest ?? '2049-12-31');
  return isPlausible ? recent : dayOf(`19${year}`, month, day);
}

/**
 * The only day of a period with this day and month. Where the period lies within one year, the day may be
 * outside it.
 */
function inPeriod(
  day: string | undefined,
  month: string | undefined,
  period: DateContext['period'],
): DateReading {
  if (period === undefined) return isDayOfSomeYear(day, month) ? { kind: 'no-year' } : none;
  const first = Number(period.from.slice(0, 4));
  const last = Math.min(Number(period.to.slice(0, 4)), first + 50);
  const days = Array.from({ length: Math.max(0, last - first + 1) }, (_, at) =>
    dayOf(String(first + at), month, day),
  ).filter((each) => each.kind === 'day');
  const within = days.filter(({ iso }) => period.from <= iso && iso <= period.to);
  const [only, second] = within.length > 0 ? within : days;
  if (only !== undefined && second === undefined) return only;
  return isDayOfSomeYear(day, month) && first < last ? { kind: 'no-year' } : none;
}

function isDayOfSomeYear(day: string | undefined, month: string | undefined): boolean {
  return dayOf('2000', month, day).kind === 'day';
}

function dayOf(year = '', month = '', day = ''): DateReading {
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isRealDate(iso) ? { kind: 'day', iso } : none;
}

/**
 * The day that Excel writes as a serial number of five digits, `38126` for 2004-05-19; `undefined` for other
 * texts.
 */
export function excelDay(text: string): string | undefined {
  const serial = /^\d{5}$/.test(text.trim()) ? Number(text.trim()) : 0;
  if (serial < firstSerial || serial > lastSerial) return undefined;
  return new Date(Date.UTC(1899, 11, 30 + serial)).toISOString().slice(0, 10);
}

/** 1927 and 2100: numbers outside this range are not dates in a party member's life. */
const firstSerial = 10_000;
const lastSerial = 73_415;
