import { formatDate } from '../../text/numbers.js';
import type { Assessment } from '../../workspace/assess.js';
import { type Html, html } from './html.js';
import { type PreviewPage, placed } from './page.js';

/** Whose record this is, by which model and of which days. */
export function head({ record, profile }: Assessment, { t }: PreviewPage): Html {
  const path = record?.branch.path.join(' › ') ?? '';
  const name = record?.branch.name || t('preview/unnamed');
  const period = record?.period;
  const days = period
    ? placed(t('preview/period', { from: formatDate(period.from), to: formatDate(period.to) }), ['period'])
    : undefined;
  const separator = profile && days ? ' · ' : '';
  return html`<header id="head">
    ${path === '' ? undefined : html`<p class="path">${path}</p>`}
    <h1>${record ? placed(name, ['branch', 'name']) : name}</h1>
    <p class="model">${profile?.title}${separator}${days}</p>
  </header>`;
}
