import { placeAt } from '../../core/finding/schema/places.js';
import { type Language, say } from '../../core/language/message.js';
import { fromPoints, type Points } from '../../core/text/points.js';
import {
  type BranchChange,
  type MemberChange,
  type SemanticDiff,
  totalsOf,
} from '../../core/views/diff/diff.js';

/** A comparison as data: points as numbers, what is said in one language; lines from 0. Without `names`, codes. */
export function diffJson(diff: SemanticDiff, language: Language, names: boolean): string {
  const printed = {
    summary: totalsOf(diff),
    branches: diff.branches.map((change) => branchJson(change, language, names)),
  };
  return `${JSON.stringify(printed, null, 2)}\n`;
}

function branchJson(change: BranchChange, language: Language, names: boolean): object {
  const { codes, unnamed, values, score, level, causes, items, findings, members, ...rest } = change;
  const finding = ({
    message,
    unnamed: said,
    ...own
  }: BranchChange['findings']['added'][number]): object => ({
    ...own,
    message: say(language, names ? message : said),
  });
  return {
    ...rest,
    ...(names ? {} : unnamed),
    values: names ? values : values.filter(({ section }) => placeAt([section]) !== undefined),
    score: score && { before: printed(score.before), after: printed(score.after), max: printed(score.max) },
    level: level && { before: level.before ?? null, after: level.after ?? null, rise: level.rise },
    causes: causes.map((cause) => say(language, cause)),
    items: items.map(({ id, title, before, after }) => ({
      id,
      title,
      before: printed(before),
      after: printed(after),
    })),
    members: members.map((member) => memberJson(member, codes, names)),
    findings: { added: findings.added.map(finding), gone: findings.gone.map(finding) },
  };
}

/** Without names a member is a code, and that somebody is called otherwise is all that is said of it. */
function memberJson(member: MemberChange, codes: BranchChange['codes'], names: boolean): object {
  const { otherUnnamed, ...own } = member;
  const rank = member.rank ? { rank: orNull(member.rank) } : {};
  if (names) return { ...own, ...rank };
  return {
    ...own,
    ...rank,
    id: codes.get(member.id) ?? '',
    name: '',
    other: otherUnnamed,
    renamed: member.renamed && { before: '', after: '' },
  };
}

function printed(value: Points | 'na' | undefined): number | 'na' | null {
  if (value === undefined) return null;
  return value === 'na' ? 'na' : fromPoints(value);
}

function orNull({ before, after }: { before: unknown; after: unknown }): object {
  return { before: before ?? null, after: after ?? null };
}
