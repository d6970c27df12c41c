import type { TextSource } from '../profile/supply.js';
import type { Period } from '../record/period.js';
import { hashOf } from '../text/hash.js';
import { addBranch, type BranchTally, hasBranches, openTally } from '../workspace/workspace.js';
import type {
  Evaluated,
  EvaluateOptions,
  FileEvaluator,
  FileResult,
  SuperiorUnit,
  Told,
} from './evaluate-file.js';
import { fileEvaluator, groupOf } from './evaluate-file.js';
import { type Head, peekRecord } from './peek.js';

/** A part of the records: those of which the unit they belong with falls to part `index` of `count`. */
export interface Shard {
  /** From 1. */
  readonly index: number;
  readonly count: number;
}

export interface CollectOptions extends EvaluateOptions {
  readonly shard?: Shard | undefined;
}

/** Evaluates many files, in any order and on any thread; the results come in the order of the paths. */
export type EvaluateMany = (
  paths: readonly string[],
) => AsyncIterable<{ readonly path: string; readonly result: FileResult }>;

interface Superior extends SuperiorUnit {
  readonly path: string;
}

/** Evaluates the record of a đảng bộ once all below it are known. */
export type EvaluateSuperior = FileEvaluator['evaluateWith'];

/**
 * Evaluates the records at `paths`: first the cells, each by itself, then every đảng bộ once all below it
 * are known. Memory grows with the đảng bộ and with the names of their branches, not with the records.
 */
export async function* collect(
  paths: readonly string[],
  source: TextSource,
  options: CollectOptions,
  evaluateMany: EvaluateMany = oneByOne(fileEvaluator(source, options)),
  evaluateSuperior: EvaluateSuperior = fileEvaluator(source, options).evaluateWith,
): AsyncGenerator<Evaluated> {
  const files = fileEvaluator(source, options);
  const share = await shareOf(paths, source, files, options.shard);
  const tallies = new Map<string, BranchTally>();
  const superiors: Superior[] = [];
  const tell = ({ parent, period, summary }: Told): void => {
    const key = keyOf(parent, period);
    const tally = tallies.get(key) ?? openTally();
    addBranch(tally, summary);
    tallies.set(key, tally);
  };

  for await (const { path, result } of evaluateMany(share?.paths ?? paths)) {
    if (result.kind === 'superior') superiors.push({ path, ...result.unit });
    if (result.kind !== 'cell') continue;
    if (result.told) tell(result.told);
    if (!share || share.isOwn(result.group)) yield result.evaluated;
  }
  for (const { path, id, period } of fromBelow(superiors)) {
    const { evaluated, told } = await evaluateSuperior(path, tallies.get(keyOf(id, period)) ?? []);
    if (told) tell(told);
    if (!share || share.isOwn(id)) yield evaluated;
  }
}

/** Evaluates files on this thread. */
export function oneByOne(files: FileEvaluator): EvaluateMany {
  return async function* (paths) {
    for (const path of paths) yield { path, result: await files.evaluate(path) };
  };
}

function keyOf(id: string, { from, to }: Period): string {
  return `${from} ${to} ${id}`;
}

/** Every đảng bộ after those below it. Where they name each other as superiors, each counts the others once. */
function fromBelow(superiors: readonly Superior[]): readonly Superior[] {
  const below = new Map<string, Superior[]>();
  for (const superior of superiors) {
    if (superior.parent === null) continue;
    const key = keyOf(superior.parent, superior.period);
    below.set(key, [...(below.get(key) ?? []), superior]);
  }
  const seen = new Set<Superior>();
  const ordered: Superior[] = [];
  const visit = (superior: Superior): void => {
    if (seen.has(superior)) return;
    seen.add(superior);
    for (const child of below.get(keyOf(superior.id, superior.period)) ?? []) visit(child);
    ordered.push(superior);
  };
  for (const superior of superiors) visit(superior);
  return ordered;
}

interface Share {
  /** What has to be read: the part's own records, and those below its đảng bộ that their levels hang on. */
  readonly paths: readonly string[];
  isOwn(group: string): boolean;
}

/**
 * Which records a part needs. A cell falls to the part of its superior, so that each đảng bộ finds its cells
 * in its own part; a đảng bộ below it may be another part's and then is evaluated here too.
 */
async function shareOf(
  paths: readonly string[],
  source: TextSource,
  files: FileEvaluator,
  shard: Shard | undefined,
): Promise<Share | undefined> {
  if (shard === undefined || shard.count === 1) return undefined;
  const isOwn = (group: string): boolean => hashOf(group) % shard.count === shard.index - 1;
  const groups: { readonly path: string; readonly group: string }[] = [];
  const superiors: HeadAt[] = [];
  for (const path of paths) {
    const head = peekRecord((await source.read(path)) ?? '');
    groups.push({ path, group: groupOf(head, path) });
    if (head && hasBranches(head)) superiors.push({ path, head });
  }
  const others = await othersNeeded(superiors, isOwn, files);
  const isNeeded = ({ path, group }: { readonly path: string; readonly group: string }): boolean =>
    isOwn(group) || others.paths.has(path) || others.units.has(group);
  return { isOwn, paths: groups.filter(isNeeded).map(({ path }) => path) };
}

interface HeadAt {
  readonly path: string;
  readonly head: Head;
}

/**
 * The đảng bộ of other parts that stand below a part's own: their records are needed, and where they may be
 * ranked `kht`, which their own branches can decide, all below them too.
 */
async function othersNeeded(
  superiors: readonly HeadAt[],
  isOwn: (group: string) => boolean,
  files: FileEvaluator,
): Promise<{ readonly paths: ReadonlySet<string>; readonly units: ReadonlySet<string> }> {
  const paths = new Set<string>();
  const units = new Set<string>();
  for (let size = -1; size !== paths.size + units.size; ) {
    size = paths.size + units.size;
    for (const { path, head } of superiors) {
      const { id, parent } = head.branch;
      if (isOwn(id) || parent === undefined || !(isOwn(parent) || units.has(parent))) continue;
      paths.add(path);
      const supplied = await files.profileOf(head, path);
      const bands = supplied.kind === 'found' ? (supplied.profile?.bands ?? []) : [];
      if (bands.some((band) => band.id === 'kht')) units.add(id);
    }
  }
  return { paths, units };
}
