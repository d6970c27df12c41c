import { blank, phrase } from '../../language/documents.js';
import type { PaperPerson } from '../../record/paper-settings.js';
import { formatShare } from '../../text/numbers.js';
import { type Document, heading, paragraph } from '../model.js';
import { votesOf } from '../parts/few-people.js';
import { letterhead, officeOf, ownSignature, title } from '../parts/frame.js';
import { groupsTable, ranksTable } from '../parts/summary-tables.js';
import {
  branchText,
  dayText,
  modelText,
  type Source,
  secretaryOf,
  sourcePeriodText,
  stepOf,
} from '../source.js';

/** Biên bản họp bình xét: what the minutes of the assessment meeting must hold. */
export function minutes(source: Source): Document {
  const model = modelText(source);
  const about = phrase('minutes/about', { model, period: sourcePeriodText(source.record.period) });
  const step = stepOf(source, 'binh-xet');
  const { date } = step;
  const { eligible, present, absent } = votesOf(step, source);
  const { words } = source.paper.form;
  const { chair, clerk } = presiding(source);
  const unknown = phrase('minutes/person-unknown');
  return {
    kind: 'bien-ban-binh-xet',
    title: `${phrase('minutes/name')} ${about} – ${branchText(source)}`,
    form: source.paper.form,
    orientation: 'portrait',
    blocks: [
      letterhead(source),
      title('minutes/name', about),
      paragraph(phrase('minutes/time', { day: dayText(date) })),
      paragraph(phrase('minutes/venue')),
      paragraph(phrase('minutes/chair', { name: chair?.name ?? unknown, office: chair?.office ?? unknown })),
      paragraph(phrase(words.clerk, { name: clerk?.name ?? unknown })),
      paragraph(phrase('minutes/guests')),
      paragraph(phrase('minutes/present', { eligible, present, absent })),
      paragraph(phrase(absent === '0' ? 'minutes/none-absent' : 'minutes/absent')),
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
        left: ownSignature(words.clerkSigns, clerk?.name),
        right: ownSignature(words.chairSigns, chair?.name),
      },
    ],
  };
}

/** Who chaired and who kept the minutes. Where nobody is named as chair it is the one secretary, who presides. */
function presiding(source: Source): {
  readonly chair: PaperPerson | undefined;
  readonly clerk: PaperPerson | undefined;
} {
  const { chair, clerk } = source.paper.settings;
  const name = chair?.name ?? secretaryOf(source)?.name;
  const person = chair ?? (name === undefined ? undefined : { name, office: undefined });
  return { chair: person && { name: person.name, office: officeOf(source, person) }, clerk };
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
