import { type Language, message, say } from '../language/message.js';
import { noUnits, type Units } from '../units/units.js';
import { type BranchFilter, hasWords, isTodo, passes, periodsOf, wordsIn } from './branch-filter.js';
import { type BelowCounts, fullLines, shortLine } from './branch-words.js';
import type { Missing } from './missing.js';
import { type MissingBySuperior, missingUnits, superiorKey } from './missing-units.js';
import { partialOf } from './partial.js';
import { periodName } from './period-name.js';
import type { RecordSummary } from './record-summary.js';
import { type TreeNode, treeOf } from './tree.js';

/** A unit as a tree view shows it. */
export interface BranchItem {
  /** Stays the same while the tree changes, so that what is open stays open. */
  readonly key: string;
  readonly id: string | null;
  /** The id of the unit above. */
  readonly superior: string | null;
  readonly label: string;
  /** The short figures first, in a line. */
  readonly description: string;
  /** All that is known, a line each. */
  readonly details: readonly string[];
  readonly standing: 'error' | 'warning' | 'recognised' | 'open' | 'folder' | 'missing';
  /** The record it opens: the latest of those shown. */
  readonly file: string | null;
  readonly isLeaf: boolean;
  /** Made when they are asked for: of thousands of units few are ever seen. */
  children(): readonly BranchItem[];
}

/** The records of all units with what follows from them together, made once for many filters. */
export interface ViewedUnits {
  readonly entries: readonly RecordSummary[];
  readonly units: Units;
  readonly missing: MissingBySuperior;
}

export function viewedUnits(entries: readonly RecordSummary[], units: Units = noUnits): ViewedUnits {
  return { entries, units, missing: missingUnits(entries, units) };
}

/** The units of these records as a tree, each with what its latest record says, and superiors with what is below. */
export function branchItems(
  viewed: ViewedUnits,
  filter: BranchFilter,
  language: Language,
): readonly BranchItem[] {
  const { period } = filter;
  const shown = viewed.entries.filter((entry) => period === undefined || periodName(entry) === period);
  const isOnePeriod = periodsOf(shown).length < 2;
  const picture: Picture = { viewed, filter, language, isOnePeriod, holds: wordsIn(filter.words) };
  return treeOf(partialOf(shown), viewed.units).children.flatMap((node) => {
    const seen = seenOf(node, !hasWords(filter.words), picture);
    return seen ? [itemOf(seen, { key: '', id: null }, picture)] : [];
  });
}

/** The missing units below a unit (`null`: of everything), in the period of a filter. */
export function missingBelow(
  { entries, units, missing }: ViewedUnits,
  id: string | null,
  { period }: BranchFilter = {},
): MissingBySuperior {
  const keys = new Set<string>();
  const visit = (node: TreeNode, isWithin: boolean): void => {
    const isOwn = isWithin || node.id === id;
    if (isOwn) keys.add(superiorKey(node));
    for (const child of node.children) visit(child, isOwn);
  };
  visit(treeOf(partialOf(entries), units), id === null);
  return new Map(
    [...missing].flatMap(([key, below]) => {
      const own = below.missing.filter((one) => period === undefined || periodName(one.period) === period);
      return keys.has(key) && own.length > 0 ? [[key, { ...below, missing: own }] as const] : [];
    }),
  );
}

interface Picture {
  readonly viewed: ViewedUnits;
  readonly filter: BranchFilter;
  readonly language: Language;
  readonly isOnePeriod: boolean;
  readonly holds: (text: string) => boolean;
}

/** The item above another one. */
type Above = Pick<BranchItem, 'key' | 'id'>;

/** A unit that passes, or above one that does. */
interface Seen {
  readonly node: TreeNode;
  readonly latest: RecordSummary | undefined;
  readonly children: readonly Seen[];
  /** Missing units that are shown by themselves. */
  readonly lacking: readonly Missing[];
  readonly counts: BelowCounts;
}

/** What passes of a unit and of those below it; the name of a superior that holds the words stands for all below. */
function seenOf(node: TreeNode, isNamed: boolean, picture: Picture): Seen | undefined {
  const { filter, holds } = picture;
  const isFound = isNamed || holds(`${node.name} ${node.id ?? ''}`);
  const children = node.children.flatMap((child) => seenOf(child, isFound, picture) ?? []);
  const latest = isFound ? node.entries.findLast((entry) => passes(entry, filter)) : undefined;
  const missing = missingOf(node, picture);
  const lacking =
    filter.trouble === 'missing' ? missing.filter((one) => isFound || holds(`${one.name} ${one.id}`)) : [];
  if (latest === undefined && children.length === 0 && lacking.length === 0) return undefined;
  return { node, latest, children, lacking, counts: countsOf(children, missing) };
}

/** The units that are missing directly below: of the chosen period, else of the latest that others have records of. */
function missingOf(node: TreeNode, { viewed, filter: { period } }: Picture): readonly Missing[] {
  const missing = viewed.missing.get(superiorKey(node))?.missing ?? [];
  if (missing.length === 0 || period !== undefined)
    return missing.filter((one) => periodName(one.period) === period);
  const ends = [...node.children, node].flatMap(({ entries }) => entries.map(({ to }) => to));
  const last = ends.sort().at(-1);
  return missing.filter((one) => last === undefined || one.period.to === last);
}

function countsOf(children: readonly Seen[], missing: readonly Missing[]): BelowCounts {
  const own = children.flatMap(({ latest }) => latest ?? []);
  const sum = (of: (counts: BelowCounts) => number): number =>
    children.reduce((total, { counts }) => total + of(counts), 0);
  return {
    records: own.length + sum(({ records }) => records),
    todo: own.filter(isTodo).length + sum(({ todo }) => todo),
    missing: [...missing, ...children.flatMap(({ counts }) => counts.missing)],
  };
}

function itemOf(
  { node, latest, children, lacking, counts }: Seen,
  above: Above,
  picture: Picture,
): BranchItem {
  const { language, isOnePeriod } = picture;
  const key = `${above.key}/${node.id ?? node.name}`;
  const label = node.name || (node.id ?? '');
  const isLeaf = children.length === 0 && lacking.length === 0;
  const below = isLeaf && counts.missing.length === 0 ? undefined : counts;
  return {
    key,
    id: node.id,
    superior: above.id,
    label,
    description: shortLine(latest, below, { isOnePeriod, language }),
    details: fullLines(label, latest, below, language),
    standing: latest ? standingOf(latest) : 'folder',
    file: latest?.file ?? null,
    isLeaf,
    children: () => [
      ...children.map((child) => itemOf(child, { key, id: node.id }, picture)),
      ...lacking.map((one) => missingItem(one, { key, id: node.id }, language)),
    ],
  };
}

function missingItem({ id, name, period, file }: Missing, above: Above, language: Language): BranchItem {
  const description = say(language, message('branches/no-record', { period: periodName(period) }));
  return {
    key: `${above.key}/${id}?${period.from}`,
    id: null,
    superior: above.id,
    label: name,
    description,
    details: [name, description],
    standing: 'missing',
    file: file ?? null,
    isLeaf: true,
    children: () => [],
  };
}

function standingOf({ findings, recognised }: RecordSummary): BranchItem['standing'] {
  if (findings.errors > 0) return 'error';
  if (findings.warnings > 0) return 'warning';
  return recognised ? 'recognised' : 'open';
}
