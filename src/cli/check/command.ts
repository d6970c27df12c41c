import type { CommandDeclaration } from '../command.js';
import { checkFormats } from '../formats.js';
import type { CheckOptions } from './check.js';

export const checkCommand: CommandDeclaration<CheckOptions> = {
  name: 'check',
  about: 'cli/check',
  arguments: [{ name: '[glob...]', about: 'cli/argument-glob' }],
  options: [
    { flags: '--format <format>', about: 'cli/option-format', choices: checkFormats, default: 'pretty' },
    {
      flags: '--fail-on <severity>',
      about: 'cli/option-fail-on',
      choices: ['error', 'warning', 'info'],
      default: 'error',
    },
    { flags: '--output <format=file>', about: 'cli/option-output', repeats: true },
    { flags: '--max-warnings <count>', about: 'cli/option-max-warnings', isCount: true },
    { flags: '--quiet', about: 'cli/option-quiet' },
    { flags: '--fix', about: 'cli/option-fix', conflicts: ['stdin', 'watch'] },
    { flags: '--fix-dry-run', about: 'cli/option-fix-dry-run', conflicts: ['fix', 'stdin', 'watch'] },
    { flags: '--names', about: 'cli/option-names' },
    { flags: '--for-submission', about: 'cli/option-for-submission' },
    { flags: '--changed-since <revision>', about: 'cli/option-changed-since' },
    { flags: '--config <file>', about: 'cli/option-config' },
    { flags: '--baseline <file>', about: 'cli/option-baseline' },
    { flags: '--update-baseline', about: 'cli/option-update-baseline' },
    { flags: '--jobs <count>', about: 'cli/option-jobs' },
    { flags: '--cache', about: 'cli/option-cache' },
    { flags: '--cache-file <file>', about: 'cli/option-cache-file' },
    { flags: '--watch', about: 'cli/option-watch', conflicts: ['stdin', 'updateBaseline'] },
    { flags: '--stdin', about: 'cli/option-stdin' },
    {
      flags: '--stdin-filename <file>',
      about: 'cli/option-stdin-filename',
      default: 'stdin.chibo.yaml',
    },
  ],
  load: async () => (await import('./check.js')).check,
};
