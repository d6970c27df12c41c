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

let used: RunFiles | undefined;
let runs = 0;

/**
 * Runs a command with a register of used files. Runs at the same time in one process share it: then none of them
 * overwrites what another has read. A register for each would need `AsyncLocalStorage`, which makes every promise dearer.
 */
export async function withRunFiles<Result>(work: () => Promise<Result>): Promise<Result> {
  runs += 1;
  used ??= { inputs: new Set(), swept: new Set(), boundaries: new Map() };
  try {
    return await work();
  } finally {
    runs -= 1;
    if (runs === 0) used = undefined;
  }
}

/**
 * Registers a file that was read. A record without hard links is skipped: its name alone already prevents
 * that it is overwritten, and there may be a million records.
 */
export function noteInput(file: string, stat: Stats): void {
  if (stat.nlink > 1 || !file.endsWith('.chibo.yaml')) used?.inputs.add(identityOf(stat));
}

/** Whether this run has read the file, under any name. */
export function isInput(stat: Stats): boolean {
  return used?.inputs.has(identityOf(stat)) ?? false;
}

/** Whether a folder still has to be cleared of leftovers; `true` once per run. */
export function isFirstSweep(folder: string): boolean {
  const swept = used?.swept;
  if (swept?.has(folder)) return false;
  swept?.add(folder);
  return true;
}

/** The boundary of a folder, computed once per run. */
export function boundaryOnce(folder: string, find: () => Boundary): Boundary {
  const known = used?.boundaries;
  const boundary = known?.get(folder) ?? find();
  known?.set(folder, boundary);
  return boundary;
}

function identityOf({ dev, ino }: Stats): string {
  return `${dev}:${ino}`;
}
