import { message, say } from '../../language/message.js';
import { type Html, html } from '../preview/html.js';
import { type DescribedChange, describeDiff, type Section, type Wish } from './describe.js';
import type { SemanticDiff } from './diff.js';

/** A comparison as the inside of a page: everything escaped, each branch a section that folds. */
export function diffHtml(diff: SemanticDiff, title: string, wish: Wish): string {
  const { headline, changes } = describeDiff(diff, wish);
  return html`<header><h1>${title}</h1><p class="headline">${headline}</p></header>${changes.map((change) =>
    changeHtml(change, wish),
  )}`.markup;
}

function changeHtml(change: DescribedChange, wish: Wish): Html {
  const { branch, period, path, trend, score, level, why, findings, details } = change;
  const facts = [
    [say(wish.language, message('diff/column-score')), score],
    [say(wish.language, message('diff/column-level')), level],
    [say(wish.language, message('diff/column-findings')), findings],
  ] as const;
  const shown = facts.filter(([, value]) => value !== '');
  return html`<section class="change ${trend}">
<h2>${branch} <small>${period}</small></h2>
<p class="why">${why}</p>
<dl>${shown.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>
${details.map(sectionHtml)}
<p class="path"><button type="button" class="link" data-path="${path}">${path}</button></p>
</section>`;
}

function sectionHtml({ title, lines }: Section): Html {
  const heading = title === '' ? undefined : html`<h3>${title}</h3>`;
  return html`${heading}<ul>${lines.map((line) => html`<li>${line}</li>`)}</ul>`;
}
