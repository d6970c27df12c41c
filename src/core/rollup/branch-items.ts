import { type Language, message, say } from '../language/message.js';
import type { StepId } from '../record/codes.js';
import { formatNumber } from '../text/numbers.js';
import { keyPart } from '../text/uri.js';
import { periodName } from './findings.js';
import { partialOf } from './partial.js';
import type { RecordSummary } from './record-summary.js';
import { compare, type TreeNode, treeOf } from './tree.js';

/** A unit as a tree view shows it. */
export interface BranchItem {
  /** Stays the same while the tree changes, so that what is open stays open. */
  readonly key: string;
  readonly id: string | null;
  readonly label: string;
  /** Score, level, findings and how far the record has come, in a line. */
  readonly description: string;
  readonly standing: 'error' | 'warning' | 'recognised' | 'open' | 'folder';
  /** The record it opens: the latest of those shown. */
  readonly file: string | null;
  readonly isLeaf: boolean;
  /** Made when they are asked for: of thousands of units few are ever seen. */
  children(): readonly BranchItem[];
}

/** Which records to show: of one period, in one state (`none` before the first step); all where absent. */
export interface BranchFilter {
  readonly period?: string | undefined;
  readonly state?: StepId | 'none' | undefined;
}

/** The units of these records as a tree, each with what its latest record says. */
export function branchItems(
  entries: Iterable<RecordSummary>,
  filter: BranchFilter,
  language: Language,
): readonly BranchItem[] {
  const shown = [...entries].filter((entry) => isShown(entry, filter));
  return treeOf(partialOf(shown)).children.map((node) => itemOf(node, '', language));
}

function isShown(entry: RecordSummary, { period, state }: BranchFilter): boolean {
  return (
    (period === undefined || periodName(entry) === period) &&
    (state === undefined || (entry.state ?? 'none') === state)
  );
}

/** The periods that there are records of, the latest first. */
export function periodsOf(entries: Iterable<RecordSummary>): readonly string[] {
  const periods = new Map([...entries].map((entry) => [periodName(entry), entry.from]));
  return [...periods].sort(([, a], [, b]) => compare(b, a)).map(([period]) => period);
}

function itemOf(node: TreeNode, above: string, language: Language): BranchItem {
  const key = `${above}/${node.id ?? node.name}`;
  const latest = node.entries.at(-1);
  return {
    key,
    id: node.id,
    label: node.name || (node.id ?? ''),
    description: latest ? describe(latest, language) : '',
    standing: latest ? standingOf(latest) : 'folder',
    file: latest?.file ?? null,
    isLeaf: node.children.length === 0,
    children: () => node.children.map((child) => itemOf(child, key, language)),
  };
}

function standingOf({ findings, recognised }: RecordSummary): BranchItem['standing'] {
  if (findings.errors > 0) return 'error';
  if (findings.warnings > 0) return 'warning';
  return recognised ? 'recognised' : 'open';
}

function describe(entry: RecordSummary, language: Language): string {
  const { score, level, findings, state, titles } = entry;
  const band = Object.entries(titles).find(
    ([name]) => level !== null && name.startsWith('band/') && name.endsWith(`/${keyPart(level)}`),
  );
  const parts = [
    periodName(entry),
    score === null ? undefined : formatNumber(score / 100, language),
    band?.[1],
    findings.errors > 0 ? say(language, message('branches/errors', { count: findings.errors })) : undefined,
    findings.warnings > 0
      ? say(language, message('branches/warnings', { count: findings.warnings }))
      : undefined,
    say(language, state === null ? message('branches/no-state') : message(`step/${state}`)),
  ];
  return parts.filter((part) => part !== undefined).join(' · ');
}
