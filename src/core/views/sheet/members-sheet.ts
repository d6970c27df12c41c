import { message } from '../../language/message.js';
import type { MemberCriteria } from '../../profile/profile.js';
import { leaf } from '../../score/explanation.js';
import { cachedByObject } from '../../text/cache.js';
import type { Assessment } from '../../workspace/assess.js';
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
import { type Cell, fixedCell, type Sheet, type SheetColumn } from './sheet.js';

/** Members as rows, their fields and member criteria as columns; the last row takes a new member. */
export function membersSheet(assessment: Assessment): Sheet {
  const criteria = assessment.profile?.memberCriteria;
  return listSheet(assessment, {
    id: 'members',
    title: message('sheet/members'),
    fields: criteria ? fieldsWith(criteria) : fieldsWithout,
    hint: { column: 'name', text: message('sheet/new-member') },
    ...(criteria ? { computed: verdicts(assessment, criteria) } : {}),
  });
}

const commitment = message('sheet/commitment');

const before: readonly Field[] = [
  field('id', message('sheet/member-id'), 8, 'text', { frozen: true }),
  field('name', message('sheet/member-name'), 24, 'text', { frozen: true, ofPeople: true, names: '' }),
  field('kind', message('sheet/member-kind'), 12, 'choice', { choices: kindChoices }),
  field('role', message('sheet/member-role'), 13, 'choice', { choices: roleChoices }),
  field('joined', message('sheet/member-joined'), 12, 'date'),
  field('official', message('sheet/member-official'), 12, 'date'),
  field('status', message('sheet/member-status'), 15, 'choice', { choices: statusChoices }),
  field('rank', message('sheet/member-rank'), 28, 'choice', { choices: rankChoices }),
  field('reason', message('sheet/member-reason'), 20, 'text'),
  field('tasks', message('sheet/member-tasks'), 9, 'count', {
    path: ['commitment', 'tasks'],
    group: commitment,
  }),
  field('done', message('sheet/member-done'), 9, 'count', {
    path: ['commitment', 'done'],
    group: commitment,
  }),
  field('rating', message('sheet/member-rating'), 12, 'choice', {
    path: ['commitment', 'rating'],
    choices: ratingChoices,
    group: commitment,
  }),
];

const after: readonly Field[] = [field('note', message('sheet/member-note'), 24, 'text')];

const fieldsWithout: readonly Field[] = [...before, ...after];

const fieldsWith = cachedByObject(({ title: group, items }: MemberCriteria): readonly Field[] => {
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
  const column: SheetColumn = {
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

const pass: Cell = fixedCell(message('check/dat'), {
  tone: 'pass',
  explanation: leaf(message('sheet/verdict-pass')),
});
const fail: Cell = fixedCell(message('check/khong-dat'), {
  tone: 'absent',
  explanation: leaf(message('sheet/verdict-fail')),
});
