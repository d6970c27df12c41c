import { capped } from '../finding/capped.js';
import { type Finding, inOrder } from '../finding/finding.js';
import { checkRosterSchema } from '../finding/schema/validate.js';
import { checkText } from '../finding/text/text-rules.js';
import { isReadable, type ParsedText, parseText } from '../parse/parse.js';
import { dataOf } from '../parse/tree.js';
import { asList, asMap } from '../record/read.js';
import { cachedByText } from '../text/cache.js';
import { isUsable, unitOf, unitsOf } from './read-unit.js';
import { checkRoster } from './roster-rules.js';
import type { Units } from './units.js';

/** The file that lists the units of the folder it is in. */
export const rosterName = 'chibo.units.yaml';

/** Whether a path is that of a roster. */
export function isRosterPath(path: string): boolean {
  return path === rosterName || path.endsWith(`/${rosterName}`);
}

/** A roster's text as far as it can be used, and what is wrong with it. */
export interface ReadRoster {
  readonly parsed: ParsedText;
  /** `undefined` where the text is no list of units, or one of them has no id or a day that is none. */
  readonly units: Units | undefined;
  readonly findings: readonly Finding[];
}

/** Reads `units: [{id, name, type, parent, order, from, to, into, model}]`. Never throws. */
export const readRoster = cachedByText((source: string): ReadRoster => {
  const parsed = parseText(source);
  const findings: Finding[] = [...checkText(parsed)];
  if (!isReadable(parsed) || parsed.root === undefined)
    return { parsed, units: undefined, findings: capped(inOrder(findings)) };
  findings.push(...checkRosterSchema(parsed));
  const { units } = asMap(dataOf(parsed.root));
  const listed = asList(units).map((entry) => unitOf(asMap(entry)));
  findings.push(...checkRoster(listed, parsed));
  return {
    parsed,
    units: Array.isArray(units) && listed.every(isUsable) ? unitsOf(listed) : undefined,
    findings: capped(inOrder(findings)),
  };
});
