import { type Message, message } from '../language/message.js';
import { daysInMonth } from '../text/numbers.js';
import type { Period } from './period.js';

/** A period that a new record may have. */
export interface PeriodChoice {
  readonly label: Message;
  readonly period: Period;
  /** The period as a record writes it: a year, or `{from: …, to: …}`. */
  readonly written: string;
  /** What a file of this period has in its name. */
  readonly suffix: string;
}

/**
 * The periods to choose from in a year: this year first, then the years beside it, halves and quarters of this
 * year. `year` is the one in which the record is begun.
 */
export function periodChoices(year: number): readonly PeriodChoice[] {
  const halves = [
    part(year, [1, 6], message('period/first-half', { year: String(year) }), '6-thang-dau'),
    part(year, [7, 12], message('period/second-half', { year: String(year) }), '6-thang-cuoi'),
  ];
  const quarters = [1, 2, 3, 4].map((quarter) =>
    part(
      year,
      [quarter * 3 - 2, quarter * 3],
      message('period/quarter', { quarter, year: String(year) }),
      `quy-${quarter}`,
    ),
  );
  return [wholeYear(year), wholeYear(year + 1), wholeYear(year - 1), ...halves, ...quarters];
}

/** A whole year as a choice. */
export function wholeYear(year: number): PeriodChoice {
  return {
    label: message('period/year', { year: String(year) }),
    period: { from: `${year}-01-01`, to: `${year}-12-31` },
    written: String(year),
    suffix: String(year),
  };
}

function part(
  year: number,
  [first, last]: readonly [number, number],
  label: Message,
  name: string,
): PeriodChoice {
  const period = {
    from: `${year}-${twoDigits(first)}-01`,
    to: `${year}-${twoDigits(last)}-${daysInMonth(year, last)}`,
  };
  return {
    label,
    period,
    written: `{from: ${period.from}, to: ${period.to}}`,
    suffix: `${year}-${name}`,
  };
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
