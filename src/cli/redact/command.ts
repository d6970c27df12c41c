import type { CommandDeclaration } from '../command.js';
import type { RedactOptions } from './redact.js';

export const redactCommand: CommandDeclaration<RedactOptions> = {
  name: 'redact',
  about: 'cli/redact-about',
  arguments: [{ name: '<file>', about: 'cli/argument-file' }],
  options: [{ flags: '-o, --output <file>', about: 'cli/redact-output' }],
  load: async () => (await import('./redact.js')).redact,
};
