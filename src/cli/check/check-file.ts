import { parseText } from '../../core/parse/parse.js';
import { readProfile } from '../../core/profile/read-profile.js';
import { readRoster, rosterName } from '../../core/units/read-roster.js';
import type { Assessment } from '../../core/workspace/assess.js';
import { configName, readConfig } from '../../core/workspace/config.js';
import { assessIn } from '../../core/workspace/workspace.js';
import type { ConfigPlace } from './folders.js';
import type { Checked } from './located.js';

/** The findings of a record in its workspace, of a profile, or of a configuration. */
export async function checkText(
  { path, workspace, branches }: ConfigPlace,
  text: string,
): Promise<Assessment | Checked> {
  if (path.endsWith('.chibo-profile.yaml')) return { ...readProfile(parseText(text)), profile: undefined };
  if (path.endsWith(configName)) return { ...readConfig(text, path), profile: undefined };
  if (path.endsWith(rosterName)) return { ...readRoster(text), profile: undefined };
  return assessIn(workspace, path, text, branches);
}
