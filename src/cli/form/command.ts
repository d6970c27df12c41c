import type { CommandDeclaration } from '../command.js';
import type { FormOptions } from './form.js';

export const formCommand: CommandDeclaration<FormOptions> = {
  name: 'form',
  about: 'cli/form',
  group: 'cli/commands-record',
  arguments: [{ name: '[record]', about: 'cli/form-record' }],
  options: [
    { flags: '-o, --output <file>', about: 'cli/form-output', required: true },
    { flags: '--profile <id>', about: 'cli/form-profile' },
    { flags: '--branch <id>', about: 'cli/form-branch' },
    { flags: '--period <period>', about: 'cli/form-period' },
  ],
  examples: [
    { words: 'chibo form thanh-tra/2025.chibo.yaml -o phieu.xlsx', about: 'cli/form-example' },
    {
      words: 'chibo form --profile chi-bo-4-tot --period 2025 -o phieu.xlsx',
      about: 'cli/form-example-empty',
    },
  ],
  load: async () => (await import('./form.js')).form,
};
