import type { Message } from '../language/message.js';
import type { ParsedText } from '../parse/parse.js';
import { type Node, type Path, spanAt } from '../parse/tree.js';
import type { Span } from '../text/positions.js';
import type { Code, Finding, Severity } from './finding.js';
import type { Fix } from './fix.js';

/** A rule's finding before its code and severity are added. */
export interface RuleMatch {
  readonly message: Message;
  /** The value that the finding is about. */
  readonly path: Path;
  /** Mark the key instead of the value. */
  readonly part?: 'key' | 'value';
  /** Mark exactly this range instead of a key or a value. */
  readonly span?: Span;
  readonly fix?: Fix;
  /** The severity, where that of the rule does not fit this case. */
  readonly severity?: Severity;
}

/** A check of the text alone, before its meaning is read. It applies to records and profiles alike. */
export interface TextRule {
  readonly code: Code;
  readonly severity: Severity;
  check(parsed: ParsedText): Iterable<RuleMatch>;
}

/** Adds a rule's code, severity and place to a match. */
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
