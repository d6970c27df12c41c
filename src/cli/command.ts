import type { MessageKey } from '../core/language/message.js';
import type { Context } from './context.js';
import type { ExitCode } from './io.js';

/** One argument of a command. */
export interface CommandArgument {
  /** `<file>` where it is needed, `[file]` where it may be missing, `[glob...]` for several. */
  readonly name: string;
  readonly about: MessageKey;
  readonly choices?: readonly string[];
  /** Completion offers records and folders. */
  readonly isRecord?: boolean;
}

/** One option of a command. */
export interface CommandOption {
  /** As help shows it: `-o, --output <file>`, `--fix`, `--merge <files...>`. */
  readonly flags: string;
  readonly about: MessageKey;
  readonly choices?: readonly string[];
  readonly default?: string | number;
  /** The value is a whole number. */
  readonly isCount?: boolean;
  /** The option may be given several times; its value is a list. */
  readonly repeats?: boolean;
  readonly required?: boolean;
  /** Options that do not go together with this one, by their names in camel case. */
  readonly conflicts?: readonly string[];
  /** The heading in help that the option is under; `cli/help-options` where none is named. */
  readonly group?: OptionGroup;
}

export type OptionGroup = Extract<MessageKey, `cli/group-${string}`>;

interface CommandCode<Options> {
  // A method, whose parameters are compared loosely: one list holds commands of different options.
  run(words: readonly string[], options: Options, context: Context): Promise<ExitCode>;
}

/** Runs a command. `words` are its arguments in order, those of a list one after the other. */
export type RunCommand<Options extends object = object> = CommandCode<Options>['run'];

/**
 * What a command says of itself. Its code is loaded when it runs, so that help, completion and `--version` need none
 * of it; a declaration therefore imports nothing but lists of choices.
 */
export interface CommandDeclaration<Options extends object = object> {
  readonly name: string;
  /** Other names of the same command. */
  readonly aliases?: readonly string[];
  readonly about: MessageKey;
  /** The heading in the list of commands that it is under. */
  readonly group?: Extract<MessageKey, `cli/commands-${string}`>;
  readonly arguments?: readonly CommandArgument[];
  readonly options?: readonly CommandOption[];
  /** Words that start with `-` are values, such as negative numbers. */
  readonly takesDashes?: boolean;
  /** Messages printed below the options. */
  readonly notes?: readonly CommandNote[];
  /** Whole command lines, as somebody would type them. */
  readonly examples?: readonly CommandExample[];
  /** Loads the code; it is given all commands, for completion and help. */
  readonly load: (commands: readonly CommandDeclaration[]) => Promise<RunCommand<Options>>;
}

/** One line below the options of a command: a term and what it means. */
export interface CommandNote {
  readonly term: string;
  readonly about: MessageKey;
}

export interface CommandExample {
  readonly words: string;
  readonly about: MessageKey;
}
