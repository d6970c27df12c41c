import { explainTotal } from '../../explain/explain.js';
import { say } from '../../language/message.js';
import type { Profile } from '../../profile/profile.js';
import type { Evaluation } from '../../score/evaluate.js';
import { explanationTree } from './explanation-tree.js';
import { type Html, html } from './html.js';
import { type PreviewPage, section } from './page.js';

/** The reasons in short, the vetoes, and folded below them the derivation of every number. */
export function reasons(evaluation: Evaluation, profile: Profile, { t, language }: PreviewPage): Html {
  const { score, level } = evaluation;
  const vetoes = level.vetoes.map(({ id, title }) => html`<li><strong>${id}</strong> ${title}</li>`);
  return section(
    'reasons',
    t('report/why'),
    html`<ul>
      <li>${say(language, score.reason)}</li>
      ${level.reasons.map((reason) => html`<li class="${reason.code}">${say(language, reason.text)}</li>`)}
    </ul>
    <h3>${t('report/vetoes')}</h3>
    ${vetoes.length === 0 ? html`<p>${t('preview/no-veto')}</p>` : html`<ul>${vetoes}</ul>`}
    <details id="explained"><summary>${t('preview/explained')}</summary>
      <ul>${explanationTree(explainTotal(evaluation, profile, 'final'), language)}</ul>
    </details>`,
  );
}
