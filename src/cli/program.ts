import { Argument, Command, InvalidArgumentError, Option } from 'commander';
import { version } from '../../package.json';
import { type Language, type MessageKey, say } from '../core/language/message.js';
import type { CommandArgument, CommandDeclaration, CommandNote, CommandOption } from './command.js';
import type { Context } from './context.js';
import type { ExitCode } from './io.js';

/** Makes the program of the declared commands; `done` is given the exit code of the one that ran. */
export function createProgram(
  declarations: readonly CommandDeclaration[],
  context: Context,
  done: (code: ExitCode) => void,
): Command {
  const { io, language } = context;
  const t = (key: MessageKey): string => say(language, { key });
  const program = new Command('chibo')
    .description(t('cli/about'))
    .version(version, '-v, --version', t('cli/option-version'))
    .helpOption('-h, --help', t('cli/option-help'))
    .helpCommand(false)
    .addOption(new Option('--language <language>', t('cli/option-language')).choices(['vi', 'en']))
    .addHelpText('after', `\n${t('cli/exit-codes')}\n`)
    .exitOverride()
    .configureOutput({ writeOut: io.out, writeErr: io.err });
  for (const declaration of declarations) {
    commandIn(program, declaration, language).action(async (...given: readonly unknown[]) => {
      const command = given.at(-1);
      if (!(command instanceof Command)) return;
      const run = await declaration.load(declarations);
      done(await run(command.args, command.opts<object>(), context));
    });
  }
  return program;
}

function commandIn(program: Command, declaration: CommandDeclaration, language: Language): Command {
  const t = (key: MessageKey): string => say(language, { key });
  const command = program
    .command(declaration.name)
    .aliases(declaration.aliases ?? [])
    .description(t(declaration.about))
    .helpOption('-h, --help', t('cli/option-help'))
    .allowUnknownOption(declaration.takesDashes ?? false);
  for (const one of declaration.arguments ?? []) command.addArgument(argumentOf(one, language));
  for (const one of declaration.options ?? []) command.addOption(optionOf(one, language));
  const notes = notesText(declaration.notes ?? [], language);
  return command.addHelpText('after', `\n${notes}${notes && '\n'}${t('cli/exit-codes')}\n`);
}

function argumentOf({ name, about, choices }: CommandArgument, language: Language): Argument {
  const made = new Argument(name, say(language, { key: about }));
  return choices ? made.choices(choices) : made;
}

function optionOf(
  { flags, about, choices, required, ...declared }: CommandOption,
  language: Language,
): Option {
  const made = new Option(flags, say(language, { key: about }));
  if (choices) made.choices(choices);
  if (declared.default !== undefined) made.default(declared.default);
  if (declared.isCount) made.argParser(wholeNumber);
  if (declared.repeats) made.argParser(collected);
  if (declared.conflicts) made.conflicts([...declared.conflicts]);
  return required ? made.makeOptionMandatory() : made;
}

function notesText(notes: readonly CommandNote[], language: Language): string {
  const width = Math.max(0, ...notes.map(({ term }) => term.length));
  return notes
    .map(({ term, about }) => `  ${term.padEnd(width)}  ${say(language, { key: about })}\n`)
    .join('');
}

/** An option that may be given several times. */
function collected(written: string, before: readonly string[] = []): readonly string[] {
  return [...before, written];
}

function wholeNumber(written: string): number {
  if (!/^\d+$/.test(written)) throw new InvalidArgumentError(written);
  return Number(written);
}
