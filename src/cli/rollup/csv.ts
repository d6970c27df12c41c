import {
  isMessageKey,
  type Language,
  type MessageKey,
  message,
  messageNamed,
  say,
} from '../../core/language/message.js';
import { branchFactNames, factNames } from '../../core/record/fact-names.js';
import { asMap } from '../../core/record/read.js';
import { countText } from '../../core/rollup/figure-value.js';
import type { RollupGroup } from '../../core/rollup/groups.js';
import type { Rollup, RollupNode } from '../../core/rollup/rollup.js';
import { factTitle } from '../../core/score/fact-words.js';
import { byteOrderMark } from '../../core/text/byte-order-mark.js';
import { type CsvCell, csvLine } from '../csv-text.js';

/**
 * The tree as a CSV table for spreadsheets: one row per unit with its depth, one column per fact. It begins
 * with a byte order mark. Text that a spreadsheet would run as a formula is marked as text.
 */
export function* rollupCsv(
  { root }: Rollup,
  groups: readonly RollupGroup[] | undefined,
  language: Language,
): Iterable<string> {
  const t = (key: MessageKey): string => say(language, messageNamed(key));
  const facts = [...factNames, ...branchFactNames.map((name) => `branches.${name}`)];
  const head = [
    t('rollup/column-depth'),
    t('rollup/column-id'),
    t('rollup/column-unit'),
    t('rollup/column-records'),
    ...facts.map((name) => headOf(name, language)),
    t('rollup/column-qualifiers'),
  ];
  yield `${byteOrderMark}${csvLine(head, language)}`;
  for (const { key, name, rollup } of groups ?? [])
    yield csvLine([0, key, name, ...numbersOf(rollup.root, facts, language)], language);
  if (groups) return;
  for (const { node, depth } of below(root, 0)) {
    const name = depth === 0 ? t('rollup/total') : node.name;
    yield csvLine([depth, node.id, name, ...numbersOf(node, facts, language)], language);
  }
}

/** The title of a count, with the name under which a record may report it. */
function headOf(name: string, language: Language): string {
  const key = `rollup/column-${name}`;
  const title = say(language, isMessageKey(key) ? message(key) : factTitle(name));
  return `${title} (${name})`;
}

function* below(
  node: RollupNode,
  depth: number,
): Iterable<{ readonly node: RollupNode; readonly depth: number }> {
  yield { node, depth };
  for (const child of node.children) yield* below(child, depth + 1);
}

/** Facts in the order of the columns. A fact without data is empty; an inexact one carries its word. */
function numbersOf(node: RollupNode, names: readonly string[], language: Language): readonly CsvCell[] {
  const { facts, qualifiers } = node;
  const factIn = (name: string): number | null => {
    const [group = '', fact] = name.split('.');
    const value = fact === undefined ? facts[group] : asMap(facts[group])[fact];
    return typeof value === 'number' ? value : null;
  };
  const values = names.map((name): CsvCell => {
    const value = factIn(name);
    const qualifier = qualifiers[name] ?? '';
    return value === null || qualifier === '' ? value : countText(value, qualifier, language);
  });
  const inexact = Object.entries(qualifiers).map(
    ([name, qualifier]) => `${name}: ${countText(factIn(name) ?? 0, qualifier, language)}`,
  );
  return [node.records, ...values, inexact.join(' | ')];
}
