import { randomBytes } from 'node:crypto';
import { lstatSync, readdirSync, readFileSync, unlinkSync } from 'node:fs';
import { join } from 'node:path';
import { isRunning, ownerText, readOwner, thisOwner } from './owner.js';
import { isFirstSweep } from './run-files.js';

const prefix = '.chibo-';
const ending = '.tmp';
const lockPrefix = `${prefix}lock-`;
const breakPrefix = `${prefix}break-`;

/** What another machine left in a shared folder may be in use for so long. */
const longestUse = 24 * 60 * 60 * 1000;
/** To take or break a lock takes some microseconds; one that is still half made after so long was left by a kill. */
const longestTaking = 10_000;

/** A new name for a temporary file in a folder; it says whose it is. */
export function temporaryIn(folder: string): string {
  const serial = randomBytes(6).toString('hex');
  return join(folder, `${prefix}${ownerText(thisOwner())}-${serial}${ending}`);
}

/** The lock of a file; `key` tells it from others of the folder. */
export function lockIn(folder: string, key: string): string {
  return join(folder, `${lockPrefix}${key}${ending}`);
}

/** What only one process can make at a time that wants to break a lock of `owner`. */
export function breakIn(folder: string, owner: string): string {
  return join(folder, `${breakPrefix}${owner}${ending}`);
}

/** Removes what killed runs left in a folder. Nothing depends on it, so that it never fails. */
export function sweep(folder: string): void {
  if (!isFirstSweep(folder)) return;
  try {
    for (const name of readdirSync(folder)) {
      if (!name.startsWith(prefix) || !name.endsWith(ending) || name.startsWith(lockPrefix)) continue;
      const path = join(folder, name);
      if (isLeftover(name, path)) removeQuietly(path);
    }
  } catch {
    // A folder that cannot be listed cannot be cleared.
  }
}

/** Locks are broken by who wants them, never swept away: here only whether the one who took it has ended. */
export function isAbandoned(lock: string): { readonly owner: string } | undefined {
  try {
    const written = readFileSync(lock, 'utf8');
    const owner = readOwner(written);
    if (owner === undefined) return isOlderThan(lock, longestTaking) ? { owner: 'unknown' } : undefined;
    const runs = isRunning(owner) ?? !isOlderThan(lock, longestUse);
    return runs ? undefined : { owner: ownerText(owner) };
  } catch {
    return undefined;
  }
}

export function removeQuietly(path: string): void {
  try {
    unlinkSync(path);
  } catch {
    // Another process has removed it.
  }
}

/** Removes what is made and removed again within microseconds, where it has been there for long. */
export function removeIfForgotten(path: string): void {
  try {
    if (isOlderThan(path, longestTaking)) removeQuietly(path);
  } catch {
    // It is gone.
  }
}

function isLeftover(name: string, path: string): boolean {
  if (!lstatSync(path).isFile()) return false;
  if (name.startsWith(breakPrefix)) return isOlderThan(path, longestTaking);
  const owner = readOwner(name.slice(prefix.length));
  if (owner === undefined) return true;
  return !(isRunning(owner) ?? !isOlderThan(path, longestUse));
}

function isOlderThan(path: string, age: number): boolean {
  return Date.now() - lstatSync(path).mtimeMs > age;
}
