import { reviewKinds } from '../../core/paper/review/kinds.js';
import { groupings } from '../../core/rollup/groups.js';
import type { CommandDeclaration } from '../command.js';
import { rollupFormats } from '../formats.js';
import type { RollupCommandOptions } from './rollup.js';

export const rollupCommand: CommandDeclaration<RollupCommandOptions> = {
  name: 'rollup',
  about: 'cli/rollup',
  arguments: [{ name: '[folder]', about: 'cli/rollup-folder' }],
  options: [
    { flags: '--format <format>', about: 'cli/rollup-format', choices: rollupFormats },
    { flags: '-o, --output <file>', about: 'cli/rollup-out' },
    { flags: '--from <date>', about: 'cli/rollup-from' },
    { flags: '--to <date>', about: 'cli/rollup-to' },
    { flags: '--by <grouping>', about: 'cli/rollup-by', choices: groupings },
    { flags: '--figures', about: 'cli/rollup-figures' },
    { flags: '--deadline <date>', about: 'cli/rollup-deadline' },
    { flags: '--shard <part>', about: 'cli/rollup-shard' },
    { flags: '--merge <files...>', about: 'cli/rollup-merge' },
    { flags: '--fold', about: 'cli/rollup-fold' },
    { flags: '--units <file>', about: 'cli/rollup-units' },
    { flags: '--jobs <count>', about: 'cli/option-jobs' },
    { flags: '--unit <id>', about: 'cli/rollup-unit' },
    { flags: '--kind <kind>', about: 'cli/rollup-kind', choices: reviewKinds },
    { flags: '--title <text>', about: 'cli/rollup-title' },
    { flags: '--redact', about: 'cli/rollup-redact' },
  ],
  load: async () => (await import('./rollup.js')).rollUp,
};
