import type { Assessment } from '../assess.js';
import { text } from '../language/language.js';
import { keptFor } from '../parse/kept.js';
import type { Member } from '../record/record.js';
import {
  awardChoices,
  disciplineChoices,
  flagChoices,
  meetingChoices,
  menteeChoices,
  outcomeChoices,
  progressChoices,
  ratingChoices,
} from './choices.js';
import { type Field, field } from './field.js';
import { listSheet } from './list-sheet.js';
import type { Choice, Sheet } from './sheet.js';

const note: Field = field('note', text('sheet/note'), 24, 'text', { wraps: true });
const document: Field = field('document', text('sheet/document'), 16, 'text');
const date: Field = field('date', text('sheet/date'), 12, 'date');

/** The meetings of the period. */
export function meetingsSheet(assessment: Assessment): Sheet {
  return listSheet(assessment, {
    id: 'meetings',
    title: text('sheet/meetings'),
    fields: [
      field('date', text('sheet/date'), 12, 'date', { frozen: true, names: ' – ' }),
      field('kind', text('sheet/kind'), 22, 'choice', {
        choices: meetingChoices,
        frozen: true,
        names: ' – ',
      }),
      field('title', text('sheet/content'), 34, 'text', { wraps: true }),
      field('due', text('sheet/due'), 9, 'count'),
      field('present', text('sheet/present'), 9, 'count'),
      field('minutes', text('sheet/minutes'), 9, 'count'),
      field('score', text('sheet/points'), 9, 'count'),
      field('rating', text('sheet/rating'), 12, 'choice', { choices: ratingChoices }),
      note,
    ],
    hint: { column: 'title', text: text('sheet/new-meeting') },
  });
}

/** Who guides whom. */
export function mentoringSheet(assessment: Assessment): Sheet {
  return listSheet(assessment, {
    id: 'mentoring',
    title: text('sheet/mentoring'),
    fields: [
      field('mentor', text('sheet/mentor'), 24, 'choice', {
        choices: memberChoices(assessment),
        frozen: true,
        ofPeople: true,
        names: ' – ',
      }),
      field('mentee', text('sheet/mentee'), 24, 'choice', {
        choices: memberChoices(assessment),
        free: true,
        frozen: true,
        ofPeople: true,
        names: ' – ',
      }),
      field('kind', text('sheet/mentee-kind'), 13, 'choice', { choices: menteeChoices }),
      field('group', text('sheet/group'), 10, 'text'),
      field('from', text('sheet/from'), 12, 'date'),
      field('to', text('sheet/to'), 12, 'date'),
      field('content', text('sheet/content'), 30, 'text', { wraps: true }),
      field('progress', text('sheet/progress'), 15, 'choice', { choices: progressChoices }),
      field('outcome', text('sheet/outcome'), 22, 'choice', { choices: outcomeChoices }),
      field('admitted', text('sheet/admitted'), 13, 'date'),
      document,
      note,
    ],
    hint: { column: 'mentee', text: text('sheet/new-pair') },
  });
}

export function awardsSheet(assessment: Assessment): Sheet {
  return listSheet(assessment, {
    id: 'awards',
    title: text('sheet/awards'),
    fields: [
      field('form', text('sheet/form'), 20, 'choice', {
        choices: awardChoices,
        free: true,
        frozen: true,
        names: ' – ',
      }),
      field('subject', text('sheet/content'), 34, 'text', { wraps: true }),
      field('collective', text('sheet/collective'), 10, 'count'),
      field('individual', text('sheet/individual'), 10, 'count'),
      date,
      document,
      note,
    ],
    hint: { column: 'form', text: text('sheet/new-award') },
  });
}

export function disciplineSheet(assessment: Assessment): Sheet {
  return listSheet(assessment, {
    id: 'discipline',
    title: text('sheet/discipline'),
    fields: [
      field('member', text('sheet/member'), 24, 'choice', {
        choices: memberChoices(assessment),
        frozen: true,
        ofPeople: true,
        names: ' – ',
      }),
      field('form', text('sheet/form'), 15, 'choice', { choices: disciplineChoices }),
      date,
      field('selfDetected', text('sheet/self-detected'), 13, 'choice', { choices: flagChoices }),
      document,
      note,
    ],
    hint: { column: 'member', text: text('sheet/new-discipline') },
  });
}

export function targetsSheet(assessment: Assessment): Sheet {
  return listSheet(assessment, {
    id: 'targets',
    title: text('sheet/targets'),
    fields: [
      field('title', text('sheet/target-title'), 36, 'text', { frozen: true, wraps: true, names: ' – ' }),
      field('unit', text('sheet/unit'), 12, 'text'),
      field('assigned', text('sheet/assigned'), 11, 'count'),
      field('achieved', text('sheet/achieved'), 11, 'count'),
      field('above', text('sheet/above'), 11, 'choice', { choices: flagChoices }),
      field('late', text('sheet/late'), 11, 'choice', { choices: flagChoices }),
      field('main', text('sheet/main'), 14, 'choice', { choices: flagChoices }),
      field('remedy', text('sheet/remedy'), 14, 'choice', { choices: flagChoices }),
      field('date', text('sheet/target-date'), 12, 'date'),
      note,
    ],
    hint: { column: 'title', text: text('sheet/new-target') },
  });
}

/** The models of the "skilful mass mobilisation" campaign. */
export function initiativesSheet(assessment: Assessment): Sheet {
  return listSheet(assessment, {
    id: 'initiatives',
    title: text('sheet/initiatives'),
    fields: [
      field('title', text('sheet/initiative-title'), 44, 'text', { frozen: true, wraps: true, names: ' – ' }),
      field('registered', text('sheet/registered'), 14, 'date'),
      field('recognised', text('sheet/recognised'), 14, 'date'),
      note,
    ],
    hint: { column: 'title', text: text('sheet/new-initiative') },
  });
}

function memberChoices({ record }: Assessment): readonly Choice[] {
  return choicesOf(record?.members ?? nobody);
}

const nobody: readonly Member[] = [];

/**
 * Members by name; the id tells those of one name apart, and stands for a name that is missing. An id that
 * stands twice, which has a finding of its own, is offered once, under the first name that it has.
 */
const choicesOf = keptFor((members: readonly Member[]): readonly Choice[] => {
  const names = new Map<string, string>();
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const { id, name = '' } of members) {
    if (name !== '') (seen.has(name) ? twice : seen).add(name);
    if (id !== undefined && (names.get(id) ?? '') === '') names.set(id, name.trim() === '' ? '' : name);
  }
  return [...names].map(([id, name]) => ({
    code: id,
    label: name === '' ? id : twice.has(name) ? `${name} (${id})` : name,
  }));
});
