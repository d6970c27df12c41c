import { type Message, message } from '../../language/message.js';
import type { Group, Item, Profile, Quota } from '../../profile/profile.js';
import type { StepId } from '../../record/codes.js';
import { cachedByObject } from '../../text/cache.js';
import { fromPoints } from '../../text/points.js';
import type { SheetColumn } from '../sheet/sheet.js';
import type { AppraisalModel, ScoredRecord } from './models.js';

/** The two columns of scores that a superior compares. */
export type ComparedColumn = 'branch' | 'appraised';

/** What a column of the sheet shows of each record. */
export type AppraisalField =
  | { readonly kind: 'unit' }
  | { readonly kind: 'total'; readonly column: ComparedColumn | 'final' }
  | { readonly kind: 'difference' }
  | { readonly kind: 'level' }
  | { readonly kind: 'done' }
  | { readonly kind: 'item'; readonly item: Item; readonly column: ComparedColumn }
  | { readonly kind: 'group'; readonly group: Group; readonly column: ComparedColumn }
  | { readonly kind: 'reason' }
  | { readonly kind: 'quota'; readonly quota: Quota }
  | { readonly kind: 'faults' }
  | { readonly kind: 'step'; readonly step: StepId; readonly key: 'date' | 'document' | 'result' };

export interface AppraisalColumn {
  readonly column: SheetColumn;
  readonly field: AppraisalField;
}

export interface ColumnOptions {
  /** Leaves out items that the superior has scored as the branch has in every record. */
  readonly onlyDifferent: boolean;
}

/**
 * The columns of a profile: the result, each group with its items, and what leads to the recognition. The list is
 * always the same object, so that rows can be cached by it.
 */
export const allColumns = cachedByObject((profile: Profile): readonly AppraisalColumn[] => [
  ...resultColumns,
  ...profile.groups.flatMap((group) => [
    ...pair(group.id, groupHead(group), group.title, (column) => ({ kind: 'group', group, column }), true),
    ...group.items.flatMap(itemColumns),
  ]),
  ...tailColumns(profile),
]);

/** The positions of the columns that are shown. */
export function shownColumns(
  { profile, records }: AppraisalModel,
  { onlyDifferent }: ColumnOptions,
): readonly number[] {
  const columns = allColumns(profile);
  const isShown = ({ field }: AppraisalColumn): boolean =>
    !onlyDifferent || field.kind !== 'item' || records.some((record) => isDifferent(record, field.item));
  return [...columns.keys()].filter((index) => columns[index] && isShown(columns[index]));
}

/** Whether the superior has given an item another score than the branch. */
export function isDifferent({ evaluation }: ScoredRecord, item: Item): boolean {
  for (const { items } of evaluation.score.groups) {
    const score = items.find((one) => one.item === item);
    if (score) return score.appraised !== undefined && score.appraised !== score.branch;
  }
  return false;
}

const resultColumns: readonly AppraisalColumn[] = [
  {
    column: {
      ...base('unit', message('appraisal/unit'), 24),
      align: 'start',
      frozen: true,
      wraps: true,
      names: '',
    },
    field: { kind: 'unit' },
  },
  {
    column: { ...base('final', message('appraisal/final'), 8), frozen: true },
    field: { kind: 'total', column: 'final' },
  },
  {
    column: { ...base('level', message('appraisal/level'), 11), align: 'start', frozen: true, wraps: true },
    field: { kind: 'level' },
  },
];

function base(id: string, title: SheetColumn['title'], width: number): SheetColumn {
  return { id, title, width, align: 'end', frozen: false, wraps: false };
}

function groupHead({ id, min }: Group): Message | string {
  return min === undefined ? id : message('appraisal/group-min', { group: id, min: fromPoints(min) });
}

function itemColumns(item: Item): readonly AppraisalColumn[] {
  const head = message(
    `appraisal/item-${item.kind === 'bonus' || item.kind === 'penalty' ? item.kind : 'max'}`,
    {
      item: item.id,
      max: fromPoints(item.max),
    },
  );
  if (item.kind !== 'derived')
    return pair(item.id, head, item.title, (column) => ({ kind: 'item', item, column }), false);
  const called = message('appraisal/called', {
    item: item.id,
    title: item.title,
    column: message('appraisal/computed'),
  });
  const column = { ...base(`branch:${item.id}`, message('appraisal/computed'), 8), group: head, called };
  return [{ column, field: { kind: 'item', item, column: 'branch' } }];
}

/** The columns of the branch and of the superior side by side, under one heading. */
function pair(
  id: string,
  head: Message | string,
  title: string,
  fieldOf: (column: ComparedColumn) => AppraisalField,
  isGroup: boolean,
): readonly AppraisalColumn[] {
  return (['branch', 'appraised'] as const).map((column) => {
    const own = message(`appraisal/${column}`);
    const called = message('appraisal/called', { item: id, title, column: own });
    return {
      column: { ...base(`${isGroup ? 'group-' : ''}${column}:${id}`, own, 8), group: head, called },
      field: fieldOf(column),
    };
  });
}

function tailColumns({ quotas }: Profile): readonly AppraisalColumn[] {
  const total = message('appraisal/total');
  const recognition = message('sheet/step-cong-nhan');
  const totals = (['branch', 'appraised'] as const).map(
    (column): AppraisalColumn => ({
      column: { ...base(column, message(`appraisal/${column}`), 9), group: total },
      field: { kind: 'total', column },
    }),
  );
  const step = (
    step: StepId,
    key: 'date' | 'document' | 'result',
    shape: Partial<SheetColumn>,
  ): AppraisalColumn => ({
    column: { ...base(`${step}:${key}`, message(`sheet/${key}`), 12), align: 'start', ...shape },
    field: { kind: 'step', step, key },
  });
  return [
    ...totals,
    {
      column: { ...base('difference', message('appraisal/difference'), 9), group: total },
      field: { kind: 'difference' },
    },
    { column: { ...base('done', message('appraisal/done'), 9) }, field: { kind: 'done' } },
    ...quotas.map(
      (quota): AppraisalColumn => ({
        column: {
          ...base(`quota:${quota.id}`, message(`rank/${quota.level}`), 11),
          group: message('appraisal/quota'),
        },
        field: { kind: 'quota', quota },
      }),
    ),
    {
      column: { ...base('reason', message('appraisal/reason'), 36), align: 'start', wraps: false },
      field: { kind: 'reason' },
    },
    {
      column: { ...base('faults', message('appraisal/faults'), 10), align: 'start' },
      field: { kind: 'faults' },
    },
    step('tra-lai', 'date', { title: message('sheet/step-tra-lai') }),
    step('tham-dinh', 'date', { title: message('sheet/step-tham-dinh') }),
    step('cong-nhan', 'date', { group: recognition }),
    step('cong-nhan', 'document', { group: recognition, width: 16 }),
    step('cong-nhan', 'result', { group: recognition, width: 14 }),
  ];
}
