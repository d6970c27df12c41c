import { Command, type Option } from 'commander';
import { type Message, message } from '../core/language/message.js';
import { nearest } from '../core/text/words.js';
import { UsageError } from './io.js';
import { placeholderText } from './placeholders.js';

/**
 * A command with translated errors. Commander calls these methods for usage errors; its own versions print
 * English.
 */
export class ProgramCommand extends Command {
  readonly #takesDashes: boolean;

  constructor(name: string, takesDashes = false) {
    super(name);
    this.#takesDashes = takesDashes;
    this.allowUnknownOption(takesDashes);
  }

  missingArgument(name: string): never {
    throw this.#wrong(message('cli/error-missing-argument', { name: placeholderText(name) }));
  }

  optionMissingArgument({ flags }: Option): never {
    throw this.#wrong(message('cli/error-missing-value', { option: longName(flags) }));
  }

  missingMandatoryOptionValue({ flags }: Option): never {
    throw this.#wrong(message('cli/error-missing-option', { option: longName(flags) }));
  }

  _conflictingOption(one: Option, other: Option): never {
    const values = { option: longName(one.flags), other: longName(other.flags) };
    throw this.#wrong(message('cli/error-conflict', values));
  }

  unknownOption(flag: string): void {
    if (this.#takesDashes) return;
    const options = [...this.options, ...(this.parent?.options ?? [])];
    const near = flag.startsWith('--')
      ? nearest(
          flag,
          options.map(({ long }) => long ?? ''),
        )
      : undefined;
    throw this.#wrong(withGuess(message('cli/error-unknown-option', { option: flag }), near));
  }

  unknownCommand(): never {
    throw unknownCommand(this.args[0] ?? '', this);
  }

  _excessArguments(given: readonly string[]): never {
    const words = given.slice(this.registeredArguments.length).join(' ');
    throw this.#wrong(message('cli/error-excess', { words }));
  }

  /** Adds to an error the command that shows the help. */
  #wrong(reason: Message): UsageError {
    const command = this.parent ? ` ${this.name()}` : '';
    return new UsageError(message('cli/error-with-help', { reason, command }));
  }
}

/** The error for an unknown command. */
export function unknownCommand(name: string, program: Command): UsageError {
  const names = program.commands.flatMap((command) => [command.name(), ...command.aliases()]);
  const reason = withGuess(message('cli/error-unknown-command', { name }), nearest(name, names));
  return new UsageError(message('cli/error-with-help', { reason, command: '' }));
}

/** The error for a value that is not one of the choices. */
export function unknownChoice(option: string, value: string, choices: readonly string[]): UsageError {
  const known = choices.join(', ');
  const reason = message('cli/error-choice', { option: longName(option), value, known });
  return new UsageError(withGuess(reason, nearest(value, choices)));
}

/** Adds a "did you mean" suggestion to an error. */
export function withGuess(reason: Message, guess: string | undefined): Message {
  return guess === undefined ? reason : message('cli/error-with-guess', { reason, guess });
}

/** `-o, --output <file>` → `--output`. */
function longName(flags: string): string {
  return /--[\w-]+/.exec(flags)?.[0] ?? flags;
}
