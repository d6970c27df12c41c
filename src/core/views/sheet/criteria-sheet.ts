import { type EditPlace, heldBelow } from '../../edit/edit-place.js';
import { explainItem, explainLevel, groupText, totalText } from '../../explain/explain.js';
import type { Finding } from '../../finding/finding.js';
import { message } from '../../language/message.js';
import { keyText, type Path, resolved } from '../../parse/tree.js';
import { countsInGroup, type Item, itemsOf, type Profile } from '../../profile/profile.js';
import { columns as scoreColumns } from '../../record/record.js';
import { hasMissingScores } from '../../rules/submission/missing-scores.js';
import type { Evaluation } from '../../score/evaluate.js';
import { type Explanation, leaf } from '../../score/explanation.js';
import type { GroupScore } from '../../score/groups.js';
import type { ItemScore, ItemValue } from '../../score/items.js';
import { fromPoints } from '../../text/points.js';
import type { Assessment } from '../../workspace/assess.js';
import { noFindings, type SectionFindings, sectionFindings, spread } from './cell-findings.js';
import { checkItemChoices, derivedItemChoices } from './choices.js';
import { type Field, field, fieldCell } from './field.js';
import { hasMonths } from './months-sheet.js';
import { sectionHeld, withOwnFindings } from './section.js';
import { type Cell, type CellFinding, fixedCell, type Row, type Sheet, type SheetColumn } from './sheet.js';
import { writtenShown } from './written.js';

const scores = message('sheet/scores');
const override = message('sheet/override');

const scoreFields: readonly Field[] = scoreColumns.map((id) =>
  field(id, message(`sheet/${id}`), 12, 'points', { group: scores, called: message(`sheet/${id}`) }),
);
const overrideFields: readonly Field[] = [
  field('override', message('sheet/override-value'), 11, 'count', {
    called: message('sheet/override-value'),
    path: ['override', 'value'],
    group: override,
  }),
  field('reason', message('sheet/override-reason'), 24, 'text', {
    called: message('sheet/override-reason'),
    path: ['override', 'reason'],
    group: override,
    wraps: true,
  }),
];
const otherFields: readonly Field[] = [
  field('evidence', message('sheet/evidence'), 24, 'list', { wraps: true }),
  field('note', message('sheet/note'), 34, 'text', { wraps: true }),
];
const fields: readonly Field[] = [...scoreFields, ...overrideFields, ...otherFields];

const columns: readonly SheetColumn[] = [
  {
    id: 'id',
    title: message('sheet/item-id'),
    width: 7,
    align: 'start',
    frozen: true,
    wraps: false,
    names: '',
  },
  {
    id: 'title',
    title: message('sheet/item-title'),
    width: 44,
    align: 'start',
    frozen: true,
    wraps: true,
    names: ' ',
  },
  { id: 'max', title: message('sheet/max'), width: 9, align: 'end', frozen: false, wraps: false },
  ...scoreFields.map(({ column }) => column),
  {
    id: 'final',
    title: message('sheet/final'),
    width: 11,
    align: 'end',
    frozen: false,
    wraps: false,
    group: scores,
    called: message('sheet/final'),
  },
  ...[...overrideFields, ...otherFields].map(({ column }) => column),
];

/** How many columns stand before the scores, and how many behind the result. */
const head = 3;
const tail = overrideFields.length + otherFields.length;

/**
 * Criteria as rows, groups above their items, totals below, then what stands in the record and not in the
 * profile; empty where there is no usable profile.
 */
export function criteriaSheet(assessment: Assessment): Sheet {
  const { evaluation, profile, record } = assessment;
  const title = message('sheet/criteria');
  if (!evaluation || !profile) return { id: 'criteria', title, columns, rows: [] };
  const held = sectionHeld(assessment, ['criteria']);
  const findings = sectionFindings(assessment.findings, 'criteria');
  const isOpen = record !== undefined && hasMissingScores(record, evaluation);
  const rows = evaluation.score.groups.flatMap((group) => [
    groupRow(group, isOpen),
    ...group.items.map((item) =>
      itemRow(item, heldBelow(held, [item.item.id]), findings, explainItem(item, evaluation.facts)),
    ),
  ]);
  const all = [...rows, totalRow(evaluation, profile), ...unknownRows(held, profile, findings)];
  return { id: 'criteria', title, columns, rows: withOwnFindings('criteria', all, findings) };
}

/** While scores are missing, that a group is below its minimum says nothing yet. */
function groupRow(score: GroupScore, isOpen: boolean): Row {
  const tone: Pick<Cell, 'tone'> = score.pass ? { tone: 'pass' } : isOpen ? {} : { tone: 'fail' };
  const sums = [...scoreColumns, 'final' as const].map((column) =>
    fixedCell(fromPoints(score[column]), {
      explanation: leaf(groupText(score, column)),
      ...(column === 'final' ? tone : {}),
    }),
  );
  const minimum = score.min === undefined ? '' : message('sheet/group-min', { min: fromPoints(score.min) });
  return {
    key: `group:${score.group.id}`,
    kind: 'group',
    cells: [
      fixedCell(score.group.id),
      fixedCell(score.group.title),
      fixedCell(fromPoints(score.max)),
      ...sums,
      ...blanks(tail - 1),
      fixedCell(minimum, { ...tone, explanation: leaf(score.reason) }),
    ],
  };
}

function blanks(count: number): readonly Cell[] {
  return Array.from({ length: count }, () => blank);
}

const blank = fixedCell('');

function itemRow(
  score: ItemScore,
  entry: EditPlace,
  findings: SectionFindings,
  explanation: Explanation,
): Row {
  const { item } = score;
  const path = ['criteria', item.id];
  // Findings about months stand in the sheet of the months.
  const isHere = ({ path: place }: Finding): boolean => place?.[2] !== 'months' || !hasMonths(item);
  const [own, found] = spreadRow(findings.of(item.id).filter(isHere), path);
  const cells = fields.map((each, index) =>
    itemCell(each, score, entry, path, found[index] ?? noFindings, explanation),
  );
  return {
    key: `item:${item.id}`,
    kind: 'item',
    path,
    cells: [
      fixedCell(item.id, { findings: own }),
      fixedCell(item.title),
      fixedCell(maxOf(item)),
      ...cells.slice(0, scoreFields.length),
      fixedCell(valueShown(score.final), { tone: 'computed', explanation }),
      ...cells.slice(scoreFields.length),
    ],
  };
}

/** The findings of a row's first cell, and those of its fields. */
function spreadRow(
  findings: readonly Finding[],
  path: Path,
): readonly [readonly CellFinding[], readonly (readonly CellFinding[])[]] {
  if (findings.length === 0) return [noFindings, noFindings];
  const [own = noFindings, ...others] = spread(
    findings,
    [undefined, ...fields.map((each) => [...path, ...each.path])],
    0,
  );
  return [own, others];
}

function maxOf(item: Item): Cell['shown'] {
  const max = fromPoints(item.max);
  if (countsInGroup(item)) return max;
  return message(item.kind === 'bonus' ? 'sheet/bonus' : 'sheet/penalty', { max });
}

function itemCell(
  each: Field,
  score: ItemScore,
  entry: EditPlace,
  path: Path,
  findings: readonly CellFinding[],
  explanation: Explanation,
): Cell {
  const column = scoreColumns.find((id) => id === each.column.id);
  if (column === undefined) {
    const cell = fieldCell(each, entry, path, findings);
    const isUseless = each.path[0] === 'override' && score.item.kind !== 'derived' && cell.shown === '';
    return isUseless && findings.length === 0 ? blank : cell;
  }
  if (score.item.kind === 'check')
    return fieldCell({ ...each, input: 'choice', choices: checkItemChoices }, entry, path, findings);
  if (score.item.kind !== 'derived') return fieldCell(each, entry, path, findings);
  const cell = fieldCell({ ...each, input: 'choice', choices: derivedItemChoices }, entry, path, findings);
  if (cell.shown !== '') return { explanation, ...cell };
  return { explanation, ...cell, shown: valueShown(score[column]), tone: 'computed' };
}

/** What is written for items that the profile does not have, to be seen and cleared. */
function unknownRows(held: EditPlace, profile: Profile, findings: SectionFindings): readonly Row[] {
  const criteria = resolved(held.node);
  if (criteria?.kind !== 'map') return noFindings;
  const items = itemsOf(profile);
  const ids = new Set(criteria.entries.map(keyText).filter((id) => !items.has(id)));
  if (ids.size === 0) return noFindings;
  const heading: Row = {
    key: 'unknown',
    kind: 'group',
    cells: [blank, fixedCell(message('sheet/unknown-items')), ...blanks(columns.length - 2)],
  };
  return [heading, ...[...ids].map((id) => unknownRow(id, heldBelow(held, [id]), findings))];
}

function unknownRow(id: string, entry: EditPlace, findings: SectionFindings): Row {
  const path = ['criteria', id];
  const [own, found] = spreadRow(findings.of(id), path);
  const cells = fields.map((each, index) => {
    const cell = fieldCell(each, entry, path, found[index] ?? noFindings);
    return cell.shown === '' && cell.findings.length === 0 ? blank : cell;
  });
  const whole = resolved(entry.node);
  return {
    key: `unknown:${id}`,
    kind: 'entry',
    path,
    cells: [
      fixedCell(id, { findings: own }),
      fixedCell(whole?.kind === 'scalar' ? writtenShown(whole.value) : ''),
      ...blanks(head - 2),
      ...cells.slice(0, scoreFields.length),
      blank,
      ...cells.slice(scoreFields.length),
    ],
  };
}

function valueShown(value: ItemValue): Cell['shown'] {
  if (value === undefined) return '';
  return value === 'na' ? message('check/na') : fromPoints(value);
}

function totalRow(evaluation: Evaluation, profile: Profile): Row {
  const { score } = evaluation;
  const level = explainLevel(evaluation, profile);
  const sums = [...scoreColumns, 'final' as const].map((column) => {
    const parts = column === 'final' ? [level] : [];
    const explanation = { text: totalText(evaluation, profile, column), parts };
    return fixedCell(fromPoints(score[column]), { explanation });
  });
  const open = scoreColumns.filter((column) => !score.complete[column]);
  const note =
    open.length === 0
      ? ''
      : message('report/incomplete', { columns: open.map((column) => message(`column/${column}`)) });
  return {
    key: 'total',
    kind: 'total',
    cells: [
      fixedCell(''),
      fixedCell(message('sheet/total')),
      fixedCell(fromPoints(score.max)),
      ...sums,
      ...blanks(tail - 1),
      fixedCell(note),
    ],
  };
}
