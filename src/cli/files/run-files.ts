import { AsyncLocalStorage } from 'node:async_hooks';
import type { Stats } from 'node:fs';

/** What one run of a command knows of the files it has used. */
interface RunFiles {
  /** Files that were read, by device and inode. */
  readonly inputs: Set<string>;
  /** Folders that have been cleared of what killed runs left. */
  readonly swept: Set<string>;
  /** Of each folder, the root that its files may not lead out of, and whether the folder lies within it. */
  readonly boundaries: Map<string, Boundary>;
}

/** The root that files of a folder may not lead out of. */
export interface Boundary {
  /** Without links. */
  readonly root: string;
  /** Whether the folder itself, without links, lies within the root. */
  readonly isInside: boolean;
}

const running = new AsyncLocalStorage<RunFiles>();

/** Runs a command with a memory of the files it uses. */
export function withRunFiles<Result>(work: () => Result): Result {
  return running.run({ inputs: new Set(), swept: new Set(), boundaries: new Map() }, work);
}

/**
 * Remembers a file that was read. A record with a single name is left out: its name already says that nothing
 * may be written over it, and there may be a million of them.
 */
export function noteInput(file: string, stat: Stats): void {
  if (stat.nlink > 1 || !file.endsWith('.chibo.yaml')) running.getStore()?.inputs.add(identityOf(stat));
}

/** Whether this run has read the file, under whatever name. */
export function isInput(stat: Stats): boolean {
  return running.getStore()?.inputs.has(identityOf(stat)) ?? false;
}

/** Whether a folder is to be cleared of leftovers: once in a run. */
export function isFirstSweep(folder: string): boolean {
  const swept = running.getStore()?.swept;
  if (swept?.has(folder)) return false;
  swept?.add(folder);
  return true;
}

/** The boundary of a folder, found out once in a run. */
export function boundaryOnce(folder: string, find: () => Boundary): Boundary {
  const known = running.getStore()?.boundaries;
  const boundary = known?.get(folder) ?? find();
  known?.set(folder, boundary);
  return boundary;
}

function identityOf({ dev, ino }: Stats): string {
  return `${dev}:${ino}`;
}
