import type { Argument, HelpConfiguration, Option } from 'commander';
import { type Language, type MessageKey, message, say } from '../core/language/message.js';
import type { CommandDeclaration } from './command.js';
import { withPlaceholders } from './placeholders.js';
import { cellsOf } from './reporters/terminal.js';

/** The headings that Commander writes itself. */
const headings: Readonly<Record<string, MessageKey | undefined>> = {
  'Usage:': 'cli/help-usage',
  'Arguments:': 'cli/help-arguments',
  'Options:': 'cli/help-options',
  'Commands:': 'cli/help-commands',
};

/** The layout of the help: Commander's own, with every word translated. */
export function helpConfiguration(language: Language): HelpConfiguration {
  return {
    styleTitle: (title) => {
      const key = headings[title];
      return key === undefined ? title : say(language, { key });
    },
    commandUsage: (command) => {
      const names = [command.parent?.name(), command.name()].filter((name) => name !== undefined);
      const words = command.registeredArguments.map((argument) => `${argumentText(argument, language)}`);
      const before = command.commands.length > 0 ? [] : [say(language, { key: 'cli/help-any-option' })];
      const after = command.commands.length > 0 ? [say(language, { key: 'cli/help-any-command' })] : [];
      return [...names, ...before, ...words, ...after].join(' ');
    },
    subcommandTerm: (command) =>
      [
        [command.name(), ...command.aliases()].join(', '),
        ...command.registeredArguments.map((argument) => argumentText(argument, language)),
      ].join(' '),
    argumentTerm: (argument) => argumentText(argument, language).slice(1, -1),
    argumentDescription: ({ description, argChoices }) =>
      described(description, argChoices, undefined, language),
    optionTerm: ({ flags }) => withPlaceholders(flags, language),
    optionDescription: ({ description, argChoices, defaultValue }: Option) =>
      described(description, argChoices, defaultValue, language),
    displayWidth: cellsOf,
  };
}

function argumentText(argument: Argument, language: Language): string {
  const name = `${argument.name()}${argument.variadic ? '...' : ''}`;
  return withPlaceholders(argument.required ? `<${name}>` : `[${name}]`, language);
}

function described(
  description: string,
  choices: readonly string[] | undefined,
  written: unknown,
  language: Language,
): string {
  const more = [
    ...(choices ? [say(language, message('cli/help-choices', { choices: choices.join(', ') }))] : []),
    ...(written === undefined
      ? []
      : [say(language, message('cli/help-default', { value: String(written) }))]),
  ];
  return more.length === 0 ? description : `${description} (${more.join('; ')})`;
}

/** The text below the options of a command: notes, examples, and the exit codes that all commands share. */
export function textBelow(
  { notes = [], examples = [] }: Pick<CommandDeclaration, 'notes' | 'examples'>,
  language: Language,
): string {
  const t = (key: MessageKey): string => say(language, { key });
  const shownNotes = table(notes.map(({ term, about }) => [term, t(about)]));
  const shownExamples = table(examples.map(({ words, about }) => [words, t(about)]));
  return [
    ...(shownNotes === '' ? [] : [shownNotes]),
    ...(shownExamples === '' ? [] : [`${t('cli/help-examples')}\n${shownExamples}`]),
    `${t('cli/exit-codes')}\n`,
  ]
    .map((part) => `\n${part}`)
    .join('');
}

/** Two columns; the second starts at the same place in each line. */
function table(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(0, ...rows.map(([term]) => cellsOf(term)));
  return rows.map(([term, about]) => `  ${term}${' '.repeat(width - cellsOf(term))}  ${about}\n`).join('');
}
