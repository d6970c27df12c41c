import type { Message } from '../language/message.js';
import type { ParsedText } from '../parse/parse.js';
import { type Node, type Path, spanAt } from '../parse/tree.js';
import type { Span } from '../text/positions.js';
import type { Code, Finding, Severity } from './finding.js';
import type { Fix } from './fix.js';

/** A rule's finding before its code and severity are put to it. */
export interface RuleMatch {
  readonly message: Message;
  /** The value it is about. */
  readonly path: Path;
  /** Mark the key instead of the value. */
  readonly part?: 'key' | 'value';
  /** Mark exactly this, where neither key nor value is meant. */
  readonly span?: Span;
  readonly fix?: Fix;
  /** Where the rule's own severity does not fit this case. */
  readonly severity?: Severity;
}

/** A check of the text alone, before anything is understood; used for records and profiles alike. */
export interface TextRule {
  readonly code: Code;
  readonly severity: Severity;
  check(parsed: ParsedText): Iterable<RuleMatch>;
}

/** Puts a rule's code, severity and place to what it found. */
export function toFinding(
  rule: { readonly code: Code; readonly severity: Severity },
  found: RuleMatch,
  root: Node | undefined,
): Finding {
  return {
    code: rule.code,
    severity: found.severity ?? rule.severity,
    message: found.message,
    span: found.span ?? spanAt(root, found.path, found.part),
    path: found.path,
    ...(found.fix ? { fix: found.fix } : {}),
  };
}
