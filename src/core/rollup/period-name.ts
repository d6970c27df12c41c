import { type Period, yearOf } from '../record/period.js';
import { formatDate } from '../text/numbers.js';

/** A period as messages name it: `2023`, else both dates. */
export function periodName(period: Period): string {
  const year = yearOf(period);
  return year === undefined ? `${formatDate(period.from)}–${formatDate(period.to)}` : String(year);
}
