import { closeSync, readFileSync, writeSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { message } from '../../core/language/message.js';
import { wideHashOf } from '../../core/text/hash.js';
import { FileError } from '../io.js';
import { forget, openedUntilEnd } from './at-end.js';
import { ownerText, thisOwner } from './owner.js';
import { errorCode } from './places.js';
import { breakIn, isAbandoned, lockIn, removeIfForgotten, removeQuietly } from './temporary.js';

/** How long to wait for another run, in milliseconds; a lock is normally held for a few milliseconds. */
const longestWait = 60_000;

/**
 * Runs `work` while holding an exclusive lock on a file. A process that reads and replaces the file within
 * `work` cannot lose a change by another one.
 */
export async function locked<Result>(file: string, work: () => Result | Promise<Result>): Promise<Result> {
  const lock = lockIn(dirname(file), keyOf(file));
  await take(lock, file);
  try {
    return await work();
  } finally {
    removeQuietly(lock);
    forget(lock);
  }
}

async function take(lock: string, file: string): Promise<void> {
  const end = Date.now() + longestWait;
  while (!isTaken(lock)) {
    const abandoned = isAbandoned(lock);
    if (abandoned !== undefined && breakLock(lock, abandoned.owner)) continue;
    if (Date.now() > end) throw new FileError(file, message('file/busy'));
    await pause(1 + Math.random() * 9);
  }
}

/** Creates the lock file; `false` if it exists. */
function isTaken(lock: string): boolean {
  let opened: number;
  try {
    opened = openedUntilEnd(lock, 0o644);
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  }
  try {
    writeSync(opened, ownerText(thisOwner()));
  } catch {
    // On a full disk the lock file stays empty, but it still locks.
  } finally {
    closeSync(opened);
  }
  return true;
}

/**
 * Removes the lock of a process that has ended. Only the process that created the break file for that owner
 * may do so, and it checks the lock again first: otherwise it could remove a lock taken in the meantime.
 */
function breakLock(lock: string, owner: string): boolean {
  const breaking = breakIn(dirname(lock), owner);
  try {
    closeSync(openedUntilEnd(breaking, 0o644));
  } catch {
    // The process that was breaking the lock may have been killed.
    removeIfForgotten(breaking);
    return false;
  }
  try {
    if (isAbandoned(lock)?.owner === owner) removeQuietly(lock);
    return !readsAs(lock, owner);
  } finally {
    removeQuietly(breaking);
    forget(breaking);
  }
}

function readsAs(lock: string, owner: string): boolean {
  try {
    return readFileSync(lock, 'utf8') === owner;
  } catch {
    return false;
  }
}

function keyOf(file: string): string {
  return wideHashOf(basename(file)).toString(16).padStart(16, '0');
}
