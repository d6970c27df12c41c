import { encodings } from '../../core/import/encodings.js';
import { importSections } from '../../core/import/sections.js';
import type { CommandDeclaration } from '../command.js';
import type { ImportFileOptions } from './import.js';

export const importCommand: CommandDeclaration<ImportFileOptions> = {
  name: 'import',
  about: 'cli/import',
  group: 'cli/commands-record',
  arguments: [{ name: '<file>', about: 'cli/import-file' }],
  options: [
    { flags: '-o, --output <record>', about: 'cli/import-output', conflicts: ['into'] },
    { flags: '--into <record>', about: 'cli/import-into' },
    { flags: '--section <section>', about: 'cli/import-section', choices: importSections },
    { flags: '--sheet <name>', about: 'cli/import-sheet' },
    { flags: '--profile <id>', about: 'cli/import-profile' },
    { flags: '--branch <id>', about: 'cli/import-branch' },
    { flags: '--period <period>', about: 'cli/import-period' },
    { flags: '--map <column=field>', about: 'cli/import-map', repeats: true },
    { flags: '--remember', about: 'cli/import-remember' },
    { flags: '--encoding <encoding>', about: 'cli/import-encoding', choices: encodings },
    { flags: '--decimal <sign>', about: 'cli/import-decimal', choices: ['comma', 'point'] },
    { flags: '--dry-run', about: 'cli/import-dry-run' },
    {
      flags: '--format <format>',
      about: 'cli/option-format',
      choices: ['pretty', 'json'],
      default: 'pretty',
    },
  ],
  examples: [
    { words: 'chibo import danh-sach.xlsx -o thanh-tra/2025.chibo.yaml', about: 'cli/import-example' },
    {
      words: 'chibo import so-hop.docx --into thanh-tra/2025.chibo.yaml --dry-run',
      about: 'cli/import-example-into',
    },
    {
      words: 'chibo import cu.xls --into thanh-tra/2025.chibo.yaml --encoding tcvn3',
      about: 'cli/import-example-encoding',
    },
  ],
  load: async () => (await import('./import.js')).importFile,
};
