import type { Completed } from './completed.js';

export function bash(commands: readonly Completed[]): string {
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
  // A file name with spaces must stay one word.
  const places = [
    ...commands.flatMap(({ name, words }) =>
      words.length === 0 ? [] : [`    ${name}) COMPREPLY=($(compgen -W "${words.join(' ')}" -- "$word")) ;;`],
    ),
    `    ${commands.flatMap(({ name, takesRecords }) => (takesRecords ? [name] : [])).join('|')}) compopt -o filenames 2>/dev/null; mapfile -t COMPREPLY < <(compgen -d -- "$word"; compgen -f -X '!*.chibo*.yaml' -- "$word") ;;`,
  ];
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
  if [[ "$word" == -* ]]; then COMPREPLY=($(compgen -W "$words" -- "$word")); return; fi
  case "$command" in
${places.join('\n')}
  esac
}
complete -o default -F _chibo chibo
`;
}

export function zsh(commands: readonly Completed[]): string {
  const names = commands.map(({ name, about }) => `    '${name}:${quoted(about)}'`);
  const cases = commands.map(({ name, options, words, takesRecords }) => {
    const flags = options.map(({ flag, about, choices }) => {
      const values = choices.length > 0 ? `:${flag.slice(2)}:(${choices.join(' ')})` : '';
      return `'*${flag}[${quoted(about)}]${values}'`;
    });
    const files = takesRecords ? '_files -g "*.chibo*.yaml"' : '_files';
    const rest = words.length > 0 ? `'*:${name}:(${words.join(' ')})'` : `'*:file:${files}'`;
    return `    ${name}) _arguments ${[...flags, rest].join(' ')} ;;`;
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

export function fish(commands: readonly Completed[]): string {
  const lines = commands.flatMap(({ name, about, options, words, takesRecords }) => [
    `complete -c chibo -n __fish_use_subcommand -a ${name} -d '${fishQuoted(about)}'`,
    ...(words.length > 0
      ? [`complete -c chibo -n '__fish_seen_subcommand_from ${name}' -f -a '${words.join(' ')}'`]
      : []),
    ...(takesRecords
      ? [
          `complete -c chibo -n '__fish_seen_subcommand_from ${name}' -f -a '(__fish_complete_suffix .chibo.yaml)'`,
        ]
      : []),
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
