import { builtinProfiles } from '../../core/generated/profiles.js';
import { branchTypes } from '../../core/record/codes.js';
import type { CommandDeclaration } from '../command.js';
import type { NewOptions } from './parts.js';

export const newCommand: CommandDeclaration<NewOptions> = {
  name: 'new',
  about: 'cli/new-about',
  group: 'cli/commands-record',
  arguments: [{ name: '<file>', about: 'cli/new-file' }],
  options: [
    { flags: '--profile <id>', group: 'cli/group-record', about: 'cli/new-profile' },
    { flags: '--from <record>', group: 'cli/group-record', about: 'cli/new-from' },
    { flags: '--branch-id <id>', group: 'cli/group-record', about: 'cli/new-branch-id' },
    { flags: '--name <name>', group: 'cli/group-record', about: 'cli/new-name' },
    { flags: '--type <type>', group: 'cli/group-record', about: 'cli/new-type', choices: branchTypes },
    { flags: '--period <period>', group: 'cli/group-record', about: 'cli/new-period-about' },
    { flags: '--parent <id>', group: 'cli/group-record', about: 'cli/new-parent' },
    {
      flags: '--profile-from <id>',
      group: 'cli/group-profile',
      about: 'cli/new-profile-from',
      choices: Object.keys(builtinProfiles),
      conflicts: ['profile', 'from', 'branchId', 'name', 'type', 'period', 'parent'],
    },
  ],
  examples: [
    { words: 'chibo new thanh-tra/2025.chibo.yaml --branch-id thanh-tra', about: 'cli/new-example' },
    { words: 'chibo new thanh-tra/2025-03.chibo.yaml --period 2025-03', about: 'cli/new-example-month' },
    { words: 'chibo new 2026.chibo.yaml --from 2025.chibo.yaml', about: 'cli/new-example-from' },
    {
      words: 'chibo new rieng.chibo-profile.yaml --profile-from chi-bo-4-tot',
      about: 'cli/new-example-profile',
    },
  ],
  load: async () => (await import('./new.js')).create,
};
