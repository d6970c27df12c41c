import type { Workspace } from '../core/workspace/workspace.js';
import { openFolder } from './folder.js';
import type { Git } from './git.js';

/** A version of a repository that can be read, and let go. */
export interface OpenedVersion {
  readonly workspace: Workspace;
  end(): void;
}

/** The working tree as it is. */
export function workingTree(git: Git): OpenedVersion {
  return { workspace: openFolder(git.root), end: () => {} };
}

/** A commit. Profiles and configurations are kept, since many records share them. */
export function atCommit(git: Git, commit: string): OpenedVersion {
  const reader = git.reader(commit);
  const shared = new Map<string, Promise<string | undefined>>();
  let records: Promise<readonly string[]> | undefined;
  return {
    workspace: {
      records() {
        records ??= git
          .files(commit)
          .then((files) => files.filter((path) => path.endsWith('.chibo.yaml')).sort());
        return records;
      },
      read(path) {
        if (path.endsWith('.chibo.yaml')) return reader.read(path);
        const known = shared.get(path) ?? reader.read(path);
        shared.set(path, known);
        return known;
      },
    },
    end: () => reader.end(),
  };
}
