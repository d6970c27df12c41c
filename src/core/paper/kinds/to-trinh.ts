import { blank, phrase } from '../../language/documents.js';
import { formatNumber } from '../../text/numbers.js';
import { fromPoints, type Points } from '../../text/points.js';
import { type Document, line, paragraph } from '../model.js';
import { asProposed } from '../parts/as-proposed.js';
import { votesOf } from '../parts/few-people.js';
import { closing, letterhead, paperNumber, title } from '../parts/frame.js';
import { isColumnUsed } from '../parts/score-table.js';
import { membersTable, ranksTable } from '../parts/summary-tables.js';
import {
  basisText,
  branchText,
  countOf,
  dayText,
  modelText,
  type Source,
  sourcePeriodText,
  stepOf,
  superiorText,
} from '../source.js';
import { levelName } from './bang-cham-diem-nam.js';
import { voteShare } from './bien-ban-binh-xet.js';

/** Tờ trình đề nghị công nhận, with the list of members on a page of its own. */
export function proposal(source: Source): Document {
  const model = modelText(source);
  const period = sourcePeriodText(source.record.period);
  const branch = branchText(source);
  const superior = superiorText(source);
  const step = stepOf(source, 'binh-xet');
  const { eligible, present, agree, isWithheld } = votesOf(step, source);
  const about = phrase('proposal/about', { model, period });
  return {
    kind: 'to-trinh',
    title: `${phrase('proposal/name')} ${about} – ${branch}`,
    form: source.paper.form,
    orientation: 'portrait',
    blocks: [
      letterhead(source),
      title('proposal/name', about),
      line('center', phrase('proposal/to', { superior })),
      paragraph(phrase('proposal/opening', { basis: basisText(source) })),
      paragraph(
        phrase('proposal/vote', {
          day: dayText(step.date),
          present,
          eligible,
          agree,
          share: isWithheld ? phrase('withheld') : voteShare(step.agree, step.eligible),
        }),
      ),
      paragraph(phrase('proposal/request', { branch, superior, model, period })),
      paragraph(scoreText(source)),
      paragraph(phrase('proposal/ranks')),
      ranksTable(source, 'proposal/ranks-sheet'),
      paragraph(phrase('proposal/attached')),
      closing(source),
      { kind: 'page-break' },
      title('proposal/list-name', phrase('proposal/list-about', { period, branch })),
      line('center', { text: listAttached(source), italic: true }),
      membersTable(source),
      line('left', phrase('proposal/list-count', { count: countOf(source, 'members.total').text })),
      { ...closing(source), left: undefined },
    ],
  };
}

function listAttached(source: Source): string {
  const number = paperNumber(source);
  return phrase('proposal/list-attached', {
    number: number === undefined ? '' : phrase('proposal/list-number', { number }),
    day: dayText(source.paper.date),
  });
}

function scoreText(source: Source): string {
  const { score, level } = asProposed(source).evaluation;
  const shown = (column: 'self' | 'branch', points: Points): string =>
    isColumnUsed(column, score) ? formatNumber(fromPoints(points), 'vi') : blank();
  return phrase('proposal/score', {
    self: shown('self', score.self),
    branch: shown('branch', score.branch),
    max: formatNumber(fromPoints(score.max), 'vi'),
    level:
      isColumnUsed('branch', score) || isColumnUsed('self', score)
        ? levelName(source, level.final)
        : undefined,
  });
}
