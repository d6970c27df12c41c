import type { Language } from '../../language/message.js';
import { blockersOf } from '../../rules/submission/blockers.js';
import type { Assessment } from '../../workspace/assess.js';
import { comparison } from './comparison.js';
import { figures } from './figures.js';
import { groupBars } from './group-bars.js';
import { head } from './head.js';
import { type Html, html } from './html.js';
import { meetings } from './meetings.js';
import { members } from './members.js';
import { mentoring } from './mentoring.js';
import { months } from './months.js';
import { createPage, type PreviewPage } from './page.js';
import { reasons } from './reasons.js';
import { result } from './result.js';
import { type ScoreInput, scoreSheet } from './score-sheet.js';
import { otherFindings, submission } from './submission.js';

export interface PreviewOptions {
  /** The same branch's record of the period before, to compare with. */
  readonly previous?: Assessment | undefined;
}

/**
 * A record as a page to read: the result, what still blocks submission, the score sheet and all that leads
 * to it. Sections without data are left out. Everything in it is escaped; nothing in it does anything:
 * numbers carry the path of their place in the record as `data-path`.
 */
export function previewHtml(
  assessment: Assessment,
  language: Language,
  { previous }: PreviewOptions = {},
): string {
  const parts = previewParts(assessment, createPage(language), { previous, input: () => undefined });
  return parts.map(({ markup }) => markup).join('\n');
}

export interface PageOptions extends PreviewOptions {
  /** Fields in place of scores. */
  readonly input: ScoreInput;
}

/** The parts of the page, in the order in which a reader asks for them: each one element with an id. */
export function previewParts(
  assessment: Assessment,
  page: PreviewPage,
  options: PageOptions,
): readonly Html[] {
  const { record, evaluation } = assessment;
  const blockers = blockersOf(assessment);
  const nothing = html`<p id="nothing" class="empty">${page.t('preview/nothing')}</p>`;
  return [
    head(assessment, page),
    evaluation ? result(assessment, page) : nothing,
    submission(assessment, blockers, page),
    ...computed(assessment, page, options),
    record && figures(record, page),
    otherFindings(assessment, blockers, page),
  ].filter((part) => part !== undefined);
}

function computed(
  assessment: Assessment,
  page: PreviewPage,
  { previous, input }: PageOptions,
): readonly (Html | undefined)[] {
  const { record, evaluation, profile } = assessment;
  if (!record || !evaluation || !profile) return [];
  return [
    scoreSheet(evaluation, page, input),
    groupBars(evaluation, page),
    reasons(evaluation, profile, page),
    comparison(assessment, previous, page),
    members(record, evaluation, profile, page),
    meetings(record, evaluation, profile, page),
    months(record, profile, page),
    mentoring(record, evaluation, page),
  ];
}
