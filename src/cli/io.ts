import { type Language, type Message, say } from '../core/language/message.js';

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
  override readonly name: string = 'UsageError';
  readonly #reason: string | Message;

  /** The reason may be a message that is put into the reader's language later. */
  constructor(reason: string | Message) {
    super(typeof reason === 'string' ? reason : reason.key);
    this.#reason = reason;
  }

  /** The reason in a language. */
  said(language: Language): string {
    return typeof this.#reason === 'string' ? this.#reason : say(language, this.#reason);
  }
}

/** A file that cannot be read or written, with the reason: a message, or the code of the system's error. */
export class FileError extends UsageError {
  override readonly name = 'FileError';
  readonly file: string;

  constructor(file: string, reason: string | Message) {
    super(reason);
    this.file = file;
    this.message = `${file}: ${this.message}`;
  }

  /** The reason alone, without the file's name. */
  reason(language: Language): string {
    return super.said(language);
  }

  override said(language: Language): string {
    return `${this.file}: ${this.reason(language)}`;
  }
}
