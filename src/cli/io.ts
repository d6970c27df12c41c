/** What the command line needs of the world around it; tests hand in their own. */
export interface Io {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Whether stdout is a terminal, so that colour may be used. */
  readonly isTerminal: boolean;
  /** Whether stderr is a terminal, so that progress may be drawn. */
  readonly isErrorTerminal: boolean;
  /** Ends what would go on without end, such as watching. */
  readonly ended: AbortSignal;
  /** Everything that stands on stdin. */
  in(): Promise<string>;
  /** Results, and nothing else. */
  out(text: string): void;
  /** Messages and progress. */
  err(text: string): void;
}

/** 0 nothing at or above `--fail-on`; 1 findings; 2 wrong use or a file that cannot be read. */
export type ExitCode = 0 | 1 | 2;

/** Wrong use, or a file that cannot be read or written: said on stderr, exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
