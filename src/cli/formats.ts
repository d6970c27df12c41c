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
/** `auto` is `github` within GitHub Actions, else `pretty`. */
export const checkFormatChoices = [...checkFormats, 'auto'] as const;

export type CheckFormat = (typeof checkFormats)[number];

export const diffFormats = ['pretty', 'json', 'markdown', 'html'] as const;
export type DiffFormat = (typeof diffFormats)[number];

export const evaluateFormats = ['json', 'pretty', 'csv'] as const;
export type EvaluateFormat = (typeof evaluateFormats)[number];

/** What the review of a unit is written as; the same files as other documents. */
export const reviewFormats = ['html', 'docx', 'xlsx', 'markdown', 'pdf'] as const;
export type ReviewFormat = (typeof reviewFormats)[number];

export const shells = ['bash', 'zsh', 'fish', 'powershell'] as const;
export type Shell = (typeof shells)[number];

export const rollupFormats = ['json', 'pretty', 'csv', 'ndjson', 'parquet', ...reviewFormats] as const;
export type RollupFormat = (typeof rollupFormats)[number];

/** What `chibo init` knows the settings of. */
export const ciSystems = ['github', 'gitlab', 'pre-commit'] as const;
export type CiSystem = (typeof ciSystems)[number];
