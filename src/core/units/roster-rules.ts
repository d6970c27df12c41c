import type { Finding, Severity } from '../finding/finding.js';
import { type Message, message } from '../language/message.js';
import type { ParsedText } from '../parse/parse.js';
import { type Path, spanAt } from '../parse/tree.js';
import { formatDate, isRealDate } from '../text/numbers.js';
import { nearest } from '../text/words.js';
import type { Unit } from './units.js';

/** The findings of a roster beyond its schema; each has a section in docs/rules.md. */
export const rosterRules = [
  { code: 'units/duplicate-id', severity: 'error' },
  { code: 'units/unknown-parent', severity: 'warning' },
  { code: 'units/unknown-into', severity: 'error' },
  { code: 'units/dates', severity: 'error' },
  { code: 'units/cycle', severity: 'error' },
] as const satisfies readonly { readonly code: `units/${string}`; readonly severity: Severity }[];

export type RosterCode = (typeof rosterRules)[number]['code'];

/** What is wrong with the units of a roster, as they are listed. */
export function* checkRoster(listed: readonly Unit[], parsed: ParsedText): Generator<Finding> {
  const at = (code: RosterCode, index: number, key: keyof Unit, wording: Message): Finding => {
    const path: Path = ['units', index, key];
    const severity = rosterRules.find((rule) => rule.code === code)?.severity ?? 'error';
    return { code, severity, message: wording, path, span: spanAt(parsed.root, path) };
  };
  const first = new Map<string, number>();
  for (const [index, { id }] of listed.entries()) {
    const before = first.get(id);
    if (before === undefined) first.set(id, index);
    else yield at('units/duplicate-id', index, 'id', message('units/duplicate-id', { id, line: before + 1 }));
  }
  const near = nearId([...first.keys()]);
  for (const [index, { parent, into, from, to }] of listed.entries()) {
    if (parent !== undefined && !first.has(parent))
      yield at('units/unknown-parent', index, 'parent', named('units/unknown-parent', parent, near(parent)));
    if (into !== undefined && !first.has(into))
      yield at('units/unknown-into', index, 'into', named('units/unknown-into', into, near(into)));
    if (from !== undefined && to !== undefined && isRealDate(from) && isRealDate(to) && from > to) {
      const values = { from: formatDate(from), to: formatDate(to) };
      yield at('units/dates', index, 'to', message('units/dates', values));
    }
  }
  for (const key of ['parent', 'into'] as const) {
    for (const { index, ids } of cyclesOf(listed, first, key)) {
      const wording = message(`units/cycle-${key}`, { ids: [...ids, ids[0] ?? ''].join(' → ') });
      yield at('units/cycle', index, key, wording);
    }
  }
}

/** Ids of longer lists are not searched for the nearest: a list of thousands against itself takes minutes. */
const mostIds = 2000;

function nearId(ids: readonly string[]): (id: string) => string | undefined {
  return (id) => (ids.length > mostIds ? undefined : nearest(id, ids));
}

function named(
  key: 'units/unknown-parent' | 'units/unknown-into',
  id: string,
  near: string | undefined,
): Message {
  return near === undefined ? message(key, { id }) : message(`${key}-near`, { id, near });
}

interface Cycle {
  /** The first unit of the cycle in the file. */
  readonly index: number;
  readonly ids: readonly string[];
}

/** Units that come back to themselves by their superiors or successors: each cycle once. */
function* cyclesOf(
  listed: readonly Unit[],
  first: ReadonlyMap<string, number>,
  key: 'parent' | 'into',
): Generator<Cycle> {
  const done = new Set<string>();
  for (const { id: start } of listed) {
    const way: string[] = [];
    const onWay = new Map<string, number>();
    let id: string | undefined = start;
    while (id !== undefined && !done.has(id) && !onWay.has(id)) {
      onWay.set(id, way.length);
      way.push(id);
      id = listed[first.get(id) ?? -1]?.[key];
    }
    const begin = id === undefined ? undefined : onWay.get(id);
    for (const one of way) done.add(one);
    if (begin === undefined) continue;
    const ids = way.slice(begin);
    yield { index: Math.min(...ids.map((one) => first.get(one) ?? 0)), ids };
  }
}
