import type { Span } from '../text/positions.js';

/** A problem that prevents reading a text. Each becomes a `yaml/*` finding. */
export interface ParseProblem extends Span {
  readonly kind: 'syntax' | 'limit' | 'duplicate-key';
  /** The cause: an error code of the YAML parser, or the name of a limit or of a pre-scan check. */
  readonly reason: string;
  readonly values?: Readonly<Record<string, string | number>>;
}
