import { type BranchChange, type SemanticDiff, totalsOf } from '../../core/diff/diff.js';
import { type Language, say } from '../../core/language/language.js';
import { fromPoints, type Points } from '../../core/text/points.js';

/** A comparison as data: points as numbers, what is said in one language; lines from 0. */
export function diffJson(diff: SemanticDiff, language: Language): string {
  const printed = {
    summary: totalsOf(diff),
    branches: diff.branches.map((change) => branchJson(change, language)),
  };
  return `${JSON.stringify(printed, null, 2)}\n`;
}

function branchJson(change: BranchChange, language: Language): object {
  const { names: _, score, level, causes, items, findings, members, ...rest } = change;
  const finding = ({ message, ...own }: BranchChange['findings']['added'][number]): object => ({
    ...own,
    message: say(language, message),
  });
  return {
    ...rest,
    score: score && { before: printed(score.before), after: printed(score.after), max: printed(score.max) },
    level: level && { before: level.before ?? null, after: level.after ?? null, rise: level.rise },
    causes: causes.map((cause) => say(language, cause)),
    items: items.map(({ id, title, before, after }) => ({
      id,
      title,
      before: printed(before),
      after: printed(after),
    })),
    members: members.map((member) => ({ ...member, ...(member.rank ? { rank: orNull(member.rank) } : {}) })),
    findings: { added: findings.added.map(finding), gone: findings.gone.map(finding) },
  };
}

function printed(value: Points | 'na' | undefined): number | 'na' | null {
  if (value === undefined) return null;
  return value === 'na' ? 'na' : fromPoints(value);
}

function orNull({ before, after }: { before: unknown; after: unknown }): object {
  return { before: before ?? null, after: after ?? null };
}
