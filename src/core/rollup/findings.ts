import type { Range } from '../text/positions.js';
import { byBranch } from './by-branch.js';
import type { RollupContext, RollupFinding, RollupMatch, RollupRule } from './rules/rule.js';
import { rollupRules } from './rules/rules.js';
import { compare } from './tree.js';

export type { RollupFinding } from './rules/rule.js';

const nowhere: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** Every finding of a roll-up, in an order that does not depend on how its parts were merged. */
export function findingsOf(sources: Omit<RollupContext, 'byBranch'>): readonly RollupFinding[] {
  const context: RollupContext = { ...sources, byBranch: byBranch(sources.entries) };
  return rollupRules.flatMap((rule) => {
    const found = [...rule.check(context)].map((match) => findingOf(rule, match));
    return inOrder(found);
  });
}

function findingOf({ code, severity }: RollupRule, match: RollupMatch): RollupFinding {
  return {
    code,
    severity,
    message: match.message,
    file: match.file ?? null,
    unit: match.unit ?? null,
    range: match.range ?? nowhere,
  };
}

function inOrder(found: readonly RollupFinding[]): readonly RollupFinding[] {
  return found
    .map((one) => ({ one, key: JSON.stringify(one) }))
    .sort(
      (a, b) =>
        compare(a.one.unit ?? '', b.one.unit ?? '') ||
        compare(a.one.file ?? '', b.one.file ?? '') ||
        compare(a.key, b.key),
    )
    .map(({ one }) => one);
}
