import type { Completed } from './completed.js';

/**
 * The completer for PowerShell 5.1 and 7. It is plain ASCII because PowerShell decodes program output in the
 * code page of the console, which may lack Vietnamese letters.
 */
export function powershell(commands: readonly Completed[]): string {
  const entries = commands.flatMap(({ name, about, words, options }) => [
    `    '${name}' = @{ about = ${quoted(about)}; words = ${list(words)}; options = @(`,
    ...options.map(
      (option) =>
        `      @{ flag = '${option.flag}'; about = ${quoted(option.about)}; values = ${list(option.choices)} }`,
    ),
    '    ) }',
  ]);
  return `Register-ArgumentCompleter -Native -CommandName chibo -ScriptBlock {
  param($word, $tree, $cursor)
  $commands = [ordered]@{
${entries.join('\n')}
  }
  $typed = @($tree.CommandElements | ForEach-Object { "$_" })
  if ($word -ne '') { $typed = @($typed | Select-Object -First ($typed.Count - 1)) }
  $offer = {
    param($text, $about)
    if ($text -like "$word*") {
      $told = [regex]::Unescape($about)
      [System.Management.Automation.CompletionResult]::new($text, $text, 'ParameterValue', $told)
    }
  }
  if ($typed.Count -lt 2) {
    foreach ($name in $commands.Keys) { & $offer $name $commands[$name].about }
    return
  }
  $command = $commands[$typed[1]]
  if ($null -eq $command) { return }
  $option = $command.options | Where-Object { $_.flag -eq $typed[-1] }
  if ($option -and $option.values.Count -gt 0) {
    foreach ($value in $option.values) { & $offer $value $value }
  } elseif ($word -like '-*') {
    foreach ($one in $command.options) { & $offer $one.flag $one.about }
  } else {
    foreach ($one in $command.words) { & $offer $one $one }
  }
}
`;
}

/**
 * A text in single quotes for `[regex]::Unescape`: everything but plain letters, digits and spaces as
 * `\\u0111`.
 */
function quoted(text: string): string {
  const escaped = text.replace(
    /[^A-Za-z0-9 ,.;:()/_-]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `'${escaped}'`;
}

function list(words: readonly string[]): string {
  return `@(${words.map((word) => `'${word}'`).join(', ')})`;
}
