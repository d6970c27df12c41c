import { documentKinds } from '../../core/paper/registry.js';
import type { CommandDeclaration } from '../command.js';
import type { ExportOptions } from './export.js';

export const exportCommand: CommandDeclaration<ExportOptions> = {
  name: 'export',
  aliases: ['preview'],
  about: 'cli/preview-about',
  arguments: [{ name: '<file>', about: 'cli/argument-file' }],
  options: [
    { flags: '-o, --output <file>', about: 'cli/preview-output', required: true },
    { flags: '--document <kind>', about: 'cli/preview-document', choices: documentKinds },
    { flags: '--month <month>', about: 'cli/preview-month-about' },
    { flags: '--redact', about: 'cli/preview-redact' },
  ],
  notes: documentKinds.map((kind) => ({ term: kind, about: `document/${kind}` })),
  // Writing documents takes libraries that no other command needs.
  load: async () => (await import('./export.js')).exportRecord,
};
