import type { Finding } from '../../finding/finding.js';
import { type Language, message, say } from '../../language/message.js';

/** What a report of a fault says besides the words of its writer. */
export interface IssueFacts {
  readonly version: string;
  /** The program that Chibo runs in, with its version. */
  readonly host: string;
  readonly system: string;
  /** Settings as `name=value`; none of them is personal. */
  readonly settings: readonly string[];
  readonly records: readonly IssueRecord[];
}

/** An open record without anything that it says. */
export interface IssueRecord {
  readonly profile: string;
  /** The length of its text. */
  readonly characters: number;
  readonly findings: readonly string[];
}

/** The codes of findings with their numbers, as `code ×3`, in alphabetical order. */
export function findingCounts(findings: readonly Finding[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { code } of findings) counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([code, count]) => `${code} ×${count}`);
}

/** A report of a fault in Markdown, to be filled in. It holds versions and codes, and no content of a record. */
export function issueText(facts: IssueFacts, language: Language): string {
  const t = (key: Parameters<typeof message>[0]): string => say(language, message(key));
  const records = facts.records.map(
    ({ profile, characters, findings }) =>
      `- ${profile}; ${characters}; ${findings.length === 0 ? '-' : findings.join(', ')}`,
  );
  return [
    `## ${t('issue/what')}`,
    '',
    t('issue/what-hint'),
    '',
    `## ${t('issue/steps')}`,
    '',
    '1. ',
    '',
    `## ${t('issue/facts')}`,
    '',
    `- Chibo ${facts.version}`,
    `- ${facts.host}`,
    `- ${facts.system}`,
    `- ${facts.settings.join(', ')}`,
    '',
    ...(records.length === 0 ? [] : [t('issue/records'), '', ...records, '']),
    t('issue/no-content'),
    '',
  ].join('\n');
}
