import type { Limits, Profile } from '../../profile/profile.js';
import { type MeetingKind, meetingKinds } from '../../record/codes.js';
import { monthsOf } from '../../record/period.js';
import type { BranchRecord, Meeting } from '../../record/record.js';
import type { Evaluation } from '../../score/evaluate.js';
import { formatDate, formatShare, isRealDate } from '../../text/numbers.js';
import { monthPicture } from './calendar-month.js';
import { type Html, html } from './html.js';
import { type PreviewPage, placed, section } from './page.js';

interface Listed {
  readonly meeting: Meeting;
  readonly index: number;
}

/** Beyond three years a calendar with every empty month would be mostly empty. */
const mostMonths = 36;

const limitOf: Readonly<Record<MeetingKind, keyof Limits>> = {
  'thuong-ky': 'thuongKy',
  'chuyen-de': 'chuyenDe',
  'chi-uy': 'chiUy',
};

/** The meetings as a calendar of the period, month by month; left out where no list of them is kept. */
export function meetings(
  record: BranchRecord,
  { facts }: Evaluation,
  profile: Profile,
  page: PreviewPage,
): Html | undefined {
  if (record.meetings.length === 0) return undefined;
  const listed = record.meetings.map((meeting, index) => ({ meeting, index }));
  const dated = listed
    .filter(({ meeting }) => isRealDate(meeting.date ?? ''))
    .toSorted((a, b) => (a.meeting.date ?? '').localeCompare(b.meeting.date ?? ''));
  const byMonth = new Map<string, Listed[]>();
  for (const one of dated) {
    const month = (one.meeting.date ?? '').slice(0, 7);
    byMonth.set(month, [...(byMonth.get(month) ?? []), one]);
  }
  const undated = listed.filter((one) => !isRealDate(one.meeting.date ?? ''));
  const months = monthsShown(record, [...byMonth.keys()]);
  return section(
    'meetings',
    page.t('preview/meetings'),
    html`<p>${held(record, facts, profile, page)}</p>`,
    html`<ol class="calendar">${months.map((month) => monthCard(month, byMonth.get(month) ?? [], page))}</ol>`,
    undated.length > 0
      ? html`<h3>${page.t('preview/meetings-undated')}</h3>${entries(undated, page)}`
      : undefined,
  );
}

/** Every month of the period, and those outside it that a meeting was entered for. */
function monthsShown({ period }: BranchRecord, held: readonly string[]): readonly string[] {
  const months = period ? monthsOf(period) : [];
  return [...new Set([...(months.length > mostMonths ? [] : months), ...held])].sort();
}

/** How many of each kind against the limit, and how well they were attended. */
function held(
  { meetings: all }: BranchRecord,
  facts: Evaluation['facts'],
  { limits }: Profile,
  { t, language }: PreviewPage,
): string {
  const counts = meetingKinds.flatMap((kind) => {
    const count = all.filter((meeting) => meeting.kind === kind).length;
    const limit = limits[limitOf[kind]];
    if (count === 0 && limit === undefined) return [];
    return [`${t(`meeting/${kind}`)}: ${count}${limit === undefined ? '' : `/${limit}`}`];
  });
  const { attendance, good, rated } = facts.meetings;
  const attended =
    attendance > 0 ? [t('preview/attendance', { share: formatShare(attendance, language) })] : [];
  const judged = rated > 0 ? [t('preview/meetings-good', { good, rated })] : [];
  return [...counts, ...attended, ...judged].join(' · ');
}

function monthCard(month: string, listed: readonly Listed[], page: PreviewPage): Html {
  const [year = '', number = ''] = month.split('-');
  const marked = listed.map(({ meeting }) => ({
    day: Number((meeting.date ?? '').slice(8)),
    mark: meeting.kind ?? 'other',
  }));
  const lacks = !listed.some(({ meeting }) => meeting.kind === 'thuong-ky');
  return html`<li class="${lacks ? 'lacking' : ''}">
    <h3>${page.t('preview/month', { month: Number(number), year })}</h3>
    ${monthPicture(month, marked)}
    ${listed.length > 0 ? entries(listed, page) : html`<p class="hint">${page.t('preview/no-meeting')}</p>`}
  </li>`;
}

function entries(listed: readonly Listed[], page: PreviewPage): Html {
  return html`<ul>${listed.map((one) => entry(one, page))}</ul>`;
}

/** `05/01 Thường kỳ 28/29`, and the rating where it is not the best: that is the rule. */
function entry({ meeting, index }: Listed, { t }: PreviewPage): Html {
  const { date, kind, present, due, rating } = meeting;
  const day = isRealDate(date ?? '') ? formatDate(date ?? '').slice(0, 5) : (date ?? '?');
  const attended =
    present === undefined || due === undefined
      ? undefined
      : html` <span class="nowrap">${present}/${due}</span>`;
  const rated =
    rating && rating !== 'tot'
      ? html`, <span class="rated-${rating}">${t(`rating/${rating}`).toLowerCase()}</span>`
      : undefined;
  return html`<li class="${kind ?? 'other'}">${placed(day, ['meetings', index, 'date'])} ${kind ? t(`meeting-short/${kind}`) : ''}${attended}${rated}</li>`;
}
