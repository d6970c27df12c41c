import { say } from '../../language/message.js';
import { quotaBases } from '../../profile/profile.js';
import type { QuotaResult } from '../../score/quota.js';
import { formatNumber } from '../../text/numbers.js';
import { type Html, html } from './html.js';
import { type PreviewPage, scrolling } from './page.js';

/** Each quota with its verdict on all three bases in use; the profile's is marked. */
export function quotaTables(quotas: readonly QuotaResult[], page: PreviewPage): Html {
  return html`<h3>${page.t('report/quotas')}</h3>${quotas.map((quota) => quotaTable(quota, page))}`;
}

function quotaTable({ quota, count, byBase, exceeded, reason, notes }: QuotaResult, page: PreviewPage): Html {
  const { t, language } = page;
  const number = (value: number): string => formatNumber(value, language);
  const rows = quotaBases.map((base) => {
    const over = count > byBase[base].limit;
    const isUsed = base === quota.base;
    return html`<tr class="${isUsed ? 'used' : ''}">
      <th scope="row" class="wide">${t(`base/${base}`)}${isUsed ? ` (${t('preview/quota-used')})` : ''}</th>
      <td class="number">${number(byBase[base].base)}</td><td class="number">${number(byBase[base].limit)}</td>
      <td class="number">${number(count)}</td><td class="nowrap ${over ? 'fail' : 'pass'}">${t(over ? 'preview/over' : 'preview/within')}</td>
    </tr>`;
  });
  const table = html`<table>
    <thead><tr>
      <th scope="col" class="wide">${t('preview/quota-base')}</th><th scope="col" class="number">${t('preview/quota-people')}</th>
      <th scope="col" class="number">${t('preview/quota-limit')}</th><th scope="col" class="number">${t('preview/quota-count')}</th>
      <th scope="col">${t('preview/quota-verdict')}</th>
    </tr></thead>
    <tbody>${rows}</tbody>
  </table>`;
  return html`<p class="${exceeded ? 'fail' : 'pass'}">${say(language, reason)}</p>${notes.map((note) => html`<p>${say(language, note)}</p>`)}${scrolling(t('report/quotas'), table)}`;
}
