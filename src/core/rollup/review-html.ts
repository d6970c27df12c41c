import { type Language, say } from '../language/message.js';
import type { Period } from '../record/period.js';
import { formatDate } from '../text/numbers.js';
import { type Html, html } from '../views/preview/html.js';
import { createPage, type PreviewPage } from '../views/preview/page.js';
import type { ReviewFigure } from './figure.js';
import { figureTitle, type Titles } from './figure-title.js';
import { changeText, figureValue } from './figure-value.js';
import { findingsWithin } from './find-unit.js';
import type { RollupFinding } from './findings.js';
import { periodName } from './period-name.js';
import { type PeriodFigures, type Rollup, type RollupNode, reviewOf } from './rollup.js';

/** What the page adds to a review. */
export interface ReviewPage {
  /** What stands in front of the figures. */
  readonly parts?: Html;
  /** The address of the records behind a figure, of one period or of all. */
  readonly linkTo?: (figure: ReviewFigure, period?: Period) => string;
}

/** The review of a unit as markup: its figures, by period where there are several, and what was found. */
export function reviewHtml(
  node: RollupNode,
  rollup: Rollup,
  language: Language,
  { parts, linkTo }: ReviewPage = {},
): Html {
  const page = createPage(language);
  const { figures, periods, changes } = reviewOf(node, rollup);
  const found = findingsWithin(node, rollup);
  return html`<h1>${node.name || page.t('rollup/total')}</h1>
<p>${periodLine(rollup, node, page)}</p>
${parts}<h2>${page.t('rollup/figures-of')}</h2>
${table(figures, periods.length > 1 ? periods : [], { titles: rollup.titles, page, linkTo })}
${changes.length > 0 ? html`<h2>${page.t('rollup/changes-over', { units: changes[0]?.units ?? 0 })}</h2><ul>${changes.map((change) => html`<li>${changeText(change, rollup.titles, language)}</li>`)}</ul>` : undefined}
${found.length > 0 ? findingList(found, page) : undefined}`;
}

function periodLine({ from, to }: Rollup, { records }: RollupNode, { t }: PreviewPage): string {
  return t('rollup/period', { from: formatDate(from ?? ''), to: formatDate(to ?? ''), records });
}

interface TableContext {
  readonly titles: Titles;
  readonly page: PreviewPage;
  readonly linkTo: ReviewPage['linkTo'];
}

function table(
  figures: readonly ReviewFigure[],
  periods: readonly PeriodFigures[],
  { titles, page: { t, language }, linkTo }: TableContext,
): Html {
  const known = periods.map((one) => ({
    period: one.period,
    figures: new Map(one.figures.map((figure) => [figure.key, figure])),
  }));
  const cell = (figure: ReviewFigure | undefined, period?: Period): Html => {
    if (figure === undefined) return html`<td>–</td>`;
    const value = figureValue(figure, language);
    return html`<td>${linkTo ? html`<a href="${linkTo(figure, period)}" title="${t('branches/behind-hint')}">${value}</a>` : value}</td>`;
  };
  return html`<table><thead><tr><th></th><th>${t('rollup/figures-of')}</th><th>${t('rollup/total')}</th>${periods.map(({ period }) => html`<th>${periodName(period)}</th>`)}</tr></thead>
<tbody>${figures.map(
    (figure) =>
      html`<tr><td>${figure.id}</td><th scope="row">${figureTitle(figure, titles, language)}</th>${cell(figure)}${known.map((one) => cell(one.figures.get(figure.key), one.period))}</tr>`,
  )}</tbody></table>`;
}

function findingList(found: readonly RollupFinding[], { t, language }: PreviewPage): Html {
  return html`<h2>${t('rollup/findings')}</h2><ul class="findings">${found.map(
    ({ severity, message, code }) =>
      html`<li class="${severity}"><span class="severity">${t(`severity/${severity}`)}</span> ${say(language, message)} <small>${code}</small></li>`,
  )}</ul>`;
}
