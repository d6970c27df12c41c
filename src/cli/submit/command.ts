import type { CommandDeclaration } from '../command.js';
import type { SubmitOptions } from './submit.js';

export const submitCommand: CommandDeclaration<SubmitOptions> = {
  name: 'submit',
  about: 'cli/submit-about',
  group: 'cli/commands-send',
  arguments: [{ name: '<files...>', about: 'cli/submit-files' }],
  options: [
    { flags: '-o, --output <file>', group: 'cli/group-output', about: 'cli/submit-output', required: true },
    { flags: '--draft', group: 'cli/group-output', about: 'cli/submit-draft' },
  ],
  examples: [
    { words: 'chibo submit thanh-tra/2025.chibo.yaml -o thanh-tra-2025.zip', about: 'cli/submit-example' },
  ],
  load: async () => (await import('./submit.js')).submit,
};
