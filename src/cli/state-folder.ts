import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';

/** The user's folder for what programs keep between runs. */
export function stateFolder(env: Readonly<Record<string, string | undefined>>): string {
  const named = process.platform === 'win32' ? env.LOCALAPPDATA : env.XDG_STATE_HOME;
  if (named !== undefined && isAbsolute(named)) return named;
  return join(env.HOME ?? homedir(), '.local', 'state');
}
