import { message, messageNamed, say } from '../../language/message.js';
import { escapeMarkdown, markdownCode } from '../../text/markdown.js';
import { describeDiff, hasMeaning, namesOf } from './describe.js';
import type { DescribedRecord, DescribedRow, Section, Wish } from './described.js';
import type { SemanticDiff } from './diff.js';

/** A program that keeps one comment up to date finds it by this line, whatever the version that wrote it. */
export const markdownMarker = '<!-- chibo-diff:v1 -->';
/** Tells that program not to write a first comment, because nothing changed. */
export const nothingMarker = '<!-- chibo-diff:nothing -->';

export interface MarkdownWish extends Wish {
  /** How the two versions are called. */
  readonly base: string;
  readonly head: string;
  readonly version: string;
  /** The most characters of the whole. */
  readonly length: number;
}

type Say = (...args: Parameters<typeof messageNamed>) => string;

/**
 * A comparison as Markdown: the marker, a headline, what changed in profiles and configurations, one table with what
 * weighs most first, details folded. What does not fit is left out, details before rows, and the headline never.
 */
export function diffMarkdown(diff: SemanticDiff, wish: MarkdownWish): string {
  const { headline, rules, rows } = describeDiff(diff, wish);
  const t: Say = (key, values) => escapeMarkdown(say(wish.language, messageNamed(key, values)));
  const title = `### ${t('diff/title')}: ${escapeMarkdown(headline)}`;
  const versions = { base: markdownCode(wish.base), head: markdownCode(wish.head), version: wish.version };
  const footer = `<sub>${say(wish.language, message('diff/footer', versions))}</sub>`;
  const markers = hasMeaning(diff) ? markdownMarker : `${markdownMarker}\n${nothingMarker}`;
  const frame = [markers, title, footer].join('\n\n').length;
  const cut = `_${t('diff/cut')}_`;
  // Room for the note about omitted parts, the count of rows, and the folds.
  const room = Math.max(0, wish.length - frame - cut.length - 300);
  const ruleTexts = fitting(rules.map(ruleText), room / 2);
  const ruleRoom = ruleTexts.lines.reduce((sum, one) => sum + one.length + 2, 0);
  const table = fitting(tableRows(rows, wish, t), room - ruleRoom);
  const shown = Math.max(0, table.lines.length - 2);
  const tableText = shown === 0 ? '' : table.lines.join('\n');
  const records = rows.flatMap((row) => row.records);
  const left = rows.slice(shown).flatMap((row) => row.records).length;
  const details = fitting(rows.flatMap(detailTexts), room - ruleRoom - tableText.length);
  const parts = [
    markers,
    title,
    ...ruleTexts.lines,
    ...(shown === 0 ? [] : [tableText]),
    ...(left > 0 ? [t('diff/more-rows', { count: left })] : []),
    ...(details.lines.length === 0
      ? []
      : [folded(t('diff/details', { count: detailedRecords(records) }), details.lines)]),
    ...(details.isCut || ruleTexts.isCut ? [cut] : []),
    footer,
  ];
  return `${parts.join('\n\n')}\n`.slice(0, wish.length);
}

function detailedRecords(records: readonly DescribedRecord[]): number {
  return records.filter(({ details }) => details.length > 0).length;
}

/** So many rules of one profile are listed. */
const mostRules = 20;

function ruleText({ title, lines }: Section): string {
  const more = lines.length > mostRules ? [`- … +${lines.length - mostRules}`] : [];
  const own = lines.slice(0, mostRules).map((line) => `- ${escapeMarkdown(line)}`);
  return [strong(title), '', ...own, ...more].join('\n');
}

function tableRows(rows: readonly DescribedRow[], wish: Wish, t: Say): readonly string[] {
  const head = [
    t('diff/column-branch'),
    t('diff/column-score'),
    t('diff/column-level'),
    t('diff/column-why'),
    t('diff/column-findings'),
  ];
  const cells = rows.map((row) => [
    [strong(row.title), escapeMarkdown(row.period), escapeMarkdown(names(row, wish))]
      .filter(Boolean)
      .join(' '),
    ...[row.score, row.level, row.why, row.findings].map(escapeMarkdown),
  ]);
  return [head, ['---', '---:', '---', '---', '---'], ...cells].map((row) => `| ${row.join(' | ')} |`);
}

function names({ records }: DescribedRow, wish: Wish): string {
  return records.length === 1 ? '' : `(${namesOf(records, wish)})`;
}

function strong(name: string): string {
  return name.trim() === '' ? '' : `**${escapeMarkdown(name.trim())}**`;
}

/** The details of each record of a row; once where they are the same for all. */
function detailTexts({ title, records }: DescribedRow): readonly string[] {
  const withDetails = records.filter(({ details }) => details.length > 0);
  const bodies = withDetails.map((record) => detailLines(record).join('\n'));
  const isOne = withDetails.length > 1 && bodies.every((body) => body === bodies[0]);
  if (isOne) {
    const paths = withDetails.map(({ path }) => `- ${markdownCode(path)}`);
    return [[strong(title), '', ...(bodies[0] ?? '').split('\n'), '', ...paths].join('\n')];
  }
  return withDetails.map((record, index) =>
    [`${strong(record.branch)} ${markdownCode(record.path)}`, '', bodies[index] ?? ''].join('\n'),
  );
}

function detailLines({ details }: DescribedRecord): readonly string[] {
  return details.flatMap(({ title, lines }) => {
    const own = lines.map((line) => `- ${escapeMarkdown(line)}`);
    return title === '' ? own : [`- ${strong(title)}`, ...own.map((line) => `  ${line}`)];
  });
}

function folded(summary: string, parts: readonly string[]): string {
  return `<details><summary>${summary}</summary>\n\n${parts.join('\n\n')}\n\n</details>`;
}

/** As many of the texts, in their order, as there is room for. */
function fitting(
  texts: readonly string[],
  room: number,
): { readonly lines: readonly string[]; readonly isCut: boolean } {
  let used = 0;
  const lines: string[] = [];
  for (const one of texts) {
    used += one.length + 2;
    if (used > room) return { lines, isCut: true };
    lines.push(one);
  }
  return { lines, isCut: false };
}
