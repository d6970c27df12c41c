import type { Span } from '../text/positions.js';

/** What stands in the way of reading a text; each becomes a `yaml/*` finding. */
export interface ParseProblem extends Span {
  readonly kind: 'syntax' | 'limit' | 'duplicate-key';
  /** What exactly: an error code of the YAML parser, or the name of a limit or of a pre-scan check. */
  readonly reason: string;
  readonly values?: Readonly<Record<string, string | number>>;
}
