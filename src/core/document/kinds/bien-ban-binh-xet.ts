import { blank, phrase } from '../../language/documents.js';
import { formatShare } from '../../text/numbers.js';
import { type Document, heading, paragraph } from '../model.js';
import { letterhead, ownSignature, title } from '../parts/frame.js';
import { groupsTable, ranksTable } from '../parts/summary-tables.js';
import { branchText, dayText, modelText, periodText, type Source, stepOf } from '../source.js';

/** Biên bản họp bình xét: what the minutes of the assessment meeting must hold (domain §5). */
export function minutes(source: Source): Document {
  const model = modelText(source);
  const about = phrase('minutes/about', { model, period: periodText(source.record.period) });
  const { date, eligible, present } = stepOf(source, 'binh-xet');
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
      paragraph(phrase('minutes/present', { eligible, present, absent: less(eligible, present) })),
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
  const { present, agree, disagree } = stepOf(source, 'binh-xet');
  return phrase('minutes/vote-result', {
    model,
    branch: branchText(source),
    agree,
    present,
    share: voteShare(agree, present),
    disagree,
    other: less(less(present, agree), disagree),
  });
}

/** The share of votes; a dotted blank where either number is missing. */
export function voteShare(votes: number | undefined, present: number | undefined): string {
  return votes === undefined || !present ? blank() : formatShare(votes / present, 'vi');
}

/** A difference of two counts, where both are known and the second is not the larger. */
function less(all: number | undefined, part: number | undefined): number | undefined {
  return all === undefined || part === undefined || part > all ? undefined : all - part;
}
