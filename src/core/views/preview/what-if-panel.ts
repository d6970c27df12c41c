import type { Assessment } from '../../workspace/assess.js';
import { summaryOf } from '../report/summary.js';
import type { SupposedChange, WhatIf } from '../sheet/what-if.js';
import { type Html, html } from './html.js';
import { type PreviewPage, placed } from './page.js';
import { type ShortestWay, shortestWay } from './result.js';

/** The buttons above the page. */
export function tools(canTry: boolean, { t }: PreviewPage): Html {
  const whatIf = html`<button type="button" id="start-what-if" data-action="startWhatIf">${t('what-if/start')}</button>`;
  return html`<div id="tools" class="tools" role="toolbar" aria-label="${t('preview/tools')}">${canTry ? whatIf : undefined}<button type="button" id="show-submission" data-action="showSubmission">${t('submission/check')}</button></div>`;
}

/** What a what-if comes to: level and score before and after, the changes, and the two ways to end it. */
export function whatIfPanel(
  assessment: Assessment,
  { base, changes }: WhatIf,
  refusal: string | undefined,
  page: PreviewPage,
): Html {
  const { t } = page;
  const none = changes.length === 0;
  const way = shortestWay(assessment, page);
  return html`<section id="what-if" class="what-if" aria-labelledby="what-if-title">
    <h2 id="what-if-title">${t('what-if/title')}</h2>
    <p role="status" class="outcome">${none ? t('what-if/none') : outcome(assessment, base, page)}</p>
    ${refusal === undefined ? undefined : html`<p role="alert" class="fail">${refusal}</p>`}
    <div class="buttons">
      ${none ? undefined : html`<button type="button" id="write-changes" class="primary" data-action="writeChanges">${t('what-if/write')}</button>`}
      <button type="button" id="drop-changes" data-action="dropChanges">${t(none ? 'what-if/leave' : 'what-if/drop')}</button>
    </div>
    ${none ? undefined : html`<ul class="changes">${changes.map((change) => changeLine(change, page))}</ul>`}
    ${way ? wayDetails(way) : undefined}
  </section>`;
}

/** Folded, since the panel stays in view over the score sheet. */
function wayDetails({ title, steps }: ShortestWay): Html {
  if (steps.length === 0) return html`<p>${title}</p>`;
  return html`<details id="what-if-way"><summary>${title}</summary><ul>${steps}</ul></details>`;
}

function outcome(assessment: Assessment, base: Assessment, { t, language }: PreviewPage): string {
  const [before, after] = [summaryOf(base, language), summaryOf(assessment, language)];
  return t('what-if/outcome', {
    levelBefore: before.level ?? '–',
    scoreBefore: before.score ?? '–',
    levelAfter: after.level ?? '–',
    scoreAfter: after.score ?? '–',
  });
}

function changeLine({ path, item, column, before, after }: SupposedChange, page: PreviewPage): Html {
  const { t } = page;
  const values = { item, column, before: before === '' ? '–' : before, after: after === '' ? '–' : after };
  const said = t('what-if/change', values);
  return html`<li>${placed(said, path)} <button type="button" class="small" data-action="dropChange" data-path="${JSON.stringify(path)}" aria-label="${t('what-if/drop-one', { change: said })}">${t('what-if/drop-short')}</button></li>`;
}
