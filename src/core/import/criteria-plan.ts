import { isSameData } from '../edit/expected.js';
import { message } from '../language/message.js';
import { dataOf as dataOfNode, type Path } from '../parse/tree.js';
import { type Item, itemsOf, type Profile } from '../profile/profile.js';
import type { Change } from '../record/change.js';
import { type NewData, plainData } from '../record/new-data.js';
import { asList, asMap } from '../record/read.js';
import type { WrittenScores } from '../record/record.js';
import { choiceKey } from '../text/choice-key.js';
import { normalName } from '../text/normal-name.js';
import { fromPoints } from '../text/points.js';
import type { Value } from '../values/read-value.js';
import { listChanges } from '../views/sheet/list-changes.js';
import type { Cell, Sheet } from '../views/sheet/sheet.js';
import { sheetOf } from '../views/sheet/sheets.js';
import type { Assessment } from '../workspace/assess.js';
import type { Head, HeadColumn } from './head.js';
import type { PlanOptions, RowPlan, TablePlan } from './list-plan.js';
import { asData, isListValue, isPrivate, readSourceCell } from './read-cells.js';
import type { LeftOutCell, SkippedRow } from './report.js';
import { classifyRows } from './rows.js';
import { cleanName, readableText } from './source-text.js';
import type { SourceCell, TableReader } from './table.js';

/** Plans how the rows of a score table become scores of items. */
export function planCriteria(
  assessment: Assessment,
  reader: TableReader,
  head: Head,
  options: PlanOptions,
): TablePlan {
  const { profile } = assessment;
  const cells: LeftOutCell[] = [];
  const skipped: SkippedRow[] = [];
  const rows: RowPlan[] = [];
  const named = new Set<string>();
  const finder = profile && itemFinder(profile);
  for (const classified of classifyRows(reader, head)) {
    if (classified.kind === 'skipped') {
      skipped.push({ row: classified.row, reason: classified.reason });
      continue;
    }
    const { row } = classified;
    const found = finder?.(rowNames(reader, head, row)) ?? 'unknown';
    if (typeof found === 'string') {
      const isText = found === 'unknown' && !hasScores(reader, head, row);
      skipped.push({ row, reason: found === 'group' || isText ? 'heading' : 'unknown-item' });
    } else if (named.has(found.id)) skipped.push({ row, reason: 'duplicate' });
    else {
      named.add(found.id);
      const plan = planItem({ assessment, reader, head, options }, found, row);
      cells.push(...plan.cells);
      const isNew = assessment.record !== undefined && !isScored(assessment.record.criteria.get(found.id));
      const kind = plan.changes.length === 0 ? 'unchanged' : isNew ? 'added' : 'updated';
      rows.push({ row, kind, changes: plan.changes });
    }
  }
  return { rows, skipped, cells, missing: missingItems(assessment, named) };
}

interface RowNames {
  /** What stands where rows are named: codes or numbers. */
  readonly ids: readonly string[];
  readonly title: string;
}

function rowNames(reader: TableReader, head: Head, row: number): RowNames {
  const textsOf = (isWanted: (column: HeadColumn) => boolean): readonly string[] =>
    head.columns
      .filter(isWanted)
      .map(({ column }) => cleanName(reader.dataCell(row, column)?.text ?? ''))
      .filter((written) => written !== '');
  const ids = textsOf(({ use }) => use.kind === 'order' || (use.kind === 'field' && use.id === 'id'));
  const [title = ''] = textsOf(({ use }) => use.kind === 'field' && use.id === 'title');
  return { ids, title };
}

/** Finds the item that a row is about: by id, by title, or by its number within the group above it. */
function itemFinder(profile: Profile): (names: RowNames) => Item | 'group' | 'unknown' {
  const items = [...itemsOf(profile).values()];
  const byId = new Map(items.map((item) => [choiceKey(item.id), item]));
  const byTitle = new Map(items.map((item) => [normalName(item.title), item]));
  const groups = new Map<string, string>();
  for (const { id, title } of profile.groups) {
    groups.set(choiceKey(id), id);
    groups.set(normalName(title), id);
  }
  let group: string | undefined;
  return ({ ids, title }) => {
    // An item's own number may stand before its title.
    const [, number = '', rest = title] = /^([IVXLA-Z\d]+(?:\.\d+)*)[.)\s]+(.+)$/i.exec(title) ?? [];
    const keys = [...ids, number].filter((id) => id !== '').map((id) => choiceKey(id.replace(/[.)]+$/, '')));
    for (const key of keys) {
      const item = byId.get(key);
      if (item) return item;
    }
    const titled = byTitle.get(normalName(title)) ?? byTitle.get(normalName(rest));
    if (titled) return titled;
    const headed = [normalName(title), normalName(rest), ...keys].map((key) => groups.get(key)).find(Boolean);
    if (headed !== undefined) {
      group = headed;
      return 'group';
    }
    for (const key of keys) {
      const item = group === undefined ? undefined : byId.get(choiceKey(`${group}.${key}`));
      if (item) return item;
    }
    return 'unknown';
  };
}

function hasScores(reader: TableReader, head: Head, row: number): boolean {
  return head.columns.some(
    ({ column, use }) =>
      use.kind === 'field' &&
      use.id !== 'id' &&
      use.id !== 'title' &&
      (reader.dataCell(row, column)?.text ?? '') !== '',
  );
}

interface ItemContext {
  readonly assessment: Assessment;
  readonly reader: TableReader;
  readonly head: Head;
  readonly options: PlanOptions;
}

function planItem(
  context: ItemContext,
  item: Item,
  row: number,
): { readonly changes: readonly Change[]; readonly cells: readonly LeftOutCell[] } {
  const { assessment, reader, head, options } = context;
  const changes: Change[] = [];
  const cells: LeftOutCell[] = [];
  for (const { column, use } of head.columns) {
    if (use.kind !== 'field' || use.id === 'id' || use.id === 'title') continue;
    const source = reader.dataCell(row, column);
    if (source === undefined || cleanName(source.text) === '') continue;
    const target = targetCell(assessment, item, use.id);
    const leaveOut = (why: LeftOutCell['why']): void => {
      const shown = isPrivate(source.text) ? '' : source.text;
      cells.push({
        row,
        column,
        field: use.id,
        text: shown,
        why,
        ...(target?.path === undefined ? {} : { path: target.path }),
      });
    };
    if (target?.path === undefined) continue;
    if (target.input === 'none') {
      leaveOut(target.explanation?.text ?? message('edit/unsafe'));
      continue;
    }
    const mark = markOf(use.id, source);
    if (mark && item.kind !== 'check') {
      if (!isSaidByScore(context, item, row, use.id)) leaveOut(message('import/tick-of-points'));
      continue;
    }
    const written = mark ?? asScore(item, use.id, source);
    if (item.kind === 'derived' && scoreFields.has(use.id) && isComputedScore(assessment, item, written))
      continue;
    const reading = readSourceCell(written, target, { assessment, decimal: options.decimal });
    if (reading.kind === 'left-out') leaveOut(reading.why);
    else if (
      reading.kind === 'value' &&
      item.kind === 'derived' &&
      scoreFields.has(use.id) &&
      reading.value !== 'na'
    )
      leaveOut(message('import/derived-item'));
    else if (reading.kind === 'value') changes.push(...changesAt(target.path, reading.value, assessment));
  }
  return { changes, cells };
}

/** Whether a tick of an item with points only repeats the score beside it: all of them, or none. */
function isSaidByScore({ reader, head }: ItemContext, item: Item, row: number, field: string): boolean {
  const column = head.columns.find(({ use }) => use.kind === 'field' && use.id === 'self')?.column;
  const score = column === undefined ? undefined : reader.dataCell(row, column);
  if (score === undefined) return false;
  const points = Number(readableText(score).replace(',', '.'));
  return field === 'failed' ? points === 0 : points > 0 && points <= fromPoints(item.max);
}

const scoreFields: ReadonlySet<string> = new Set(['self', 'branch', 'appraised', 'passed', 'failed']);

/** The cell of the grid for a field of an item's row. */
function targetCell(assessment: Assessment, item: Item, field: string): Cell | undefined {
  const id = field === 'passed' || field === 'failed' ? 'self' : field;
  const sheet: Sheet = sheetOf(assessment, id.startsWith('month:') ? 'months' : 'criteria');
  const column = sheet.columns.findIndex((each) => each.id === id);
  return sheet.rows.find(({ key }) => key === `item:${item.id}`)?.cells[column];
}

/** A tick in a column of those that pass or fail. */
function markOf(field: string, source: SourceCell): SourceCell | undefined {
  if (field !== 'passed' && field !== 'failed') return undefined;
  return {
    kind: 'text',
    text: field === 'passed' ? 'dat' : 'khong-dat',
    ...(isMark(source) ? {} : { text: source.text }),
  };
}

function isMark({ text: written, kind }: SourceCell): boolean {
  return kind === 'flag'
    ? written === 'true'
    : /^(?:x|v|\u2713|\u2714|\u2611|1|co|dat|\u0111\u1ea1t|c\u00f3)$/i.test(written.trim());
}

/** A check is printed as its points: all of them, or none. */
function asScore(item: Item, field: string, source: SourceCell): SourceCell {
  if (item.kind !== 'check' || field.startsWith('override')) return source;
  const points = Number(readableText(source).replace(',', '.'));
  if (source.text.trim() === '' || Number.isNaN(points)) return source;
  if (points === fromPoints(item.max)) return { kind: 'text', text: 'dat' };
  return points === 0 ? { kind: 'text', text: 'khong-dat' } : source;
}

/** Whether a score of a derived item is the one that the record computes by itself. */
function isComputedScore({ evaluation }: Assessment, { id }: Item, source: SourceCell): boolean {
  const scores = evaluation?.score.groups.flatMap((group) => group.items) ?? [];
  const final = scores.find(({ item }) => item.id === id)?.final;
  return typeof final === 'number' && Number(readableText(source).replace(',', '.')) === fromPoints(final);
}

function changesAt(path: Path, value: Value, assessment: Assessment): readonly Change[] {
  const old = valueAt(assessment, path);
  if (isListValue(value)) {
    const before = asList(old).map(String);
    return isSameData(before, value) ? [] : listChanges(assessment.parsed.root, path, value);
  }
  const data: NewData = asData(value);
  return isSameData(old, plainData(data)) ? [] : [{ kind: 'set', path, value: data }];
}

function valueAt({ parsed }: Assessment, path: Path): unknown {
  const root = parsed.root === undefined ? undefined : dataOfNode(parsed.root);
  return path.reduce<unknown>(
    (inner, step) => (typeof step === 'number' ? asList(inner)[step] : asMap(inner)[step]),
    root,
  );
}

function missingItems({ record, profile }: Assessment, named: ReadonlySet<string>): TablePlan['missing'] {
  if (record === undefined || profile === undefined) return [];
  const items = itemsOf(profile);
  return [...record.criteria].flatMap(([id, entry]) => {
    return named.has(id) || !isScored(entry) ? [] : [{ entry: id, text: items.get(id)?.title ?? id }];
  });
}

function isScored(entry: WrittenScores | undefined): boolean {
  if (entry === undefined) return false;
  return [entry.self, entry.branch, entry.appraised, entry.months].some((value) => value !== undefined);
}
