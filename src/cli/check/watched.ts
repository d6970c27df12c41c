import { isRosterPath } from '../../core/units/read-roster.js';
import { configName } from '../../core/workspace/config.js';

/** Whether findings depend on a file: a record, a profile, a configuration or a roster. */
export function isWatched(name: string): boolean {
  return /\.chibo(-profile)?\.yaml$/.test(name) || name.endsWith(configName) || isRosterPath(name);
}
