import { daysInMonth } from '../../text/numbers.js';
import { type Html, html } from './html.js';

/** A day with a meeting, and the CSS class for its kind. */
export interface MarkedDay {
  readonly day: number;
  readonly mark: string;
}

const size = 8;
const gap = 2;
const pitch = size + gap;
const weeks = 6;

/**
 * A month of the calendar as small squares, weeks from Monday; the days marked stand out. What is held on
 * them is said beside it. `month` is `2023-05`.
 */
export function monthPicture(month: string, marked: readonly MarkedDay[]): Html {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const first = weekdayOfFirst(year, number);
  const at = (day: number): readonly [number, number] => {
    const place = first + day - 1;
    return [(place % 7) * pitch, Math.floor(place / 7) * pitch];
  };
  const marks = new Map(marked.map(({ day, mark }) => [day, mark]));
  const plain = Array.from({ length: daysInMonth(year, number) }, (_, index) => index + 1)
    .filter((day) => !marks.has(day))
    .map((day) => `M${at(day).join(' ')}h${size}v${size}h-${size}z`);
  const held = [...marks].map(([day, mark]) => {
    const [x, y] = at(day);
    return html`<rect class="${mark}" x="${x}" y="${y}" width="${size}" height="${size}"></rect>`;
  });
  return html`<svg class="month" viewBox="0 0 ${7 * pitch - gap} ${weeks * pitch - gap}" aria-hidden="true" focusable="false"><path class="day" d="${plain.join('')}"></path>${held}</svg>`;
}

/** 0 is Monday. */
function weekdayOfFirst(year: number, month: number): number {
  const date = new Date(Date.UTC(2000, month - 1, 1));
  date.setUTCFullYear(year);
  return (date.getUTCDay() + 6) % 7;
}
