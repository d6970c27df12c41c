import type { CommandDeclaration } from '../command.js';
import { ciSystems } from '../formats.js';
import type { InitOptions } from './init.js';

export const initCommand: CommandDeclaration<InitOptions> = {
  name: 'init',
  about: 'cli/init-about',
  group: 'cli/commands-tools',
  arguments: [{ name: '[folder]', about: 'cli/init-folder' }],
  options: [{ flags: '--ci <system>', about: 'cli/init-ci', choices: ciSystems }],
  examples: [
    { words: 'chibo init', about: 'cli/init-example' },
    { words: 'chibo init ho-so --ci github', about: 'cli/init-example-ci' },
  ],
  load: async () => (await import('./init.js')).init,
};
