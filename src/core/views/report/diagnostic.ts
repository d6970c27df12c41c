import type { Finding, Severity } from '../../finding/finding.js';
import { type Language, say } from '../../language/message.js';
import { indexLines, type Range } from '../../text/positions.js';

/** A finding as it leaves the core: in one language, at lines and characters (format.md §4). */
export interface Diagnostic {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly range: Range;
}

/** Puts findings into a language and their offsets into lines and UTF-16 characters, both from 0. */
export function toDiagnostics(
  findings: readonly Finding[],
  text: string,
  language: Language,
): readonly Diagnostic[] {
  const lines = indexLines(text);
  return findings.map(({ code, severity, message, span }) => ({
    code,
    severity,
    message: say(language, message),
    range: lines.range(span),
  }));
}
