import { resolve } from 'node:path';
import type { Context } from '../context.js';
import { readText } from '../folder.js';
import { isWatched } from './watched.js';

/**
 * The files of a list (`--files-from`): one a line, or with NUL between them, as `git diff -z` prints them. Of other
 * files than records, profiles and configurations nothing is checked. `-` reads the list from stdin.
 */
export async function listedFiles(name: string, { io }: Context): Promise<readonly string[]> {
  const list = name === '-' ? await io.in() : (await readText(resolve(io.cwd, name))).text;
  const names = list.includes('\0') ? list.split('\0') : list.split(/\r?\n/);
  return names.filter((file) => file !== '' && isWatched(file));
}
