import { message } from '../language/message.js';
import type { Finding } from './finding.js';

/** Maximum number of findings of one code listed for one file. One more finding counts the rest. */
export const mostPerCode = 1000;

/**
 * Findings with at most `mostPerCode` of each code, in their order. Where there are more, one finding at the
 * place of the first omitted one states their number, and counts as that many (`standsFor`), so that
 * summaries stay correct.
 */
export function capped(findings: readonly Finding[]): readonly Finding[] {
  if (findings.length <= mostPerCode) return findings;
  const counts = new Map<string, number>();
  for (const { code } of findings) counts.set(code, (counts.get(code) ?? 0) + 1);
  const seen = new Map<string, number>();
  return findings.flatMap((finding) => {
    const at = seen.get(finding.code) ?? 0;
    seen.set(finding.code, at + 1);
    if (at < mostPerCode) return [finding];
    if (at > mostPerCode) return [];
    return [restOf(finding, (counts.get(finding.code) ?? 0) - mostPerCode)];
  });
}

function restOf({ fix: _, ...finding }: Finding, count: number): Finding {
  return count === 1
    ? finding
    : { ...finding, message: message('finding/more', { count, shown: mostPerCode }), standsFor: count };
}

/** The number of findings of a severity, including those that another finding counts (`standsFor`). */
export function findingCount(
  findings: Iterable<Pick<Finding, 'severity' | 'standsFor'>>,
  severity: Finding['severity'],
): number {
  let count = 0;
  for (const finding of findings) if (finding.severity === severity) count += finding.standsFor ?? 1;
  return count;
}
