import type { CommandDeclaration } from '../command.js';
import type { RedactOptions } from './redact.js';

export const redactCommand: CommandDeclaration<RedactOptions> = {
  name: 'redact',
  about: 'cli/redact-about',
  group: 'cli/commands-send',
  arguments: [{ name: '<file>', about: 'cli/argument-file', isRecord: true }],
  options: [{ flags: '-o, --output <file>', about: 'cli/redact-output' }],
  examples: [
    { words: 'chibo redact 2025.chibo.yaml -o che-danh-tinh.chibo.yaml', about: 'cli/redact-example' },
  ],
  load: async () => (await import('./redact.js')).redact,
};
