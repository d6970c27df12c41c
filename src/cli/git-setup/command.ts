import type { CommandDeclaration } from '../command.js';
import type { GitOptions } from './git-command.js';

export const gitCommand: CommandDeclaration<GitOptions> = {
  name: 'git',
  about: 'cli/git-about',
  group: 'cli/commands-tools',
  arguments: [
    { name: '<action>', about: 'cli/git-action', choices: ['enable', 'driver', 'textconv'] },
    { name: '[file...]', about: 'cli/git-files' },
  ],
  options: [{ flags: '--undo', about: 'cli/git-undo' }],
  examples: [
    { words: 'chibo git enable', about: 'cli/git-example' },
    { words: 'chibo git enable --undo', about: 'cli/git-example-undo' },
  ],
  load: async () => (await import('./git-command.js')).git,
};
