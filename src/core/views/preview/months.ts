import { itemsOf, type Profile } from '../../profile/profile.js';
import type { BranchRecord, Written } from '../../record/record.js';
import { worth } from '../../score/items.js';
import { fromPoints, type Points, sumPoints } from '../../text/points.js';
import { type Html, html } from './html.js';
import { lineChart } from './line-chart.js';
import { type PreviewPage, placed, points, scrolling, section } from './page.js';

const twelve = Array.from({ length: 12 }, (_, index) => index);

interface MonthlyItem {
  readonly id: string;
  readonly title: string;
  readonly max: Points;
  readonly written: readonly (Written | undefined)[];
  readonly values: readonly (Points | undefined)[];
}

/** The monthly self-scores: their sum as a line, and every one in a table; left out where there are none. */
export function months(record: BranchRecord, profile: Profile, page: PreviewPage): Html | undefined {
  const items = monthlyItems(record, profile);
  if (items.length === 0) return undefined;
  const max = sumPoints(items.map((item) => item.max));
  const sums = twelve.map((month) => sumOf(items, month));
  return section(
    'months',
    page.t('preview/months'),
    html`<p>${page.t('preview/months-about', { items: items.map(({ id }) => id).join(', '), max: fromPoints(max) })}</p>`,
    lineChart(
      sums.map((sum) => (sum === undefined ? undefined : fromPoints(sum))),
      fromPoints(max),
      page,
    ),
    scrolling(page.t('preview/months'), table(items, sums, page)),
  );
}

function monthlyItems({ criteria }: BranchRecord, profile: Profile): readonly MonthlyItem[] {
  return [...itemsOf(profile).values()].flatMap((item) => {
    const written = criteria.get(item.id)?.months;
    if (written === undefined || item.kind === 'derived') return [];
    const values = twelve.map((month) => {
      const value = worth(item, written[month]);
      return value === 'na' ? undefined : value;
    });
    return [{ id: item.id, title: item.title, max: item.max, written, values }];
  });
}

/** The sum of a month in which every item was scored; a part of them would look like a fall. */
function sumOf(items: readonly MonthlyItem[], month: number): Points | undefined {
  const values = items.flatMap((item) => item.values[month] ?? []);
  return values.length === items.length ? sumPoints(values) : undefined;
}

function table(
  items: readonly MonthlyItem[],
  sums: readonly (Points | undefined)[],
  page: PreviewPage,
): Html {
  const { t } = page;
  return html`<table class="months">
    <thead><tr><th scope="col">${t('sheet/item-title')}</th><th scope="col" class="number">${t('sheet/max')}</th>
      ${twelve.map((month) => html`<th scope="col" class="number"><abbr title="${t('preview/month-number', { month: month + 1 })}">${month + 1}</abbr></th>`)}</tr></thead>
    <tbody>${items.map(
      (
        item,
      ) => html`<tr title="${item.title}"><th scope="row">${item.id}</th><td class="number">${points(item.max, page)}</td>
      ${twelve.map((month) => html`<td class="number">${monthValue(item, month, page)}</td>`)}</tr>`,
    )}</tbody>
    ${items.length > 1 ? sumRow(items, sums, page) : undefined}
  </table>`;
}

function sumRow(
  items: readonly MonthlyItem[],
  sums: readonly (Points | undefined)[],
  page: PreviewPage,
): Html {
  return html`<tfoot><tr><th scope="row">${page.t('preview/sum')}</th><td class="number">${points(sumPoints(items.map(({ max }) => max)), page)}</td>
    ${sums.map((sum) => html`<td class="number">${sum === undefined ? '–' : points(sum, page)}</td>`)}</tr></tfoot>`;
}

function monthValue({ id, written, values }: MonthlyItem, month: number, page: PreviewPage): Html {
  const value = values[month];
  const shown = value === undefined ? String(written[month] ?? '–') : points(value, page);
  return placed(shown, ['criteria', id, 'months', month]);
}
