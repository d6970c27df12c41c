import { branchFactNames, factNames } from '../core/facts/catalogue.js';
import { type Language, say, text } from '../core/language/language.js';
import { asMap } from '../core/record/read.js';
import type { RollupGroup } from '../core/rollup/groups.js';
import type { Rollup, RollupNode } from '../core/rollup/rollup.js';

const byteOrderMark = '\uFEFF';

/** How a spreadsheet of each language parts columns and decimals. */
const forms = { vi: { separator: ';', point: ',' }, en: { separator: ',', point: '.' } } as const;

type Cell = string | number | null;

/**
 * The tree as a table for a spreadsheet: one unit in a row with its depth, every fact in a column. Begins
 * with a byte order mark; text that a spreadsheet would take for a formula is marked as text.
 */
export function rollupCsv(
  { root }: Rollup,
  groups: readonly RollupGroup[] | undefined,
  language: Language,
): string {
  const t = (key: Parameters<typeof text>[0]): string => say(language, text(key));
  const facts = [...factNames, ...branchFactNames.map((name) => `branches.${name}`)];
  const head = [
    t('rollup/column-depth'),
    t('rollup/column-id'),
    t('rollup/column-unit'),
    t('rollup/column-records'),
    ...facts,
    t('rollup/column-qualifiers'),
  ];
  const rows = groups
    ? groups.map(({ key, name, rollup }) => rowOf({ ...rollup.root, id: key, name }, 0, facts))
    : below(root, 0).map(({ node, depth }) =>
        rowOf(depth === 0 ? { ...node, name: t('rollup/total') } : node, depth, facts),
      );
  const lines = [head, ...rows].map((row) =>
    row.map((cell) => field(cell, language)).join(forms[language].separator),
  );
  return `${byteOrderMark}${lines.join('\r\n')}\r\n`;
}

function below(
  node: RollupNode,
  depth: number,
): readonly { readonly node: RollupNode; readonly depth: number }[] {
  return [{ node, depth }, ...node.children.flatMap((child) => below(child, depth + 1))];
}

function rowOf(node: RollupNode, depth: number, facts: readonly string[]): readonly Cell[] {
  const values = facts.map((name) => {
    const [group = '', fact = ''] = name.split('.');
    const value = asMap(node.facts[group])[fact];
    return typeof value === 'number' ? value : null;
  });
  const inexact = Object.entries(node.qualifiers).map(([name, qualifier]) => `${name} ${qualifier}`);
  return [depth, node.id, node.name, node.records, ...values, inexact.join(' | ')];
}

function field(cell: Cell, language: Language): string {
  const { separator, point } = forms[language];
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell).replace('.', point);
  // A spreadsheet reads these as the start of a formula.
  const safe = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return safe.includes(separator) || /["\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
