import type { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { dirname, join, resolve, sep } from 'node:path';
import type { Ignore } from 'ignore';
import { ignoreRulesIn, pathWithin, rootOf } from './folder.js';

/**
 * The records below a folder in the order of their paths, found while they are asked for: at no time is more known
 * than the folders on the way down. The same files in the same order as `findFiles` gives.
 */
export async function* recordsBelow(folder: string): AsyncGenerator<string> {
  const top = resolve(folder);
  yield* below(top, { rules: await rulesAbove(top), links: [] });
}

/** What is known of the folders above the one that is being walked. */
interface Way {
  readonly rules: readonly Rules[];
  /** Where the links on the way lead to. */
  readonly links: readonly string[];
}

interface Rules {
  readonly folder: string;
  readonly ignored: Ignore;
}

/** The `.gitignore` files from the repository's root down to the folder above this one. */
async function rulesAbove(folder: string): Promise<readonly Rules[]> {
  const root = rootOf(join(folder, 'x'));
  if (folder === root) return [];
  const above = dirname(folder);
  return withRules(above, above === root ? [] : await rulesAbove(above));
}

async function withRules(folder: string, rules: readonly Rules[]): Promise<readonly Rules[]> {
  const ignored = await ignoreRulesIn(folder);
  return ignored === undefined ? rules : [...rules, { folder, ignored }];
}

async function* below(folder: string, { rules: above, links }: Way): AsyncGenerator<string> {
  const rules = await withRules(folder, above);
  for (const { path, kind, link } of await entriesOf(folder)) {
    if (kind === 'file') {
      if (!rules.some((one) => one.ignored.ignores(pathWithin(one.folder, path)))) yield path;
    } else if (link === undefined) yield* below(path, { rules, links });
    else if (!links.some((known) => known.startsWith(link) || link.startsWith(known)))
      yield* below(path, { rules, links: [...links, link] });
  }
}

interface Found {
  readonly path: string;
  readonly kind: 'file' | 'folder';
  /** Where a link to a folder leads to. */
  readonly link: string | undefined;
}

/** Records and folders in one folder, in the order that the paths of all below them have. */
async function entriesOf(folder: string): Promise<readonly Found[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((): Dirent[] => []);
  const found: Found[] = [];
  for (const entry of entries) {
    const { name } = entry;
    if (name.startsWith('.') || name === 'node_modules') continue;
    const path = join(folder, name);
    const isRecord = name.endsWith('.chibo.yaml');
    if (entry.isDirectory()) found.push({ path, kind: 'folder', link: undefined });
    else if (entry.isFile()) {
      if (isRecord) found.push({ path, kind: 'file', link: undefined });
    } else if (entry.isSymbolicLink()) {
      const target = await stat(path).catch(() => undefined);
      if (target?.isDirectory()) found.push({ path, kind: 'folder', link: await realpath(path) });
      else if (target && isRecord) found.push({ path, kind: 'file', link: undefined });
    }
  }
  const key = ({ path, kind }: Found): string => (kind === 'folder' ? path + sep : path);
  return found.sort((a, b) => (key(a) < key(b) ? -1 : 1));
}
