import * as vscode from 'vscode';
import type { Workspace } from '../../core/workspace/workspace.js';
import { type GitRepository, textAt } from './git.js';

/** A folder at a revision. Files that have changed since are read from Git, all others from disk. */
export function atRevision(
  repository: GitRepository,
  revision: string,
  folder: vscode.Uri,
  now: Workspace,
  changed: ReadonlySet<string>,
): Workspace {
  const texts = new Map<string, Promise<string | undefined>>();
  const read = (path: string): Promise<string | undefined> => {
    if (!changed.has(path)) return now.read(path);
    const known = texts.get(path) ?? textAt(repository, revision, vscode.Uri.joinPath(folder, path));
    texts.set(path, known);
    return known;
  };
  return {
    read,
    async records() {
      const paths = new Set(await now.records());
      for (const path of changed) {
        if (!path.endsWith('.chibo.yaml')) continue;
        if ((await read(path)) === undefined) paths.delete(path);
        else paths.add(path);
      }
      return [...paths].sort();
    },
  };
}
