import type { CommandDeclaration } from '../command.js';
import type { DoctorOptions } from './doctor.js';

export const doctorCommand: CommandDeclaration<DoctorOptions> = {
  name: 'doctor',
  about: 'cli/doctor-about',
  group: 'cli/commands-tools',
  arguments: [{ name: '[folder]', about: 'cli/doctor-which' }],
  options: [
    {
      flags: '--format <format>',
      about: 'cli/option-format',
      choices: ['pretty', 'json'],
      default: 'pretty',
    },
  ],
  examples: [
    { words: 'chibo doctor', about: 'cli/doctor-example' },
    { words: 'chibo doctor ho-so/xa-1 --format json', about: 'cli/doctor-example-config' },
  ],
  load: async () => (await import('./doctor.js')).doctor,
};
