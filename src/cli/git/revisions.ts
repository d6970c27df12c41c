import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import type { Workspace } from '../../core/workspace/workspace.js';
import { openFolder, readText } from '../folder.js';
import type { Git } from './git.js';

/** A readable version of a repository; it must be closed. */
export interface OpenedVersion {
  readonly workspace: Workspace;
  end(): void;
}

/**
 * The working tree. A record that cannot be read, or that is reached through a link that leads out, is a
 * usage error.
 */
export function workingTree(git: Git): OpenedVersion {
  const folder = openFolder(git.root);
  return {
    workspace: {
      ...folder,
      async read(path) {
        const file = join(git.root, path);
        if (!path.endsWith('.chibo.yaml')) return folder.read(path);
        return lstatSync(file, { throwIfNoEntry: false }) ? (await readText(file)).text : undefined;
      },
    },
    end: () => {},
  };
}

/** A commit. Profiles and configurations are cached, since many records share them. */
export async function atCommit(git: Git, commit: string): Promise<OpenedVersion> {
  const tree = await git.tree(commit);
  const reader = git.reader(tree);
  const shared = new Map<string, Promise<string | undefined>>();
  const records = [...tree.files.keys()].filter((path) => path.endsWith('.chibo.yaml')).sort();
  return {
    workspace: {
      records: async () => records,
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
