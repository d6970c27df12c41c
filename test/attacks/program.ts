import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { folderOf } from '../cli/command-line.js';

/** The program as it is shipped. */
export const program = join(process.cwd(), 'dist/cli/chibo.mjs');

/** Runs the shipped program in a process of its own. */
export function runProgram(
  words: readonly string[],
  cwd: string,
  options: { readonly uid?: number; readonly shell?: string; readonly stdout?: number } = {},
): SpawnSyncReturns<string> {
  const { shell, uid, stdout } = options;
  const command = [process.execPath, program, ...words];
  // The shell sets limits, and then becomes the program.
  const [file = '', ...rest] =
    shell === undefined ? command : ['bash', '-c', `${shell}; exec "$@"`, 'bash', ...command];
  return spawnSync(file, rest, {
    cwd,
    encoding: 'utf8',
    timeout: 50_000,
    stdio: ['ignore', stdout ?? 'pipe', 'pipe'],
    ...(uid === undefined ? {} : { uid }),
  });
}

/** Temporary files and locks in a folder. */
export function leftIn(folder: string): readonly string[] {
  return readdirSync(folder).filter((name) => name.startsWith('.chibo-'));
}

/** Bundles a script of this folder for processes of its own; gives its path. */
export async function builtScript(name: string): Promise<string> {
  const folder = await folderOf({});
  await build({
    entryPoints: [join('test/attacks', `${name}.ts`)],
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile: join(folder, `${name}.mjs`),
    logLevel: 'error',
  });
  return join(folder, `${name}.mjs`);
}
