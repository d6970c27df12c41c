import { encodings } from '../../core/import/encodings.js';
import type { CommandDeclaration } from '../command.js';
import type { AppraiseOptions } from './appraise.js';

export const appraiseCommand: CommandDeclaration<AppraiseOptions> = {
  name: 'appraise',
  about: 'cli/appraise',
  group: 'cli/commands-send',
  arguments: [{ name: '<folder>', about: 'cli/appraise-folder' }],
  options: [
    { flags: '-o, --output <file>', about: 'cli/appraise-output', conflicts: ['from'] },
    { flags: '--from <file>', about: 'cli/appraise-from' },
    { flags: '--unit <id>', about: 'cli/appraise-unit' },
    { flags: '--period <period>', about: 'cli/appraise-period' },
    { flags: '--encoding <encoding>', about: 'cli/import-encoding', choices: encodings },
    { flags: '--dry-run', about: 'cli/appraise-dry-run' },
  ],
  examples: [
    { words: 'chibo appraise ho-so --unit db-xa -o tham-dinh.xlsx', about: 'cli/appraise-example' },
    { words: 'chibo appraise ho-so --unit db-xa --from tham-dinh.xlsx', about: 'cli/appraise-example-from' },
  ],
  load: async () => (await import('./appraise.js')).appraise,
};
