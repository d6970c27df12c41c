import { documentKinds } from '../../core/paper/registry.js';
import type { CommandDeclaration } from '../command.js';
import type { ExportOptions } from './export.js';

export const exportCommand: CommandDeclaration<ExportOptions> = {
  name: 'export',
  aliases: ['preview'],
  about: 'cli/preview-about',
  group: 'cli/commands-send',
  arguments: [{ name: '<file>', about: 'cli/argument-file', isRecord: true }],
  options: [
    { flags: '-o, --output <file>', about: 'cli/preview-output', required: true },
    { flags: '--document <kind>', about: 'cli/preview-document', choices: documentKinds },
    { flags: '--month <month>', about: 'cli/preview-month-about' },
    { flags: '--redact', about: 'cli/preview-redact' },
    { flags: '--all', about: 'cli/export-all', conflicts: ['document', 'month'] },
    { flags: '--format <format>', about: 'cli/export-format', repeats: true },
  ],
  notes: documentKinds.map((kind) => ({ term: kind, about: `document/${kind}` })),
  examples: [
    { words: 'chibo export 2025.chibo.yaml -o ket-qua.pdf', about: 'cli/export-example-pdf' },
    {
      words: 'chibo export 2025.chibo.yaml -o to-trinh.docx --document to-trinh',
      about: 'cli/export-example-document',
    },
    {
      words: 'chibo export 2025.chibo.yaml -o thang-3.xlsx --document phieu-tu-danh-gia-thang --month 3',
      about: 'cli/export-example-month',
    },
    {
      words: 'chibo export 2025.chibo.yaml -o ho-so-nop --all --format docx,pdf',
      about: 'cli/export-example-all',
    },
  ],
  // Loaded lazily: the document libraries are needed by no other command.
  load: async () => (await import('./export.js')).exportRecord,
};
