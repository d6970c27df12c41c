import { type Language, type Message, message, say } from '../../core/language/message.js';
import { asMap } from '../../core/record/read.js';
import { figureTitle } from '../../core/rollup/figure-title.js';
import { changeText, countText, figureValue, percentText } from '../../core/rollup/figure-value.js';
import type { RollupGroup } from '../../core/rollup/groups.js';
import { type Rollup, type RollupNode, reviewOf } from '../../core/rollup/rollup.js';
import { formatDate } from '../../core/text/numbers.js';
import type { Context } from '../context.js';
import { printed } from '../printing.js';
import { isColoured, paint } from '../reporters/paint.js';

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

/** The roll-up for people: the tree as a table, the requested groups and figures, the findings. */
export function* rollupText(
  rollup: Rollup,
  groups: readonly RollupGroup[] | undefined,
  figures: boolean,
  context: Context,
): Iterable<string> {
  const coloured = isColoured(context.io);
  for (const line of linesOf(rollup, groups, figures, context))
    yield `${printed(line.replaceAll('\n', ' '), coloured)}\n`;
}

function* linesOf(
  rollup: Rollup,
  groups: readonly RollupGroup[] | undefined,
  figures: boolean,
  { io, language }: Context,
): Iterable<string> {
  const t = (wording: Message): string => say(language, wording);
  const colour = paint(io);
  const { from, to, records, root, findings } = rollup;
  if (from === null || to === null) {
    yield t(message('rollup/no-records'));
    return;
  }
  const head = message('rollup/period', { from: formatDate(from), to: formatDate(to), records });
  yield colour('bold', t(head));
  yield '';
  yield* table(() => treeRows(root, t(message('rollup/total')), 0, language), language);
  if (groups) {
    yield '';
    yield* table(
      () => groups.map(({ key, name, rollup: one }) => rowOf(one.root, name || (key ?? ''), language)),
      language,
    );
  }
  if (figures) {
    const { figures: made, changes } = reviewOf(root, rollup);
    yield '';
    yield colour('bold', t(message('rollup/figures-of')));
    for (const figure of made)
      yield `  ${colour('dim', figure.id.padEnd(3))}  ${figureTitle(figure, rollup.titles, language)}: ${figureValue(figure, language)}`;
    if (changes.length > 0) {
      yield '';
      yield colour('bold', t(message('rollup/changes-over', { units: changes[0]?.units ?? 0 })));
    }
    for (const change of changes) yield `  ${changeText(change, rollup.titles, language)}`;
  }
  if (findings.length > 0) {
    yield '';
    yield colour('bold', t(message('rollup/findings')));
  }
  for (const { severity, message: wording, code } of findings)
    yield `  ${t(message(`severity/${severity}`))}  ${t(wording)}  ${colour('dim', code)}`;
}

function* treeRows(
  node: RollupNode,
  name: string,
  depth: number,
  language: Language,
): Iterable<readonly string[]> {
  yield rowOf(node, `${'  '.repeat(depth)}${name || (node.id ?? '')}`, language);
  for (const child of node.children) yield* treeRows(child, child.name, depth + 1, language);
}

function rowOf(node: RollupNode, name: string, language: Language): readonly string[] {
  const { facts, qualifiers } = node;
  const cells = columns.map(([, fact]) => {
    const [group = '', key = ''] = fact.split('.');
    const value = asMap(facts[group])[key];
    const qualifier = qualifiers[fact] ?? '';
    if (typeof value !== 'number') return '–';
    return fact === 'members.htxsHtt'
      ? percentText(value, qualifier, language)
      : countText(value, qualifier, language);
  });
  return [name, countText(node.records, '', language), ...cells];
}

/**
 * Columns as wide as their content; the first is left-aligned, numbers are right-aligned. The rows are
 * iterated twice because there may be more than fit into memory.
 */
function* table(rows: () => Iterable<readonly string[]>, language: Language): Iterable<string> {
  const titles = ['rollup/column-unit', 'rollup/column-records', ...columns.map(([title]) => title)] as const;
  const head = titles.map((title) => say(language, message(title)));
  const widths = head.map((title) => title.length);
  for (const row of rows())
    for (const [index, cell] of row.entries()) widths[index] = Math.max(widths[index] ?? 0, cell.length);
  const line = (row: readonly string[]): string =>
    row
      .map((cell, index) =>
        index === 0 ? cell.padEnd(widths[index] ?? 0) : cell.padStart(widths[index] ?? 0),
      )
      .join('  ')
      .trimEnd();
  yield line(head);
  for (const row of rows()) yield line(row);
}
