import { builtinProfiles } from '../../core/generated/profiles.js';
import { branchTypes } from '../../core/record/codes.js';
import type { CommandDeclaration } from '../command.js';
import type { NewOptions } from './new.js';

export const newCommand: CommandDeclaration<NewOptions> = {
  name: 'new',
  about: 'cli/new-about',
  arguments: [{ name: '<file>', about: 'cli/new-file' }],
  options: [
    { flags: '--profile <id>', about: 'cli/new-profile', default: 'chi-bo-4-tot' },
    { flags: '--branch-id <id>', about: 'cli/new-branch-id' },
    { flags: '--name <name>', about: 'cli/new-name' },
    { flags: '--type <type>', about: 'cli/new-type', choices: branchTypes },
    { flags: '--period <period>', about: 'cli/new-period-about' },
    { flags: '--parent <id>', about: 'cli/new-parent' },
    {
      flags: '--profile-from <id>',
      about: 'cli/new-profile-from',
      choices: Object.keys(builtinProfiles),
      conflicts: ['profile', 'branchId', 'name', 'type', 'period', 'parent'],
    },
  ],
  load: async () => (await import('./new.js')).create,
};
