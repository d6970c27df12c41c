import { toDiagnostics } from '../evaluation/diagnostic.js';
import type { Finding } from '../finding/finding.js';
import { type Language, type MessageKey, say, text, type Value } from '../language/language.js';
import type { ParsedText } from '../parse/parse.js';
import { formatNumber } from '../text/numbers.js';
import { fromPoints, type Points } from '../text/points.js';
import { type Html, html } from './html.js';

/** What every part of a page is written with. */
export interface Page {
  readonly language: Language;
  readonly t: (key: MessageKey, values?: Readonly<Record<string, Value>>) => string;
}

export function createPage(language: Language): Page {
  return { language, t: (key, values) => say(language, text(key, values)) };
}

export function points(shown: Points, { language }: Page): string {
  return formatNumber(fromPoints(shown), language);
}

/** The findings of a text as a list with their lines; `undefined` where there are none. */
export function findingsList(
  findings: readonly Finding[],
  parsed: ParsedText,
  { t, language }: Page,
): Html | undefined {
  if (findings.length === 0) return undefined;
  return html`<ul class="findings">${toDiagnostics(findings, parsed.text, language).map(
    ({ severity, message, range, code }) =>
      html`<li class="${severity}"><span class="severity">${t(`severity/${severity}`)}</span> ${message} <small>${t('preview/line', { line: range.start.line + 1 })} · ${code}</small></li>`,
  )}</ul>`;
}
