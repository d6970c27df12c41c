import type { BranchRecord, MentoringPair } from '../../record/record.js';
import type { Evaluation } from '../../score/evaluate.js';
import { formatDate, formatNumber, formatShare } from '../../text/numbers.js';
import { type Html, html } from './html.js';
import { type PreviewPage, placed, scrolling, section } from './page.js';

const heads = [
  'sheet/mentor',
  'sheet/mentee',
  'sheet/mentee-kind',
  'sheet/group',
  'preview/days',
  'sheet/progress',
  'sheet/outcome',
] as const;

/** The pairs with what came of them; left out where nobody is mentored. */
export function mentoring(record: BranchRecord, { facts }: Evaluation, page: PreviewPage): Html | undefined {
  if (record.mentoring.length === 0) return undefined;
  const { t } = page;
  const names = new Map(record.members.flatMap(({ id, name }) => (id && name ? [[id, name]] : [])));
  const table = html`<table>
    <thead><tr>${heads.map((head) => html`<th scope="col">${t(head)}</th>`)}</tr></thead>
    <tbody>${record.mentoring.map((pair, index) => row(pair, index, names, page))}</tbody>
  </table>`;
  return section(
    'mentoring',
    t('preview/mentoring'),
    html`<p>${results(facts.mentoring, page)}</p>`,
    scrolling(t('preview/mentoring'), table),
  );
}

/** How many mentor whom, who got on and who was admitted, in a line. */
function results(counts: Evaluation['facts']['mentoring'], { t, language }: PreviewPage): string {
  const { mentors, mentees, quanChung, capDuoi, progressed, assessed, admitted, rewarded } = counts;
  const number = (value: number): string => formatNumber(value, language);
  const parts = [
    t('preview/mentoring-people', {
      mentors: number(mentors),
      mentees: number(mentees),
      quanChung: number(quanChung),
      capDuoi: number(capDuoi),
    }),
    assessed > 0 &&
      t('preview/mentoring-progress', {
        progressed: number(progressed),
        assessed: number(assessed),
        share: formatShare(progressed / assessed, language),
      }),
    admitted > 0 && t('preview/mentoring-admitted', { admitted: number(admitted) }),
    rewarded > 0 && t('preview/mentoring-rewarded', { rewarded: number(rewarded) }),
  ];
  return parts.filter((part) => part !== false).join(' ');
}

function row(
  pair: MentoringPair,
  index: number,
  names: ReadonlyMap<string, string>,
  { t }: PreviewPage,
): Html {
  const { mentor = '', mentee = '', kind, group, from, to, progress, outcome, admitted } = pair;
  const at = (field: string, shown: string): Html => placed(shown || '–', ['mentoring', index, field]);
  const days = from || to ? `${formatDate(from ?? '…')} – ${formatDate(to ?? '…')}` : '';
  const result = outcome ? t(`outcome/${outcome}`) : '';
  const when = admitted ? ` (${formatDate(admitted)})` : '';
  return html`<tr>
    <th scope="row" class="wide">${at('mentor', names.get(mentor) ?? mentor)}</th><td>${at('mentee', names.get(mentee) ?? mentee)}</td>
    <td>${at('kind', kind ? t(`mentee/${kind}`) : '')}</td><td>${at('group', group ?? '')}</td>
    <td class="nowrap">${at('from', days)}</td>
    <td class="${progress === 'tien-bo' ? 'pass' : ''}">${at('progress', progress ? t(`progress/${progress}`) : '')}</td>
    <td>${at('outcome', `${result}${when}`)}</td>
  </tr>`;
}
