import type { Code, Severity } from '../finding/finding.js';
import { type Message, message } from '../language/message.js';
import { type Period, wholeYearsOf, yearOf } from '../record/period.js';
import { qualifierWords } from '../score/facts/figure-text.js';
import { formatDate } from '../text/numbers.js';
import type { Range } from '../text/positions.js';
import { nearest } from '../text/words.js';
import { isBranch, successorOf, type Units } from '../units/units.js';
import { placeOf } from './figures-stand-in.js';
import type { Missing, MissingByNode } from './missing.js';
import { partsOf } from './names.js';
import { agrees } from './qualifier.js';
import { type RecordSummary, valueIn } from './record-summary.js';
import { countedFor, type SummedNode } from './totals.js';
import { compare } from './tree.js';
import type { UnitYears } from './unit-year-entries.js';

/** The findings of a roll-up; each has a section in docs/rules.md. */
export const rollupRules = [
  { code: 'rollup/unread', severity: 'error' },
  { code: 'rollup/figures', severity: 'warning' },
  { code: 'rollup/missing', severity: 'warning' },
  { code: 'rollup/duplicate', severity: 'warning' },
  { code: 'rollup/no-source', severity: 'warning' },
  { code: 'rollup/unknown-parent', severity: 'warning' },
  { code: 'rollup/moved', severity: 'info' },
] as const satisfies readonly { readonly code: `rollup/${string}`; readonly severity: Severity }[];

export type RollupCode = (typeof rollupRules)[number]['code'];

/** Something to know about the records taken together; it stands at a file, or concerns a unit as such. */
export interface RollupFinding {
  /** A rule of the roll-up, or of the roster that it goes by. */
  readonly code: RollupCode | Code;
  readonly severity: Severity;
  readonly message: Message;
  readonly file: string | null;
  readonly unit: string | null;
  readonly range: Range;
}

const nowhere: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
const severities = new Map(rollupRules.map(({ code, severity }) => [code, severity]));

function found(
  code: RollupCode,
  wording: Message,
  place: { readonly file?: string; readonly unit?: string; readonly range?: Range },
): RollupFinding {
  return {
    code,
    severity: severities.get(code) ?? 'warning',
    message: wording,
    file: place.file ?? null,
    unit: place.unit ?? null,
    range: place.range ?? nowhere,
  };
}

type Branches = ReadonlyMap<string, readonly RecordSummary[]>;

/** What findings are looked for in beside the tree: records as they are, and by units' years. */
export interface FindingSources {
  readonly entries: readonly RecordSummary[];
  readonly years: UnitYears;
  /** The records whose members are held against each other, by units' years. */
  readonly people: readonly RecordSummary[];
  /** Where folded cells stand, with the first of their records by file. */
  readonly folded: readonly Placed[];
  readonly unread: Iterable<string>;
  readonly units: Units;
  readonly missing: MissingByNode;
}

/** Every finding of a roll-up, in an order that does not depend on how its parts were merged. */
export function findingsOf(
  root: SummedNode,
  { entries, years, people, folded, unread, units, missing }: FindingSources,
): readonly RollupFinding[] {
  const branches = byBranch(entries);
  const all = [
    ...[...unread].map((file) => found('rollup/unread', message('rollup/unread', { file }), { file })),
    ...belowAll(root, figuresFound),
    ...belowAll(root, ({ node }) => missingFound(node, missing.get(node) ?? [])),
    ...sameBranchFound(root),
    ...samePeopleFound(people),
    ...noSourceFound(byBranch(entries, units)),
    ...movedFound(branches),
    ...mergedFound(branches, units),
    ...endedFound(years, units),
    ...unknownParentFound(entries, folded, units),
  ];
  const keyed = all.map((one) => ({ one, key: JSON.stringify(one) }));
  const order = (code: RollupFinding['code']): number => rollupRules.findIndex((rule) => rule.code === code);
  keyed.sort(
    (a, b) =>
      order(a.one.code) - order(b.one.code) ||
      compare(a.one.unit ?? '', b.one.unit ?? '') ||
      compare(a.one.file ?? '', b.one.file ?? '') ||
      compare(a.key, b.key),
  );
  return keyed.map(({ one }) => one);
}

function belowAll(
  summed: SummedNode,
  find: (summed: SummedNode) => Iterable<RollupFinding>,
): readonly RollupFinding[] {
  return [...find(summed), ...summed.children.flatMap((child) => belowAll(child, find))];
}

/** A reported figure that differs from the exact sum of the units below (format.md §7). */
function* figuresFound(summed: SummedNode): Iterable<RollupFinding> {
  for (const { period, first, entries } of summed.own) {
    for (const entry of entries) {
      for (const figure of entry.figures) {
        const { name } = placeOf(figure.name);
        const sum = countedFor(summed, { figure, period });
        // A name of the report's own is compared only with the same name below.
        const isComparable = partsOf('own', name) === undefined || sum?.counts.has(name);
        if (sum === undefined || sum.qualifiers.has(name) || !isComparable) continue;
        const counted = sum.counts.get(name) ?? 0;
        if (agrees(counted, figure.qualifier, figure.value)) continue;
        const values = {
          name: figure.name,
          unit: first.name,
          value: message(qualifierWords[figure.qualifier], { number: figure.value }),
          counted,
        };
        const place = { file: entry.file, unit: entry.id, range: figure.range };
        yield found('rollup/figures', message('rollup/figures', values), place);
      }
    }
  }
}

/** A unit without a record of a period in which one was due; never counted as 0 (format.md §7, §10). */
function* missingFound(
  { id: superior, name }: SummedNode['node'],
  missing: readonly Missing[],
): Iterable<RollupFinding> {
  for (const { id, name: unit, period, file, isListed } of missing) {
    const values = { unit, id, parent: name || (superior ?? ''), period: periodName(period) };
    const wording = isListed ? 'rollup/missing-listed' : 'rollup/missing';
    yield found('rollup/missing', message(wording, values), { ...(file ? { file } : {}), unit: id });
  }
}

/** A branch with several records in one period: it counts once (one for each model), which has to be known. */
function sameBranchFound(root: SummedNode): readonly RollupFinding[] {
  return belowAll(root, ({ own }) =>
    own.flatMap(({ first, entries, period }) =>
      entries.slice(1).map((entry) => {
        const values = { unit: first.name, period: periodName(period), file: entry.file, first: first.file };
        return found('rollup/duplicate', message('rollup/same-branch', values), {
          file: entry.file,
          unit: entry.id,
        });
      }),
    ),
  );
}

/** One person among the members of two branches in one period: counted twice. Named by the branches' own ids. */
function* samePeopleFound(entries: readonly RecordSummary[]): Iterable<RollupFinding> {
  const seen = new Map<string, { readonly entry: RecordSummary; readonly id: string }>();
  for (const entry of entries) {
    for (const { id, print } of entry.people) {
      const key = `${entry.from} ${entry.to} ${print}`;
      const other = seen.get(key);
      if (other === undefined) seen.set(key, { entry, id });
      else if (other.entry.id !== entry.id) {
        const values = {
          id,
          unit: entry.name,
          other: other.id,
          otherUnit: other.entry.name,
          period: periodName(entry),
        };
        yield found('rollup/duplicate', message('rollup/same-person', values), {
          file: entry.file,
          unit: entry.id,
        });
      }
    }
  }
}

/** How many years running without a source of new members are an alarm (domain F17). */
export const yearsWithoutSource = 3;

/** Cells that for three years running had nobody to admit (domain F17). */
function* noSourceFound(branches: Branches): Iterable<RollupFinding> {
  for (const [id, own] of branches) {
    const run = longestRun(own, (entry) => entry.cell && !hasSource(entry));
    const last = own.at(-1);
    if (run.length < yearsWithoutSource || last === undefined) continue;
    const values = { unit: last.name, years: run.length, from: run[0] ?? 0, to: run.at(-1) ?? 0 };
    yield found('rollup/no-source', message('rollup/no-source', values), { file: last.file, unit: id });
  }
}

/**
 * Whether a record shows a source of new members: somebody admitted, or people outside the Party being
 * mentored. A reported `enlistedMembers` says it outright.
 */
export function hasSource(entry: RecordSummary): boolean {
  const enlisted = entry.figures.find(({ name }) => name === 'enlistedMembers')?.value;
  return (enlisted ?? valueIn(entry, 'mentoring.admitted') + valueIn(entry, 'mentoring.quanChung')) > 0;
}

/** The longest run of calendar years, each with a record and each of whose records holds; the latest of equals. */
export function longestRun<One extends Period>(
  own: readonly One[],
  holds: (one: One) => boolean,
): readonly number[] {
  const years = new Map<number, boolean>();
  for (const one of own) {
    for (const year of wholeYearsOf(one)) years.set(year, (years.get(year) ?? true) && holds(one));
  }
  let best: readonly number[] = [];
  let run: number[] = [];
  for (const year of [...years.keys()].sort((a, b) => a - b)) {
    run = years.get(year) ? [...(run.at(-1) === year - 1 ? run : []), year] : [];
    if (run.length >= best.length && run.length > 0) best = run;
  }
  return best;
}

/** Units that change their name or superior between periods: followed by their id. */
function* movedFound(branches: Branches): Iterable<RollupFinding> {
  for (const [id, own] of branches) {
    for (const [index, entry] of own.entries()) {
      const before = own[index - 1];
      if (before === undefined || before.from === entry.from) continue;
      const since = periodName(entry);
      const place = { file: entry.file, unit: id };
      if (before.name !== entry.name) {
        const values = { id, before: before.name, name: entry.name, since };
        yield found('rollup/moved', message('rollup/renamed', values), place);
      }
      if (
        before.parent !== entry.parent ||
        (entry.parent === null && before.path.join('\n') !== entry.path.join('\n'))
      ) {
        const of = ({ parent, path }: RecordSummary): string => parent ?? path.at(-1) ?? '–';
        const values = { unit: entry.name, before: of(before), parent: of(entry), since };
        yield found('rollup/moved', message('rollup/moved', values), place);
      }
    }
  }
}

/** Units that became part of others. */
function* mergedFound(branches: Branches, units: Units): Iterable<RollupFinding> {
  for (const { id, to, into } of units.values()) {
    const last = branches.get(id)?.at(-1);
    if (last === undefined || into === undefined) continue;
    const successor = branches.get(successorOf(units, id))?.at(-1);
    const values = { unit: last.name, into: successor?.name ?? into, until: formatDate(to ?? last.to) };
    yield found('rollup/moved', message('rollup/merged', values), { file: last.file, unit: id });
  }
}

/** Units that ended within a year: named, and no cells of it any more (format.md §10). */
function* endedFound({ ended }: UnitYears, units: Units): Iterable<RollupFinding> {
  for (const { last, lastDay } of ended) {
    if (!last.cell || units.get(last.id)?.into !== undefined) continue;
    const values = { unit: last.name, until: formatDate(last.to), day: formatDate(lastDay) };
    yield found('rollup/moved', message('rollup/ended', values), { file: last.file, unit: last.id });
  }
}

/** What says where units stand: a record, or cells that were folded. */
type Placed = Pick<RecordSummary, 'parent' | 'file'>;

/** A superior that no record has: a slip of the pen, or a record that was not sent (format.md §10). Once for each. */
function* unknownParentFound(
  entries: readonly RecordSummary[],
  folded: readonly Placed[],
  units: Units,
): Iterable<RollupFinding> {
  const known = new Set([...entries.map(({ id }) => id), ...units.keys()]);
  const listed = [...units.values()].filter((unit) => !isBranch(units, unit)).map(({ id }) => id);
  const superiors = [...new Set([...entries.flatMap(({ cell, id }) => (cell ? [] : [id])), ...listed])].sort(
    compare,
  );
  const files = new Map<string, string>();
  for (const { parent } of units.values())
    if (parent !== undefined && !known.has(parent)) files.set(parent, '');
  for (const { parent, file } of [...entries, ...folded]) {
    if (parent === null || known.has(parent)) continue;
    const first = files.get(parent);
    if (first === undefined || first === '' || file < first) files.set(parent, file);
  }
  for (const [parent, file] of files) {
    const near = nearest(parent, superiors);
    const values = { parent, near: near ?? '' };
    const wording = near === undefined ? 'rollup/unknown-parent' : 'rollup/unknown-parent-near';
    const place = { unit: parent, ...(file === '' ? {} : { file }) };
    yield found('rollup/unknown-parent', message(wording, values), place);
  }
}

/** The records of each branch in the order of time; those of a unit that was merged with its successor's. */
export function byBranch(entries: readonly RecordSummary[], units: Units = new Map()): Branches {
  const branches = new Map<string, RecordSummary[]>();
  for (const entry of entries) {
    const id = successorOf(units, entry.id);
    const known = branches.get(id);
    if (known) known.push(entry);
    else branches.set(id, [entry]);
  }
  for (const own of branches.values())
    own.sort((a, b) => compare(a.from, b.from) || compare(a.to, b.to) || compare(a.file, b.file));
  return branches;
}

/** A period as messages name it: `2023`, else both dates. */
export function periodName(period: Period): string {
  const year = yearOf(period);
  return year === undefined ? `${formatDate(period.from)}–${formatDate(period.to)}` : String(year);
}
