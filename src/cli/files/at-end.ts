import { openSync } from 'node:fs';
import { removeQuietly } from './temporary.js';

/** Temporary files that are open, to be removed where a signal ends the process. */
const open = new Set<string>();

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
/** Milliseconds that a process waits for the signal that it has sent to itself. */
const longestDying = 2_000;

let isListening = false;

/**
 * Makes a file that is removed if the process is ended before it is forgotten. The signals are listened to before the
 * file is made: a signal that comes between the two would leave it behind.
 */
export function openedUntilEnd(file: string, mode: number): number {
  listen();
  const opened = openSync(file, 'wx', mode);
  open.add(file);
  return opened;
}

/** The file is gone, or is now what it was to become. */
export function forget(file: string): void {
  open.delete(file);
}

/** Once for all: a listener that is taken away again could swallow a signal that has come meanwhile. */
function listen(): void {
  if (isListening) return;
  isListening = true;
  process.on('exit', removeAll);
  for (const signal of signals) process.on(signal, endBy);
  // A file that grows beyond the shell's limit ends the process, unless somebody listens: then the write fails.
  process.on('SIGXFSZ', () => undefined);
}

function removeAll(): void {
  for (const file of open) removeQuietly(file);
  open.clear();
}

/** Ends as the signal would have; who else listens to it decides instead, and gives its files up by itself. */
function endBy(signal: NodeJS.Signals): void {
  if (process.listenerCount(signal) > 1) return;
  removeAll();
  process.off(signal, endBy);
  process.kill(process.pid, signal);
  // The signal may reach another thread first. Until it ends the process, no further file may be made.
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, longestDying);
}
