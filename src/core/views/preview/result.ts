import { explainWayUp, wayUp } from '../../explain/way-up.js';
import { say } from '../../language/message.js';
import type { Path } from '../../parse/tree.js';
import { columns } from '../../record/record.js';
import type { Evaluation } from '../../score/evaluate.js';
import type { Assessment } from '../../workspace/assess.js';
import { summaryOf } from '../report/summary.js';
import { explanationTree } from './explanation-tree.js';
import { type Html, html } from './html.js';
import { type PreviewPage, placed } from './page.js';

/** Level and score, large; why, in a sentence; and the shortest way up. */
export function result(assessment: Assessment, page: PreviewPage): Html {
  const { t, language } = page;
  const { level, standing, score, max, reason, unofficial, unfinished } = summaryOf(assessment, language);
  const way = shortestWay(assessment, page);
  const provisional =
    unfinished && html`<p class="hint">${t('report/provisional', { level: level ?? '' })}</p>`;
  return html`<section id="result" class="result ${unfinished ? 'unfinished' : (standing ?? '')}" aria-label="${t('preview/result')}">
    <p class="level">${unfinished ?? level ?? ''}</p>
    ${provisional}
    <p class="score"><strong>${score ?? ''}</strong> / ${max ?? ''} ${t('preview/points')}</p>
    <p class="reason">${reason ?? ''}</p>
    ${way ? wayList(way) : undefined}
    ${unofficial ? html`<p class="unofficial">${unofficial}</p>` : undefined}
  </section>`;
}

/** The shortest way to the next band as a sentence and its steps. */
export interface ShortestWay {
  readonly title: string;
  /** Entries of a list, each score with the way to its cell. */
  readonly steps: readonly Html[];
}

/** What lies between a record and the next band; `undefined` where there is none. */
export function shortestWay(
  { evaluation, profile }: Assessment,
  { language }: PreviewPage,
): ShortestWay | undefined {
  const found = evaluation && profile && wayUp(evaluation, profile);
  if (!found) return undefined;
  const { text, parts } = explainWayUp(found);
  const steps = parts.map((part, index) => {
    const rise = found.rises[index];
    return rise
      ? html`<li>${placed(say(language, part.text), cellOf(rise.item.id, evaluation))}</li>`
      : explanationTree(part, language);
  });
  return { title: say(language, text), steps };
}

function wayList({ title, steps }: ShortestWay): Html {
  return html`<div class="way-up"><p>${title}</p>${steps.length > 0 ? html`<ul>${steps}</ul>` : undefined}</div>`;
}

/** The cell that an item's final value comes from; its first where there is none yet. */
function cellOf(item: string, { score }: Evaluation): Path {
  const found = score.groups.flatMap((group) => group.items).find((one) => one.item.id === item);
  const column = columns.findLast((name) => found?.[name] !== undefined) ?? 'self';
  return ['criteria', item, column];
}
