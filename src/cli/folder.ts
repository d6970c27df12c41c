import { existsSync } from 'node:fs';
import { readFile, realpath, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import ignore from 'ignore';
import { glob } from 'tinyglobby';
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
    text = await readFile(file, 'utf8');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'ERROR';
    throw new UsageError(`${file}: ${code}`);
  }
  return text.startsWith(byteOrderMark) ? { text: text.slice(1), mark: byteOrderMark } : { text, mark: '' };
}

/** Writes a file; one that cannot be written is wrong use. */
export async function writeText(file: string, text: string): Promise<void> {
  try {
    await writeFile(file, text);
  } catch (error) {
    throw new UsageError(
      `${file}: ${error instanceof Error && 'code' in error ? String(error.code) : 'ERROR'}`,
    );
  }
}

/** The folder a record may refer within: its git repository, else its own folder (format.md §2). */
export function rootOf(file: string): string {
  for (let folder = dirname(resolve(file)); ; folder = dirname(folder)) {
    if (existsSync(join(folder, '.git'))) return folder;
    if (dirname(folder) === folder) return dirname(resolve(file));
  }
}

/** The workspace of a folder on disk. Links that lead out of it are not followed. */
export function openFolder(root: string): Workspace {
  const texts = new Map<string, Promise<string | undefined>>();
  let paths: Promise<readonly string[]> | undefined;
  return {
    records() {
      paths ??= findFiles([recordPattern], root).then((found) => found.map((file) => pathWithin(root, file)));
      return paths;
    },
    read(path) {
      const known = texts.get(path) ?? readWithin(root, path);
      texts.set(path, known);
      return known;
    },
  };
}

/** The texts of a folder, each read anew and none kept: for more files than fit into memory. */
export function textsOf(root: string): TextSource {
  return { read: (path) => readWithin(root, path) };
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
  const matchers = new Map<string, Promise<ReturnType<typeof ignore> | undefined>>();
  const matcherOf = (folder: string): Promise<ReturnType<typeof ignore> | undefined> => {
    const known =
      matchers.get(folder) ??
      readFile(join(folder, '.gitignore'), 'utf8').then(
        (text) => ignore().add(text),
        () => undefined,
      );
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

async function readWithin(root: string, path: string): Promise<string | undefined> {
  const file = join(root, path);
  try {
    const [real, realRoot] = await Promise.all([realpath(file), realpath(root)]);
    if (!real.startsWith(realRoot + sep)) return undefined;
    return (await readText(real)).text;
  } catch {
    return undefined;
  }
}

/** How a file is named in output: relative to the working folder where it lies below it. */
export function shownName(file: string, cwd: string): string {
  const name = pathWithin(cwd, file);
  return name.startsWith('..') ? resolve(file).split(sep).join('/') : name || basename(file);
}
