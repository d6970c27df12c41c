import { message, say } from '../../language/message.js';
import { bandTitle, type Profile } from '../../profile/profile.js';
import { type Period, yearOf } from '../../record/period.js';
import type { Evaluation } from '../../score/evaluate.js';
import { factTitle } from '../../score/fact-words.js';
import { formatDate, formatNumber, formatShare } from '../../text/numbers.js';
import { fromPoints, minus, type Points } from '../../text/points.js';
import type { Assessment } from '../../workspace/assess.js';
import { type Html, html } from './html.js';
import { type PreviewPage, scrolling, section, signed } from './page.js';

/** The facts in which two periods are compared besides the points; their titles are those of the facts. */
const compared = [
  ['members', 'total'],
  ['members', 'htxs'],
  ['members', 'htt'],
  ['members', 'fiveGood'],
  ['meetings', 'thuongKy'],
  ['meetings', 'chuyenDe'],
  ['mentoring', 'mentees'],
  ['mentoring', 'progressed'],
  ['mentoring', 'admitted'],
  ['discipline', 'cases'],
] as const;

type Usable = Assessment & { readonly evaluation: Evaluation; readonly profile: Profile };

/** The result beside that of the same branch's previous period; left out where there is no such record. */
export function comparison(
  now: Assessment,
  before: Assessment | undefined,
  page: PreviewPage,
): Html | undefined {
  if (!isUsable(now) || before === undefined || !isUsable(before)) return undefined;
  const { t } = page;
  const table = html`<table>
    <thead><tr><td></td>
      <th scope="col" class="number">${periodName(before.record?.period, page)}</th>
      <th scope="col" class="number">${periodName(now.record?.period, page)}</th>
      <th scope="col" class="number">${t('preview/change')}</th></tr></thead>
    <tbody>${[levelRow(now, before, page), ...pointRows(now, before, page), ...factRows(now, before, page)]}</tbody>
  </table>`;
  return section('comparison', t('preview/comparison'), scrolling(t('preview/comparison'), table));
}

function isUsable(assessment: Assessment): assessment is Usable {
  return assessment.evaluation !== undefined && assessment.profile !== undefined;
}

/** `2023`, or the days of a period that is no calendar year. */
function periodName(period: Period | undefined, { t }: PreviewPage): string {
  if (period === undefined) return '';
  const year = yearOf(period);
  if (year !== undefined) return String(year);
  return t('preview/period', { from: formatDate(period.from), to: formatDate(period.to) });
}

function levelRow(now: Usable, before: Usable, page: PreviewPage): Html {
  const title = ({ evaluation, profile }: Usable): string =>
    bandTitle(profile, evaluation.level.final) ?? say(page.language, message('level/none-name'));
  return row(page.t('preview/level'), title(before), title(now), '');
}

/** The total; and where both are by one profile, each group. */
function pointRows(now: Usable, before: Usable, page: PreviewPage): readonly Html[] {
  const total = pointRow(
    page.t('preview/total'),
    now.evaluation.score.final,
    before.evaluation.score.final,
    page,
  );
  if (now.profile.id !== before.profile.id) return [total];
  const groups = now.evaluation.score.groups.flatMap(({ group, final }) => {
    const then = before.evaluation.score.groups.find((one) => one.group.id === group.id);
    return then ? [pointRow(`${group.id}. ${group.title}`, final, then.final, page)] : [];
  });
  return [total, ...groups];
}

function pointRow(title: string, now: Points, before: Points, page: PreviewPage): Html {
  const shown = (points: Points): string => formatNumber(fromPoints(points), page.language);
  return row(title, shown(before), shown(now), signed(fromPoints(minus(now, before)), page));
}

function factRows(now: Usable, before: Usable, page: PreviewPage): readonly Html[] {
  const { language } = page;
  const counts = compared.flatMap(([group, name]) => {
    const factsOf = ({ evaluation }: Usable): number =>
      (evaluation.facts[group] as Readonly<Record<string, number>>)[name] ?? 0;
    const [then, today] = [factsOf(before), factsOf(now)];
    if (then === 0 && today === 0) return [];
    const title = say(language, factTitle(`${group}.${name}`));
    const number = (value: number): string => formatNumber(value, language);
    return [row(title, number(then), number(today), signed(today - then, page))];
  });
  return [...counts, ...attendanceRow(now, before, page)];
}

/** Shares differ by percentage points. */
function attendanceRow(now: Usable, before: Usable, page: PreviewPage): readonly Html[] {
  const then = before.evaluation.facts.meetings.attendance;
  const today = now.evaluation.facts.meetings.attendance;
  if (then === 0 || today === 0) return [];
  const change = page.t('preview/percentage-points', {
    change: signed(Number(((today - then) * 100).toFixed(1)), page),
  });
  const title = say(page.language, factTitle('meetings.attendance'));
  return [row(title, formatShare(then, page.language), formatShare(today, page.language), change)];
}

function row(title: string, before: string, now: string, change: string): Html {
  return html`<tr><th scope="row" class="wide">${title}</th><td class="number">${before}</td><td class="number">${now}</td><td class="number">${change}</td></tr>`;
}
