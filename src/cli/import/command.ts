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
    {
      flags: '-o, --output <record>',
      group: 'cli/group-output',
      about: 'cli/import-output',
      conflicts: ['into'],
    },
    { flags: '--into <record>', group: 'cli/group-output', about: 'cli/import-into' },
    {
      flags: '--section <section>',
      group: 'cli/group-table',
      about: 'cli/import-section',
      choices: importSections,
    },
    { flags: '--sheet <name>', group: 'cli/group-table', about: 'cli/import-sheet' },
    { flags: '--profile <id>', group: 'cli/group-record', about: 'cli/import-profile' },
    { flags: '--branch <id>', group: 'cli/group-record', about: 'cli/import-branch' },
    { flags: '--period <period>', group: 'cli/group-record', about: 'cli/import-period' },
    { flags: '--map <column=field>', group: 'cli/group-table', about: 'cli/import-map', repeats: true },
    { flags: '--remember', group: 'cli/group-table', about: 'cli/import-remember' },
    {
      flags: '--encoding <encoding>',
      group: 'cli/group-table',
      about: 'cli/import-encoding',
      choices: encodings,
    },
    {
      flags: '--decimal <sign>',
      group: 'cli/group-table',
      about: 'cli/import-decimal',
      choices: ['comma', 'point'],
    },
    { flags: '--dry-run', group: 'cli/group-output', about: 'cli/import-dry-run' },
    {
      flags: '--format <format>',
      group: 'cli/group-output',
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
