/** A month as a whole number, counted from the year 0. */
export const monthOf = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;

/** The months that a period touches. */
export function monthsBetween(from: string, to: string): readonly number[] {
  return Array.from({ length: monthOf(to) - monthOf(from) + 1 }, (_, index) => monthOf(from) + index);
}

/** Quarters by threes. */
export const quarters = (months: readonly number[]): ReadonlySet<number> =>
  new Set(months.map((month) => Math.floor(month / 3)));
