import type { CommandDeclaration } from '../command.js';
import { diffFormats } from '../formats.js';
import type { DiffOptions } from './diff.js';

export const diffCommand: CommandDeclaration<DiffOptions> = {
  name: 'diff',
  about: 'cli/diff-about',
  group: 'cli/commands-check',
  arguments: [
    { name: '<base>', about: 'cli/diff-base' },
    { name: '[head]', about: 'cli/diff-head' },
    { name: '[glob...]', about: 'cli/argument-glob' },
  ],
  options: [
    {
      flags: '--format <format>',
      group: 'cli/group-output',
      about: 'cli/option-format',
      choices: diffFormats,
      default: 'pretty',
    },
    { flags: '-o, --output <file>', group: 'cli/group-output', about: 'cli/diff-output' },
    { flags: '--allow <paths>', group: 'cli/group-allowed', about: 'cli/diff-allow', repeats: true },
    { flags: '--names', group: 'cli/group-output', about: 'cli/diff-names' },
    // GitHub limits a comment to 65,536 characters; the rest is reserved for what a program adds.
    {
      flags: '--max-length <count>',
      group: 'cli/group-output',
      about: 'cli/diff-limit',
      isCount: true,
      default: 60_000,
    },
  ],
  examples: [
    { words: 'chibo diff main', about: 'cli/diff-example-main' },
    { words: 'chibo diff main...HEAD --format html -o so-sanh.html', about: 'cli/diff-example-page' },
    {
      words: 'chibo diff main...HEAD --allow criteria.*.appraised,workflow.tham-dinh',
      about: 'cli/diff-example-allow',
    },
    { words: 'chibo diff HEAD~1 HEAD xa-1', about: 'cli/diff-example-commit' },
  ],
  load: async () => (await import('./diff.js')).diff,
};
