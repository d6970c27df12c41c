/** A command as completion knows it: its name and what may follow. */
export interface Completed {
  readonly name: string;
  readonly about: string;
  /** Words that may stand for an argument; none where any may. */
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
