import { lstatSync, realpathSync, type Stats } from 'node:fs';
import { dirname, resolve, sep } from 'node:path';
import { message } from '../../core/language/message.js';
import { FileError } from '../io.js';
import { repositoryOf, rootOf } from './places.js';
import { boundaryOnce } from './run-files.js';

/**
 * Refuses a file if a link leads from inside the repository (else from inside the file's folder) to the
 * outside. Otherwise a repository from somebody else could make the program read or write any file of this
 * machine. Returns the `lstat` result so that callers need not repeat the call; `undefined` for a link.
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

/** The same for an output file; outside of a repository links are allowed. */
export function refuseOutsideRepository(file: string): void {
  if (repositoryOf(file) !== undefined) refuseOutside(file);
}

/** Whether a real path lies within a real folder. */
export function isWithin(path: string, root: string): boolean {
  return path === root || path.startsWith(root.endsWith(sep) ? root : root + sep);
}

function boundaryOf(path: string): ReturnType<typeof boundaryOnce> {
  const root = realpathOf(rootOf(path));
  return { root, isInside: isWithin(realpathOf(dirname(path)), root) };
}

/** The real path. A broken link is returned unchanged, so that reading it reports the error. */
function realpathOf(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    return path;
  }
}
