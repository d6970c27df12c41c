import type { TextSource } from '../profile/supply.js';
import { liesWithin, type Period } from '../record/period.js';
import { yearPartlyCovered } from '../score/facts/unit-year.js';
import { hashOf, wideHashOf } from '../text/hash.js';
import { Presence } from '../units/due.js';
import { isBranch, noUnits, type Units, withinDays } from '../units/units.js';
import { hasBranches } from '../workspace/workspace.js';
import { doubles } from './columns.js';
import type {
  EvaluatedRecord,
  EvaluateOptions,
  FileEvaluator,
  FileOutcome,
  SuperiorUnit,
} from './evaluate-file.js';
import { fileEvaluator, groupOf } from './evaluate-file.js';
import type { UnitHead } from './fold.js';
import { Print } from './part.js';
import { PeopleBelow } from './people-below.js';
import { peekRecord, type RecordHead } from './record-head.js';
import type { RecordSummary } from './record-summary.js';
import { UnitsBelow } from './units-below.js';

/** A part of the records: those of which the unit they belong with falls to part `index` of `count`. */
export interface Shard {
  /** From 1. */
  readonly index: number;
  readonly count: number;
}

/** How a part of the records is evaluated. */
export interface ShareOptions extends CollectOptions {
  readonly shard: Shard;
  /** Called before the first record with the hash of the folder, which all its parts have in common. */
  readonly onFolder?: (print: string) => void;
}

export interface CollectOptions extends EvaluateOptions {
  /** Whether a unit is sure to have no other record of a period: then none has to be looked for. */
  readonly isOnly?: (id: string, period: Period) => boolean;
  /** The roster of the folder. */
  readonly units?: Units | undefined;
}

/** Paths that can be gone through more than once, always in the same order. */
export type Paths = Iterable<string> | AsyncIterable<string>;

/** Evaluates many files, in any order and on any thread; the results come in the order of the paths. */
export type EvaluateMany<Given extends Paths = readonly string[]> = (
  paths: Given,
) => AsyncIterable<{ readonly path: string; readonly result: FileOutcome }>;

interface Superior extends SuperiorUnit {
  readonly path: string;
}

/** Evaluates the record of a đảng bộ once all below it are known. */
export type EvaluateSuperior = FileEvaluator['evaluateWith'];

/**
 * Evaluates the records at `paths`: first the cells, each by itself, then every đảng bộ once all below it
 * are known. Memory grows with the đảng bộ, and with the names of branches that may have several records of a period.
 */
export function collect<Given extends Paths>(
  paths: Given,
  source: TextSource,
  options: CollectOptions,
  evaluateMany?: EvaluateMany<Given>,
  evaluateSuperior?: EvaluateSuperior,
): AsyncGenerator<EvaluatedRecord> {
  const files = fileEvaluator(source, options);
  const results = (evaluateMany ?? oneByOne(files))(paths);
  return collected(results, evaluateSuperior ?? files.evaluateWith, options, {
    paths,
    again: files.evaluate,
    isOwn: () => true,
    presence: undefined,
  });
}

/** Evaluates a part of the records at `paths`; what is below its đảng bộ in other parts is evaluated too, if need be. */
export async function* collectShare(
  paths: Paths,
  source: TextSource,
  options: ShareOptions,
  evaluateMany?: EvaluateMany<Paths>,
): AsyncGenerator<EvaluatedRecord> {
  const files = fileEvaluator(source, options);
  const share = await shareOf(paths, source, options);
  options.onFolder?.(share.folder);
  const results = (evaluateMany ?? oneByOne(files))(share.paths);
  yield* collected(results, files.evaluateWith, options, { ...share, again: files.evaluate });
}

/** What is evaluated, and which of it is handed on. */
interface Collecting extends Pick<Share, 'isOwn'> {
  readonly paths: Paths;
  /** Evaluates a record once more. */
  readonly again: FileEvaluator['evaluate'];
  readonly presence: Presence | undefined;
}

async function* collected(
  results: ReturnType<EvaluateMany>,
  evaluateSuperior: EvaluateSuperior,
  { isOnly = () => false, units = noUnits }: CollectOptions,
  { paths, again, isOwn, presence }: Collecting,
): AsyncGenerator<EvaluatedRecord> {
  const below = new UnitsBelow(isOnly, units, presence);
  const people = new PeopleBelow(isOnly);
  const superiors: Superior[] = [];

  let place = -1;
  for await (const { path, result } of results) {
    place += 1;
    if (result.kind === 'superior') {
      superiors.push({ path, ...result.unit });
      below.addSuperior(result.unit);
      below.addPresent(result.unit.id, result.unit.period);
    }
    if (result.kind !== 'cell') continue;
    const { exchanged } = result.evaluated;
    if (!('unread' in exchanged)) {
      below.addPresent(exchanged.id, exchanged);
      if (result.told) people.add(place, exchanged);
    }
    if (result.told) below.addCell(result.told);
    if (isOwn(result.group)) yield result.evaluated;
  }
  if (superiors.length > 0) {
    for await (const entry of recordsAt(people.shared(), paths, again)) below.addPeople(entry);
  }
  for (const { path, id, period } of fromBelow(superiors)) {
    const { evaluated, told: own } = await evaluateSuperior(path, below.sums(id, period));
    if (own) below.addOwn(own);
    if (isOwn(id)) yield evaluated;
  }
}

/** The records at some places, evaluated once more: too few to keep all for. */
async function* recordsAt(
  places: ReadonlySet<number>,
  paths: Paths,
  again: FileEvaluator['evaluate'],
): AsyncGenerator<RecordSummary> {
  if (places.size === 0) return;
  let place = -1;
  for await (const path of paths) {
    place += 1;
    if (!places.has(place)) continue;
    const result = await again(path);
    if (result.kind === 'cell' && !('unread' in result.evaluated.exchanged)) yield result.evaluated.exchanged;
  }
}

/** Evaluates files on this thread. */
export function oneByOne(files: FileEvaluator): EvaluateMany<Paths> {
  return async function* (paths) {
    for await (const path of paths) yield { path, result: await files.evaluate(path) };
  };
}

/** Every đảng bộ after those below it, by records within its period. Where they name each other, each is there once. */
function fromBelow(superiors: readonly Superior[]): readonly Superior[] {
  const below = new Map<string, Superior[]>();
  for (const superior of superiors) {
    if (superior.parent === null) continue;
    const known = below.get(superior.parent);
    if (known) known.push(superior);
    else below.set(superior.parent, [superior]);
  }
  const seen = new Set<Superior>();
  const ordered: Superior[] = [];
  const visit = (superior: Superior): void => {
    if (seen.has(superior)) return;
    seen.add(superior);
    for (const child of below.get(superior.id) ?? []) {
      if (liesWithin(child.period, superior.period)) visit(child);
    }
    ordered.push(superior);
  };
  for (const superior of superiors) visit(superior);
  return ordered;
}

/** The result of a first look at each record, in the order of the paths. */
export async function* looksAt(paths: Paths, source: TextSource): AsyncGenerator<UnitHead | undefined> {
  for await (const path of paths) {
    const head = peekRecord((await source.read(path)) ?? '');
    yield head?.period && head.branch.id !== '' ? lookOf(head, head.period) : undefined;
  }
}

function lookOf(head: RecordHead, { from, to }: Period): UnitHead {
  const { id, name, type, parent, path } = head.branch;
  return { id, name, cell: !hasBranches(head), type: type ?? null, parent: parent ?? null, path, from, to };
}

interface Share {
  /** What has to be read: the part's own records, and those below its đảng bộ that their levels hang on. */
  readonly paths: Paths;
  isOwn(group: string): boolean;
  /** A print of where all records stand and whose they are. */
  readonly folder: string;
  /** Which units of the roster have records, in any part. */
  readonly presence: Presence;
}

/**
 * Which records a part needs. A cell falls to the part of its superior, so that each đảng bộ finds its cells
 * in its own part; a đảng bộ below it may be another part's and then is evaluated here too.
 */
async function shareOf(
  paths: Paths,
  source: TextSource,
  { shard, wanted, units = noUnits }: ShareOptions,
): Promise<Share> {
  const isOwn = (group: string): boolean => hashOf(group) % shard.count === shard.index - 1;
  // Of each record so much that it need not be read again: 16 bytes.
  const groups = doubles();
  const parts = doubles();
  const superiors: HeadAt[] = [];
  const presence = new Presence(units);
  const folder = new Print();
  folder.add(`${wanted.from} ${wanted.to}`);
  for await (const path of paths) {
    const head = peekRecord((await source.read(path)) ?? '');
    folder.add(`${path}\n${headText(head)}`);
    const group = groupOf(head, path);
    groups.push(isOwn(group) ? 0 : wideHashOf(group));
    const own = head?.period && withinDays(units, head.branch.id, head.period);
    parts.push(head && own && yearPartlyCovered(own) ? wideHashOf(head.branch.id) : 0);
    if (head?.period && liesWithin(head.period, wanted)) presence.add(head.branch.id, head.period);
    if (head && hasBranches(head)) superiors.push({ path, head });
  }
  const others = othersNeeded(superiors, isOwn, units);
  const groupsNeeded = new Set([...others.units].map(wideHashOf));
  const isNeeded = (index: number): boolean => {
    const group = groups.at(index);
    return group === 0 || groupsNeeded.has(group);
  };
  // A unit that moved within the year has records in several groups; its year is made of all of them.
  const moving = new Set<number>();
  for (let index = 0; index < parts.length; index += 1) {
    const unit = parts.at(index);
    if (unit !== 0 && isNeeded(index)) moving.add(unit);
  }
  const needed: Paths = {
    async *[Symbol.asyncIterator]() {
      let index = 0;
      for await (const path of paths) {
        if (isNeeded(index) || moving.has(parts.at(index)) || others.paths.has(path)) yield path;
        index += 1;
      }
    },
  };
  return { isOwn, paths: needed, folder: folder.toString(), presence };
}

/** Distinguishes a record from the one at the same place in another folder. */
function headText(head: RecordHead | undefined): string {
  return head === undefined ? '' : JSON.stringify([head.profile, head.branch, head.period]);
}

interface HeadAt {
  readonly path: string;
  readonly head: RecordHead;
}

/** The đảng bộ of other parts at any depth below a part's own: their records are needed, and all below them too. */
function othersNeeded(
  superiors: readonly HeadAt[],
  isOwn: (group: string) => boolean,
  roster: Units,
): { readonly paths: ReadonlySet<string>; readonly units: ReadonlySet<string> } {
  const paths = new Set<string>();
  const units = new Set<string>();
  for (let size = -1; size !== paths.size + units.size; ) {
    size = paths.size + units.size;
    for (const { path, head } of superiors) {
      const { id, parent } = head.branch;
      if (isOwn(id) || parent === undefined || !(isOwn(parent) || units.has(parent))) continue;
      paths.add(path);
      units.add(id);
    }
    // A superior of the roster has no record, but those below it count for the ones above.
    for (const unit of roster.values()) {
      const { id, parent } = unit;
      if (isBranch(roster, unit) || parent === undefined || !(isOwn(parent) || units.has(parent))) continue;
      units.add(id);
    }
  }
  return { paths, units };
}
