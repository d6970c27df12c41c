import { lstatSync, realpathSync, type Stats } from 'node:fs';
import { dirname, resolve, sep } from 'node:path';
import { message } from '../../core/language/message.js';
import { FileError } from '../io.js';
import { repositoryOf, rootOf } from './places.js';
import { boundaryOnce } from './run-files.js';

/**
 * Refuses a file that a link leads to from within a repository (else from within the file's folder) and that
 * lies outside of it: whoever sends a repository could otherwise have any file of this machine read or written.
 * Gives what is known of a file by then, so that it need not be asked for again; `undefined` of a link.
 */
export function refuseOutside(file: string): Stats | undefined {
  const path = resolve(file);
  const { root, isInside } = boundaryOnce(dirname(path), () => boundaryOf(path));
  const stat = lstatSync(path, { throwIfNoEntry: false });
  const isLink = stat?.isSymbolicLink() ?? false;
  if ((!isInside || isLink) && !isWithin(realpathOf(path), root))
    throw new FileError(file, message('file/outside'));
  return isLink ? undefined : stat;
}

/** The same for a file to be written: only a link within a repository is held against it. */
export function refuseOutsideRepository(file: string): void {
  if (repositoryOf(file) !== undefined) refuseOutside(file);
}

/** Whether a path without links lies within a folder without links. */
export function isWithin(path: string, root: string): boolean {
  return path === root || path.startsWith(root.endsWith(sep) ? root : root + sep);
}

function boundaryOf(path: string): ReturnType<typeof boundaryOnce> {
  const root = realpathOf(rootOf(path));
  return { root, isInside: isWithin(realpathOf(dirname(path)), root) };
}

/** The path without links; of one that leads nowhere as it is, since reading it fails in its own words. */
function realpathOf(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    return path;
  }
}
