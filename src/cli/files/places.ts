import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';

/**
 * The folder within which a record's references are resolved: its git repository, else its own folder
 * (format.md §2).
 */
export function rootOf(file: string): string {
  return repositoryOf(file) ?? dirname(resolve(file));
}

/** The git repository of a file, or `undefined`. */
export function repositoryOf(file: string): string | undefined {
  for (let folder = dirname(resolve(file)); ; folder = dirname(folder)) {
    if (existsSync(join(folder, '.git'))) return folder;
    if (dirname(folder) === folder) return undefined;
  }
}

/** A file's path relative to a folder, with `/` between its parts. */
export function pathWithin(root: string, file: string): string {
  return relative(root, resolve(file)).split(sep).join('/');
}

/** The code of a system error, such as `ENOENT`. */
export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'ERROR';
}
