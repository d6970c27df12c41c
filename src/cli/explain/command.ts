import type { CommandDeclaration } from '../command.js';

export const explainCommand: CommandDeclaration = {
  name: 'explain',
  about: 'cli/explain-about',
  group: 'cli/commands-check',
  arguments: [{ name: '[code]', about: 'cli/explain-code' }],
  examples: [
    { words: 'chibo explain score/range', about: 'cli/explain-example' },
    { words: 'chibo explain', about: 'cli/explain-example-all' },
  ],
  load: async () => (await import('./explain.js')).explain,
};
