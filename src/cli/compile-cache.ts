import { lstatSync, mkdirSync } from 'node:fs';
import module from 'node:module';
import { join } from 'node:path';
import { stateFolder } from './state-folder.js';

const othersMayWrite = 0o022;

/**
 * Keeps the compiled code of this program in the user's folder, where Node can (from 22.1): then a command
 * starts without compiling what it loads. Code is never read from a folder that others may write to, such as
 * Node's own choice below the folder for temporary files.
 */
export function useCompileCache(env: NodeJS.ProcessEnv): void {
  const { enableCompileCache } = module as { enableCompileCache?: (folder: string) => unknown };
  if (enableCompileCache === undefined || env.NODE_DISABLE_COMPILE_CACHE !== undefined) return;
  try {
    const folder = join(stateFolder(env), 'chibo', 'compiled');
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    if (isOwn(folder)) enableCompileCache(folder);
  } catch {
    // Without a folder of the user everything is compiled each time.
  }
}

function isOwn(folder: string): boolean {
  const stat = lstatSync(folder);
  const isMine = process.getuid === undefined || stat.uid === process.getuid();
  return stat.isDirectory() && isMine && (process.platform === 'win32' || (stat.mode & othersMayWrite) === 0);
}
