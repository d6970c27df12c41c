import { join } from 'node:path';
import { isWatched } from '../check/watched.js';
import { walk } from '../walk.js';
import { Git, submoduleFolder } from './git.js';

/** A submodule with records that may have changed. */
export interface ChangedSubmodule {
  /** Relative to the repository's root. */
  readonly path: string;
  readonly folder: string;
}

/**
 * The submodules whose records may have changed since a commit. Their files do not belong to the outer
 * repository, so a comparison of that repository cannot see them.
 */
export async function changedSubmodules(
  git: Git,
  base: string,
  head: string | undefined,
): Promise<readonly ChangedSubmodule[]> {
  const before = (await git.tree(base)).submodules;
  const after = head === undefined ? undefined : (await git.tree(head)).submodules;
  const paths = new Set([...before.keys(), ...(after?.keys() ?? (await git.submodulesListed()))]);
  const changed: ChangedSubmodule[] = [];
  for (const path of [...paths].sort()) {
    const folder = submoduleFolder(git.root, path);
    if (folder === undefined || !(await hasRecords(folder))) continue;
    const old = before.get(path);
    const isChanged = after
      ? old !== after.get(path)
      : old === undefined || (await isChangedSince(folder, old));
    if (isChanged) changed.push({ path, folder });
  }
  return changed;
}

async function isChangedSince(folder: string, commit: string): Promise<boolean> {
  const git = await Git.at(folder);
  if (git === undefined || (await git.commit(commit)) === undefined) return true;
  const files = await git.changed(commit, undefined, isWatched);
  return files.length > 0 || (await changedSubmodules(git, commit, undefined)).length > 0;
}

async function hasRecords(folder: string): Promise<boolean> {
  for await (const _ of walk(join(folder))) return true;
  return false;
}
