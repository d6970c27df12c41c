import type { CommandDeclaration } from '../command.js';
import { checkFormats } from '../formats.js';
import type { CheckOptions } from './check.js';

export const checkCommand: CommandDeclaration<CheckOptions> = {
  name: 'check',
  about: 'cli/check',
  group: 'cli/commands-check',
  arguments: [{ name: '[glob...]', about: 'cli/argument-glob' }],
  options: [
    {
      flags: '--format <format>',
      group: 'cli/group-output',
      about: 'cli/option-format',
      choices: checkFormats,
      default: 'pretty',
    },
    {
      flags: '--fail-on <severity>',
      group: 'cli/group-output',
      about: 'cli/option-fail-on',
      choices: ['error', 'warning', 'info'],
      default: 'error',
    },
    { flags: '--output <format=file>', group: 'cli/group-output', about: 'cli/option-output', repeats: true },
    {
      flags: '--max-warnings <count>',
      group: 'cli/group-output',
      about: 'cli/option-max-warnings',
      isCount: true,
    },
    { flags: '--quiet', group: 'cli/group-output', about: 'cli/option-quiet' },
    { flags: '--fix', group: 'cli/group-fix', about: 'cli/option-fix', conflicts: ['stdin', 'watch'] },
    {
      flags: '--fix-dry-run',
      group: 'cli/group-fix',
      about: 'cli/option-fix-dry-run',
      conflicts: ['fix', 'stdin', 'watch'],
    },
    { flags: '--names', group: 'cli/group-output', about: 'cli/option-names' },
    { flags: '--for-submission', group: 'cli/group-findings', about: 'cli/option-for-submission' },
    { flags: '--changed-since <revision>', group: 'cli/group-input', about: 'cli/option-changed-since' },
    { flags: '--config <file>', group: 'cli/group-run', about: 'cli/option-config' },
    { flags: '--baseline <file>', group: 'cli/group-findings', about: 'cli/option-baseline' },
    { flags: '--update-baseline', group: 'cli/group-findings', about: 'cli/option-update-baseline' },
    { flags: '--jobs <count>', group: 'cli/group-run', about: 'cli/option-jobs' },
    { flags: '--cache', group: 'cli/group-run', about: 'cli/option-cache' },
    { flags: '--cache-file <file>', group: 'cli/group-run', about: 'cli/option-cache-file' },
    {
      flags: '--watch',
      group: 'cli/group-run',
      about: 'cli/option-watch',
      conflicts: ['stdin', 'updateBaseline'],
    },
    { flags: '--stdin', group: 'cli/group-input', about: 'cli/option-stdin' },
    {
      flags: '--stdin-filename <file>',
      group: 'cli/group-input',
      about: 'cli/option-stdin-filename',
      default: 'stdin.chibo.yaml',
    },
  ],
  examples: [
    { words: 'chibo check xa-1', about: 'cli/check-example-folder' },
    { words: 'chibo check --fix 2025.chibo.yaml', about: 'cli/check-example-fix' },
    { words: 'chibo check --for-submission 2025.chibo.yaml', about: 'cli/check-example-submit' },
    {
      words: 'chibo check --changed-since main --output sarif=ket-qua.sarif',
      about: 'cli/check-example-since',
    },
  ],
  load: async () => (await import('./check.js')).check,
};
