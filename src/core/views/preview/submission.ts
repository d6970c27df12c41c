import { type Finding, isError } from '../../finding/finding.js';
import type { MessageKey } from '../../language/message.js';
import type { Assessment } from '../../workspace/assess.js';
import { type Html, html } from './html.js';
import { namedFindings } from './named-findings.js';
import { type PreviewPage, placed, section } from './page.js';

/** What still keeps the record from being submitted, each with the way to its place. */
export function submission(assessment: Assessment, blockers: readonly Finding[], page: PreviewPage): Html {
  const { t } = page;
  const groups = repeated(blockers);
  const grouped = new Set(groups.flatMap(({ findings }) => findings));
  const single = blockers.filter((finding) => !grouped.has(finding));
  const body =
    blockers.length === 0
      ? html`<p class="pass">${t('submission/ready')}</p>`
      : html`<p class="fail">${t('submission/count', { count: blockers.length })}</p>
        ${namedFindings(single, assessment, page)}
        ${groups.length > 0 ? html`<ul class="findings">${groups.map((group) => groupLine(group, page))}</ul>` : undefined}`;
  return section('submission', t('submission/title'), body);
}

/** Findings that do not block, but that a reader should look at; left out where there are none. */
export function otherFindings(
  assessment: Assessment,
  blockers: readonly Finding[],
  page: PreviewPage,
): Html | undefined {
  const { findings } = assessment;
  const blocking = new Set(blockers.map(({ code }) => code));
  const others = findings.filter((finding) => !isError(finding) && !blocking.has(finding.code));
  const list = namedFindings(others, assessment, page);
  return list && section('findings', page.t('report/findings'), list);
}

/** One sentence for a thing that is missing at many places, followed by the places. */
interface Repeated {
  readonly title: MessageKey;
  /** The value of the findings' message that names the place. */
  readonly name: string;
  readonly findings: readonly Finding[];
}

/** Fewer than this are easier to read as sentences. */
const many = 4;

function repeated(blockers: readonly Finding[]): readonly Repeated[] {
  const of = (title: MessageKey, name: string, findings: readonly Finding[]): readonly Repeated[] => {
    return findings.length >= many ? [{ title, name, findings }] : [];
  };
  const lacking = (key: MessageKey, column?: string): readonly Finding[] =>
    blockers.filter(({ message, path }) => message.key === key && (column ?? path?.[2]) === path?.[2]);
  return [
    ...of('submission/unranked-many', 'name', lacking('submission/unranked')),
    ...of('submission/self-many', 'item', lacking('submission/score', 'self')),
    ...of('submission/branch-many', 'item', lacking('submission/score', 'branch')),
    ...of('submission/appraised-many', 'item', lacking('submission/score', 'appraised')),
  ];
}

function groupLine({ title, name, findings }: Repeated, { t }: PreviewPage): Html {
  const places = findings.map(({ message, path }, index) => {
    const shown = String(message.values?.[name] ?? '') || String(index + 1);
    return html`${index > 0 ? ', ' : ''}${placed(shown, path ?? [])}`;
  });
  return html`<li class="error"><span class="severity">${t('severity/error')}</span> ${t(title, { count: findings.length })} ${places}</li>`;
}
