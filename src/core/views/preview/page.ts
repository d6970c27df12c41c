import type { Finding } from '../../finding/finding.js';
import { type Language, type MessageKey, messageNamed, say, type Value } from '../../language/message.js';
import type { ParsedText } from '../../parse/parse.js';
import { pathAt } from '../../parse/path-at.js';
import type { Path } from '../../parse/tree.js';
import { formatNumber } from '../../text/numbers.js';
import { fromPoints, type Points } from '../../text/points.js';
import { toDiagnostics } from '../report/diagnostic.js';
import { type Html, html } from './html.js';

/** What every part of a page is written with. */
export interface PreviewPage {
  readonly language: Language;
  readonly t: (key: MessageKey, values?: Readonly<Record<string, Value>>) => string;
}

type Content = Html | string | number | undefined | readonly Content[];

export function createPage(language: Language): PreviewPage {
  return { language, t: (key, values) => say(language, messageNamed(key, values)) };
}

export function points(shown: Points, { language }: PreviewPage): string {
  return formatNumber(fromPoints(shown), language);
}

/** Points that are added or taken away: `+0,5`, `−1`; `0` where nothing is. */
export function signed(difference: number, { language }: PreviewPage): string {
  const sign = difference > 0 ? '+' : difference < 0 ? '−' : '';
  return `${sign}${formatNumber(Math.abs(difference), language)}`;
}

/** A part of a page under a heading of its own; `id` names it in the page. */
export function section(id: string, title: string, ...body: readonly Content[]): Html {
  return html`<section id="${id}" class="part" aria-labelledby="${id}-title">
    <h2 id="${id}-title">${title}</h2>
    ${body}
  </section>`;
}

/** A table that scrolls sideways by itself where the page is too narrow for it. */
export function scrolling(label: string, table: Html): Html {
  return html`<div class="scroll" tabindex="0" role="group" aria-label="${label}">${table}</div>`;
}

/** What stands at a place of the record: a page that is live leads there. The path is written as JSON. */
export function placed(content: Content, path: Path): Html {
  return html`<span class="place" data-path="${JSON.stringify(path)}">${content}</span>`;
}

/** The findings of a text as a list with their lines; `undefined` where there are none. Who writes profiles sees codes. */
export function findingsList(
  findings: readonly Finding[],
  parsed: ParsedText,
  { t, language }: PreviewPage,
  hasCodes: boolean,
): Html | undefined {
  if (findings.length === 0) return undefined;
  const diagnostics = toDiagnostics(findings, parsed.text, language);
  return html`<ul class="findings">${findings.map((finding, index) => {
    const { severity, message: wording, code } = finding;
    const line = (diagnostics[index]?.range.start.line ?? 0) + 1;
    return html`<li class="${severity}"><span class="severity">${t(`severity/${severity}`)}</span> ${say(language, wording)} <small>${leading(t('preview/line', { line }), finding, parsed)}${hasCodes ? ` · ${code}` : ''}</small></li>`;
  })}</ul>`;
}

/** The way to a finding's place; in a text that cannot be read, to its offset. */
function leading(content: string, { path, span }: Finding, { root }: ParsedText): Html {
  const place = path ?? pathAt(root, span.start);
  if (place.length > 0) return placed(content, place);
  return html`<span class="place" data-offset="${span.start}">${content}</span>`;
}
