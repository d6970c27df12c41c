import { lstatSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ignore, { type Ignore } from 'ignore';
import { pathWithin, rootOf } from './files/places.js';
import { readRegular, textOf } from './files/read-file.js';

/**
 * The `.gitignore` of a folder, or `undefined` if there is none. Like git, this does not follow a
 * `.gitignore` that is a link.
 */
export async function ignoreRulesIn(folder: string): Promise<Ignore | undefined> {
  const file = join(folder, '.gitignore');
  if (!lstatSync(file, { throwIfNoEntry: false })?.isFile()) return undefined;
  try {
    return ignore().add(textOf(readRegular(file)).text);
  } catch {
    return undefined;
  }
}

/** Matches a file's path against every `.gitignore` from the root of the folder down to the file. */
export function gitignoreOf(within: string): (file: string) => Promise<boolean> {
  const root = rootOf(join(within, 'x'));
  const matchers = new Map<string, Promise<Ignore | undefined>>();
  const matcherOf = (folder: string): Promise<Ignore | undefined> => {
    const known = matchers.get(folder) ?? ignoreRulesIn(folder);
    matchers.set(folder, known);
    return known;
  };
  return async (file) => {
    for (let folder = dirname(file); folder.startsWith(root); folder = dirname(folder)) {
      const matcher = await matcherOf(folder);
      if (matcher?.ignores(pathWithin(folder, file))) return true;
      if (folder === root || dirname(folder) === folder) break;
    }
    return false;
  };
}
