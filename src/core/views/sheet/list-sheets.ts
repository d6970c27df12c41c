import { message } from '../../language/message.js';
import type { Member } from '../../record/record.js';
import { cachedByObject } from '../../text/cache.js';
import type { Assessment } from '../../workspace/assess.js';
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

/*
 * The fields of a list are constant, or depend on the members alone: rows are cached by them.
 */

const note: Field = field('note', message('sheet/note'), 24, 'text', { wraps: true });
const document: Field = field('document', message('sheet/document'), 16, 'text');
const date: Field = field('date', message('sheet/date'), 12, 'date');

const meetingFields: readonly Field[] = [
  field('date', message('sheet/date'), 12, 'date', { frozen: true, names: ' – ' }),
  field('kind', message('sheet/kind'), 22, 'choice', {
    choices: meetingChoices,
    frozen: true,
    names: ' – ',
  }),
  field('title', message('sheet/content'), 34, 'text', { wraps: true }),
  field('due', message('sheet/due'), 9, 'count'),
  field('present', message('sheet/present'), 9, 'count'),
  field('minutes', message('sheet/minutes'), 9, 'count'),
  field('score', message('sheet/points'), 9, 'count'),
  field('rating', message('sheet/rating'), 12, 'choice', { choices: ratingChoices }),
  note,
];

/** The meetings of the period. */
export function meetingsSheet(assessment: Assessment): Sheet {
  return listSheet(assessment, {
    id: 'meetings',
    title: message('sheet/meetings'),
    fields: meetingFields,
    hint: { column: 'title', text: message('sheet/new-meeting') },
  });
}

const mentoringFields = cachedByObject((people: readonly Choice[]): readonly Field[] => [
  field('mentor', message('sheet/mentor'), 24, 'choice', {
    choices: people,
    frozen: true,
    ofPeople: true,
    names: ' – ',
  }),
  field('mentee', message('sheet/mentee'), 24, 'choice', {
    choices: people,
    free: true,
    frozen: true,
    ofPeople: true,
    names: ' – ',
  }),
  field('kind', message('sheet/mentee-kind'), 13, 'choice', { choices: menteeChoices }),
  field('group', message('sheet/group'), 10, 'text'),
  field('from', message('sheet/from'), 12, 'date'),
  field('to', message('sheet/to'), 12, 'date'),
  field('content', message('sheet/content'), 30, 'text', { wraps: true }),
  field('progress', message('sheet/progress'), 15, 'choice', { choices: progressChoices }),
  field('outcome', message('sheet/outcome'), 22, 'choice', { choices: outcomeChoices }),
  field('admitted', message('sheet/admitted'), 13, 'date'),
  document,
  note,
]);

/** Who guides whom. */
export function mentoringSheet(assessment: Assessment): Sheet {
  return listSheet(assessment, {
    id: 'mentoring',
    title: message('sheet/mentoring'),
    fields: mentoringFields(memberChoices(assessment)),
    hint: { column: 'mentee', text: message('sheet/new-pair') },
  });
}

const awardFields: readonly Field[] = [
  field('form', message('sheet/form'), 20, 'choice', {
    choices: awardChoices,
    free: true,
    frozen: true,
    names: ' – ',
  }),
  field('subject', message('sheet/content'), 34, 'text', { wraps: true }),
  field('collective', message('sheet/collective'), 10, 'count'),
  field('individual', message('sheet/individual'), 10, 'count'),
  date,
  document,
  note,
];

export function awardsSheet(assessment: Assessment): Sheet {
  return listSheet(assessment, {
    id: 'awards',
    title: message('sheet/awards'),
    fields: awardFields,
    hint: { column: 'form', text: message('sheet/new-award') },
  });
}

const disciplineFields = cachedByObject((people: readonly Choice[]): readonly Field[] => [
  field('member', message('sheet/member'), 24, 'choice', {
    choices: people,
    frozen: true,
    ofPeople: true,
    names: ' – ',
  }),
  field('form', message('sheet/form'), 15, 'choice', { choices: disciplineChoices }),
  date,
  field('selfDetected', message('sheet/self-detected'), 13, 'choice', { choices: flagChoices }),
  document,
  note,
]);

export function disciplineSheet(assessment: Assessment): Sheet {
  return listSheet(assessment, {
    id: 'discipline',
    title: message('sheet/discipline'),
    fields: disciplineFields(memberChoices(assessment)),
    hint: { column: 'member', text: message('sheet/new-discipline') },
  });
}

const targetFields: readonly Field[] = [
  field('title', message('sheet/target-title'), 36, 'text', { frozen: true, wraps: true, names: ' – ' }),
  field('unit', message('sheet/unit'), 12, 'text'),
  field('assigned', message('sheet/assigned'), 11, 'count'),
  field('achieved', message('sheet/achieved'), 11, 'count'),
  field('above', message('sheet/above'), 11, 'choice', { choices: flagChoices }),
  field('late', message('sheet/late'), 11, 'choice', { choices: flagChoices }),
  field('main', message('sheet/main'), 14, 'choice', { choices: flagChoices }),
  field('remedy', message('sheet/remedy'), 14, 'choice', { choices: flagChoices }),
  field('date', message('sheet/target-date'), 12, 'date'),
  note,
];

export function targetsSheet(assessment: Assessment): Sheet {
  return listSheet(assessment, {
    id: 'targets',
    title: message('sheet/targets'),
    fields: targetFields,
    hint: { column: 'title', text: message('sheet/new-target') },
  });
}

const initiativeFields: readonly Field[] = [
  field('title', message('sheet/initiative-title'), 44, 'text', {
    frozen: true,
    wraps: true,
    names: ' – ',
  }),
  field('registered', message('sheet/registered'), 14, 'date'),
  field('recognised', message('sheet/recognised'), 14, 'date'),
  note,
];

/** The models of the "skilful mass mobilisation" campaign. */
export function initiativesSheet(assessment: Assessment): Sheet {
  return listSheet(assessment, {
    id: 'initiatives',
    title: message('sheet/initiatives'),
    fields: initiativeFields,
    hint: { column: 'title', text: message('sheet/new-initiative') },
  });
}

function memberChoices({ record }: Assessment): readonly Choice[] {
  return choicesOf(record?.members ?? nobody);
}

const nobody: readonly Member[] = [];

/**
 * Members by name. The id distinguishes members of the same name, and replaces a missing name. An id that two
 * members have is offered once, under its first name; a rule reports it.
 */
const choicesOf = cachedByObject((members: readonly Member[]): readonly Choice[] => {
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
