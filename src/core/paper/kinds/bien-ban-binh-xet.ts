import { blank, phrase } from '../../language/documents.js';
import { formatShare } from '../../text/numbers.js';
import { type Document, heading, paragraph } from '../model.js';
import { votesOf } from '../parts/few-people.js';
import { letterhead, ownSignature, title } from '../parts/frame.js';
import { groupsTable, ranksTable } from '../parts/summary-tables.js';
import { branchText, dayText, modelText, type Source, sourcePeriodText, stepOf } from '../source.js';

/** Biên bản họp bình xét: what the minutes of the assessment meeting must hold (domain §5). */
export function minutes(source: Source): Document {
  const model = modelText(source);
  const about = phrase('minutes/about', { model, period: sourcePeriodText(source.record.period) });
  const step = stepOf(source, 'binh-xet');
  const { date } = step;
  const { eligible, present, absent } = votesOf(step, source);
  return {
    kind: 'bien-ban-binh-xet',
    title: `${phrase('minutes/name')} ${about} – ${branchText(source)}`,
    orientation: 'portrait',
    blocks: [
      letterhead(source, date, 'minutes'),
      title('minutes/name', about),
      paragraph(phrase('minutes/time', { day: dayText(date) })),
      paragraph(phrase('minutes/chair')),
      paragraph(phrase('minutes/clerk')),
      paragraph(phrase('minutes/guests')),
      paragraph(phrase('minutes/present', { eligible, present, absent })),
      paragraph(phrase('minutes/absent')),
      heading(phrase('minutes/contents')),
      heading(phrase('minutes/score', { day: dayText(stepOf(source, 'tu-cham').date) })),
      groupsTable(source, 'minutes/groups-sheet', ['max', 'min', 'self', 'branch']),
      heading(phrase('minutes/discussion')),
      { kind: 'dotted-lines', count: 5 },
      heading(phrase('minutes/ranks')),
      ranksTable(source, 'minutes/ranks-sheet'),
      heading(phrase('minutes/vote')),
      paragraph(voteText(source, model)),
      heading(phrase('minutes/conclusion')),
      { kind: 'dotted-lines', count: 3 },
      paragraph(phrase('minutes/closing')),
      {
        kind: 'signatures',
        left: ownSignature('minutes/clerk-office'),
        right: ownSignature('minutes/chair-office'),
      },
    ],
  };
}

function voteText(source: Source, model: string): string {
  const step = stepOf(source, 'binh-xet');
  const { eligible, agree, disagree, other, isWithheld } = votesOf(step, source);
  const share = isWithheld ? phrase('withheld') : voteShare(step.agree, step.eligible);
  return phrase('minutes/vote-result', {
    model,
    branch: branchText(source),
    agree,
    eligible,
    share,
    disagree,
    other,
  });
}

/** The share of those who may vote, not of those who came (format.md §8); a dotted blank where either is missing. */
export function voteShare(votes: number | undefined, eligible: number | undefined): string {
  return votes === undefined || !eligible ? blank() : formatShare(votes / eligible, 'vi');
}
