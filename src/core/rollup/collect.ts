import type { BranchSummary, BranchSums } from '../facts/facts.js';
import type { TextSource } from '../profile/supply.js';
import type { Period } from '../record/period.js';
import { hashOf, wideHashOf } from '../text/hash.js';
import { addBranch, type BranchTally, hasBranches } from '../workspace/workspace.js';
import { doubles } from './columns.js';
import type {
  Evaluated,
  EvaluateOptions,
  FileEvaluator,
  FileResult,
  SuperiorUnit,
  Told,
} from './evaluate-file.js';
import { fileEvaluator, groupOf } from './evaluate-file.js';
import type { Look } from './fold.js';
import { nothingPacked, type PackedCounts, Packer, unpackedCounts } from './packed.js';
import { Print } from './part.js';
import { type Head, peekRecord } from './peek.js';

/** A part of the records: those of which the unit they belong with falls to part `index` of `count`. */
export interface Shard {
  /** From 1. */
  readonly index: number;
  readonly count: number;
}

/** How a part of the records is evaluated. */
export interface ShareOptions extends CollectOptions {
  readonly shard: Shard;
  /** Is told the print of the folder, which all parts of it have in common, before the first record. */
  readonly onFolder?: (print: string) => void;
}

export interface CollectOptions extends EvaluateOptions {
  /** Whether a unit is sure to have no other record of a period: then none has to be looked for. */
  readonly isOnly?: (id: string, period: Period) => boolean;
}

/** Paths that can be gone through more than once, always in the same order. */
export type Paths = Iterable<string> | AsyncIterable<string>;

/** Evaluates many files, in any order and on any thread; the results come in the order of the paths. */
export type EvaluateMany<Given extends Paths = readonly string[]> = (
  paths: Given,
) => AsyncIterable<{ readonly path: string; readonly result: FileResult }>;

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
): AsyncGenerator<Evaluated> {
  const files = fileEvaluator(source, options);
  const results = (evaluateMany ?? oneByOne(files))(paths);
  return collected(results, evaluateSuperior ?? files.evaluateWith, options, () => true);
}

/** Evaluates a part of the records at `paths`; what is below its đảng bộ in other parts is evaluated too, if need be. */
export async function* collectShare(
  paths: Paths,
  source: TextSource,
  options: ShareOptions,
  evaluateMany?: EvaluateMany<Paths>,
): AsyncGenerator<Evaluated> {
  const files = fileEvaluator(source, options);
  const share = await shareOf(paths, source, files, options);
  options.onFolder?.(share.folder);
  const results = (evaluateMany ?? oneByOne(files))(share.paths);
  yield* collected(results, files.evaluateWith, options, share.isOwn);
}

async function* collected(
  results: ReturnType<EvaluateMany>,
  evaluateSuperior: EvaluateSuperior,
  { isOnly = () => false }: CollectOptions,
  isOwn: (group: string) => boolean,
): AsyncGenerator<Evaluated> {
  const tallies = new Map<string, Tally>();
  const packer = new Packer();
  const superiors: Superior[] = [];
  const tell = ({ parent, period, summary }: Told): void => {
    const key = keyOf(parent, period);
    const before = tallies.get(key) ?? nobody;
    tallies.set(key, toldOf(before, summary, isOnly(summary.id, period), packer));
  };

  for await (const { path, result } of results) {
    if (result.kind === 'superior') superiors.push({ path, ...result.unit });
    if (result.kind !== 'cell') continue;
    if (result.told) tell(result.told);
    if (isOwn(result.group)) yield result.evaluated;
  }
  for (const { path, id, period } of fromBelow(superiors)) {
    const key = keyOf(id, period);
    const { evaluated, told: own } = await evaluateSuperior(path, sumsOf(tallies.get(key) ?? nobody));
    if (own) tell(own);
    if (isOwn(id)) yield evaluated;
  }
}

/** What a đảng bộ is told of the branches below it, in little room. */
interface Tally extends Omit<BranchTally, 'counts' | 'known'>, PackedCounts {
  /** Branches that may be told of again. */
  readonly known: Map<string, number> | undefined;
}

const nobody: Tally = { ...nothingPacked, active: 0, registered: 0, recognised: 0, kht: 0, known: undefined };

function toldOf(tally: Tally, summary: BranchSummary, isOnly: boolean, packer: Packer): Tally {
  const known = isOnly ? new Map() : (tally.known ?? new Map());
  const open: BranchTally = { ...tally, counts: unpackedCounts(tally), known };
  addBranch(open, summary);
  const { active, registered, recognised, kht, counts } = open;
  const packed = packer.counts(counts, tally);
  return { active, registered, recognised, kht, ...packed, known: isOnly ? tally.known : known };
}

function sumsOf({ active, registered, recognised, kht, ...packed }: Tally): BranchSums {
  return { active, registered, recognised, kht, counts: unpackedCounts(packed) };
}

/** Evaluates files on this thread. */
export function oneByOne(files: FileEvaluator): EvaluateMany<Paths> {
  return async function* (paths) {
    for await (const path of paths) yield { path, result: await files.evaluate(path) };
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

/** What a first look tells of each record, in the order of the paths. */
export async function* looksAt(paths: Paths, source: TextSource): AsyncGenerator<Look | undefined> {
  for await (const path of paths) {
    const head = peekRecord((await source.read(path)) ?? '');
    yield head?.period && head.branch.id !== '' ? lookOf(head, head.period) : undefined;
  }
}

function lookOf(head: Head, { from, to }: Period): Look {
  const { id, name, type, parent, path } = head.branch;
  return { id, name, cell: !hasBranches(head), type: type ?? null, parent: parent ?? null, path, from, to };
}

interface Share {
  /** What has to be read: the part's own records, and those below its đảng bộ that their levels hang on. */
  readonly paths: AsyncIterable<string>;
  isOwn(group: string): boolean;
  /** A print of where all records stand and whose they are. */
  readonly folder: string;
}

/**
 * Which records a part needs. A cell falls to the part of its superior, so that each đảng bộ finds its cells
 * in its own part; a đảng bộ below it may be another part's and then is evaluated here too.
 */
async function shareOf(
  paths: Paths,
  source: TextSource,
  files: FileEvaluator,
  { shard, wanted }: ShareOptions,
): Promise<Share> {
  const isOwn = (group: string): boolean => hashOf(group) % shard.count === shard.index - 1;
  // Of each record so much that it need not be read again: 8 bytes.
  const groups = doubles();
  const superiors: HeadAt[] = [];
  const folder = new Print();
  folder.add(`${wanted.from} ${wanted.to}`);
  for await (const path of paths) {
    const head = peekRecord((await source.read(path)) ?? '');
    folder.add(`${path}\n${headText(head)}`);
    const group = groupOf(head, path);
    groups.push(isOwn(group) ? 0 : wideHashOf(group));
    if (head && hasBranches(head)) superiors.push({ path, head });
  }
  const others = await othersNeeded(superiors, isOwn, files);
  const units = new Set([...others.units].map(wideHashOf));
  async function* needed(): AsyncGenerator<string> {
    let index = 0;
    for await (const path of paths) {
      const group = groups.at(index);
      if (group === 0 || units.has(group) || others.paths.has(path)) yield path;
      index += 1;
    }
  }
  return { isOwn, paths: needed(), folder: folder.toString() };
}

/** What tells a record from one that stands at the same place in another folder. */
function headText(head: Head | undefined): string {
  return head === undefined ? '' : JSON.stringify([head.profile, head.branch, head.period]);
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
