/** The output formats. They are in a module of their own because commands are loaded only when they run. */
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
/** `auto` means `github` inside GitHub Actions, else `pretty`. */
export const checkFormatChoices = [...checkFormats, 'auto'] as const;

export type CheckFormat = (typeof checkFormats)[number];

export const diffFormats = ['pretty', 'json', 'markdown', 'html'] as const;
export type DiffFormat = (typeof diffFormats)[number];

export const evaluateFormats = ['json', 'pretty', 'csv'] as const;
export type EvaluateFormat = (typeof evaluateFormats)[number];

/** The formats of a unit's review; the same as those of other documents. */
export const reviewFormats = ['html', 'docx', 'xlsx', 'markdown', 'pdf'] as const;
export type ReviewFormat = (typeof reviewFormats)[number];

export const shells = ['bash', 'zsh', 'fish', 'powershell'] as const;
export type Shell = (typeof shells)[number];

export const rollupFormats = ['json', 'pretty', 'csv', 'ndjson', 'parquet', ...reviewFormats] as const;
export type RollupFormat = (typeof rollupFormats)[number];

/** The build servers for which `chibo init` can write settings. */
export const ciSystems = ['github', 'gitlab', 'pre-commit'] as const;
export type CiSystem = (typeof ciSystems)[number];
