import { formatNumber } from '../../text/numbers.js';
import { type Html, html } from './html.js';
import type { PreviewPage } from './page.js';

const height = 100;
const step = 100;

/**
 * Twelve months as a line, a gap where one is missing. The axis begins below the least value, since monthly
 * scores lie close together, and says where. The numbers themselves are in the table beside it.
 */
export function lineChart(
  values: readonly (number | undefined)[],
  max: number,
  page: PreviewPage,
): Html | undefined {
  const known = values.filter((value) => value !== undefined);
  if (known.length === 0) return undefined;
  const least = Math.min(...known);
  const low = Math.max(0, Math.floor(least - Math.max(1, (max - least) / 2)));
  const high = Math.max(max, ...known);
  const x = (month: number): number => step / 2 + month * step;
  const y = (value: number): number => height - ((value - low) * height) / (high - low || 1);
  const number = (value: number): string => formatNumber(value, page.language);
  const dots = values.map((value, month) =>
    value === undefined
      ? undefined
      : html`<path class="dot" d="M${x(month)} ${y(value).toFixed(1)}h0"></path>`,
  );
  const label = page.t('preview/months-chart', {
    months: known.length,
    least: number(least),
    most: number(Math.max(...known)),
  });
  return html`<figure class="line-chart" role="img" aria-label="${label}">
    <div class="axis"><span>${number(high)}</span><span>${number(low)}</span></div>
    <svg viewBox="0 0 ${step * values.length} ${height}" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <path class="grid" d="M0 0H${step * values.length}M0 ${height / 2}H${step * values.length}M0 ${height}H${step * values.length}"></path>
      <path class="line" d="${linePath(values, x, y)}"></path>${dots}
    </svg>
    <div class="months">${values.map((_, month) => html`<span>${month + 1}</span>`)}</div>
  </figure>`;
}

/** Months next to each other are joined; a missing one lifts the pen. */
function linePath(
  values: readonly (number | undefined)[],
  x: (month: number) => number,
  y: (value: number) => number,
): string {
  return values
    .map((value, month) => {
      if (value === undefined) return '';
      const joined = month > 0 && values[month - 1] !== undefined;
      return `${joined ? 'L' : 'M'}${x(month)} ${y(value).toFixed(1)}`;
    })
    .join('');
}
