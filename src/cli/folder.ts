import { lstatSync, realpathSync } from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { glob } from 'tinyglobby';
import type { TextSource } from '../core/profile/supply.js';
import type { Config } from '../core/workspace/config.js';
import type { Workspace } from '../core/workspace/workspace.js';
import { isWithin } from './files/boundary.js';
import { errorCode, pathWithin, repositoryOf, rootOf } from './files/places.js';
import { type FileText, readRegular, readText, textOf } from './files/read-file.js';
import { gitignoreOf } from './ignore-rules.js';
import { FileError } from './io.js';
import { type Ignores, recordIn, walk } from './walk.js';

export { errorCode, type FileText, pathWithin, readText, repositoryOf, rootOf };

const recordPattern = '**/*.chibo.yaml';
const skippedFolders = ['**/node_modules/**', '**/.git/**'];

/** A workspace on disk that also records which profiles and configurations were looked up. */
export interface Folder extends Workspace {
  /** The paths looked up so far, whether they exist or not. */
  shared(): readonly string[];
}

/** A configuration that stands in for all others, and what it ignores, wherever it lies. */
export interface GivenConfig {
  readonly config: Config;
  readonly ignores: Ignores;
}

/**
 * Opens a folder on disk as a workspace. Links that lead out of it are not followed. Profiles and
 * configurations are cached because many records share them. Records are read each time because there may be
 * thousands of them.
 */
export function openFolder(root: string, given?: GivenConfig): Folder {
  const texts = new Map<string, Promise<string | undefined>>();
  const read = readerOf(root);
  let paths: Promise<readonly string[]> | undefined;
  return {
    records() {
      paths ??= recordsOf(root, given?.ignores);
      return paths;
    },
    ...(given ? { config: given.config } : {}),
    shared: () => [...texts.keys()],
    read(path) {
      if (path.endsWith('.chibo.yaml')) return read(path);
      const known = texts.get(path) ?? read(path);
      texts.set(path, known);
      return known;
    },
  };
}

/** The texts of a folder without a cache, for more files than fit into memory. */
export function textsOf(root: string): TextSource {
  return { read: readerOf(root) };
}

/** The files that match the patterns, sorted. Files ignored by `.gitignore` are left out. */
export async function findFiles(patterns: readonly string[], cwd: string): Promise<readonly string[]> {
  if (patterns.length === 1 && patterns[0] === recordPattern) return filesOf(cwd);
  const found = await glob([...patterns], {
    cwd,
    absolute: true,
    dot: false,
    ignore: skippedFolders,
    onlyFiles: true,
  });
  const isIgnored = gitignoreOf(cwd);
  const kept: string[] = [];
  for (const file of found.map((name) => resolve(name)).sort()) if (!(await isIgnored(file))) kept.push(file);
  return kept;
}

/** The records below a folder, sorted. */
async function filesOf(folder: string): Promise<readonly string[]> {
  const files: string[] = [];
  for await (const found of walk(folder)) if (found.kind === 'record') files.push(found.path);
  return files;
}

/**
 * The records below a root. An unreadable folder is a usage error; otherwise its records would be missing
 * without notice.
 */
async function recordsOf(root: string, ignores?: Ignores): Promise<readonly string[]> {
  const paths: string[] = [];
  for await (const found of walk(root)) {
    if (await ignores?.(recordIn(found))) continue;
    if (found.kind === 'unreadable') throw new FileError(found.path, found.reason);
    paths.push(pathWithin(root, found.path));
  }
  return paths;
}

/** Reads texts of a folder; `undefined` if a file is missing or if a link leads out of the folder. */
function readerOf(root: string): TextSource['read'] {
  let within: string | undefined;
  const folders = new Map<string, string>();
  return async (path) => {
    try {
      // Synchronous calls: awaiting either of these takes longer than doing it.
      within ??= realpathSync.native(root);
      const real = realPathOf(join(root, path), folders);
      return isWithin(real, within) ? textOf(readRegular(real)).text : undefined;
    } catch {
      return undefined;
    }
  };
}

/** The real path of a file; that of its folder is found once for all files in it. */
function realPathOf(file: string, folders: Map<string, string>): string {
  if (lstatSync(file).isSymbolicLink()) return realpathSync.native(file);
  const folder = dirname(file);
  const real = folders.get(folder) ?? realpathSync.native(folder);
  folders.set(folder, real);
  return join(real, basename(file));
}

/** The name of a file in output: relative to the working folder if it lies below it. */
export function shownName(file: string, cwd: string): string {
  const name = pathWithin(cwd, file);
  return name.startsWith('..') ? resolve(file).split(sep).join('/') : name || basename(file);
}
