import { Argument, type Command, Option } from 'commander';
import { version } from '../../package.json';
import { type Language, type MessageKey, message, say } from '../core/language/message.js';
import type { CommandArgument, CommandDeclaration, CommandOption } from './command.js';
import type { Context } from './context.js';
import { type ExitCode, UsageError } from './io.js';
import { placeholder } from './placeholders.js';
import { ProgramCommand, unknownChoice } from './program-command.js';
import { helpConfiguration, textBelow } from './program-help.js';

const languages = ['vi', 'en'];

/**
 * Builds the program from the declared commands. `done` receives the exit code of the command that ran. With `only`
 * it has no other command, so that a run does not make the options and texts of all of them.
 */
export function createProgram(
  declarations: readonly CommandDeclaration[],
  context: Context,
  done: (code: ExitCode) => void,
  only?: CommandDeclaration,
): Command {
  const { io, language } = context;
  const t = (key: MessageKey): string => say(language, { key });
  const program = new ProgramCommand('chibo')
    .description(t('cli/about'))
    .version(version, '-v, --version', t('cli/option-version'))
    .helpOption('-h, --help', t('cli/option-help'))
    .helpCommand(false)
    // Commander's own heading, under which the options above are.
    .addOption(optionOf(languageOption, language).helpGroup('Options:'))
    .addHelpText('after', `\n${t('cli/help-more')}\n${t('cli/exit-codes')}\n`)
    .configureHelp(helpConfiguration(language))
    .configureOutput({ writeOut: io.out, writeErr: io.err })
    .exitOverride();
  for (const declaration of only ? [only] : declarations) {
    const command = commandOf(declaration, program, language);
    command.action(async () => {
      const run = await declaration.load(declarations);
      done(await run(command.args, command.opts<object>(), context));
    });
    program.addCommand(command);
  }
  return program;
}

/** These options are allowed before and after the name of the command. */
export const languageOption: CommandOption = {
  flags: '--language <language>',
  about: 'cli/option-language',
  choices: languages,
  group: 'cli/group-common',
};

function commandOf(declaration: CommandDeclaration, program: Command, language: Language): ProgramCommand {
  const t = (key: MessageKey): string => say(language, { key });
  const { name, about, aliases = [], takesDashes } = declaration;
  const command = new ProgramCommand(name, takesDashes).copyInheritedSettings(program);
  command
    .aliases(aliases)
    .description(t(about))
    .addHelpText('after', () => textBelow(declaration, language));
  if (declaration.group) command.helpGroup(t(declaration.group));
  for (const one of declaration.arguments ?? []) command.addArgument(argumentOf(one, language));
  for (const one of declaration.options ?? []) command.addOption(optionOf(one, language));
  command.addOption(optionOf(languageOption, language));
  command.addHelpOption(new Option('-h, --help', t('cli/option-help')).helpGroup(t('cli/group-common')));
  return command;
}

function argumentOf({ name, about, choices }: CommandArgument, language: Language): Argument {
  const made = new Argument(name, say(language, { key: about }));
  if (!choices) return made;
  return made
    .choices(choices)
    .argParser((value) => chosen(placeholder(made.name(), language), value, choices));
}

function optionOf(
  { flags, about, choices, required, group, ...declared }: CommandOption,
  language: Language,
): Option {
  const made = new Option(flags, say(language, { key: about }));
  if (choices) made.choices(choices).argParser((value) => chosen(flags, value, choices));
  if (declared.default !== undefined) made.default(declared.default);
  if (declared.isCount) made.argParser((value) => wholeNumber(flags, value));
  if (declared.repeats) made.argParser(collected);
  if (declared.conflicts) made.conflicts([...declared.conflicts]);
  if (group) made.helpGroup(say(language, { key: group }));
  return required ? made.makeOptionMandatory() : made;
}

function chosen(name: string, value: string, choices: readonly string[]): string {
  if (choices.includes(value)) return value;
  throw unknownChoice(name, value, choices);
}

/** Collects the values of an option that may be repeated. */
function collected(written: string, before: readonly string[] = []): readonly string[] {
  return [...before, written];
}

function wholeNumber(flags: string, written: string): number {
  if (/^\d+$/.test(written)) return Number(written);
  throw new UsageError(message('cli/error-count', { option: flags.split(' ')[0] ?? '', value: written }));
}
