import { type Language, message } from '../../language/message.js';
import type { Band, Group, Item, Profile } from '../../profile/profile.js';
import type { ReadProfile } from '../../profile/read-profile.js';
import { formatDate, formatShare } from '../../text/numbers.js';
import { fromPoints } from '../../text/points.js';
import { type Html, html } from './html.js';
import { createPage, findingsList, type PreviewPage, points } from './page.js';

/** A profile as the empty score sheet it stands for, with its bands, vetoes and quotas: one element. */
export function profileHtml(read: ReadProfile, language: Language): string {
  const page = createPage(language);
  const { profile } = read;
  const body = profile
    ? [
        head(profile, page),
        sheet(profile, page),
        bands(profile, page),
        conditions(profile, page),
        people(profile, page),
      ]
    : [html`<p class="empty">${page.t('preview/nothing')}</p>`];
  return html`<div id="profile">${body}${findings(read, page)}</div>`.markup;
}

function head(
  { title, id, version, description, basis, valid, replacedBy }: Profile,
  { t }: PreviewPage,
): Html {
  const source = [basis.document, basis.issuer, basis.date && formatDate(basis.date)]
    .filter(Boolean)
    .join(', ');
  const days = [valid.from, valid.to].map((day) => (day ? formatDate(day) : '…')).join(' – ');
  return html`<header>
    <h1>${title}</h1>
    <p class="model">${id} ${version} · ${t('profile-page/valid', { days })}</p>
    ${description === undefined ? undefined : html`<p>${t('profile-page/description', { description })}</p>`}
    ${replacedBy === undefined ? undefined : html`<p>${t('profile-page/replaced-by', { name: replacedBy })}</p>`}
    ${source === '' ? undefined : html`<p>${t('profile-page/basis', { source })}</p>`}
    ${basis.official ? undefined : html`<p class="unofficial">${basis.note ?? t('report/unofficial')}</p>`}
  </header>`;
}

function sheet(profile: Profile, page: PreviewPage): Html {
  const { t } = page;
  return html`<section>
    <h2>${t('preview/score-sheet')}</h2>
    <div class="scroll" tabindex="0" role="region" aria-label="${t('preview/score-sheet')}"><table>
      <thead><tr>
        <th scope="col">${t('sheet/item-id')}</th><th scope="col" class="wide">${t('sheet/item-title')}</th>
        <th scope="col" class="number">${t('sheet/max')}</th><th scope="col">${t('profile-page/kind')}</th>
      </tr></thead>
      ${profile.groups.map((group) => groupRows(group, page))}
    </table></div>
  </section>`;
}

function groupRows(group: Group, page: PreviewPage): Html {
  const min = group.min === undefined ? '' : page.t('sheet/group-min', { min: fromPoints(group.min) });
  return html`<tbody>
    <tr class="group"><th scope="row">${group.id}</th><th scope="rowgroup" class="wide">${group.title}</th><td></td><td>${min}</td></tr>
    ${group.items.map((item) => itemRow(item, page))}
  </tbody>`;
}

function itemRow(item: Item, page: PreviewPage): Html {
  const formula = item.formula ? html`<br><code>${item.formula.source}</code>` : undefined;
  return html`<tr>
    <th scope="row">${item.id}</th><td class="wide">${item.title}${formula}</td>
    <td class="number">${points(item.max, page)}</td><td>${page.t(`item-kind/${item.kind}`)}</td>
  </tr>`;
}

function bands({ bands: all }: Profile, page: PreviewPage): Html {
  return html`<section><h2>${page.t('profile-page/bands')}</h2><ul>${all.map((band) => html`<li>${bandText(band, page)}</li>`)}</ul></section>`;
}

function bandText(band: Band, page: PreviewPage): Html {
  const parts = [page.t('profile-page/band-min', { min: fromPoints(band.min) })];
  if (band.below !== undefined)
    parts.push(page.t('profile-page/band-below', { below: fromPoints(band.below) }));
  if (band.groupsPass) parts.push(page.t('profile-page/band-groups'));
  if (band.mustBeMax.length > 0)
    parts.push(page.t('profile-page/band-max', { items: band.mustBeMax.join(', ') }));
  const when = band.when ? html`; <code>${band.when.source}</code>` : undefined;
  return html`<strong>${band.title}</strong> (${band.id}): ${parts.join('; ')}${when}`;
}

function conditions({ vetoes, bands: all }: Profile, { t }: PreviewPage): Html | undefined {
  if (vetoes.length === 0) return undefined;
  const title = (id: string): string => all.find((band) => band.id === id)?.title ?? id;
  return html`<section><h2>${t('report/vetoes')}</h2><ul>${vetoes.map(
    (veto) =>
      html`<li><strong>${veto.id}</strong> ${veto.title} → ${title(veto.to)}<br><code>${veto.when?.source ?? ''}</code></li>`,
  )}</ul></section>`;
}

function people({ quotas, memberCriteria }: Profile, { t, language }: PreviewPage): Html {
  return html`${
    memberCriteria
      ? html`<section><h2>${memberCriteria.title}</h2>
          <p>${t('profile-page/needed', { needed: memberCriteria.needed, all: memberCriteria.items.length })}</p>
          <ul>${memberCriteria.items.map((item) => html`<li>${item.title} (${item.id})</li>`)}</ul></section>`
      : undefined
  }${
    quotas.length > 0
      ? html`<section><h2>${t('report/quotas')}</h2><ul>${quotas.map(
          ({ level, max, base }) =>
            html`<li>${t('profile-page/quota', { level: message(`rank/${level}`), share: formatShare(max, language), base: message(`base/${base}`) })}</li>`,
        )}</ul></section>`
      : undefined
  }`;
}

function findings({ findings: found, parsed }: ReadProfile, page: PreviewPage): Html | undefined {
  const list = findingsList(found, parsed, page, true);
  return list && html`<section><h2>${page.t('report/findings')}</h2>${list}</section>`;
}
