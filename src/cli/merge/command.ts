import type { CommandDeclaration } from '../command.js';
import type { MergeOptions } from './merge.js';

export const mergeCommand: CommandDeclaration<MergeOptions> = {
  name: 'merge',
  about: 'cli/merge-about',
  group: 'cli/commands-record',
  arguments: [
    { name: '<base>', about: 'cli/merge-base' },
    { name: '<ours>', about: 'cli/merge-ours' },
    { name: '<theirs>', about: 'cli/merge-theirs' },
  ],
  options: [{ flags: '-o, --output <file>', about: 'cli/merge-output' }],
  examples: [
    {
      words: 'chibo merge goc.chibo.yaml ban-ta.chibo.yaml ban-ho.chibo.yaml -o 2025.chibo.yaml',
      about: 'cli/merge-example',
    },
  ],
  load: async () => (await import('./merge.js')).merge,
};
