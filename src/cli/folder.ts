import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import ignore, { type Ignore } from 'ignore';
import { glob } from 'tinyglobby';
import type { Config } from '../core/config/config.js';
import type { TextSource } from '../core/profile/supply.js';
import type { Workspace } from '../core/workspace/workspace.js';
import { UsageError } from './io.js';

const recordPattern = '**/*.chibo.yaml';
const skippedFolders = ['**/node_modules/**', '**/.git/**'];
const byteOrderMark = '\uFEFF';

/** A file's text without its byte order mark, so that positions are those an editor shows. */
export interface FileText {
  readonly text: string;
  readonly mark: '' | typeof byteOrderMark;
}

/** Reads a file as UTF-8; a missing or unreadable one is wrong use. */
export async function readText(file: string): Promise<FileText> {
  let text: string;
  try {
    // A record is small: to wait for it takes longer than to read it.
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw new UsageError(`${file}: ${errorCode(error)}`);
  }
  return text.startsWith(byteOrderMark) ? { text: text.slice(1), mark: byteOrderMark } : { text, mark: '' };
}

/** Writes a file; one that cannot be written is wrong use. */
export async function writeText(file: string, text: string): Promise<void> {
  await writeBytes(file, text);
}

/** Writes a file of any content; one that cannot be written is wrong use. */
export async function writeBytes(file: string, content: Uint8Array | string): Promise<void> {
  try {
    await writeFile(file, content);
  } catch (error) {
    throw new UsageError(`${file}: ${errorCode(error)}`);
  }
}

/** The code of a failed call of the system, such as `ENOENT`. */
export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'ERROR';
}

/** The folder a record may refer within: its git repository, else its own folder (format.md §2). */
export function rootOf(file: string): string {
  return repositoryOf(file) ?? dirname(resolve(file));
}

/** The git repository that a file lies in, or `undefined`. */
export function repositoryOf(file: string): string | undefined {
  for (let folder = dirname(resolve(file)); ; folder = dirname(folder)) {
    if (existsSync(join(folder, '.git'))) return folder;
    if (dirname(folder) === folder) return undefined;
  }
}

/** The workspace of a folder on disk; tells which profiles and configurations were looked for. */
export interface Folder extends Workspace {
  /** The paths looked for so far, found or not. */
  shared(): readonly string[];
}

/**
 * The workspace of a folder on disk. Links that lead out of it are not followed. Profiles and configurations,
 * which many records share, are kept; records, which there may be thousands of, are read anew.
 */
export function openFolder(root: string, config?: Config): Folder {
  const texts = new Map<string, Promise<string | undefined>>();
  const read = readerOf(root);
  let paths: Promise<readonly string[]> | undefined;
  return {
    records() {
      paths ??= findFiles([recordPattern], root).then((found) => found.map((file) => pathWithin(root, file)));
      return paths;
    },
    ...(config ? { config } : {}),
    shared: () => [...texts.keys()],
    read(path) {
      if (path.endsWith('.chibo.yaml')) return read(path);
      const known = texts.get(path) ?? read(path);
      texts.set(path, known);
      return known;
    },
  };
}

/** The texts of a folder, each read anew and none kept: for more files than fit into memory. */
export function textsOf(root: string): TextSource {
  return { read: readerOf(root) };
}

/** A file's path relative to a folder, with `/` between its parts. */
export function pathWithin(root: string, file: string): string {
  return relative(root, resolve(file)).split(sep).join('/');
}

/** Files that match the patterns, sorted; what `.gitignore` files leave out is left out. */
export async function findFiles(patterns: readonly string[], cwd: string): Promise<readonly string[]> {
  const found = await glob([...patterns], {
    cwd,
    absolute: true,
    dot: false,
    ignore: skippedFolders,
    onlyFiles: true,
  });
  const isIgnored = gitignoreOf(rootOf(join(cwd, 'x')));
  const kept: string[] = [];
  for (const file of found.map((name) => resolve(name)).sort()) if (!(await isIgnored(file))) kept.push(file);
  return kept;
}

/** Holds each `.gitignore` between the root and a file against the file's path. */
function gitignoreOf(root: string): (file: string) => Promise<boolean> {
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

/** The `.gitignore` of a folder; `undefined` where there is none. */
export function ignoreRulesIn(folder: string): Promise<Ignore | undefined> {
  return readFile(join(folder, '.gitignore'), 'utf8').then(
    (text) => ignore().add(text),
    () => undefined,
  );
}

/** Reads texts of a folder, but none that a link out of it leads to; `undefined` where there is none. */
function readerOf(root: string): TextSource['read'] {
  let within: string | undefined;
  return async (path) => {
    try {
      // To wait for either takes longer than to do it.
      within ??= realpathSync.native(root) + sep;
      const real = realpathSync.native(join(root, path));
      return real.startsWith(within) ? (await readText(real)).text : undefined;
    } catch {
      return undefined;
    }
  };
}

/** How a file is named in output: relative to the working folder where it lies below it. */
export function shownName(file: string, cwd: string): string {
  const name = pathWithin(cwd, file);
  return name.startsWith('..') ? resolve(file).split(sep).join('/') : name || basename(file);
}
