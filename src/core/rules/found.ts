import type { Code, Finding, Severity } from '../finding/finding.js';
import type { Fix } from '../fix/fix.js';
import type { Text } from '../language/language.js';
import type { ParsedText } from '../parse/parse.js';
import { type Node, type Path, spanAt } from '../parse/tree.js';
import type { Span } from '../text/positions.js';

/** A rule's finding before its code and severity are put to it. */
export interface Found {
  readonly message: Text;
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
  check(parsed: ParsedText): Iterable<Found>;
}

/** Puts a rule's code, severity and place to what it found. */
export function toFinding(
  rule: { readonly code: Code; readonly severity: Severity },
  found: Found,
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
