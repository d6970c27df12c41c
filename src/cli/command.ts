import type { MessageKey } from '../core/language/message.js';
import type { Context } from './context.js';
import type { ExitCode } from './io.js';

/** One argument of a command. */
export interface CommandArgument {
  /** `<file>` if required, `[file]` if optional, `[glob...]` for a list. */
  readonly name: string;
  readonly about: MessageKey;
  readonly choices?: readonly string[];
  /** Shell completion offers records and folders. */
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
  /** Options that conflict with this one, by their names in camel case. */
  readonly conflicts?: readonly string[];
  /** The heading in the help under which the option is listed; `cli/help-options` by default. */
  readonly group?: OptionGroup;
}

export type OptionGroup = Extract<MessageKey, `cli/group-${string}`>;

interface CommandCode<Options> {
  // This is a method on purpose: TypeScript compares its parameters bivariantly, so one list can hold
  // commands with different options.
  run(words: readonly string[], options: Options, context: Context): Promise<ExitCode>;
}

/** Runs a command. `words` are its arguments in order; a list argument is spread at the end. */
export type RunCommand<Options extends object = object> = CommandCode<Options>['run'];

/**
 * Declares a command. The code of the command is loaded only when it runs, so that help, completion and
 * `--version` are fast. A declaration must therefore import nothing but lists of choices.
 */
export interface CommandDeclaration<Options extends object = object> {
  readonly name: string;
  /** Aliases. */
  readonly aliases?: readonly string[];
  readonly about: MessageKey;
  /** The heading in the list of commands under which it appears. */
  readonly group?: Extract<MessageKey, `cli/commands-${string}`>;
  readonly arguments?: readonly CommandArgument[];
  readonly options?: readonly CommandOption[];
  /** Words that start with `-` are values, for example negative numbers. */
  readonly takesDashes?: boolean;
  /** Messages printed below the options. */
  readonly notes?: readonly CommandNote[];
  /** Complete command lines, as a user would type them. */
  readonly examples?: readonly CommandExample[];
  /** Loads the code. It receives all commands, which completion and help need. */
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
