import type { CheckFormat } from '../formats.js';
import type { Reporter } from './report.js';

/** The module of each format; a run loads only the reporters that it uses. */
const loaders = {
  pretty: async () => (await import('./pretty.js')).pretty,
  compact: async () => (await import('./compact.js')).compact,
  json: async () => (await import('./json.js')).json,
  sarif: async () => (await import('./sarif.js')).sarif,
  github: async () => (await import('./github.js')).github,
  gitlab: async () => (await import('./gitlab.js')).gitlab,
  junit: async () => (await import('./junit.js')).junit,
  markdown: async () => (await import('./markdown.js')).markdown,
} satisfies Readonly<Record<CheckFormat, () => Promise<Reporter>>>;

export function loadReporter(format: CheckFormat): Promise<Reporter> {
  return loaders[format]();
}
