import { AsyncLocalStorage } from 'node:async_hooks';
import type { Stats } from 'node:fs';

/** The files that one run of a command has used. */
interface RunFiles {
  /** Files that were read, by device and inode. */
  readonly inputs: Set<string>;
  /** Folders that have been cleared of leftovers from killed runs. */
  readonly swept: Set<string>;
  /** For each folder, the root that its files may not lead out of, and whether the folder lies within it. */
  readonly boundaries: Map<string, Boundary>;
}

/** The root that the files of a folder may not lead out of. */
export interface Boundary {
  /** As a real path. */
  readonly root: string;
  /** Whether the real path of the folder lies within the root. */
  readonly isInside: boolean;
}

const running = new AsyncLocalStorage<RunFiles>();

/** Runs a command with its own register of used files. */
export function withRunFiles<Result>(work: () => Result): Result {
  return running.run({ inputs: new Set(), swept: new Set(), boundaries: new Map() }, work);
}

/**
 * Registers a file that was read. A record without hard links is skipped: its name alone already prevents
 * that it is overwritten, and there may be a million records.
 */
export function noteInput(file: string, stat: Stats): void {
  if (stat.nlink > 1 || !file.endsWith('.chibo.yaml')) running.getStore()?.inputs.add(identityOf(stat));
}

/** Whether this run has read the file, under any name. */
export function isInput(stat: Stats): boolean {
  return running.getStore()?.inputs.has(identityOf(stat)) ?? false;
}

/** Whether a folder still has to be cleared of leftovers; `true` once per run. */
export function isFirstSweep(folder: string): boolean {
  const swept = running.getStore()?.swept;
  if (swept?.has(folder)) return false;
  swept?.add(folder);
  return true;
}

/** The boundary of a folder, computed once per run. */
export function boundaryOnce(folder: string, find: () => Boundary): Boundary {
  const known = running.getStore()?.boundaries;
  const boundary = known?.get(folder) ?? find();
  known?.set(folder, boundary);
  return boundary;
}

function identityOf({ dev, ino }: Stats): string {
  return `${dev}:${ino}`;
}
