import { type Message, message } from '../language/message.js';
import type { Item, Scale } from '../profile/profile.js';
import type { Facts } from '../record/fact-names.js';
import type { BranchRecord, ScoreColumn, Written, WrittenScores } from '../record/record.js';
import { derivedPoints, fromPoints, type Points, toPoints, ZERO } from '../text/points.js';
import { inWords } from './fact-words.js';

/**
 * The value of an item in a column: points, `na` where it does not apply, `undefined` where it is not scored.
 */
export type ItemValue = Points | 'na' | undefined;

export interface ItemScore extends Readonly<Record<ScoreColumn | 'final', ItemValue>> {
  readonly item: Item;
  /** How the final value was reached. */
  readonly reason: Message;
}

/** Scores an item in every column (format.md §2, "Arithmetic"). */
export function scoreItem(item: Item, record: BranchRecord, facts: Facts, scale: Scale): ItemScore {
  const entry = record.criteria.get(item.id);
  return item.kind === 'derived' ? scoreDerived(item, entry, facts, scale) : scoreEntered(item, entry);
}

/** The value of one written score; `undefined` where the item does not accept it. */
export function worth(item: Item, written: Written | undefined): ItemValue {
  if (written === 'na') return 'na';
  if (item.kind === 'check') return written === 'dat' ? item.max : written === 'khong-dat' ? ZERO : undefined;
  return typeof written === 'number' && item.kind !== 'derived' ? toPoints(written) : undefined;
}

function scoreEntered(item: Item, entry: WrittenScores | undefined): ItemScore {
  const self = worth(item, entry?.self);
  const branch = worth(item, entry?.branch);
  const appraised = worth(item, entry?.appraised);
  const source = lastOf(self, branch, appraised);
  const final = appraised ?? branch ?? self;
  return { item, self, branch, appraised, final, reason: enteredReason(item, final, source) };
}

/** The last column that has a value. */
function lastOf(self: ItemValue, branch: ItemValue, appraised: ItemValue): ScoreColumn | undefined {
  if (appraised !== undefined) return 'appraised';
  if (branch !== undefined) return 'branch';
  return self === undefined ? undefined : 'self';
}

function enteredReason(item: Item, final: ItemValue, source: ScoreColumn | undefined): Message {
  if (final === undefined || source === undefined) return message('reason/item-missing', { item: item.id });
  if (final === 'na') return message('reason/item-na', { item: item.id });
  return message('reason/item', {
    item: item.id,
    value: fromPoints(final),
    max: fromPoints(item.max),
    column: message(`column/${source}`),
  });
}

/** A derived item has the same value in every column. `na` in the last column with a value excludes it. */
function scoreDerived(item: Item, entry: WrittenScores | undefined, facts: Facts, scale: Scale): ItemScore {
  const last = entry?.appraised ?? entry?.branch ?? entry?.self;
  if (last === 'na') return everywhere(item, 'na', message('reason/item-na', { item: item.id }));

  const computed = item.formula?.evaluate(facts) ?? Number.NaN;
  const value = derivedPoints(computed, fromPoints(item.max), scale.step);
  const override = entry?.override;
  if (override?.value !== undefined && override.reason?.trim()) {
    const reason = message('reason/override', {
      item: item.id,
      value: override.value,
      computed: fromPoints(value),
      why: override.reason,
    });
    return everywhere(item, toPoints(override.value), reason);
  }
  return everywhere(item, value, derivedReason(item, computed, value, scale));
}

function derivedReason(item: Item, computed: number, value: Points, scale: Scale): Message {
  return message('reason/derived', {
    item: item.id,
    formula: item.formula ? inWords(item.formula.source) : '?',
    computed: Number.isNaN(computed) ? 0 : Number(computed.toFixed(4)),
    value: fromPoints(value),
    max: fromPoints(item.max),
    step: scale.step,
  });
}

function everywhere(item: Item, value: ItemValue, reason: Message): ItemScore {
  return { item, self: value, branch: value, appraised: value, final: value, reason };
}
