import { configName } from '../../core/workspace/config.js';

/** Whether findings depend on a file: a record, a profile or a configuration. */
export function isWatched(name: string): boolean {
  return /\.chibo(-profile)?\.yaml$/.test(name) || name.endsWith(configName);
}
