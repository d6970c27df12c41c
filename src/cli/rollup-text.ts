import { type Language, say, type Text, text } from '../core/language/language.js';
import { asMap } from '../core/record/read.js';
import { changeText, countText, figureValue, percentText } from '../core/rollup/figure-value.js';
import type { RollupGroup } from '../core/rollup/groups.js';
import { type Rollup, type RollupNode, reviewOf } from '../core/rollup/rollup.js';
import { formatDate } from '../core/text/numbers.js';
import type { Context } from './context.js';
import { paint } from './reporters/paint.js';

const columns = [
  ['rollup/column-cells', 'branches.active'],
  ['rollup/column-registered', 'branches.registered'],
  ['rollup/column-recognised', 'branches.recognised'],
  ['rollup/column-members', 'members.total'],
  ['rollup/column-five-good', 'members.fiveGood'],
  ['rollup/column-htt', 'members.htxsHtt'],
  ['rollup/column-mentors', 'mentoring.mentors'],
  ['rollup/column-mentees', 'mentoring.mentees'],
  ['rollup/column-admitted', 'mentoring.admitted'],
] as const;

/** The roll-up for people: the tree as a table, groups and figures where they were asked for, findings. */
export function rollupText(
  rollup: Rollup,
  groups: readonly RollupGroup[] | undefined,
  figures: boolean,
  { io, language }: Context,
): string {
  const t = (message: Text): string => say(language, message);
  const colour = paint(io);
  const { from, to, records, root, findings } = rollup;
  if (from === null || to === null) return `${t(text('rollup/no-records'))}\n`;
  const head = text('rollup/period', { from: formatDate(from), to: formatDate(to), records });
  const lines = [
    colour('bold', t(head)),
    '',
    ...table(treeRows(root, t(text('rollup/total')), 0, language), language),
  ];
  if (groups) {
    const rows = groups.map(({ key, name, rollup: one }) => rowOf(one.root, name || (key ?? ''), language));
    lines.push('', ...table(rows, language));
  }
  if (figures) {
    const { figures: made, changes } = reviewOf(root, rollup);
    lines.push('', colour('bold', t(text('rollup/figures-of'))));
    for (const figure of made) {
      lines.push(
        `  ${colour('dim', figure.id.padEnd(3))}  ${t(figure.title)}: ${figureValue(figure, language)}`,
      );
    }
    if (changes.length > 0) lines.push('', colour('bold', t(text('rollup/changes'))));
    for (const change of changes) lines.push(`  ${changeText(change, language)}`);
  }
  if (findings.length > 0) lines.push('', colour('bold', t(text('rollup/findings'))));
  for (const { severity, message, code } of findings) {
    lines.push(`  ${t(text(`severity/${severity}`))}  ${t(message)}  ${colour('dim', code)}`);
  }
  return `${lines.join('\n')}\n`;
}

function treeRows(
  node: RollupNode,
  name: string,
  depth: number,
  language: Language,
): readonly (readonly string[])[] {
  const shown = `${'  '.repeat(depth)}${name || (node.id ?? '')}`;
  return [
    rowOf(node, shown, language),
    ...node.children.flatMap((child) => treeRows(child, child.name, depth + 1, language)),
  ];
}

function rowOf(node: RollupNode, name: string, language: Language): readonly string[] {
  const cells = columns.map(([, fact]) => {
    const [group = '', key = ''] = fact.split('.');
    const value = asMap(node.facts[group])[key];
    const qualifier = node.qualifiers[fact] ?? '';
    if (typeof value !== 'number' || value === 0) return '–';
    return fact === 'members.htxsHtt'
      ? percentText(value, qualifier, language)
      : countText(value, qualifier, language);
  });
  return [name, countText(node.records, '', language), ...cells];
}

/** Columns wide enough for what stands in them; the first to the left, numbers to the right. */
function table(rows: readonly (readonly string[])[], language: Language): readonly string[] {
  const titles = ['rollup/column-unit', 'rollup/column-records', ...columns.map(([title]) => title)] as const;
  const head = titles.map((title) => say(language, text(title)));
  const widths = head.map((title, index) =>
    Math.max(title.length, ...rows.map((row) => row[index]?.length ?? 0)),
  );
  return [head, ...rows].map((row) =>
    row
      .map((cell, index) =>
        index === 0 ? cell.padEnd(widths[index] ?? 0) : cell.padStart(widths[index] ?? 0),
      )
      .join('  ')
      .trimEnd(),
  );
}
