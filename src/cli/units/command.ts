import type { CommandDeclaration } from '../command.js';
import type { UnitsOptions } from './units.js';

export const unitsCommand: CommandDeclaration<UnitsOptions> = {
  name: 'units',
  about: 'cli/units-about',
  group: 'cli/commands-send',
  arguments: [
    { name: '<action>', about: 'cli/units-action', choices: ['init'] },
    { name: '<folder>', about: 'cli/units-folder' },
  ],
  options: [{ flags: '-o, --output <file>', about: 'cli/units-output' }],
  examples: [{ words: 'chibo units init ho-so', about: 'cli/units-example' }],
  load: async () => (await import('./units.js')).makeRoster,
};
