import { createHash } from 'node:crypto';
import { closeSync, readFileSync, writeSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { message } from '../../core/language/message.js';
import { FileError } from '../io.js';
import { forget, openedUntilEnd } from './at-end.js';
import { ownerText, thisOwner } from './owner.js';
import { errorCode } from './places.js';
import { breakIn, isAbandoned, lockIn, removeIfForgotten, removeQuietly } from './temporary.js';

/** How long another run is waited for; each holds a lock for milliseconds. */
const longestWait = 60_000;

/**
 * Does what only one process may do to a file at a time: who reads the file and renames another one over it within
 * `work` cannot lose a change that another run has made.
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

/** Makes the lock where there is none. */
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
    // On a full disk the lock is empty; it is one all the same.
  } finally {
    closeSync(opened);
  }
  return true;
}

/**
 * Removes a lock whose owner has ended. Only who has made the file named after that owner may do so, and only after
 * another look: otherwise a lock that somebody has taken since could be removed.
 */
function breakLock(lock: string, owner: string): boolean {
  const breaking = breakIn(dirname(lock), owner);
  try {
    closeSync(openedUntilEnd(breaking, 0o644));
  } catch {
    // Whoever was breaking the lock may have been killed at it.
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
  return createHash('sha256').update(basename(file)).digest('hex').slice(0, 16);
}
