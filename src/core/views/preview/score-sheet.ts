import { say } from '../../language/message.js';
import { columns, type ScoreColumn } from '../../record/record.js';
import type { Evaluation } from '../../score/evaluate.js';
import type { GroupScore } from '../../score/groups.js';
import type { ItemScore, ItemValue } from '../../score/items.js';
import { fromPoints, minus, type Points } from '../../text/points.js';
import { type Html, html } from './html.js';
import { type PreviewPage, placed, points, scrolling, section, signed } from './page.js';

/** What stands in a score's cell in place of the score; `undefined` where the score itself does. */
export type ScoreInput = (score: ItemScore, column: ScoreColumn) => Html | undefined;

/**
 * The score sheet: standard points, the three columns, the result, and by how much the branch scored itself
 * above it (`input` puts fields in place of scores).
 */
export function scoreSheet({ score }: Evaluation, page: PreviewPage, input: ScoreInput): Html {
  const { t } = page;
  const table = html`<table class="score-sheet">
    <thead><tr>
      <th scope="col">${t('sheet/item-id')}</th><th scope="col" class="wide">${t('sheet/item-title')}</th>
      <th scope="col" class="number">${t('sheet/max')}</th>
      ${columns.map((column) => html`<th scope="col" class="number">${t(`sheet/${column}`)}</th>`)}
      <th scope="col" class="number">${t('sheet/final')}</th>
      <th scope="col" class="number" title="${t('preview/difference-hint')}">${t('preview/difference')}</th>
    </tr></thead>
    ${score.groups.map((group) => groupRows(group, page, input))}
    <tfoot><tr>
      <td></td><th scope="row">${t('sheet/total')}</th><td class="number">${points(score.max, page)}</td>
      ${columns.map((column) => html`<td class="number">${points(score[column], page)}${score.complete[column] ? '' : ' *'}</td>`)}
      <td class="number final">${points(score.final, page)}</td>
      ${difference(score.self, score.final, isAnyJudged(score.groups), page)}
    </tr></tfoot>
  </table>`;
  const isComplete = columns.every((column) => score.complete[column]);
  return section(
    'score-sheet',
    t('preview/score-sheet'),
    scrolling(t('preview/score-sheet'), table),
    isComplete ? undefined : html`<p class="hint">* ${t('preview/incomplete')}</p>`,
  );
}

function groupRows(score: GroupScore, page: PreviewPage, input: ScoreInput): Html {
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
      ${difference(score.self, score.final, score.items.some(isJudged), page)}
    </tr>
    ${score.items.map((item) => itemRow(item, page, input))}
  </tbody>`;
}

function itemRow(score: ItemScore, page: PreviewPage, input: ScoreInput): Html {
  const { item } = score;
  const sign = item.kind === 'bonus' ? '+' : item.kind === 'penalty' ? '−' : '';
  return html`<tr title="${say(page.language, score.reason)}">
    <th scope="row">${item.id}</th><td class="wide">${item.title}</td>
    <td class="number">${sign}${points(item.max, page)}</td>
    ${columns.map((column) => scoreCell(score, column, page, input))}
    <td class="number final">${value(score.final, page)}</td>
    ${difference(score.self, score.final, isJudged(score), page)}
  </tr>`;
}

function scoreCell(score: ItemScore, column: ScoreColumn, page: PreviewPage, input: ScoreInput): Html {
  const { item } = score;
  const shown = input(score, column) ?? placed(value(score[column], page), ['criteria', item.id, column]);
  return html`<td class="number ${item.kind === 'derived' ? 'computed' : ''}">${shown}</td>`;
}

function value(shown: ItemValue, page: PreviewPage): string {
  if (shown === undefined) return '–';
  return shown === 'na' ? page.t('preview/na') : points(shown, page);
}

/** The self-score less the result; nothing where nobody else has scored yet. */
function difference(self: ItemValue, final: ItemValue, isJudgedBy: boolean, page: PreviewPage): Html {
  if (!isJudgedBy || !isPoints(self) || !isPoints(final)) return html`<td class="number"></td>`;
  const lost = fromPoints(minus(self, final));
  return html`<td class="number ${lost === 0 ? 'computed' : 'differs'}">${signed(lost, page)}</td>`;
}

/** The meeting or the superior has scored the item after it was self-scored. */
function isJudged({ item, branch, appraised }: ItemScore): boolean {
  return item.kind !== 'derived' && (branch !== undefined || appraised !== undefined);
}

function isAnyJudged(groups: readonly GroupScore[]): boolean {
  return groups.some(({ items }) => items.some(isJudged));
}

function isPoints(value: ItemValue): value is Points {
  return typeof value === 'number';
}
