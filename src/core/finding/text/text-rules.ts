import type { ParsedText } from '../../parse/parse.js';
import type { Finding } from '../finding.js';
import { type TextRule, toFinding } from '../rule-match.js';
import { yamlDuplicateKey } from './yaml-duplicate-key.js';
import { yamlLimit } from './yaml-limit.js';
import { yamlSuspicious } from './yaml-suspicious.js';
import { yamlSyntax } from './yaml-syntax.js';

/** The checks of the text itself. They run before schema and meaning. */
export const textRules: readonly TextRule[] = [yamlSyntax, yamlDuplicateKey, yamlLimit, yamlSuspicious];

export function checkText(parsed: ParsedText): readonly Finding[] {
  const findings: Finding[] = [];
  for (const rule of textRules) {
    for (const found of rule.check(parsed)) findings.push(toFinding(rule, found, parsed.root));
  }
  return findings;
}
