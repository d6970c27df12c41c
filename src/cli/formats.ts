/** What results can be printed as; apart from the commands, which are loaded only when they run. */
export const checkFormats = [
  'pretty',
  'compact',
  'json',
  'sarif',
  'github',
  'gitlab',
  'junit',
  'markdown',
] as const;
export type CheckFormat = (typeof checkFormats)[number];

export const diffFormats = ['pretty', 'json', 'markdown'] as const;
export type DiffFormat = (typeof diffFormats)[number];

export const evaluateFormats = ['json', 'pretty'] as const;
export type EvaluateFormat = (typeof evaluateFormats)[number];

export const rollupFormats = ['json', 'pretty', 'csv', 'ndjson', 'parquet'] as const;
export type RollupFormat = (typeof rollupFormats)[number];
