import { type Language, type Message, say } from '../core/language/message.js';

/** The process environment of the command line. Tests pass their own. */
export interface Io {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Whether stdout is a terminal, where colour is allowed. */
  readonly isTerminal: boolean;
  /** Whether stderr is a terminal, where a progress line is allowed. */
  readonly isErrorTerminal: boolean;
  /** Aborts commands that run until they are stopped, such as watch mode. */
  readonly ended: AbortSignal;
  /** The whole of stdin. */
  in(): Promise<string>;
  /** Results only. */
  out(text: string): void;
  /** Messages and progress. */
  err(text: string): void;
}

/** 0: nothing at or above `--fail-on`. 1: findings. 2: a usage error or a file that cannot be read. */
export type ExitCode = 0 | 1 | 2;

/**
 * A usage error, or a file that cannot be read or written. It is printed on stderr and ends with exit code 2.
 */
export class UsageError extends Error {
  override readonly name: string = 'UsageError';
  readonly #reason: string | Message;

  /** The reason may be a message that is translated later. */
  constructor(reason: string | Message) {
    super(typeof reason === 'string' ? reason : reason.key);
    this.#reason = reason;
  }

  /** The reason as text in one language. */
  said(language: Language): string {
    return typeof this.#reason === 'string' ? this.#reason : say(language, this.#reason);
  }
}

/** A file that cannot be read or written. The reason is a message or the system's error code. */
export class FileError extends UsageError {
  override readonly name = 'FileError';
  readonly file: string;

  constructor(file: string, reason: string | Message) {
    super(reason);
    this.file = file;
    this.message = `${file}: ${this.message}`;
  }

  /** The reason without the file's name. */
  reason(language: Language): string {
    return super.said(language);
  }

  override said(language: Language): string {
    return `${this.file}: ${this.reason(language)}`;
  }
}
