import type { CommandDeclaration } from '../command.js';
import { shells } from '../formats.js';

export const completionCommand: CommandDeclaration = {
  name: 'completion',
  about: 'cli/completion-about',
  group: 'cli/commands-tools',
  arguments: [{ name: '<shell>', about: 'cli/completion-shell', choices: shells }],
  examples: [
    { words: 'chibo completion bash >> ~/.bashrc', about: 'cli/completion-example' },
    {
      words: 'chibo completion powershell | Out-String | Invoke-Expression',
      about: 'cli/completion-example-powershell',
    },
  ],
  load: async (commands) => (await import('./completion.js')).completionOf(commands),
};
