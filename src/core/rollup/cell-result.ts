import { say } from '../language/message.js';
import type { Profile } from '../profile/profile.js';
import { type BranchRecord, columns, type ScoreColumn } from '../record/record.js';
import type { Evaluation } from '../score/evaluate.js';
import type { Score } from '../score/score.js';

/** The level whose years running are counted (F23), and which quotas limit. */
export const bestLevel = 'htxs';

/** What a superior reads of one cell: its scores, its level with the reason, and its quota. */
export interface CellResult {
  readonly profile: string;
  /** In hundredths; `null` where the column is not complete. */
  readonly self: number | null;
  readonly branch: number | null;
  readonly appraised: number | null;
  /** In hundredths, what stands so far in the columns that are not complete; absent where nothing does. */
  readonly entered?: Readonly<Partial<Record<ScoreColumn, number>>>;
  /** The level by which the cell was recognised, as its record says. */
  readonly declared: string | null;
  /** Why the cell has no higher level, in Vietnamese as papers are; it names no person. */
  readonly reasons: readonly string[];
  /** Members ranked at the best level, and how many may be. */
  readonly best: { readonly count: number; readonly limit: number } | null;
}

/** The result of a cell; `isScored` says whether its level means anything yet. */
export function cellResultOf(
  record: BranchRecord,
  profile: Profile,
  { score, level, quotas, facts }: Evaluation,
  isScored: boolean,
): CellResult {
  const of = (column: ScoreColumn): number | null =>
    isScored && score.complete[column] ? score[column] : null;
  const entered = enteredIn(score);
  const quota = quotas.find((one) => one.quota.level === bestLevel);
  return {
    profile: profile.id,
    self: of('self'),
    branch: of('branch'),
    appraised: of('appraised'),
    ...(Object.keys(entered).length === 0 ? {} : { entered }),
    declared: record.workflow.get('cong-nhan')?.result ?? null,
    reasons: isScored ? reasonsOf(level) : [],
    // Without ranks there is nothing to hold against the quota.
    best: quota && facts.members.rated > 0 ? { count: quota.count, limit: quota.limit } : null,
  };
}

/** The sums of the columns in which some items have a value and others still lack one. */
function enteredIn(score: Score): NonNullable<CellResult['entered']> {
  const items = score.groups.flatMap((group) => group.items);
  const isBegun = (column: ScoreColumn): boolean =>
    items.some(
      ({ item, final, [column]: value }) =>
        (item.kind === 'points' || item.kind === 'check') && final !== 'na' && value !== undefined,
    );
  return Object.fromEntries(
    columns
      .filter((column) => !score.complete[column] && isBegun(column))
      .map((column) => [column, score[column]]),
  );
}

/** The conditions of the next higher level that are not met, and what lowered the level. */
function reasonsOf({ reasons }: Evaluation['level']): readonly string[] {
  const reached = reasons.findIndex(({ code }) => code === 'band' || code === 'none');
  const failed = reasons.slice(0, Math.max(0, reached));
  const next = failed.at(-1)?.band;
  const lowered = reasons.filter(({ code }) => code === 'veto');
  return [...failed.filter(({ band }) => band === next), ...lowered].map(({ text }) => say('vi', text));
}
