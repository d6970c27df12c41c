import { type Message, message } from '../../language/message.js';
import { formatDate } from '../../text/numbers.js';
import { readRoster } from '../../units/read-roster.js';
import { noUnits, type Unit, type Units } from '../../units/units.js';
import type { ConfigChange, RuleChange } from './diff.js';

/** What changed in a roster, which says who is due and where; `undefined` where both versions say the same. */
export function compareRosters(
  path: string,
  before: string | undefined,
  after: string | undefined,
): ConfigChange | undefined {
  if (before === after) return undefined;
  const kind = before === undefined ? 'added' : after === undefined ? 'removed' : 'changed';
  const [old, now] = [before, after].map((source) =>
    source === undefined ? noUnits : readRoster(source).units,
  );
  if (old === undefined || now === undefined)
    return { kind, path, changes: [], unread: message('diff/roster-unread') };
  const changes = changesOf(old, now);
  return changes.length === 0 && kind === 'changed' ? undefined : { kind, path, changes, unread: undefined };
}

function changesOf(before: Units, after: Units): readonly RuleChange[] {
  const changed = [...after.values()].flatMap((now): readonly RuleChange[] => {
    const old = before.get(now.id);
    if (old === undefined) return [];
    const parts = fields.flatMap((field) => fieldChange(field, old, now));
    if (parts.length === 0) return [];
    return [{ place: `units.${now.id}`, text: message('diff/roster-unit', { unit: nameOf(now), parts }) }];
  });
  const kept = (units: Units, other: Units): string =>
    [...units.keys()].filter((id) => other.has(id)).join('\n');
  const isReordered = kept(before, after) !== kept(after, before);
  return [
    ...listed('diff/roster-added', after, before),
    ...listed('diff/roster-removed', before, after),
    ...changed,
    ...(isReordered ? [{ place: 'units', text: message('diff/roster-reordered') }] : []),
  ];
}

/** So many units are named. */
const mostNamed = 8;

/** Units of one roster that the other lacks, in a line. */
function listed(
  key: 'diff/roster-added' | 'diff/roster-removed',
  units: Units,
  other: Units,
): readonly RuleChange[] {
  const own = [...units.values()].filter(({ id }) => !other.has(id));
  if (own.length === 0) return [];
  const branches = own.slice(0, mostNamed).map(nameOf).join(', ');
  const more = own.length - mostNamed;
  const names = more > 0 ? message('diff/and-branches', { branches, count: more }) : branches;
  return [{ place: 'units', text: message(key, { names }) }];
}

function nameOf({ id, name = id }: Unit): string {
  return name;
}

const fields = ['name', 'type', 'parent', 'order', 'from', 'to', 'into', 'models'] as const;

function fieldChange(field: (typeof fields)[number], before: Unit, after: Unit): readonly Message[] {
  const [old, now] = [before, after].map((unit) => textOf(unit[field]));
  if (old === undefined || now === undefined || old === now) return [];
  const values = { before: old || message('diff/none-code'), after: now || message('diff/none-code') };
  return [message(`diff/roster-${field}`, values)];
}

function textOf(value: Unit[(typeof fields)[number]]): string {
  if (value === undefined) return '';
  if (typeof value === 'string') return /^\d{4}-\d\d-\d\d$/.test(value) ? formatDate(value) : value;
  return typeof value === 'number' ? String(value) : value.join(', ');
}
