import { message, say } from '../../language/message.js';
import { escapeMarkdown, markdownCode } from '../../text/markdown.js';
import { type DescribedChange, describeDiff, type Wish } from './describe.js';
import type { SemanticDiff } from './diff.js';

/** A program that keeps one comment up to date finds it by this line, whatever the version that wrote it. */
export const markdownMarker = '<!-- chibo-diff:v1 -->';

export interface MarkdownWish extends Wish {
  /** How the two versions are called. */
  readonly base: string;
  readonly head: string;
  readonly version: string;
  /** The most characters of the whole. */
  readonly length: number;
}

/**
 * A comparison as Markdown: the marker, a headline, one table with what weighs most first, details folded.
 * What does not fit is left out, details before rows, and the headline never.
 */
export function diffMarkdown(diff: SemanticDiff, wish: MarkdownWish): string {
  const { headline, changes } = describeDiff(diff, wish);
  const t = (key: Parameters<typeof message>[0], values?: Parameters<typeof message>[1]): string =>
    escapeMarkdown(say(wish.language, message(key, values)));
  const title = `### ${t('diff/title')}: ${escapeMarkdown(headline)}`;
  const versions = { base: markdownCode(wish.base), head: markdownCode(wish.head), version: wish.version };
  const footer = `<sub>${say(wish.language, message('diff/footer', versions))}</sub>`;
  const frame = [markdownMarker, title, footer].join('\n\n').length;
  const cut = `_${t('diff/cut')}_`;
  // Room for what is said where something is left out: the note, the count of rows, the folds.
  const room = Math.max(0, wish.length - frame - cut.length - 300);
  const table = fitting(tableRows(changes, t), room);
  const rows = Math.max(0, table.lines.length - 2);
  const tableText = rows === 0 ? '' : table.lines.join('\n');
  const details = fitting(changes.map(detailsText).filter(Boolean), room - tableText.length);
  const parts = [
    markdownMarker,
    title,
    ...(rows === 0 ? [] : [tableText]),
    ...(table.isCut ? [t('diff/more-rows', { count: changes.length - rows })] : []),
    ...(details.lines.length === 0
      ? []
      : [folded(t('diff/details', { count: details.lines.length }), details.lines)]),
    ...(details.isCut ? [cut] : []),
    footer,
  ];
  return `${parts.join('\n\n')}\n`.slice(0, wish.length);
}

function tableRows(
  changes: readonly DescribedChange[],
  t: (key: Parameters<typeof message>[0]) => string,
): readonly string[] {
  const head = [
    t('diff/column-branch'),
    t('diff/column-score'),
    t('diff/column-level'),
    t('diff/column-why'),
    t('diff/column-findings'),
  ];
  const rows = changes.map((change) => [
    [strong(change.branch), escapeMarkdown(change.period)].filter(Boolean).join(' '),
    ...[change.score, change.level, change.why, change.findings].map(escapeMarkdown),
  ]);
  return [head, ['---', '---:', '---', '---', '---'], ...rows].map((row) => `| ${row.join(' | ')} |`);
}

function strong(name: string): string {
  return name.trim() === '' ? '' : `**${escapeMarkdown(name.trim())}**`;
}

function detailsText({ branch, path, details }: DescribedChange): string {
  if (details.length === 0) return '';
  const lines = details.flatMap(({ title, lines }) => {
    const own = lines.map((line) => `- ${escapeMarkdown(line)}`);
    return title === '' ? own : [`- ${strong(title)}`, ...own.map((line) => `  ${line}`)];
  });
  return [`${strong(branch)} ${markdownCode(path)}`, '', ...lines].join('\n');
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
