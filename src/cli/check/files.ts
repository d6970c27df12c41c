import { lstat, stat } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { type Language, message, say } from '../../core/language/message.js';
import { findFiles } from '../folder.js';
import { UsageError } from '../io.js';
import { recordIn, walk } from '../walk.js';
import type { Folders } from './folders.js';

const defaultPattern = '**/*.chibo.yaml';

/** A file or folder that cannot be read, and why. */
export interface Refused {
  readonly file: string;
  readonly reason: string;
}

/** The result of expanding patterns. */
export interface FilesFound {
  /** Sorted, without duplicates. */
  readonly files: readonly string[];
  /** Unreadable folders, which may contain more files, and records reached through a link that leads out. */
  readonly refused: readonly Refused[];
}

/**
 * Expands patterns to files. The name of a file matches that file even if it is ignored; the name of a folder
 * matches the records below it. A pattern that matches nothing is a usage error unless it `mayBeEmpty`.
 */
export async function filesFor(
  patterns: readonly string[],
  cwd: string,
  folders: Folders,
  language: Language,
  mayBeEmpty = false,
): Promise<FilesFound> {
  const files = new Set<string>();
  const refused = new Map<string, Refused>();
  for (const pattern of patterns.length === 0 ? [defaultPattern] : patterns) {
    const found = await matchesOf(pattern, cwd, folders, language);
    if (!mayBeEmpty && found.files.length + found.refused.length === 0) {
      throw new UsageError(say(language, message('cli/no-match', { patterns: pattern })));
    }
    for (const file of found.files) files.add(file);
    for (const one of found.refused) refused.set(one.file, one);
  }
  for (const file of refused.keys()) files.delete(file);
  return { files: [...files].sort(), refused: [...refused.values()] };
}

async function matchesOf(
  pattern: string,
  cwd: string,
  folders: Folders,
  language: Language,
): Promise<FilesFound> {
  const path = resolve(cwd, pattern);
  const kind = await stat(path).catch(() => undefined);
  // A broken link or a pipe is kept: reading it later reports the error.
  if (kind ? !kind.isDirectory() : await isThere(path)) return { files: [path], refused: [] };
  const isFolder = kind !== undefined;
  const isAll = isFolder || pattern === defaultPattern;
  const top = isFolder ? path : join(cwd, baseOf(pattern));
  const walked = await walkedBelow(top, isAll ? undefined : depthOf(pattern), folders, language);
  const found = isAll ? walked.files : await findFiles([pattern], cwd);
  const files: string[] = [];
  for (const file of found) if (!(await folders.ignores(file))) files.push(file);
  const isFound = new Set(files);
  const refused = walked.refused.filter(({ file }) => file.endsWith(sep) || isFound.has(file));
  return { files, refused };
}

/** All records below a folder, and its unreadable folders no deeper than `depth`. */
async function walkedBelow(
  top: string,
  depth: number | undefined,
  folders: Folders,
  language: Language,
): Promise<FilesFound> {
  const files: string[] = [];
  const refused: Refused[] = [];
  for await (const found of walk(top)) {
    if (found.kind === 'unreadable') {
      const isBelow = depth === undefined || partsOf(relative(top, found.path)).length < depth;
      if (isBelow && !(await folders.ignores(recordIn(found))))
        refused.push({ file: found.path + sep, reason: found.reason });
      continue;
    }
    files.push(found.path);
    if (found.isOutside) refused.push({ file: found.path, reason: say(language, message('file/outside')) });
  }
  return { files, refused };
}

async function isThere(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  );
}

/** The literal folders at the beginning of a pattern, before any wildcard. */
function baseOf(pattern: string): string {
  const parts = dirname(pattern).split('/');
  const first = parts.findIndex((part) => /[*?[\]{}()!+@]/.test(part));
  return parts.slice(0, first < 0 ? parts.length : first).join('/');
}

/**
 * How many levels below its base a pattern can reach, including the file name; `undefined` for any number.
 */
function depthOf(pattern: string): number | undefined {
  if (pattern.includes('**')) return undefined;
  return pattern.split('/').length - partsOf(baseOf(pattern)).length;
}

function partsOf(path: string): readonly string[] {
  return path.split(/[\\/]/).filter((part) => part !== '' && part !== '.');
}
