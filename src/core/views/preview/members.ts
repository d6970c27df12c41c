import type { Profile } from '../../profile/profile.js';
import { type Rank, ranks } from '../../record/codes.js';
import type { BranchRecord, Member } from '../../record/record.js';
import type { Evaluation } from '../../score/evaluate.js';
import { isActive } from '../../score/facts/count.js';
import { formatNumber } from '../../text/numbers.js';
import { type Html, html } from './html.js';
import { type PreviewPage, placed, section } from './page.js';
import { quotaTables } from './quotas.js';

/**
 * Members by rank, those here for a time apart, and the quotas on all three bases; left out where there is nobody.
 */
export function members(
  record: BranchRecord,
  { facts, quotas, fiveGood }: Evaluation,
  profile: Profile,
  page: PreviewPage,
): Html | undefined {
  const { total, rated } = facts.members;
  const listed = record.members.map((member, index) => ({ member, index }));
  const guests = listed.filter(({ member }) => member.status === 'tam-thoi');
  if (total === 0 && rated === 0 && guests.length === 0) return undefined;
  const active = listed.filter(({ member }) => isActive(member));
  const good = new Set(fiveGood);
  const lists = [...ranks, undefined].map((rank) => {
    const own = active.filter(({ member }) => member.rank === rank);
    return own.length === 0 ? undefined : rankList(rank, own, good, page);
  });
  return section(
    'members',
    page.t('preview/members'),
    html`<p>${page.t('preview/members-count', { total, rated })}${goodCount(facts.members.fiveGood, profile, page)}</p>`,
    rankBar(facts.members, page),
    html`<div class="ranks">${lists}${guests.length > 0 ? nameList(page.t('status/tam-thoi'), guests, none, page) : undefined}</div>`,
    quotas.length > 0 ? quotaTables(quotas, page) : undefined,
  );
}

function goodCount(count: number, { memberCriteria }: Profile, { t }: PreviewPage): string {
  return memberCriteria ? ` ${t('preview/members-good', { count, title: memberCriteria.title })}` : '';
}

/** How the ranks share the members, as one bar with a legend that says the numbers. */
function rankBar(counts: Evaluation['facts']['members'], page: PreviewPage): Html | undefined {
  const all = ranks.reduce((sum, rank) => sum + counts[rank], 0);
  if (all === 0) return undefined;
  let from = 0;
  const parts = ranks.flatMap((rank) => {
    const width = (counts[rank] * 100) / all;
    const part = html`<rect class="rank-${rank}" x="${from.toFixed(2)}" width="${width.toFixed(2)}" height="10"></rect>`;
    from += width;
    return width > 0 ? [part] : [];
  });
  const legend = ranks
    .filter((rank) => counts[rank] > 0)
    .map(
      (rank) =>
        html`<li><svg class="key" viewBox="0 0 10 10" aria-hidden="true" focusable="false"><rect class="rank-${rank}" width="10" height="10"></rect></svg> ${page.t(`rank/${rank}`)}: <strong>${formatNumber(counts[rank], page.language)}</strong> (${formatNumber((counts[rank] * 100) / all, page.language, 1)} %)</li>`,
    );
  return html`<svg class="bar tall" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">${parts}</svg>
    <ul class="legend">${legend}</ul>`;
}

type Listed = { readonly member: Member; readonly index: number };

function rankList(
  rank: Rank | undefined,
  listed: readonly Listed[],
  good: ReadonlySet<string>,
  page: PreviewPage,
): Html {
  const title = page.t(rank === undefined ? 'preview/members-unranked' : `rank/${rank}`);
  return nameList(title, listed, good, page);
}

const none: ReadonlySet<string> = new Set();

function nameList(
  title: string,
  listed: readonly Listed[],
  good: ReadonlySet<string>,
  page: PreviewPage,
): Html {
  return html`<div class="rank"><h3>${title} (${listed.length})</h3>
    <ul class="names">${listed.map((one) => name(one, good, page))}</ul></div>`;
}

/** A member's name leads to the rank; roles, probation and the reason for no rank stand behind it. */
function name({ member, index }: Listed, good: ReadonlySet<string>, { t }: PreviewPage): Html {
  const { role, kind, status, reason, rank, id } = member;
  const notes = [
    role && role !== 'dang-vien' ? t(`role/${role}`) : undefined,
    kind === 'du-bi' ? t('kind/du-bi') : undefined,
    status === 'sinh-hoat' || status === 'tam-thoi' ? undefined : t(`status/${status}`),
    rank === undefined ? reason?.trim() : undefined,
  ].filter((note) => note);
  const star =
    id !== undefined && good.has(id)
      ? html` <span class="good">★<span class="unseen">${t('preview/members-star')}</span></span>`
      : undefined;
  const shown = member.name ?? id ?? '…';
  return html`<li>${placed(shown, ['members', index, 'rank'])}${star}${notes.length > 0 ? html` <small>${notes.join(', ')}</small>` : undefined}</li>`;
}
