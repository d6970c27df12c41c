import { CommanderError } from 'commander';
import { type Language, say } from '../core/language/message.js';
import { commands } from './commands.js';
import type { Context } from './context.js';
import { withRunFiles } from './files/run-files.js';
import { type ExitCode, type Io, UsageError } from './io.js';
import { printingIo } from './printing.js';
import { createProgram } from './program.js';

/** Runs the command line and returns the exit code. It never ends the process itself. */
export async function run(argv: readonly string[], io: Io): Promise<ExitCode> {
  const language = languageOf(argv, io);
  let code: ExitCode = 0;
  const printing = printingIo(io);
  const [first] = argv;
  const asked = commands.find(
    ({ name, aliases = [] }) => name === first || aliases.some((alias) => alias === first),
  );
  const done = (result: ExitCode): void => {
    code = result;
  };
  const program = createProgram(commands, { io: printing, language }, done, asked);
  return withRunFiles(async () => {
    try {
      await program.parseAsync([...argv], { from: 'user' });
      return code;
    } catch (error) {
      return failure(error, { io: printing, language });
    }
  });
}

/**
 * The language is needed before the arguments are parsed because help is printed in it too. Default:
 * Vietnamese.
 */
function languageOf(argv: readonly string[], io: Io): Language {
  const index = argv.findIndex((word) => word === '--language' || word.startsWith('--language='));
  const asked = argv[index]?.split('=')[1] ?? argv[index + 1];
  return (index >= 0 ? asked : io.env.CHIBO_LANGUAGE) === 'en' ? 'en' : 'vi';
}

/** Every error becomes a message and exit code 2, because 1 is reserved for findings. */
function failure(error: unknown, { io, language }: Context): ExitCode {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof UsageError) io.err(`chibo: ${error.said(language)}\n`);
  else io.err(`chibo: ${unexpected(error, { io, language })}\n`);
  return 2;
}

/** An unexpected error. `CHIBO_DEBUG` adds the stack trace. */
function unexpected(error: unknown, { io, language }: Context): string {
  const reason = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  const stack = io.env.CHIBO_DEBUG && error instanceof Error ? `\n${error.stack ?? ''}` : '';
  return say(language, { key: 'cli/unexpected', values: { reason } }) + stack;
}
