import type { CommandDeclaration } from '../command.js';
import { evaluateFormats } from '../formats.js';
import type { EvaluateOptions } from './evaluation-output.js';

export const evaluateCommand: CommandDeclaration<EvaluateOptions> = {
  name: 'evaluate',
  about: 'cli/evaluate',
  group: 'cli/commands-check',
  arguments: [{ name: '<file>', about: 'cli/argument-record-or-folder', isRecord: true }],
  options: [
    { flags: '--format <format>', about: 'cli/option-format', choices: evaluateFormats, default: 'json' },
    { flags: '--explain', about: 'cli/option-explain' },
  ],
  examples: [
    { words: 'chibo evaluate 2025.chibo.yaml --format pretty', about: 'cli/evaluate-example' },
    {
      words: 'chibo evaluate 2025.chibo.yaml --format pretty --explain',
      about: 'cli/evaluate-example-explain',
    },
    { words: 'chibo evaluate ho-so --format pretty', about: 'cli/evaluate-example-folder' },
    { words: 'chibo evaluate ho-so --format csv > bang-diem.csv', about: 'cli/evaluate-example-csv' },
  ],
  load: async () => (await import('./evaluate.js')).evaluate,
};
