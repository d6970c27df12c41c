import type { Evaluation } from '../../score/evaluate.js';
import type { GroupScore } from '../../score/groups.js';
import { fromPoints } from '../../text/points.js';
import { type Html, html } from './html.js';
import { type PreviewPage, points, section } from './page.js';

/** Each group as a bar of its maximum with a mark at its minimum; the numbers stand beside it. */
export function groupBars({ score }: Evaluation, page: PreviewPage): Html {
  const rows = score.groups.map((group) => row(group, page));
  return section('groups', page.t('preview/groups'), html`<ul class="bars">${rows}</ul>`);
}

function row(score: GroupScore, page: PreviewPage): Html {
  const { group, min, pass } = score;
  const key = pass ? 'preview/group-pass' : 'preview/group-fail';
  const minimum = min === undefined ? undefined : page.t(key, { min: fromPoints(min) });
  return html`<li>
    <span class="name">${group.id}. ${group.title}</span>
    <span class="numbers"><strong>${points(score.final, page)}</strong> / ${points(score.max, page)}${minimum ? html` <span class="mark ${pass ? 'pass' : 'fail'}">${minimum}</span>` : undefined}</span>
    ${bar(score)}
  </li>`;
}

/** A hundred wide, stretched to the page; its text stands beside it. */
function bar({ final, max, min, pass }: GroupScore): Html {
  const share = (value: number): string => (max === 0 ? 0 : Math.min(100, (value * 100) / max)).toFixed(2);
  const mark =
    min === undefined
      ? undefined
      : html`<line class="minimum" x1="${share(min)}" x2="${share(min)}" y1="0" y2="10"></line>`;
  return html`<svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <rect class="track" width="100" y="2" height="6"></rect>
      <rect class="${pass ? 'filled' : 'filled low'}" width="${share(final)}" y="2" height="6"></rect>${mark}
    </svg>`;
}
