import type { CommandDeclaration } from '../command.js';
import { shells } from '../formats.js';

export const completionCommand: CommandDeclaration = {
  name: 'completion',
  about: 'cli/completion-about',
  arguments: [{ name: '<shell>', about: 'cli/completion-shell', choices: shells }],
  load: async (commands) => (await import('./completion.js')).completionOf(commands),
};
