import type { Finding } from '../../finding/finding.js';
import { pathAt } from '../../parse/path-at.js';
import type { Assessment } from '../../workspace/assess.js';
import { nameFinding } from '../sheet/named-finding.js';
import { type Html, html } from './html.js';
import { findingsList, type PreviewPage, placed } from './page.js';

/** The findings of a record as a list, each with its place as the grid calls it; `undefined` where there are none. */
export function namedFindings(
  findings: readonly Finding[],
  assessment: Assessment,
  page: PreviewPage,
): Html | undefined {
  const { t, language } = page;
  // A text that cannot be read has no sheets to name places by, only lines.
  if (assessment.record === undefined) return findingsList(findings, assessment.parsed, page, false);
  if (findings.length === 0) return undefined;
  return html`<ul class="findings">${findings.map((finding) => {
    const { severity, place, message } = nameFinding(finding, assessment, language);
    const path = finding.path ?? pathAt(assessment.parsed.root, finding.span.start);
    return html`<li class="${severity}"><span class="severity">${t(`severity/${severity}`)}</span> ${placed(place, path)}: ${message}</li>`;
  })}</ul>`;
}
