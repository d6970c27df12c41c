import type { CommandDeclaration } from '../command.js';

export const setCommand: CommandDeclaration = {
  name: 'set',
  about: 'cli/set-about',
  group: 'cli/commands-record',
  arguments: [
    { name: '<file>', about: 'cli/argument-file', isRecord: true },
    { name: '<path>', about: 'cli/argument-path' },
    { name: '<value>', about: 'cli/argument-value' },
  ],
  takesDashes: true,
  examples: [
    { words: 'chibo set 2025.chibo.yaml criteria.I.1.self 9', about: 'cli/set-example-score' },
    { words: "chibo set 2025.chibo.yaml 'members[dv01].rank' htt", about: 'cli/set-example-rank' },
    { words: "chibo set 2025.chibo.yaml 'criteria.I.1.months[3]' 8.5", about: 'cli/set-example-month' },
  ],
  load: async () => (await import('./set.js')).set,
};
