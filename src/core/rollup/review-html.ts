import { type Language, say } from '../language/message.js';
import { formatDate } from '../text/numbers.js';
import { type Html, html } from '../views/preview/html.js';
import { createPage, type PreviewPage } from '../views/preview/page.js';
import { figureTitle, type Titles } from './figure-title.js';
import { changeText, figureValue } from './figure-value.js';
import { findingsWithin } from './find-unit.js';
import { periodName, type RollupFinding } from './findings.js';
import type { ReviewFigure } from './review-figures.js';
import { type PeriodFigures, type Rollup, type RollupNode, reviewOf } from './rollup.js';

/**
 * The review of a unit as markup: what the page puts in front (`parts`), its figures, by period where there
 * are several, and what was found.
 */
export function reviewHtml(node: RollupNode, rollup: Rollup, language: Language, parts?: Html): Html {
  const page = createPage(language);
  const { figures, periods, changes } = reviewOf(node, rollup);
  const found = findingsWithin(node, rollup);
  return html`<h1>${node.name || page.t('rollup/total')}</h1>
<p>${periodLine(rollup, node, page)}</p>
${parts}<h2>${page.t('rollup/figures-of')}</h2>
${table(figures, periods.length > 1 ? periods : [], rollup.titles, page)}
${changes.length > 0 ? html`<h2>${page.t('rollup/changes-over', { units: changes[0]?.units ?? 0 })}</h2><ul>${changes.map((change) => html`<li>${changeText(change, rollup.titles, language)}</li>`)}</ul>` : undefined}
${found.length > 0 ? findingList(found, page) : undefined}`;
}

function periodLine({ from, to }: Rollup, { records }: RollupNode, { t }: PreviewPage): string {
  return t('rollup/period', { from: formatDate(from ?? ''), to: formatDate(to ?? ''), records });
}

function table(
  figures: readonly ReviewFigure[],
  periods: readonly PeriodFigures[],
  titles: Titles,
  { t, language }: PreviewPage,
): Html {
  const known = periods.map((one) => new Map(one.figures.map((figure) => [figure.key, figure])));
  const cell = (figure: ReviewFigure | undefined): Html =>
    html`<td>${figure ? figureValue(figure, language) : '–'}</td>`;
  return html`<table><thead><tr><th></th><th>${t('rollup/figures-of')}</th><th>${t('rollup/total')}</th>${periods.map(({ period }) => html`<th>${periodName(period)}</th>`)}</tr></thead>
<tbody>${figures.map(
    (figure) =>
      html`<tr><td>${figure.id}</td><th scope="row">${figureTitle(figure, titles, language)}</th>${cell(figure)}${known.map((one) => cell(one.get(figure.key)))}</tr>`,
  )}</tbody></table>`;
}

function findingList(found: readonly RollupFinding[], { t, language }: PreviewPage): Html {
  return html`<h2>${t('rollup/findings')}</h2><ul class="findings">${found.map(
    ({ severity, message, code }) =>
      html`<li class="${severity}"><span class="severity">${t(`severity/${severity}`)}</span> ${say(language, message)} <small>${code}</small></li>`,
  )}</ul>`;
}
