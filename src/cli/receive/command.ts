import type { CommandDeclaration } from '../command.js';
import type { ReceiveOptions } from './receive.js';

export const receiveCommand: CommandDeclaration<ReceiveOptions> = {
  name: 'receive',
  about: 'cli/receive-about',
  group: 'cli/commands-send',
  arguments: [{ name: '<files...>', about: 'cli/receive-files' }],
  options: [
    { flags: '--into <folder>', about: 'cli/receive-into' },
    { flags: '--dry-run', about: 'cli/receive-dry-run' },
  ],
  examples: [
    { words: 'chibo receive thanh-tra-2025.zip', about: 'cli/receive-example-look' },
    { words: 'chibo receive *.zip --into ho-so', about: 'cli/receive-example' },
  ],
  load: async () => (await import('./receive.js')).receive,
};
