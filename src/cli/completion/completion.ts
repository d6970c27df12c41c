import { type Language, say } from '../../core/language/message.js';
import type { CommandDeclaration, CommandOption, RunCommand } from '../command.js';
import { type Shell, shells } from '../formats.js';

/** A command as completion knows it: its name and what may follow. */
interface Completed {
  readonly name: string;
  readonly about: string;
  readonly options: readonly {
    readonly flag: string;
    readonly about: string;
    readonly choices: readonly string[];
  }[];
}

const scripts = { bash, zsh, fish };

/** `chibo completion SHELL`: prints the script that completes these commands. */
export function completionOf(commands: readonly CommandDeclaration[]): RunCommand {
  return async ([name], _options, { io, language }) => {
    const shell: Shell | undefined = shells.find((one) => one === name);
    if (shell) io.write(scripts[shell](commands.flatMap((command) => completed(command, language))));
    return 0;
  };
}

/** A command under each of its names. */
function completed(
  { name, aliases = [], about, options = [] }: CommandDeclaration,
  language: Language,
): readonly Completed[] {
  const shown = {
    about: say(language, { key: about }),
    options: options.flatMap((option) => completedOption(option, language)),
  };
  return [name, ...aliases].map((one) => ({ name: one, ...shown }));
}

function completedOption(
  { flags, about, choices = [] }: CommandOption,
  language: Language,
): Completed['options'] {
  const flag = /--[\w-]+/.exec(flags)?.[0];
  return flag ? [{ flag, about: say(language, { key: about }), choices }] : [];
}

function bash(commands: readonly Completed[]): string {
  const cases = commands.flatMap(({ name, options }) => [
    ...options
      .filter(({ choices }) => choices.length > 0)
      .map(
        ({ flag, choices }) =>
          `    "${name} ${flag}") COMPREPLY=($(compgen -W "${choices.join(' ')}" -- "$word")); return ;;`,
      ),
  ]);
  const flags = commands.map(
    ({ name, options }) => `    ${name}) words="${options.map(({ flag }) => flag).join(' ')}" ;;`,
  );
  return `_chibo() {
  local word="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD-1]}" command="\${COMP_WORDS[1]}" words=""
  COMPREPLY=()
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W "${commands.map(({ name }) => name).join(' ')}" -- "$word"))
    return
  fi
  case "$command $before" in
${cases.join('\n')}
  esac
  case "$command" in
${flags.join('\n')}
  esac
  if [[ "$word" == -* ]]; then COMPREPLY=($(compgen -W "$words" -- "$word")); fi
}
complete -o default -F _chibo chibo
`;
}

function zsh(commands: readonly Completed[]): string {
  const names = commands.map(({ name, about }) => `    '${name}:${quoted(about)}'`);
  const cases = commands.map(({ name, options }) => {
    const flags = options.map(({ flag, about, choices }) => {
      const values = choices.length > 0 ? `:${flag.slice(2)}:(${choices.join(' ')})` : '';
      return `'*${flag}[${quoted(about)}]${values}'`;
    });
    return `    ${name}) _arguments ${[...flags, "'*:file:_files'"].join(' ')} ;;`;
  });
  return `#compdef chibo
_chibo() {
  local -a commands=(
${names.join('\n')}
  )
  if (( CURRENT == 2 )); then _describe command commands; return; fi
  local command="$words[2]"
  shift words
  (( CURRENT-- ))
  case "$command" in
${cases.join('\n')}
  esac
}
compdef _chibo chibo
`;
}

/** Text within single quotes and square brackets of zsh. */
function quoted(text: string): string {
  return text.replaceAll("'", "'\\''").replace(/[[\]:]/g, '\\$&');
}

function fish(commands: readonly Completed[]): string {
  const lines = commands.flatMap(({ name, about, options }) => [
    `complete -c chibo -n __fish_use_subcommand -a ${name} -d '${fishQuoted(about)}'`,
    ...options.map(({ flag, about, choices }) => {
      const values = choices.length > 0 ? ` -x -a '${choices.join(' ')}'` : '';
      return `complete -c chibo -n '__fish_seen_subcommand_from ${name}' -l ${flag.slice(2)} -d '${fishQuoted(about)}'${values}`;
    }),
  ]);
  return `${lines.join('\n')}\n`;
}

function fishQuoted(text: string): string {
  return text.replace(/[\\']/g, '\\$&');
}
