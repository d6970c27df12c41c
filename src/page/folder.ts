import type { Workspace } from '../core/workspace/workspace.js';
import { bytesOf, chooseFiles, isCancelled, textOf } from './files.js';

/** A file of an opened folder. */
export interface FolderFile {
  read(): Promise<Uint8Array>;
  /** Absent where the browser cannot write into the folder. */
  readonly handle?: FileSystemFileHandle;
}

/** A folder with the records of several units. */
export interface Folder {
  readonly name: string;
  /** The files that Chibo reads, by path relative to the folder. */
  readonly files: ReadonlyMap<string, FolderFile>;
  /** There are more files than are read. */
  readonly isCut: boolean;
}

/** Files that are looked at; folders of a whole disk are no folders of records. */
const mostFiles = 20_000;

const ours = /(?:\.chibo|\.chibo-profile|^chibo\.config|\/chibo\.config|^chibo\.units|\/chibo\.units)\.yaml$/;

/** The user chooses a folder; `undefined` if cancelled. */
export async function openFolder(): Promise<Folder | undefined> {
  if (!window.showDirectoryPicker) return folderByField();
  try {
    const root = await window.showDirectoryPicker({ mode: 'readwrite' });
    const files = new Map<string, FolderFile>();
    let seen = 0;
    const walk = async (folder: FileSystemDirectoryHandle, path: string): Promise<void> => {
      for await (const entry of folder.values()) {
        seen += 1;
        if (seen > mostFiles) return;
        const name = path + entry.name;
        if (isFolder(entry)) {
          if (!entry.name.startsWith('.') && entry.name !== 'node_modules') await walk(entry, `${name}/`);
        } else if (isFile(entry) && ours.test(name))
          files.set(name, { handle: entry, read: async () => bytesOf(await entry.getFile()) });
      }
    };
    await walk(root, '');
    return { name: root.name, files, isCut: seen > mostFiles };
  } catch (error) {
    if (isCancelled(error)) return undefined;
    throw error;
  }
}

async function folderByField(): Promise<Folder | undefined> {
  const chosen = await chooseFiles({ accept: '', folder: true });
  const [first] = chosen;
  if (!first) return undefined;
  const files = new Map<string, FolderFile>();
  for (const file of chosen.slice(0, mostFiles)) {
    const [, ...parts] = file.webkitRelativePath.split('/');
    const path = parts.join('/');
    if (ours.test(path)) files.set(path, { read: () => bytesOf(file) });
  }
  const name = first.webkitRelativePath.split('/')[0] ?? '';
  return { name, files, isCut: chosen.length > mostFiles };
}

/** What the open record may look at: the folder, profiles that were opened beside it, and itself. */
export class PageWorkspace implements Workspace {
  readonly #folder: Folder | undefined;
  /** Profiles that the user has opened, by the path that records name. */
  readonly profiles: Map<string, string>;
  /** The texts of open records, by path. */
  readonly #open: (path: string) => string | undefined;
  readonly #texts = new Map<string, Promise<string | undefined>>();

  constructor(
    folder: Folder | undefined,
    profiles: Map<string, string>,
    open: (path: string) => string | undefined,
  ) {
    this.#folder = folder;
    this.profiles = profiles;
    this.#open = open;
  }

  async read(path: string): Promise<string | undefined> {
    const open = this.#open(path) ?? this.profiles.get(path);
    if (open !== undefined) return open;
    const text = this.#texts.get(path) ?? this.#readFile(path);
    this.#texts.set(path, text);
    return text;
  }

  async records(): Promise<readonly string[]> {
    return [...(this.#folder?.files.keys() ?? [])].filter((path) => path.endsWith('.chibo.yaml')).sort();
  }

  /** A file was written, so it is read again when somebody asks. */
  forget(path: string): void {
    this.#texts.delete(path);
  }

  async #readFile(path: string): Promise<string | undefined> {
    const file = this.#folder?.files.get(path);
    if (!file) return undefined;
    try {
      return textOf(await file.read()).text;
    } catch {
      return undefined;
    }
  }
}

function isFolder(entry: FileSystemHandle): entry is FileSystemDirectoryHandle {
  return entry.kind === 'directory';
}

function isFile(entry: FileSystemHandle): entry is FileSystemFileHandle {
  return entry.kind === 'file';
}
