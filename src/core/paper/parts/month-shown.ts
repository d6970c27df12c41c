import { monthsOf, type Period } from '../../record/period.js';
import type { BranchRecord, Meeting } from '../../record/record.js';

/** A month of a monthly form. */
export interface FormMonth {
  /** 1…12. */
  readonly month: number;
  /** `yyyy-mm`: the first month of this number in the period, else that of the year in which the period ends. */
  readonly text: string;
}

/** The month asked for; else the one the period is within; else the last that has scores. */
export function shownMonth(record: BranchRecord, asked: number | undefined): FormMonth | undefined {
  const within = record.period && onlyMonthOf(record.period);
  const month = asked ?? within ?? scoredMonths(record).at(-1)?.month;
  return month === undefined ? undefined : monthIn(record, month);
}

/** The months that have a score, in the order of the period. */
export function scoredMonths(record: BranchRecord): readonly FormMonth[] {
  const entries = [...record.criteria.values()];
  const isScored = (month: number): boolean =>
    entries.some(({ months }) => months?.[month - 1] !== undefined);
  return monthsIn(record).filter(({ month }) => isScored(month));
}

/** All months that a form can be made for, in the order of the period; each number once. */
export function monthsIn(record: BranchRecord): readonly FormMonth[] {
  const numbers = new Set(allMonthsOf(record.period).map((text) => Number(text.slice(5))));
  return [...numbers].flatMap((month) => monthIn(record, month) ?? []);
}

function monthIn({ period }: BranchRecord, month: number): FormMonth | undefined {
  const padded = String(month).padStart(2, '0');
  const text =
    allMonthsOf(period).find((one) => one.endsWith(`-${padded}`)) ??
    `${period?.to.slice(0, 4) ?? '20……'}-${padded}`;
  return { month, text };
}

function allMonthsOf(period: Period | undefined): readonly string[] {
  return period === undefined ? [] : monthsOf(period);
}

/** The month that a period is within, 1…12; `undefined` where it reaches over several. */
export function onlyMonthOf(period: Period): number | undefined {
  const [month, ...more] = monthsOf(period);
  return month === undefined || more.length > 0 ? undefined : Number(month.slice(5));
}

/** The regular meeting of a month: its form is about that meeting's result. */
export function meetingOf({ meetings }: BranchRecord, shown: FormMonth | undefined): Meeting | undefined {
  if (shown === undefined) return undefined;
  return meetings.find(({ kind, date }) => kind === 'thuong-ky' && date?.startsWith(`${shown.text}-`));
}
