import { openSync } from 'node:fs';
import { removeQuietly } from './temporary.js';

/** Open temporary files, which are removed if a signal ends the process. */
const open = new Set<string>();

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
/** How long a process waits for the signal that it has sent to itself, in milliseconds. */
const longestDying = 2_000;

let isListening = false;

/**
 * Creates a file that is removed if the process ends before `forget` is called. The signal handlers are
 * installed first: a signal that arrived after the file was created would otherwise leave it behind.
 */
export function openedUntilEnd(file: string, mode: number): number {
  listen();
  const opened = openSync(file, 'wx', mode);
  open.add(file);
  return opened;
}

/** The file was removed, or renamed to its target. */
export function forget(file: string): void {
  open.delete(file);
}

/**
 * The handlers are installed once and never removed: removing one could swallow a signal that has just
 * arrived.
 */
function listen(): void {
  if (isListening) return;
  isListening = true;
  process.on('exit', removeAll);
  for (const signal of signals) process.on(signal, endBy);
  // SIGXFSZ (the shell's file size limit) ends the process unless there is a handler. With one, the write
  // fails instead.
  process.on('SIGXFSZ', () => undefined);
}

function removeAll(): void {
  for (const file of open) removeQuietly(file);
  open.clear();
}

/**
 * Ends the process as the signal would have. If other code also handles the signal, that code decides and
 * removes its files itself.
 */
function endBy(signal: NodeJS.Signals): void {
  if (process.listenerCount(signal) > 1) return;
  removeAll();
  process.off(signal, endBy);
  process.kill(process.pid, signal);
  // The signal may be delivered to another thread first. Blocking here ensures that no further file is
  // created before it ends the process.
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, longestDying);
}
