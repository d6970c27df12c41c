import { existsSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { message } from '../../core/language/message.js';
import type { Workspace } from '../../core/workspace/workspace.js';
import type { Incoming } from '../../export/package/incoming-file.js';
import { isWithin, refuseOutsideRepository } from '../files/boundary.js';
import { openFolder, pathWithin, rootOf } from '../folder.js';
import { FileError } from '../io.js';

/** The folder into which records are received. */
export interface TargetFolder {
  readonly folder: string;
  /** Its repository, else the folder itself; profiles and superiors are looked up there. */
  readonly root: string;
  readonly workspace: Workspace;
  /** The folder's path below the root, with a trailing `/`; empty if it is the root. */
  readonly prefix: string;
}

/** Opens a folder, which need not exist yet. */
export function openTarget(folder: string): TargetFolder {
  const isThere = existsSync(folder);
  if (isThere && !statSync(folder).isDirectory()) throw new FileError(folder, 'ENOTDIR');
  refuseOutsideRepository(join(folder, 'x'));
  const root = rootOf(join(folder, 'x'));
  const prefix = pathWithin(root, folder);
  const none: Workspace = { records: async () => [], read: async () => undefined };
  return {
    folder,
    root,
    workspace: isThere ? openFolder(root) : none,
    prefix: prefix === '' ? '' : `${prefix}/`,
  };
}

/**
 * The file at a path below the root. A link that leads out is refused: a package must not affect anything
 * outside of the folder.
 */
export function fileIn({ folder, root }: TargetFolder, path: string): string {
  const file = join(root, ...path.split('/'));
  const own = relative(folder, file);
  if (own === '' || own.split(sep)[0] === '..') throw new FileError(file, message('file/outside'));
  if (!isWithin(realOf(file), realOf(folder))) throw new FileError(file, message('file/outside'));
  return file;
}

/** The real path of the part that exists, followed by the rest. */
function realOf(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    if (dirname(path) === path) return path;
    const name = relative(dirname(path), path);
    return join(realOf(dirname(path)), name);
  }
}

/** The workspace as it will be after everything is written. */
export function withIncoming(workspace: Workspace, { files }: Incoming): Workspace {
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  return {
    async records() {
      const added = [...texts.keys()].filter((path) => path.endsWith('.chibo.yaml'));
      return [...new Set([...(await workspace.records()), ...added])].sort();
    },
    read: async (path) => texts.get(path) ?? workspace.read(path),
  };
}
