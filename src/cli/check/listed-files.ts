import { resolve } from 'node:path';
import type { Context } from '../context.js';
import { readText } from '../folder.js';
import { isWatched } from './watched.js';

/**
 * Reads a list of files (`--files-from`), separated by line ends or by NUL, which `git diff -z` prints. Only
 * records, profiles and configurations are kept. `-` reads the list from stdin.
 */
export async function listedFiles(name: string, { io }: Context): Promise<readonly string[]> {
  const list = name === '-' ? await io.in() : (await readText(resolve(io.cwd, name))).text;
  const names = list.includes('\0') ? list.split('\0') : list.split(/\r?\n/);
  return names.filter((file) => file !== '' && isWatched(file));
}
