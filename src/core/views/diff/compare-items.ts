import { type Message, type MessageKey, message, messageNamed, type Value } from '../../language/message.js';
import { type BranchRecord, columns, type ScoreColumn } from '../../record/record.js';
import type { ItemScore, ItemValue } from '../../score/items.js';
import { fromPoints, type Points, ZERO } from '../../text/points.js';
import type { Assessment } from '../../workspace/assess.js';
import type { ColumnChange, ItemChange } from './diff.js';

/** The scores of a record by item; of several of one id the last. */
export function scoresOf(assessment: Assessment | undefined): ReadonlyMap<string, ItemScore> {
  const items = assessment?.evaluation?.score.groups.flatMap((group) => group.items) ?? [];
  return new Map(items.map((score) => [score.item.id, score]));
}

/** The items whose final value, or one of whose columns, changed; the greatest change first. */
export function compareItems(
  old: Assessment | undefined,
  now: Assessment | undefined,
): readonly ItemChange[] {
  const [before, after] = [sideOf(old), sideOf(now)];
  const ids = new Set([...after.scores.keys(), ...before.scores.keys()]);
  const changes = [...ids].flatMap((id) => compareItem(id, before, after) ?? []);
  return changes.sort((a, b) => Math.abs(riseOf(b)) - Math.abs(riseOf(a)));
}

interface Side {
  readonly scores: ReadonlyMap<string, ItemScore>;
  readonly written: BranchRecord['criteria'];
}

function sideOf(assessment: Assessment | undefined): Side {
  return { scores: scoresOf(assessment), written: assessment?.record?.criteria ?? new Map() };
}

/** A column changed where another value is written in it, not where the same is worth something else. */
function compareItem(id: string, old: Side, now: Side): ItemChange | undefined {
  const [before, after] = [old.scores.get(id), now.scores.get(id)];
  const [was, is] = [old.written.get(id), now.written.get(id)];
  const isDerived = (after ?? before)?.item.kind === 'derived';
  const changed = columns.flatMap((column): readonly ColumnChange[] =>
    isDerived || was?.[column] === is?.[column]
      ? []
      : [{ column, before: before?.[column], after: after?.[column] }],
  );
  if (before?.final === after?.final && changed.length === 0) return undefined;
  return {
    id,
    title: (after ?? before)?.item.title ?? '',
    before: before?.final,
    after: after?.final,
    columns: changed,
    max: { before: before?.item.max, after: after?.item.max },
  };
}

/** How much an item gained, in hundredths; what does not apply or is missing counts 0. */
export function riseOf({ before, after }: Pick<ItemChange, 'before' | 'after'>): number {
  const pointsOf = (value: ItemValue): Points => (typeof value === 'number' ? value : ZERO);
  return pointsOf(after) - pointsOf(before);
}

/** An item's change in a sentence about something else: `I.2 Chấp hành nghị quyết: 10 → 6 (tối đa 10)`. */
export function itemText(item: ItemChange): Message {
  const [only] = item.columns.length === 1 ? item.columns : [];
  const column = only && only.after === item.after ? only.column : undefined;
  const values = {
    item: item.id,
    title: shortTitle(item.title),
    before: itemValue(item.before),
    after: itemValue(item.after),
    ...maxValue(item),
  };
  return column === undefined
    ? messageNamed('diff/item', values)
    : messageNamed('diff/item-column', { ...values, column: message(`column/${column}`) });
}

function maxValue({ max }: ItemChange): Readonly<Record<string, Value>> {
  const { before, after } = max;
  if (before === undefined || after === undefined || before === after) {
    return { max: message('diff/max', { max: fromPoints(after ?? before ?? ZERO) }) };
  }
  return { max: message('diff/max-changed', { before: fromPoints(before), after: fromPoints(after) }) };
}

/** An item in the details: each column that was written otherwise, then the result. */
export function itemLine(item: ItemChange): Message {
  const parts = item.columns.map(({ column, before, after }) =>
    changeText(`column/${column}`, before, after),
  );
  const isSaid = item.columns.some(({ before, after }) => before === item.before && after === item.after);
  const result =
    item.before === item.after
      ? message('diff/result-kept', { value: itemValue(item.after) })
      : changeText('column/final', item.before, item.after);
  const changes = isSaid ? parts : [...parts, result];
  return messageNamed('diff/item-line', {
    item: item.id,
    title: item.title,
    changes: { parts: changes, by: ', ' },
    ...maxValue(item),
  });
}

function changeText(what: MessageKey, before: ItemValue, after: ItemValue): Message {
  return message('diff/arrow', { what: message(what), before: itemValue(before), after: itemValue(after) });
}

/** The column that alone was filled in, where that left the result as it was. */
export function filledColumn({ before, after, columns: changed }: ItemChange): ScoreColumn | undefined {
  const [only] = changed.length === 1 ? changed : [];
  return before === after && only?.before === undefined ? only?.column : undefined;
}

/** Items of which one column was filled in without changing a result: `thẩm định vừa chấm: I.3 (5), II.6 (2)`. */
export function filledLine(column: ScoreColumn, items: readonly ItemChange[]): Message {
  const list = items.map((item) =>
    message('diff/filled-item', { item: item.id, value: itemValue(item.after) }),
  );
  return message('diff/filled', { column: message(`column/${column}`), items: { parts: list, by: ', ' } });
}

export function itemValue(value: ItemValue): number | Message {
  if (value === undefined) return message('diff/none');
  return value === 'na' ? message('diff/na') : fromPoints(value);
}

/** Titles of criteria are long sentences; this many characters are enough to recognise one. */
const longTitle = 60;

/** The beginning of a title, cut between words. */
export function shortTitle(title: string): string {
  if (title.length <= longTitle) return title;
  const cut = title.slice(0, longTitle);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), longTitle / 2)).trimEnd()}…`;
}
