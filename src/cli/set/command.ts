import type { CommandDeclaration } from '../command.js';

export const setCommand: CommandDeclaration = {
  name: 'set',
  about: 'cli/set-about',
  arguments: [
    { name: '<file>', about: 'cli/argument-file' },
    { name: '<path>', about: 'cli/argument-path' },
    { name: '<value>', about: 'cli/argument-value' },
  ],
  takesDashes: true,
  load: async () => (await import('./set.js')).set,
};
