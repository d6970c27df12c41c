import type { Assessment } from '../assess.js';
import { summaryOf } from '../evaluation/summary.js';
import { explainTotal } from '../explain/explain.js';
import type { Explanation } from '../explain/explanation.js';
import { factTitle } from '../explain/formula.js';
import { explainWayUp, wayUp } from '../explain/way-up.js';
import { allFactNames } from '../facts/catalogue.js';
import { figureText } from '../facts/figure-text.js';
import { readFigure } from '../facts/figures.js';
import { type Language, say } from '../language/language.js';
import { type Profile, quotaBases } from '../profile/profile.js';
import { columns } from '../record/record.js';
import type { Evaluation } from '../score/evaluate.js';
import type { GroupScore } from '../score/groups.js';
import type { ItemScore, ItemValue } from '../score/items.js';
import type { QuotaResult } from '../score/quota.js';
import { formatDate, formatNumber } from '../text/numbers.js';
import { fromPoints } from '../text/points.js';
import { type Html, html } from './html.js';
import { createPage, findingsList, type Page, points } from './page.js';

/** The evaluation of a record as a page to read: result, score sheet, reasons, vetoes, quotas, findings. */
export function previewHtml(assessment: Assessment, language: Language): string {
  const page = createPage(language);
  const { evaluation, profile } = assessment;
  const body =
    evaluation && profile
      ? [
          result(assessment, page),
          scoreSheet(evaluation, page),
          reasons(evaluation, profile, page),
          quotas(evaluation, profile, page),
        ]
      : [html`<p class="empty">${page.t('preview/nothing')}</p>`];
  return html`${head(assessment, page)}${body}${figures(assessment, page)}${findings(assessment, page)}`
    .markup;
}

function head({ record, profile }: Assessment, { t }: Page): Html {
  const path = record?.branch.path.join(' › ') ?? '';
  const period = record?.period;
  const days = period
    ? t('preview/period', { from: formatDate(period.from), to: formatDate(period.to) })
    : '';
  return html`<header>
    ${path === '' ? undefined : html`<p class="path">${path}</p>`}
    <h1>${record?.branch.name || t('preview/unnamed')}</h1>
    <p class="model">${[profile?.title, days].filter(Boolean).join(' · ')}</p>
  </header>`;
}

function result(assessment: Assessment, { t, language }: Page): Html {
  const summary = summaryOf(assessment, language);
  return html`<section class="result ${summary.standing ?? ''}" aria-label="${t('preview/result')}">
    <p class="level">${summary.level ?? ''}</p>
    <p class="score"><strong>${summary.score ?? ''}</strong> / ${summary.max ?? ''} ${t('preview/points')}</p>
    <p class="reason">${summary.reason ?? ''}</p>
    ${summary.unofficial ? html`<p class="unofficial">${summary.unofficial}</p>` : undefined}
  </section>`;
}

function scoreSheet({ score }: Evaluation, page: Page): Html {
  const { t } = page;
  return html`<section>
    <h2>${t('preview/score-sheet')}</h2>
    <div class="scroll" tabindex="0" role="region" aria-label="${t('preview/score-sheet')}"><table>
      <thead><tr>
        <th scope="col">${t('sheet/item-id')}</th><th scope="col" class="wide">${t('sheet/item-title')}</th>
        <th scope="col" class="number">${t('sheet/max')}</th>
        ${columns.map((column) => html`<th scope="col" class="number">${t(`sheet/${column}`)}</th>`)}
        <th scope="col" class="number">${t('sheet/final')}</th>
      </tr></thead>
      ${score.groups.map((group) => groupRows(group, page))}
      <tfoot><tr>
        <td></td><th scope="row">${t('sheet/total')}</th><td class="number">${points(score.max, page)}</td>
        ${columns.map((column) => html`<td class="number">${points(score[column], page)}${score.complete[column] ? '' : ' *'}</td>`)}
        <td class="number final">${points(score.final, page)}</td>
      </tr></tfoot>
    </table></div>
    ${columns.every((column) => score.complete[column]) ? undefined : html`<p class="hint">* ${t('preview/incomplete')}</p>`}
  </section>`;
}

function groupRows(score: GroupScore, page: Page): Html {
  const { group, min, pass } = score;
  const minimum =
    min === undefined
      ? undefined
      : html` <span class="mark ${pass ? 'pass' : 'fail'}">${page.t(pass ? 'preview/group-pass' : 'preview/group-fail', { min: fromPoints(min) })}</span>`;
  return html`<tbody>
    <tr class="group">
      <th scope="row">${group.id}</th><th scope="rowgroup" class="wide">${group.title}${minimum}</th>
      <td class="number">${points(score.max, page)}</td>
      ${columns.map((column) => html`<td class="number">${points(score[column], page)}</td>`)}
      <td class="number final">${points(score.final, page)}</td>
    </tr>
    ${score.items.map((item) => itemRow(item, page))}
  </tbody>`;
}

function itemRow(score: ItemScore, page: Page): Html {
  const { item } = score;
  const sign = item.kind === 'bonus' ? '+' : item.kind === 'penalty' ? '−' : '';
  return html`<tr title="${say(page.language, score.reason)}">
    <th scope="row">${item.id}</th><td class="wide">${item.title}</td>
    <td class="number">${sign}${points(item.max, page)}</td>
    ${columns.map((column) => html`<td class="number ${item.kind === 'derived' ? 'computed' : ''}">${value(score[column], page)}</td>`)}
    <td class="number final">${value(score.final, page)}</td>
  </tr>`;
}

function value(shown: ItemValue, page: Page): string {
  if (shown === undefined) return '–';
  return shown === 'na' ? page.t('preview/na') : points(shown, page);
}

/** The reasons in short, the way up, and folded below them the derivation of every number. */
function reasons(evaluation: Evaluation, profile: Profile, { t, language }: Page): Html {
  const { score, level } = evaluation;
  const vetoes = level.vetoes.map(({ id, title }) => html`<li><strong>${id}</strong> ${title}</li>`);
  const way = wayUp(evaluation, profile);
  return html`<section>
    <h2>${t('report/why')}</h2>
    <ul>
      <li>${say(language, score.reason)}</li>
      ${level.reasons.map((reason) => html`<li class="${reason.code}">${say(language, reason.text)}</li>`)}
    </ul>
    ${way ? html`<ul>${tree(explainWayUp(way), language)}</ul>` : undefined}
    <details><summary>${t('preview/explained')}</summary>
      <ul>${tree(explainTotal(evaluation, profile, 'final'), language)}</ul>
    </details>
    <h2>${t('report/vetoes')}</h2>
    ${vetoes.length === 0 ? html`<p>${t('preview/no-veto')}</p>` : html`<ul>${vetoes}</ul>`}
  </section>`;
}

function tree({ text: message, parts }: Explanation, language: Language): Html {
  const below = parts.length === 0 ? undefined : html`<ul>${parts.map((part) => tree(part, language))}</ul>`;
  return html`<li>${say(language, message)}${below}</li>`;
}

/** What was reported without rows, in the words of the report. */
function figures({ record }: Assessment, { t, language }: Page): Html | undefined {
  const rows = [...(record?.figures ?? [])].flatMap(([name, written]) => {
    const figure = readFigure(written);
    const title = allFactNames.includes(name) ? say(language, factTitle(name)) : name;
    return figure
      ? [html`<tr><th scope="row" class="wide">${title}</th><td>${figureText(figure, language)}</td></tr>`]
      : [];
  });
  if (rows.length === 0) return undefined;
  return html`<section><h2>${t('preview/figures')}</h2><table><tbody>${rows}</tbody></table></section>`;
}

function quotas(evaluation: Evaluation, profile: Profile, page: Page): Html | undefined {
  if (profile.quotas.length === 0) return undefined;
  return html`<section>
    <h2>${page.t('report/quotas')}</h2>
    ${evaluation.quotas.map((quota) => quotaTable(quota, page))}
  </section>`;
}

function quotaTable({ quota, count, byBase, exceeded, reason }: QuotaResult, { t, language }: Page): Html {
  return html`<p class="${exceeded ? 'fail' : 'pass'}">${say(language, reason)}</p>
    <div class="scroll" tabindex="0" role="region" aria-label="${t('report/quotas')}"><table>
      <thead><tr>
        <th scope="col" class="wide">${t('preview/quota-base')}</th><th scope="col" class="number">${t('preview/quota-people')}</th>
        <th scope="col" class="number">${t('preview/quota-limit')}</th><th scope="col" class="number">${t('preview/quota-count')}</th>
        <th scope="col">${t('preview/quota-verdict')}</th>
      </tr></thead>
      <tbody>${quotaBases.map((base) => {
        const over = count > byBase[base].limit;
        return html`<tr class="${base === quota.base ? 'used' : ''}">
          <td class="wide">${t(`base/${base}`)}${base === quota.base ? ` (${t('preview/quota-used')})` : ''}</td>
          <td class="number">${formatNumber(byBase[base].base, language)}</td><td class="number">${formatNumber(byBase[base].limit, language)}</td>
          <td class="number">${formatNumber(count, language)}</td><td class="${over ? 'fail' : 'pass'}">${t(over ? 'preview/over' : 'preview/within')}</td>
        </tr>`;
      })}</tbody>
    </table></div>`;
}

function findings({ findings: found, parsed }: Assessment, page: Page): Html {
  const list = findingsList(found, parsed, page) ?? html`<p>${page.t('preview/clean')}</p>`;
  return html`<section><h2>${page.t('report/findings')}</h2>${list}</section>`;
}
