import { type SuppliedProfile, supplyProfile, type TextSource } from '../profile/supply.js';
import { liesWithin, type Period } from '../record/period.js';
import type { BranchRecord } from '../record/record.js';
import { summarise } from '../score/evaluate.js';
import type { BranchSums } from '../score/facts/facts.js';
import { peopleOf } from '../score/facts/people.js';
import type { CountedElsewhere } from '../score/facts/people-once.js';
import { covers, type HasRecord, missingBranches, superiorsWithoutRecord } from '../units/due.js';
import { readRoster, rosterName } from '../units/read-roster.js';
import { noUnits, type Units, withinDays } from '../units/units.js';
import { type Assessment, assess, type OpenedRecord, openRecord } from './assess.js';
import {
  addCell,
  addSums,
  addSuperior,
  type BranchTally,
  byEnd,
  type DatedPeople,
  type DatedSummary,
  openTally,
  peopleElsewhere,
  summaryInDays,
  takeOff,
} from './branch-tally.js';
import {
  type Config,
  configPathsFor,
  configured,
  foldersAbove,
  isIgnored,
  noConfig,
  readConfig,
  switchedOff,
} from './config.js';

/** The folder that contains the records, the profiles and the branches of a đảng bộ. */
export interface Workspace extends TextSource {
  /** The paths of all records, relative to the root, in a stable order. */
  records(): Promise<readonly string[]>;
  /** Replaces every configuration file of the folder. */
  readonly config?: Config;
}

/** The tree of units in a workspace. */
export interface Branches {
  /**
   * The sums of the branches at any depth below a record, by their records within its period; records `above`
   * are omitted.
   */
  below(parent: BranchRecord, above: ReadonlySet<string>): Promise<BranchSums>;
}

/**
 * Assesses a record in its place, with its profile and, for a đảng bộ, the records below it. To assess many
 * records of an unchanged workspace, pass the same `branches` for all, since it caches the index.
 */
export async function assessIn(
  workspace: Workspace,
  path: string,
  text: string,
  branches: Branches = branchesIn(workspace),
): Promise<Assessment> {
  return assessOpened(workspace, path, openRecord(text), branches, new Set([path]));
}

/** The configuration nearest above a path. */
export async function configFor(
  workspace: TextSource & Pick<Workspace, 'config'>,
  path: string,
): Promise<Config> {
  if (workspace.config) return workspace.config;
  for (const place of configPathsFor(path)) {
    const text = await workspace.read(place);
    if (text !== undefined) return readConfig(text, place).config;
  }
  return noConfig;
}

/** The records of a workspace without those that its configurations ignore. */
export async function countedRecords(workspace: Workspace): Promise<readonly string[]> {
  const configs = new Map<string | undefined, Config>();
  const counted: string[] = [];
  for (const path of await workspace.records()) {
    // All records of one folder have the same configuration.
    const [folder] = foldersAbove(path);
    const config = configs.get(folder) ?? (await configFor(workspace, path));
    configs.set(folder, config);
    if (!isIgnored(path, config)) counted.push(path);
  }
  return counted;
}

/** The roster nearest above a path; no units where there is none, or it cannot be used. */
export async function rosterFor(workspace: Workspace, path: string): Promise<Units> {
  for (const place of rosterPathsFor(path)) {
    const text = await workspace.read(place);
    if (text !== undefined) return readRoster(text).units ?? noUnits;
  }
  return noUnits;
}

/** Where the roster of a record may be, the nearest first. */
export function rosterPathsFor(path: string): readonly string[] {
  return foldersAbove(path).map((folder) => (folder === '' ? rosterName : `${folder}/${rosterName}`));
}

/** Finds and reads the profile that a record at a path names. */
export async function supplyProfileIn(
  workspace: TextSource & Pick<Workspace, 'config'>,
  path: string,
  name: string | undefined,
): Promise<SuppliedProfile> {
  return supplyProfile(name, path, workspace, (await configFor(workspace, path)).profilePath);
}

async function assessOpened(
  workspace: Workspace,
  path: string,
  opened: OpenedRecord,
  branches: Branches,
  above: ReadonlySet<string>,
): Promise<Assessment> {
  const { record } = opened;
  const config = await configFor(workspace, path);
  const supplied = await supplyProfile(record?.profile, path, workspace, config.profilePath);
  const summaries = record && hasBranches(record) ? await branches.below(record, above) : [];
  const assessment = assess(opened, supplied, summaries);
  const { findings } = assessment;
  return { ...assessment, findings: configured(findings, config), off: switchedOff(findings, config) };
}

/** Whether a record belongs to a đảng bộ, whose facts include the records below it. */
export function hasBranches({ branch }: Pick<BranchRecord, 'branch'>): boolean {
  return branch.type?.startsWith('dang-bo') ?? false;
}

/** The cached part of every record; it is small, so that a thousand of them take little memory. */
interface Head {
  readonly path: string;
  readonly id: string;
  /** `undefined` where the record names no superior. */
  readonly parent: string | undefined;
  readonly period: Period;
  readonly isSuperior: boolean;
}

/**
 * An index of the records of a workspace that name a superior: by the superior's id, and by the unit's own.
 */
export interface HeadIndex {
  readonly byParent: ReadonlyMap<string, readonly Head[]>;
  readonly byId: ReadonlyMap<string, readonly Head[]>;
}

/**
 * The units of a workspace. Every record is opened once, when the first đảng bộ asks. `branches.*` of a đảng
 * bộ count the branches at any depth below it by their records within its period (format.md §10).
 */
export function branchesIn(workspace: Workspace): Branches {
  const indexes = new Map<boolean, Promise<HeadIndex>>();
  const indexFor = (units: Units): Promise<HeadIndex> => {
    const known = indexes.get(units.size > 0) ?? indexHeads(workspace, units.size > 0);
    indexes.set(units.size > 0, known);
    return known;
  };
  return {
    async below({ branch, period }, above) {
      const tally = openTally();
      if (period === undefined) return tally;
      const [path = ''] = above;
      const units = await rosterFor(workspace, path);
      const search: Search = { workspace, index: await indexFor(units), period, above, units };
      const below = await levelBelow(search, branch.id, new Set([branch.id]));
      addLevel(tally, below, period, peopleElsewhere(peopleOfLevel(below), period));
      return tally;
    },
  };
}

interface Search {
  readonly workspace: Workspace;
  readonly index: HeadIndex;
  readonly period: Period;
  /** Paths of records that do not count: the record for which the sums are made. */
  readonly above: ReadonlySet<string>;
  readonly units: Units;
}

/** The units directly below a đảng bộ, with what their records say, and how many cells sent none. */
interface Level {
  readonly missing: number;
  readonly units: readonly UnitBelow[];
}

interface UnitBelow {
  readonly records: readonly SummaryWithPeople[];
  /** Of a đảng bộ, the units below it. */
  readonly below: Level | undefined;
}

type SummaryWithPeople = DatedSummary & DatedPeople;

/** Reads the units below `id`. `seen` ends the search where units are superiors of each other (a cycle). */
async function levelBelow(search: Search, id: string, seen: Set<string>): Promise<Level> {
  const { index, period, units } = search;
  const hasRecord = hasRecordIn(index, units);
  const unsent = new Set(superiorsWithoutRecord(units, id, period, hasRecord));
  const found: UnitBelow[] = [];
  for (const child of [...unitsBelow(index, id, period, units), ...unsent]) {
    if (seen.has(child)) continue;
    seen.add(child);
    const records = await summariesOf(search, headsWithin(index, child, period, units));
    const isSuperior = unsent.has(child) || (index.byId.get(child) ?? []).some((head) => head.isSuperior);
    found.push({ records, below: isSuperior ? await levelBelow(search, child, seen) : undefined });
  }
  return { missing: missingBranches(units, id, period, hasRecord), units: found };
}

function addLevel(
  tally: BranchTally,
  { missing, units }: Level,
  period: Period,
  elsewhere: ReadonlyMap<string, CountedElsewhere>,
): void {
  tally.missing += missing;
  for (const { records, below } of units) {
    const own = below ? openTally() : tally;
    if (below) {
      addLevel(own, below, period, elsewhere);
      addSuperior(own, records, period);
    } else if (records.length > 0) addCell(own, records, period);
    for (const { file } of records) takeOff(own, elsewhere.get(file));
    if (below) addSums(tally, own);
  }
}

function peopleOfLevel({ units }: Level): readonly (readonly DatedPeople[])[] {
  return units.flatMap(({ records, below }) => [records, ...(below ? peopleOfLevel(below) : [])]);
}

/**
 * The ids of the units whose last record within a period names `id` as superior. A đảng bộ without one is
 * placed by a record that spans the period: the branches below it may have records of parts of it.
 */
export function unitsBelow(index: HeadIndex, id: string, period: Period, units: Units): readonly string[] {
  const ids = new Set<string>();
  for (const head of index.byParent.get(id) ?? []) {
    if (ids.has(head.id)) continue;
    const last = headsWithin(index, head.id, period, units).at(-1) ?? headAround(index, head.id, period);
    if (last?.parent === id) ids.add(head.id);
  }
  return [...ids];
}

/** The record of a đảng bộ that spans a period; the first by path. */
function headAround({ byId }: HeadIndex, id: string, period: Period): Head | undefined {
  return (byId.get(id) ?? []).find((head) => head.isSuperior && liesWithin(period, head.period));
}

/** Returns a test for whether a unit has a record for a period. */
function hasRecordIn({ byId }: HeadIndex, units: Units): HasRecord {
  return (id, period) =>
    (byId.get(id) ?? []).some((head) => covers(withinDays(units, id, head.period), period));
}

/** The records of a unit within a period, while the unit existed; the one that ends last is at the end. */
export function headsWithin({ byId }: HeadIndex, id: string, period: Period, units: Units): readonly Head[] {
  const all = byId.get(id) ?? [];
  const own = units.has(id)
    ? all.map((head) => ({ ...head, period: withinDays(units, id, head.period) }))
    : all;
  const within = own.filter((head) => liesWithin(head.period, period));
  return within.length < 2 ? within : within.sort(byEnd);
}

async function summariesOf(
  { workspace, above }: Search,
  heads: readonly Head[],
): Promise<readonly SummaryWithPeople[]> {
  const summaries: SummaryWithPeople[] = [];
  for (const { path, period } of heads) {
    if (above.has(path)) continue;
    const opened = openRecord((await workspace.read(path)) ?? '');
    const { record, evaluation } = await assessOpened(workspace, path, opened, noBranches, new Set());
    if (!record?.period || !evaluation) continue;
    const summary = summaryInDays(summarise(record, evaluation), record.period, period);
    const people = peopleOf(record, evaluation.fiveGood);
    summaries.push({ id: summary.id, file: path, period, summary, people, reported: summary.reported });
  }
  return summaries;
}

/** A unit's own counts do not depend on the units below it. */
const noBranches: Branches = { below: async () => openTally() };

/**
 * Indexes every record of a workspace that names a superior; all records where there is a roster, which
 * decides who is due.
 */
export async function indexHeads(workspace: Workspace, withAll: boolean): Promise<HeadIndex> {
  const byParent = new Map<string, Head[]>();
  const byId = new Map<string, Head[]>();
  for (const path of await workspace.records()) {
    const text = (await workspace.read(path)) ?? '';
    // A cheap test without parsing: most records of a large folder name no superior.
    if (!withAll && !text.includes('parent') && !text.includes('\\')) continue;
    const { record } = openRecord(text);
    const { parent, id } = record?.branch ?? {};
    if (!record?.period || !id || (!withAll && parent === undefined)) continue;
    if (isIgnored(path, await configFor(workspace, path))) continue;
    const head: Head = { path, id, parent, period: record.period, isSuperior: hasBranches(record) };
    if (parent !== undefined) push(byParent, parent, head);
    push(byId, id, head);
  }
  return { byParent, byId };
}

function push(heads: Map<string, Head[]>, key: string, head: Head): void {
  const known = heads.get(key);
  if (known) known.push(head);
  else heads.set(key, [head]);
}
