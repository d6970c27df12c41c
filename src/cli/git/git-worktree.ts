import { createHash } from 'node:crypto';
import { lstatSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import type { TreeEntry } from './git-tree.js';

const link = '120000';

/**
 * The wanted files that differ between a commit and the working tree. The comparison is done here because git
 * would run the filters that the repository's settings name.
 */
export function changedFiles(
  root: string,
  files: ReadonlyMap<string, TreeEntry>,
  listed: ReadonlyMap<string, string>,
  isWanted: (path: string) => boolean,
): readonly string[] {
  const changed: string[] = [];
  for (const [path, entry] of files) {
    if (!isWanted(path)) continue;
    if (!isSame(join(root, ...path.split('/')), entry, listed.get(path))) changed.push(path);
  }
  for (const path of listed.keys()) if (isWanted(path) && !files.has(path)) changed.push(path);
  return changed.sort();
}

function isSame(file: string, { mode, object }: TreeEntry, letter: string | undefined): boolean {
  const stat = lstatSync(file, { throwIfNoEntry: false });
  // A sparse checkout omits files that have not changed.
  if (stat === undefined) return letter === 'S';
  if (stat.isSymbolicLink() || mode === link)
    return stat.isSymbolicLink() && mode === link && isObject(Buffer.from(readlinkSync(file)), object);
  if (!stat.isFile()) return false;
  try {
    const bytes = readFileSync(file);
    // Git may be configured to convert line ends.
    return isObject(bytes, object) || (bytes.includes('\r\n') && isObject(withoutReturns(bytes), object));
  } catch {
    return false;
  }
}

/** Whether bytes match an object: its name is a hash of its content. */
function isObject(bytes: Buffer, object: string): boolean {
  const hash = createHash(object.length > 40 ? 'sha256' : 'sha1');
  return hash.update(`blob ${bytes.length}\0`).update(bytes).digest('hex') === object;
}

function withoutReturns(bytes: Buffer): Buffer {
  return Buffer.from(bytes.toString('latin1').replaceAll('\r\n', '\n'), 'latin1');
}
