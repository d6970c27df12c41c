/** A command as completion sees it: its name and what may follow. */
export interface Completed {
  readonly name: string;
  readonly about: string;
  /** The allowed words for an argument; empty if any word is allowed. */
  readonly words: readonly string[];
  /** Its arguments are records, or folders of them. */
  readonly takesRecords: boolean;
  readonly options: readonly CompletedOption[];
}

export interface CompletedOption {
  /** `--format` */
  readonly flag: string;
  readonly about: string;
  readonly choices: readonly string[];
}
