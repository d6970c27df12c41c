import { reviewKinds } from '../../core/paper/review/kinds.js';
import { groupings } from '../../core/rollup/groupings.js';
import type { CommandDeclaration } from '../command.js';
import { rollupFormats } from '../formats.js';
import type { RollupCommandOptions } from './rollup.js';

export const rollupCommand: CommandDeclaration<RollupCommandOptions> = {
  name: 'rollup',
  about: 'cli/rollup',
  group: 'cli/commands-send',
  arguments: [{ name: '[folder]', about: 'cli/rollup-folder' }],
  options: [
    {
      flags: '--format <format>',
      group: 'cli/group-output',
      about: 'cli/rollup-format',
      choices: rollupFormats,
    },
    { flags: '-o, --output <file>', group: 'cli/group-output', about: 'cli/rollup-out' },
    { flags: '--from <date>', group: 'cli/group-period', about: 'cli/rollup-from' },
    { flags: '--to <date>', group: 'cli/group-period', about: 'cli/rollup-to' },
    { flags: '--by <grouping>', group: 'cli/group-output', about: 'cli/rollup-by', choices: groupings },
    { flags: '--figures', group: 'cli/group-output', about: 'cli/rollup-figures' },
    { flags: '--deadline <date>', group: 'cli/group-period', about: 'cli/rollup-deadline' },
    { flags: '--shard <part>', group: 'cli/group-parts', about: 'cli/rollup-shard' },
    { flags: '--merge <files...>', group: 'cli/group-parts', about: 'cli/rollup-merge' },
    { flags: '--fold', group: 'cli/group-parts', about: 'cli/rollup-fold' },
    {
      flags: '--units <file>',
      group: 'cli/group-period',
      about: 'cli/rollup-units',
    },
    { flags: '--jobs <count>', group: 'cli/group-parts', about: 'cli/option-jobs' },
    { flags: '--unit <id>', group: 'cli/group-paper', about: 'cli/rollup-unit' },
    { flags: '--kind <kind>', group: 'cli/group-paper', about: 'cli/rollup-kind', choices: reviewKinds },
    { flags: '--title <text>', group: 'cli/group-paper', about: 'cli/rollup-title' },
    { flags: '--redact', group: 'cli/group-paper', about: 'cli/rollup-redact' },
  ],
  examples: [
    { words: 'chibo rollup ho-so --format pretty', about: 'cli/rollup-example' },
    {
      words: 'chibo rollup ho-so --from 2020 --to 2024 --figures -o tong-hop.csv',
      about: 'cli/rollup-example-years',
    },
    {
      words: 'chibo rollup ho-so --unit dang-bo-ccq --kind tong-ket -o bao-cao.docx',
      about: 'cli/rollup-example-report',
    },
  ],
  load: async () => (await import('./rollup.js')).rollUp,
};
