import { realpathSync } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { dirname, join, resolve, sep } from 'node:path';
import type { Ignore } from 'ignore';
import { isWithin } from './files/boundary.js';
import { errorCode, pathWithin, rootOf } from './files/places.js';
import { ignoreRulesIn } from './ignore-rules.js';

/** One entry that a walk finds. */
export type WalkedFile =
  /** A record. `isOutside` is set if it was reached through a link to a folder outside of the root. */
  | { readonly kind: 'record'; readonly path: string; readonly isOutside: boolean }
  /** A folder that cannot be read, with the system's error code. */
  | { readonly kind: 'unreadable'; readonly path: string; readonly reason: string };

/** Whether a file is left out, beside what `.gitignore` says. */
export type Ignores = (file: string) => boolean | Promise<boolean>;

/**
 * The sorted paths of the records below a folder. A folder that cannot be read is listed with a trailing
 * separator, so that reading it later reports the error.
 */
export async function* recordsBelow(folder: string, ignores?: Ignores): AsyncGenerator<string> {
  for await (const found of walk(folder)) {
    if (await ignores?.(recordIn(found))) continue;
    yield found.kind === 'record' ? found.path : found.path + sep;
  }
}

/** The path of a found record; of an unreadable folder that of a record in it. */
export function recordIn({ kind, path }: WalkedFile): string {
  return kind === 'record' ? path : join(path, 'x.chibo.yaml');
}

/**
 * The records below a folder in path order, found lazily: only the folders on the current path are held in
 * memory. Files ignored by `.gitignore` are left out.
 */
export async function* walk(folder: string): AsyncGenerator<WalkedFile> {
  const top = resolve(folder);
  const root = realpathOf(rootOf(join(top, 'x')));
  yield* below(top, { root, isOutside: false, rules: await rulesAbove(top), links: [] });
}

/** State inherited from the parent folders of the one that is being walked. */
interface Way {
  /** The real path of the root. */
  readonly root: string;
  readonly isOutside: boolean;
  readonly rules: readonly Rules[];
  /** The targets of the links that were followed on the way here; they detect cycles. */
  readonly links: readonly string[];
}

interface Rules {
  readonly folder: string;
  readonly ignored: Ignore;
}

/** The `.gitignore` files from the repository's root down to the parent folder. */
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

async function* below(folder: string, way: Way): AsyncGenerator<WalkedFile> {
  const { root, isOutside, rules: above, links } = way;
  const entries = await entriesOf(folder);
  if (typeof entries === 'string') {
    if (!isIgnored(folder + sep, above)) yield { kind: 'unreadable', path: folder, reason: entries };
    return;
  }
  const rules = await withRules(folder, above);
  for (const { path, kind, link } of entries) {
    if (kind === 'file') {
      if (!isIgnored(path, rules)) yield { kind: 'record', path, isOutside };
    } else if (link === undefined) yield* below(path, { ...way, rules });
    else if (!links.some((known) => known.startsWith(link) || link.startsWith(known))) {
      const leadsOut = isOutside || !isWithin(link, root);
      yield* below(path, { root, isOutside: leadsOut, rules, links: [...links, link] });
    }
  }
}

function isIgnored(path: string, rules: readonly Rules[]): boolean {
  return rules.some(({ folder, ignored }) => {
    const within = pathWithin(folder, path);
    return ignored.ignores(path.endsWith(sep) ? `${within}/` : within);
  });
}

interface Entry {
  readonly path: string;
  readonly kind: 'file' | 'folder';
  /** The target of a link to a folder. */
  readonly link: string | undefined;
}

/**
 * The records and folders in one folder, in the order of the paths of everything below them; the system's
 * error code if the folder cannot be read. A record that is a broken link is listed too, so that reading it
 * reports the error.
 */
async function entriesOf(folder: string): Promise<readonly Entry[] | string> {
  const found: Entry[] = [];
  try {
    for (const entry of await readdir(folder, { withFileTypes: true })) {
      const { name } = entry;
      if (name.startsWith('.') || name === 'node_modules') continue;
      const path = join(folder, name);
      if (entry.isDirectory()) found.push({ path, kind: 'folder', link: undefined });
      else if (entry.isSymbolicLink()) found.push(...(await linkedEntry(path)));
      else if (name.endsWith('.chibo.yaml')) found.push({ path, kind: 'file', link: undefined });
    }
  } catch (error) {
    const code = errorCode(error);
    // A missing folder counts as empty.
    return code === 'ENOENT' || code === 'ENOTDIR' ? [] : code;
  }
  const key = ({ path, kind }: Entry): string => (kind === 'folder' ? path + sep : path);
  return found.sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

async function linkedEntry(path: string): Promise<readonly Entry[]> {
  const target = await stat(path).catch(() => undefined);
  if (target?.isDirectory()) return [{ path, kind: 'folder', link: await realpath(path) }];
  return path.endsWith('.chibo.yaml') ? [{ path, kind: 'file', link: undefined }] : [];
}

function realpathOf(folder: string): string {
  try {
    return realpathSync.native(folder);
  } catch {
    return folder;
  }
}
