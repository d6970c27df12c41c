import type { CommandDeclaration } from '../command.js';

export const helpCommand: CommandDeclaration = {
  name: 'help',
  about: 'cli/help-about',
  group: 'cli/commands-tools',
  arguments: [{ name: '[command]', about: 'cli/help-command' }],
  examples: [{ words: 'chibo help check', about: 'cli/help-example' }],
  load: async (commands) => (await import('./help.js')).helpOf(commands),
};
