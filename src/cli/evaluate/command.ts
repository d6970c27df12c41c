import type { CommandDeclaration } from '../command.js';
import { evaluateFormats } from '../formats.js';
import type { EvaluateOptions } from './evaluate.js';

export const evaluateCommand: CommandDeclaration<EvaluateOptions> = {
  name: 'evaluate',
  about: 'cli/evaluate',
  group: 'cli/commands-check',
  arguments: [{ name: '<file>', about: 'cli/argument-file' }],
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
  ],
  load: async () => (await import('./evaluate.js')).evaluate,
};
