import { type Language, say } from '../../core/language/message.js';
import { ruleCodes } from '../../core/rules/pages.js';
import type { CommandArgument, CommandDeclaration, CommandOption, RunCommand } from '../command.js';
import { type Shell, shells } from '../formats.js';
import { languageOption } from '../program.js';
import type { Completed, CompletedOption } from './completed.js';
import { powershell } from './powershell.js';
import { bash, fish, zsh } from './unix-shells.js';

const scripts = { bash, zsh, fish, powershell };

/** `chibo completion SHELL`: prints the script that completes these commands. */
export function completionOf(commands: readonly CommandDeclaration[]): RunCommand {
  return async ([name], _options, { io, language }) => {
    const shell: Shell | undefined = shells.find((one) => one === name);
    const names = commands.flatMap((command) => [command.name, ...(command.aliases ?? [])]);
    const all = commands.flatMap((command) => completed(command, names, language));
    if (shell) io.write(scripts[shell](all));
    return 0;
  };
}

/** Without `schema/*`, which a shell would expand as a file pattern. */
const codes = ruleCodes.filter((code) => !code.includes('*'));

/** A command, once for each of its names. */
function completed(
  { name, aliases = [], about, options = [], arguments: words = [] }: CommandDeclaration,
  names: readonly string[],
  language: Language,
): readonly Completed[] {
  const shown = {
    about: say(language, { key: about }),
    words: words.flatMap((argument) => wordsOf(argument, names)),
    takesRecords: words.some(({ isRecord }) => isRecord),
    options: [...options, languageOption].flatMap((option) => completedOption(option, language)),
  };
  return [name, ...aliases].map((one) => ({ name: one, ...shown }));
}

/** The candidates for an argument: its choices, command names, or codes of findings. */
function wordsOf({ name, choices }: CommandArgument, names: readonly string[]): readonly string[] {
  if (/^[<[]command\b/.test(name)) return names;
  return /^[<[]code\b/.test(name) ? codes : (choices ?? []);
}

function completedOption(
  { flags, about, choices }: CommandOption,
  language: Language,
): readonly CompletedOption[] {
  const flag = /--[\w-]+/.exec(flags)?.[0];
  if (flag === undefined) return [];
  const values = choices ?? (flags.endsWith('<code>') ? codes : []);
  return [{ flag, about: say(language, { key: about }), choices: values }];
}
