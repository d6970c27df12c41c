import { message, say } from '../../language/message.js';
import { type Html, html } from '../preview/html.js';
import { describeDiff, namesOf } from './describe.js';
import type { DescribedRecord, DescribedRow, Section, Wish } from './described.js';
import type { SemanticDiff } from './diff.js';

/** How a page names a record: as a button that opens it, or as text. */
export type Links = 'buttons' | 'none';

/** A comparison as the inside of a page: everything escaped, each row a section; of several records each folds. */
export function diffHtml(diff: SemanticDiff, title: string, wish: Wish, links: Links = 'buttons'): string {
  const { headline, rules, rows } = describeDiff(diff, wish);
  const parts = [
    ...rules.map((section) => html`<section class="change rules">${sectionHtml(section, 'h2')}</section>`),
    ...rows.map((row) => rowHtml(row, wish, links)),
  ];
  return html`<header><h1>${title}</h1><p class="headline">${headline}</p></header>${parts}`.markup;
}

function rowHtml(row: DescribedRow, wish: Wish, links: Links): Html {
  const { title, period, trend, score, level, why, findings, records } = row;
  const facts = [
    [say(wish.language, message('diff/column-score')), score],
    [say(wish.language, message('diff/column-level')), level],
    [say(wish.language, message('diff/column-findings')), findings],
  ] as const;
  const shown = facts.filter(([, value]) => value !== '');
  const [only] = records.length === 1 ? records : [];
  const names = only ? undefined : html`<p class="names">${namesOf(records, wish)}</p>`;
  return html`<section class="change ${trend}">
<h2>${title} <small>${period}</small></h2>
${names}<p class="why">${why}</p>
${shown.length === 0 ? undefined : html`<dl>${shown.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`}
${only ? recordHtml(only, links) : records.map((record) => foldedHtml(record, links))}
</section>`;
}

function foldedHtml(record: DescribedRecord, links: Links): Html {
  const { branch, score } = record;
  return html`<details><summary>${branch} <small>${score}</small></summary>${recordHtml(record, links)}</details>`;
}

function recordHtml({ details, path }: DescribedRecord, links: Links): Html {
  const place =
    links === 'buttons'
      ? html`<button type="button" class="link" data-path="${path}">${path}</button>`
      : html`<code>${path}</code>`;
  return html`${details.map((section) => sectionHtml(section, 'h3'))}
<p class="path">${place}</p>`;
}

function sectionHtml({ title, lines }: Section, heading: 'h2' | 'h3'): Html {
  const head = heading === 'h2' ? html`<h2>${title}</h2>` : html`<h3>${title}</h3>`;
  return html`${title === '' ? undefined : head}<ul>${lines.map((line) => html`<li>${line}</li>`)}</ul>`;
}
