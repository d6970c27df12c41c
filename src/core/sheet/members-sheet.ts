import type { Assessment } from '../assess.js';
import { leaf } from '../explain/explanation.js';
import { text } from '../language/language.js';
import { nodeAt, type Path, toData } from '../parse/tree.js';
import type { Profile } from '../profile/profile.js';
import { asMap } from '../record/read.js';
import type { Member } from '../record/record.js';
import { formatDate } from '../text/numbers.js';
import { type FindingsByPlace, findingsByPlace } from './cell-findings.js';
import {
  checkChoices,
  kindChoices,
  rankChoices,
  ratingChoices,
  roleChoices,
  statusChoices,
} from './choices.js';
import { memberKey } from './member-key.js';
import { type Cell, type Choice, type Column, fixedCell, type Input, type Row, type Sheet } from './sheet.js';
import { writtenShown } from './written.js';

interface Field {
  readonly column: Column;
  /** Where the value stands below the member. */
  readonly path: readonly string[];
  readonly input: Input;
  readonly choices?: readonly Choice[];
}

const fiveGood = 'fiveGood';

/** Members as rows, their fields and member criteria as columns; the last row takes a new member. */
export function membersSheet(assessment: Assessment): Sheet {
  const { record, profile, findings, parsed, evaluation } = assessment;
  const fields = fieldsOf(profile);
  const places = findingsByPlace(findings);
  const good = new Set(evaluation?.fiveGood);
  const criteria = profile?.memberCriteria;
  const rows = (record?.members ?? []).map((member, index): Row => {
    const path = ['members', index];
    const data = asMap(toData(nodeAt(parsed.root, path)));
    const cells = fields.map((field) => fieldCell(field, path, data, places, fields));
    return {
      key: memberKey(index, member.id),
      kind: 'entry',
      cells: criteria ? [...cells, verdict(member, good)] : cells,
    };
  });
  const columns = fields.map((field) => field.column);
  const all = criteria ? [...columns, verdictColumn(criteria.title)] : columns;
  return { id: 'members', title: text('sheet/members'), columns: all, rows: [...rows, newRow(fields, all)] };
}

function fieldsOf(profile: Profile | undefined): readonly Field[] {
  const items = profile?.memberCriteria?.items ?? [];
  return [
    field('id', 8, 'text', { frozen: true }),
    field('name', 24, 'text', { frozen: true }),
    field('kind', 12, 'choice', { choices: kindChoices }),
    field('role', 13, 'choice', { choices: roleChoices }),
    field('joined', 12, 'date'),
    field('official', 12, 'date'),
    field('status', 15, 'choice', { choices: statusChoices }),
    field('rank', 28, 'choice', { choices: rankChoices }),
    field('reason', 20, 'text'),
    field('tasks', 9, 'count', { path: ['commitment', 'tasks'] }),
    field('done', 9, 'count', { path: ['commitment', 'done'] }),
    field('rating', 12, 'choice', { path: ['commitment', 'rating'], choices: ratingChoices }),
    ...items.map(
      ({ id, title }): Field => ({
        column: { id: `criteria:${id}`, title, width: 13, align: 'center', frozen: false, wraps: false },
        path: ['criteria', id],
        input: 'choice',
        choices: checkChoices,
      }),
    ),
    field('note', 24, 'text'),
  ];
}

function field(
  id:
    | 'id'
    | 'name'
    | 'kind'
    | 'role'
    | 'joined'
    | 'official'
    | 'status'
    | 'rank'
    | 'reason'
    | 'tasks'
    | 'done'
    | 'rating'
    | 'note',
  width: number,
  input: Input,
  extra: {
    readonly path?: readonly string[];
    readonly choices?: readonly Choice[];
    readonly frozen?: boolean;
  } = {},
): Field {
  const align = input === 'count' ? 'end' : 'start';
  const column: Column = {
    id,
    title: text(`sheet/member-${id}`),
    width,
    align,
    frozen: extra.frozen ?? false,
    wraps: false,
  };
  return { column, path: extra.path ?? [id], input, ...(extra.choices ? { choices: extra.choices } : {}) };
}

function fieldCell(
  { path: own, input, choices }: Field,
  member: Path,
  data: Readonly<Record<string, unknown>>,
  places: FindingsByPlace,
  fields: readonly Field[],
): Cell {
  const path = [...member, ...own];
  const value = own.reduce<unknown>((at, step) => asMap(at)[step], data);
  const isId = own.length === 1 && own[0] === 'id';
  const findings = isId ? places.within(member, () => othersOf(member, fields)) : places.at(path);
  return { shown: shownOf(value, input, choices), input, path, findings, ...(choices ? { choices } : {}) };
}

/** The places of a member that have cells of their own. */
function othersOf(member: Path, fields: readonly Field[]): readonly Path[] {
  return fields.filter(({ path }) => path[0] !== 'id').map(({ path }) => [...member, ...path]);
}

function shownOf(value: unknown, input: Input, choices: readonly Choice[] | undefined): Cell['shown'] {
  return input === 'date' && typeof value === 'string' ? formatDate(value) : writtenShown(value, choices);
}

function verdictColumn(title: string): Column {
  return { id: fiveGood, title, width: 14, align: 'center', frozen: false, wraps: false };
}

function verdict(member: Member, good: ReadonlySet<string>): Cell {
  const passes = member.id !== undefined && good.has(member.id);
  return fixedCell(text(passes ? 'check/dat' : 'check/khong-dat'), {
    tone: passes ? 'pass' : 'absent',
    explanation: leaf(text(passes ? 'sheet/verdict-pass' : 'sheet/verdict-fail')),
  });
}

function newRow(fields: readonly Field[], columns: readonly Column[]): Row {
  const cells = columns.map((column): Cell => {
    const own = fields.find((field) => field.column.id === column.id);
    if (own === undefined) return fixedCell('');
    const shown = column.id === 'name' ? text('sheet/new-member') : '';
    return {
      shown,
      input: own.input,
      path: ['members', -1, ...own.path],
      findings: [],
      tone: 'absent',
      ...(own.choices ? { choices: own.choices } : {}),
    };
  });
  return { key: 'new', kind: 'new', cells };
}
