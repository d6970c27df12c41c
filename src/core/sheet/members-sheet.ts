import type { Assessment } from '../assess.js';
import { leaf } from '../explain/explanation.js';
import { text } from '../language/language.js';
import { keptFor } from '../parse/kept.js';
import type { MemberCriteria } from '../profile/profile.js';
import {
  checkChoices,
  kindChoices,
  rankChoices,
  ratingChoices,
  roleChoices,
  statusChoices,
} from './choices.js';
import { type Field, field } from './field.js';
import { type ListSheet, listSheet } from './list-sheet.js';
import { type Cell, type Column, fixedCell, type Sheet } from './sheet.js';

/** Members as rows, their fields and member criteria as columns; the last row takes a new member. */
export function membersSheet(assessment: Assessment): Sheet {
  const criteria = assessment.profile?.memberCriteria;
  return listSheet(assessment, {
    id: 'members',
    title: text('sheet/members'),
    fields: criteria ? fieldsWith(criteria) : fieldsWithout,
    hint: { column: 'name', text: text('sheet/new-member') },
    ...(criteria ? { computed: verdicts(assessment, criteria) } : {}),
  });
}

const commitment = text('sheet/commitment');

const before: readonly Field[] = [
  field('id', text('sheet/member-id'), 8, 'text', { frozen: true }),
  field('name', text('sheet/member-name'), 24, 'text', { frozen: true, ofPeople: true, names: '' }),
  field('kind', text('sheet/member-kind'), 12, 'choice', { choices: kindChoices }),
  field('role', text('sheet/member-role'), 13, 'choice', { choices: roleChoices }),
  field('joined', text('sheet/member-joined'), 12, 'date'),
  field('official', text('sheet/member-official'), 12, 'date'),
  field('status', text('sheet/member-status'), 15, 'choice', { choices: statusChoices }),
  field('rank', text('sheet/member-rank'), 28, 'choice', { choices: rankChoices }),
  field('reason', text('sheet/member-reason'), 20, 'text'),
  field('tasks', text('sheet/member-tasks'), 9, 'count', {
    path: ['commitment', 'tasks'],
    group: commitment,
  }),
  field('done', text('sheet/member-done'), 9, 'count', { path: ['commitment', 'done'], group: commitment }),
  field('rating', text('sheet/member-rating'), 12, 'choice', {
    path: ['commitment', 'rating'],
    choices: ratingChoices,
    group: commitment,
  }),
];

const after: readonly Field[] = [field('note', text('sheet/member-note'), 24, 'text')];

const fieldsWithout: readonly Field[] = [...before, ...after];

const fieldsWith = keptFor(({ title: group, items }: MemberCriteria): readonly Field[] => {
  const fields = items.map(({ id, title }) =>
    field(`criteria:${id}`, title, 13, 'choice', {
      path: ['criteria', id],
      choices: checkChoices,
      align: 'center',
      group,
    }),
  );
  return [...before, ...fields, ...after];
});

/** Whether each member meets the criteria. */
function verdicts(
  { record, evaluation }: Assessment,
  { title }: MemberCriteria,
): ListSheet['computed'] & object {
  const good = new Set(evaluation?.fiveGood);
  const column: Column = {
    id: 'fiveGood',
    title,
    width: 14,
    align: 'center',
    frozen: false,
    wraps: false,
  };
  return {
    column,
    cell(index) {
      const id = record?.members[index]?.id;
      return id !== undefined && good.has(id) ? pass : fail;
    },
  };
}

const pass: Cell = fixedCell(text('check/dat'), {
  tone: 'pass',
  explanation: leaf(text('sheet/verdict-pass')),
});
const fail: Cell = fixedCell(text('check/khong-dat'), {
  tone: 'absent',
  explanation: leaf(text('sheet/verdict-fail')),
});
